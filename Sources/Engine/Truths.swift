/// The answers for many rows, two bits each: whether the answer is yes, and whether it may be.
public struct Truths: Equatable, Sendable {
  /// The number of rows.
  public let count: Int
  private var yes: [UInt64]
  /// The rows whose answer is yes or unknown.
  private var possible: [UInt64]

  /// The answers one by one.
  package init(_ truths: [Truth]) {
    self.init(count: truths.count, filledWith: .no)
    for (row, truth) in truths.enumerated() where truth != .no { set(truth, at: row) }
  }

  /// Of each row the answer for its value.
  package init(_ answers: [Truth], of coded: CodedCells) {
    let codes = coded.codes
    guard let rows = coded.rowsOfCodes else {
      self.init(count: codes.count, filledWith: .no)
      fill(answers, codes)
      return
    }
    let commonest = Self.commonest(of: answers, rows)
    self.init(count: codes.count, filledWith: commonest)
    guard commonest != .unknown else {
      for (code, answer) in answers.enumerated() where answer != commonest { set(answer, at: rows, of: code) }
      return
    }
    // What is known is so in both; what is not is set apart then.
    for (code, answer) in answers.enumerated() where answer != commonest && answer != .unknown {
      Self.change(&yes, at: rows, of: code) { answer == .yes ? $0 | $1 : $0 & ~$1 }
    }
    possible = yes
    for (code, answer) in answers.enumerated() where answer == .unknown { set(answer, at: rows, of: code) }
  }

  /// The answer that most rows have.
  private static func commonest(of answers: [Truth], _ rows: CodeRows) -> Truth {
    var (sure, unknown) = (0, 0)
    for (code, answer) in answers.enumerated() {
      switch answer {
      case .yes: sure += rows.count(of: code)
      case .unknown: unknown += rows.count(of: code)
      case .no: continue
      }
    }
    let most = max(sure, unknown, rows.count - sure - unknown)
    return most == sure ? .yes : most == unknown ? .unknown : .no
  }

  private init(count: Int, filledWith truth: Truth) {
    self.count = count
    yes = truth == .yes ? Self.ones(count) : Self.zeros(count)
    possible = truth == .no ? Self.zeros(count) : Self.ones(count)
  }

  private static func zeros(_ count: Int) -> [UInt64] { [UInt64](repeating: 0, count: (count + 63) / 64) }

  /// As many bits as rows, behind them zeros.
  private static func ones(_ count: Int) -> [UInt64] {
    var words = [UInt64](repeating: .max, count: (count + 63) / 64)
    if count & 63 != 0 { words[words.count - 1] = 1 << UInt64(count & 63) - 1 }
    return words
  }

  private mutating func set(_ truth: Truth, at row: Int) {
    let bit: UInt64 = 1 << UInt64(row & 63)
    if truth == .yes { yes[row >> 6] |= bit } else { yes[row >> 6] &= ~bit }
    if truth == .no { possible[row >> 6] &= ~bit } else { possible[row >> 6] |= bit }
  }

  /// Sets the answer of all rows that have a code.
  private mutating func set(_ truth: Truth, at rows: CodeRows, of code: Int) {
    guard rows.count(of: code) > 0 else { return }
    Self.change(&yes, at: rows, of: code) { truth == .yes ? $0 | $1 : $0 & ~$1 }
    Self.change(&possible, at: rows, of: code) { truth == .no ? $0 & ~$1 : $0 | $1 }
  }

  /// Makes of each word and the bit of a row in it the word that `changed` gives.
  @inline(__always)
  private static func change(_ words: inout [UInt64], at rows: CodeRows, of code: Int, _ changed: (UInt64, UInt64) -> UInt64) {
    let (own, all) = (rows.range(of: code), rows.rows)
    let numbers = all.span
    var words = words.mutableSpan
    var index = own.lowerBound
    while index < own.upperBound {
      let word = Int(numbers[index] >> 6)
      words[word] = changed(words[word], 1 &<< UInt64(numbers[index] & 63))
      index &+= 1
    }
  }

  /// Sixty-four rows at a time.
  private mutating func fill(_ answers: [Truth], _ codes: [UInt32]) {
    let (answers, codes) = (answers.map { UInt8($0.rawValue) }, codes.span)
    let bits = answers.span
    var row = 0
    while row < codes.count {
      let end = min(codes.count, row + 64)
      var (sure, maybe): (UInt64, UInt64) = (0, 0)
      var shift: UInt64 = 0
      let word = row >> 6
      while row < end {
        let answer = UInt64(bits[Int(codes[row])])
        sure |= (answer >> 1) << shift
        maybe |= ((answer | answer >> 1) & 1) << shift
        shift += 1
        row += 1
      }
      yes[word] = sure
      possible[word] = maybe
    }
  }

  // MARK: - Reading

  /// The answer for a row.
  public subscript(row: Int) -> Truth {
    if yes[row >> 6] >> UInt64(row & 63) & 1 == 1 { return .yes }
    return possible[row >> 6] >> UInt64(row & 63) & 1 == 1 ? .unknown : .no
  }

  /// How many answers are this one.
  public func count(of truth: Truth) -> Int {
    switch truth {
    case .yes: ones(yes)
    case .unknown: ones(possible) - ones(yes)
    case .no: count - ones(possible)
    }
  }

  private func ones(_ words: [UInt64]) -> Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// The rows whose answer is yes, ascending.
  public var sureRows: [Int] { rows(yes, ones(yes)) }

  /// The rows whose answer is yes or unknown, ascending.
  public var possibleRows: [Int] { rows(possible, ones(possible)) }

  /// The rows whose answer is unknown, ascending.
  public var unknownRows: [Int] {
    // Most questions leave none, which is seen sooner than it is counted.
    guard hasUnknown else { return [] }
    return rows(zip(possible, yes).map { $0 & ~$1 }, count(of: .unknown))
  }

  private var hasUnknown: Bool {
    let (yes, possible) = (yes.span, possible.span)
    var (word, unsure): (Int, UInt64) = (0, 0)
    while word < yes.count {
      unsure |= yes[word] ^ possible[word]
      word &+= 1
    }
    return unsure != 0
  }

  private func rows(_ words: [UInt64], _ count: Int) -> [Int] {
    [Int](unsafeUninitializedCapacity: count) { rows, filled in
      let words = words.span
      var word = 0
      while word < words.count {
        var rest = words[word]
        while rest != 0 {
          rows[filled] = word &* 64 &+ rest.trailingZeroBitCount
          filled &+= 1
          rest &= rest &- 1
        }
        word &+= 1
      }
    }
  }

  // MARK: - Connectives

  /// The opposite of each; unknown stays unknown.
  package static prefix func ! (truths: Truths) -> Truths {
    var opposite = Truths(count: truths.count, filledWith: .yes)
    for word in opposite.yes.indices {
      opposite.possible[word] = opposite.yes[word] & ~truths.yes[word]
      opposite.yes[word] &= ~truths.possible[word]
    }
    return opposite
  }

  /// Row by row the lesser of both answers.
  package mutating func formIntersection(_ other: Truths) {
    for word in yes.indices {
      yes[word] &= other.yes[word]
      possible[word] &= other.possible[word]
    }
  }

  /// Row by row the lesser of the answer and that for the row's value, where few rows may have a yes: the others are not looked at.
  package mutating func formIntersection(_ answers: [Truth], of coded: CodedCells) {
    Self.keep(&yes, &possible, answers, coded.codes)
  }

  /// Sixty-four rows at a time, without a branch on their answers.
  private static func keep(_ yes: inout [UInt64], _ possible: inout [UInt64], _ answers: [Truth], _ codes: [UInt32]) {
    let (answers, codes) = (answers.span, codes.span)
    var yes = yes.mutableSpan
    var possible = possible.mutableSpan
    var word = 0
    while word < possible.count {
      var rest = possible[word]
      var (sure, maybe): (UInt64, UInt64) = (0, 0)
      while rest != 0 {
        let bit = rest & (0 &- rest)
        let answer = answers[Int(codes[word &* 64 &+ rest.trailingZeroBitCount])]
        sure |= answer == .yes ? bit : 0
        maybe |= answer != .no ? bit : 0
        rest ^= bit
      }
      yes[word] &= sure
      possible[word] = maybe
      word &+= 1
    }
  }

  /// Whether no more than a few of the rows may have a yes.
  var isRare: Bool { ones(possible) < count / 4 }

  /// Row by row the greater of both answers.
  package mutating func formUnion(_ other: Truths) {
    for word in yes.indices {
      yes[word] |= other.yes[word]
      possible[word] |= other.possible[word]
    }
  }
}
