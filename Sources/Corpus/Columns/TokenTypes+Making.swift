/// Words in a row, as numbers of one interner.
struct WordRun: Sendable {
  /// Which interner numbered them.
  var interner: Int
  var words: NarrowColumn
}

extension TokenTypes {
  /// The column of the words of `runs`, one run after the other; a run is let go once it is read.
  ///
  /// - Parameter types: for each interner the types of its words.
  static func coded(_ runs: [WordRun], types: [[UInt32]]) -> TokenTypes {
    var runs = runs
    var words: [UInt32] = []
    var coder = Coder()
    let codes = Packed<UInt16>(count: runs.reduce(0) { $0 + $1.words.count }) { codes in
      for index in runs.indices {
        runs[index].words.copy(0..<runs[index].words.count, into: &words)
        let ofWord = types[runs[index].interner]
        runs[index].words = NarrowColumn([])
        coder.code(words.span, ofWord.span, into: &codes)
      }
    }
    return TokenTypes(
      codes: codes, exceptionStarts: Packed(coder.starts + [UInt32(coder.places.count)]), exceptionPlaces: Packed(coder.places),
      exceptionTypes: Packed(coder.exceptions))
  }

  /// The exceptions beside the codes, while tokens are coded in their order.
  private struct Coder {
    private(set) var places: [UInt16] = []
    private(set) var exceptions: [UInt32] = []
    private(set) var starts: [UInt32] = []
    private var token = 0

    mutating func code(_ words: Span<UInt32>, _ types: Span<UInt32>, into codes: inout MutableSpan<UInt16>) {
      var word = 0
      while word < words.count {
        let type = types[Int(words[word])]
        if token & (1 << blockShift - 1) == 0 { starts.append(UInt32(places.count)) }
        codes[token] = type < UInt32(exceptional) ? UInt16(truncatingIfNeeded: type) : exceptional
        if type >= UInt32(exceptional) {
          places.append(UInt16(token & (1 << blockShift - 1)))
          exceptions.append(type)
        }
        token += 1
        word += 1
      }
    }
  }
}
