/// Words in a row, as numbers of one interner: two bytes each, and apart from them the few numbers that need more.
struct WordRun: Sendable {
  /// Which interner numbered them.
  let interner: Int
  private(set) var codes: [UInt16] = []
  /// The numbers that do not fit, in their order; `codes` has `wide` for each.
  private(set) var wideNumbers: [UInt32] = []

  /// Stands in `codes` for a number from here on.
  static let wide = UInt16.max

  /// A run without words.
  init(interner: Int) { self.interner = interner }

  init(_ numbers: [UInt32], interner: Int) {
    self.interner = interner
    codes = [UInt16](capacity: numbers.count) { codes in
      let numbers = numbers.span
      var index = 0
      while index < numbers.count {
        let number = numbers[index]
        codes.append(UInt16(truncatingIfNeeded: min(number, UInt32(Self.wide))))
        if number >= UInt32(Self.wide) { wideNumbers.append(number) }
        index &+= 1
      }
    }
  }
}

extension TokenTypes {
  /// The column of the words of `runs`, one run after the other; a run is let go once it is read.
  ///
  /// - Parameter types: for each interner the types of its words.
  static func coded(_ runs: [WordRun], types: [[UInt32]]) -> TokenTypes {
    var runs = runs
    var coder = Coder()
    let codes = Packed<UInt16>(count: runs.reduce(0) { $0 + $1.codes.count }) { codes in
      for index in runs.indices {
        let ofWord = types[runs[index].interner]
        coder.code(runs[index], ofWord.span, into: &codes)
        runs[index] = WordRun(interner: 0)
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

    mutating func code(_ run: WordRun, _ types: Span<UInt32>, into codes: inout MutableSpan<UInt16>) {
      let (words, wideNumbers) = (run.codes.span, run.wideNumbers.span)
      var token = token
      var word = 0
      var wideCount = 0
      while word < words.count {
        if token & (1 << blockShift - 1) == 0 { starts.append(UInt32(places.count)) }
        var number = Int(words[word])
        if words[word] == WordRun.wide {
          number = Int(wideNumbers[wideCount])
          wideCount &+= 1
        }
        let type = types[number]
        codes[token] = UInt16(truncatingIfNeeded: Swift.min(type, UInt32(exceptional)))
        if type >= UInt32(exceptional) {
          places.append(UInt16(token & (1 << blockShift - 1)))
          exceptions.append(type)
        }
        token &+= 1
        word &+= 1
      }
      self.token = token
    }
  }
}
