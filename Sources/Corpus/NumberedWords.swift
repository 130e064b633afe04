import Cores

/// The words of several interners, numbered through by descending frequency, then by bytes: their types.
struct NumberedWords: Sendable {
  private let words: WordInterner
  /// For each type its word.
  private let order: [UInt32]
  /// The types in byte order of their words.
  private let byWord: [UInt32]
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
    let inByteOrder = words.strings.inByteOrder(Array(0..<UInt32(words.count)))
    let none = [UInt32](repeating: 0, count: words.count)
    var (order, types, byWord) = (none, none, none)
    for (type, place) in words.placesByFrequency(inByteOrder).enumerated() {
      order[type] = inByteOrder[place]
      byWord[place] = UInt32(type)
      types[Int(inByteOrder[place])] = UInt32(type)
    }
    self.words = words
    self.order = order
    self.byWord = byWord
    self.types = numbers.map { $0.map { types[Int($0)] } }
  }

  /// How often each type occurs in `stream`, and in how many documents.
  func counts(in stream: Int) -> (tokens: [UInt32], documents: [UInt32]) {
    let tallies = words.tallies[stream]
    return (order.map { tallies[Int($0)].count }, order.map { tallies[Int($0)].documentCount })
  }

  /// The lexicon of the words.
  func lexicon() -> Lexicon { Lexicon(StringColumn(words.strings, order), byWord: byWord) }
}

extension WordInterner {
  /// The places of `numbers` by descending frequency of their words; those of equal frequency stay in their order.
  fileprivate func placesByFrequency(_ numbers: [UInt32]) -> [Int] {
    let frequencies = numbers.map { number in
      var frequency: UInt32 = 0
      for stream in tallies { frequency &+= stream[Int(number)].count }
      return frequency
    }
    let highest = frequencies.max() ?? 0
    return stableOrder(of: [frequencies.map { highest - $0 }], rowCount: numbers.count)
  }
}
