/// The words of several interners, numbered through by descending frequency, then by bytes: their types.
struct NumberedWords: Sendable {
  private let words: WordInterner
  /// For each type its word.
  private let order: [UInt32]
  /// For each interner the types of its words.
  let types: [[UInt32]]

  /// The number of types.
  var count: Int { order.count }

  /// The words of `interners`, each of which is let go once it is read.
  init(of interners: inout [WordInterner]) {
    var words = interners.isEmpty ? WordInterner() : interners.removeFirst()
    var numbers = [Array(0..<UInt32(words.count))]
    while !interners.isEmpty { numbers.append(words.adopt(interners.removeFirst())) }
    words.close()
    let order = words.byFrequency()
    var types = [UInt32](repeating: 0, count: order.count)
    for (type, number) in order.enumerated() { types[Int(number)] = UInt32(type) }
    for index in numbers.indices { for word in numbers[index].indices { numbers[index][word] = types[Int(numbers[index][word])] } }
    self.words = words
    self.order = order
    self.types = numbers
  }

  /// How often each type occurs in `stream`, and in how many documents.
  func counts(in stream: Int) -> (tokens: [UInt32], documents: [UInt32]) {
    let tallies = words.tallies[stream]
    return (order.map { tallies[Int($0)].count }, order.map { tallies[Int($0)].documentCount })
  }

  /// The lexicon of the words.
  func lexicon() -> Lexicon { Lexicon(order.map { words.word(Int($0)) }) }
}

extension WordInterner {
  /// The numbers of the words by descending frequency, then by bytes.
  fileprivate func byFrequency() -> [UInt32] {
    var ranked = (0..<count).map { number in
      let frequency = tallies.reduce(0) { $0 &+ $1[number].count }
      return RankedWord(frequency: frequency, opening: opening(of: word(number).span), number: UInt32(number))
    }
    ranked.sort { left, right in
      if left.frequency != right.frequency { return left.frequency > right.frequency }
      if left.opening != right.opening { return left.opening < right.opening }
      return word(Int(left.number)).lexicographicallyPrecedes(word(Int(right.number)))
    }
    return ranked.map(\.number)
  }
}

/// A word with what its place among all words hangs on first.
private struct RankedWord {
  var frequency: UInt32
  var opening: UInt64
  var number: UInt32
}
