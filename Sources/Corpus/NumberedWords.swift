/// The words of several interners, numbered through by descending frequency, then by bytes: their types.
struct NumberedWords: Sendable {
  private let words: WordInterner
  /// For each type its word.
  private let order: [UInt32]
  /// For each interner the types of its words.
  let types: [[UInt32]]

  /// The number of types.
  var count: Int { order.count }

  /// The words of `interners`.
  init(of interners: [WordInterner]) {
    var words = interners.first ?? WordInterner()
    var numbers = [(0..<UInt32(words.count)).map { $0 }] + interners.dropFirst().map { words.adopt($0) }
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
    let frequencies = (0..<count).map { word in tallies.reduce(0) { $0 + Int($1[word].count) } }
    return (0..<UInt32(count)).sorted { left, right in
      let (first, second) = (frequencies[Int(left)], frequencies[Int(right)])
      return first != second ? first > second : word(Int(left)).lexicographicallyPrecedes(word(Int(right)))
    }
  }
}
