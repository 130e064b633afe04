import Chronology
public import Prose

/// Expressions of time as columns, in source order.
public struct DateLayer: Equatable, Sendable {
  /// The sentence of each expression.
  public let sentence: NarrowColumn
  /// The bytes and what they say; offsets count from the start of the article's text.
  public let mention: Mentions

  /// The number of expressions.
  public var count: Int { sentence.count }

  init(sentence: NarrowColumn, mention: Mentions) {
    self.sentence = sentence
    self.mention = mention
  }

  /// Expressions that are being collected.
  struct Draft: Sendable {
    private(set) var sentence: [UInt32] = []
    private(set) var mention: [DateMention] = []

    /// Adds an expression of `sentence`.
    mutating func append(_ mention: DateMention, sentence: UInt32) {
      self.sentence.append(sentence)
      self.mention.append(mention)
    }

    /// Adds the expressions of `other`.
    mutating func append(_ other: Draft) {
      sentence += other.sentence
      mention += other.mention
    }
  }

  /// The columns of `draft`.
  init(_ draft: Draft) {
    sentence = NarrowColumn(draft.sentence)
    mention = Mentions(draft.mention)
  }

  /// The expressions by themselves.
  public struct Mentions: RandomAccessCollection, Equatable, Sendable {
    let byteStart: NarrowColumn
    let byteCount: NarrowColumn
    /// What each says: see `DateCode`.
    let code: Packed<UInt64>
    /// The last day of a span and 2^31; 0 where there is none.
    let through: NarrowColumn

    init(byteStart: NarrowColumn, byteCount: NarrowColumn, code: Packed<UInt64>, through: NarrowColumn) {
      self.byteStart = byteStart
      self.byteCount = byteCount
      self.code = code
      self.through = through
    }

    init(_ mentions: [DateMention]) {
      byteStart = NarrowColumn(mentions.map { UInt32(clamping: $0.bytes.lowerBound) })
      byteCount = NarrowColumn(mentions.map { UInt32(clamping: $0.bytes.count) })
      code = Packed(mentions.map { DateCode($0.expression).rawValue })
      through = NarrowColumn(
        mentions.map { mention in
          guard case .explicit(_, let through?) = mention.expression else { return 0 }
          return UInt32(bitPattern: through.rawValue) ^ 1 << 31
        })
    }

    /// The first index, 0.
    public var startIndex: Int { 0 }
    /// The index behind the last.
    public var endIndex: Int { byteStart.count }

    /// The expression at `index`.
    public subscript(index: Int) -> DateMention {
      let start = Int(byteStart[index])
      let last = through[index]
      let day = last == 0 ? nil : Day(rawValue: Int32(bitPattern: last ^ 1 << 31))
      return DateMention(bytes: start..<start + Int(byteCount[index]), expression: DateCode(rawValue: code[index]).expression(through: day))
    }
  }
}

/// A date, or words that mean one, as a number: the kind in the lowest byte, then 16 bits for a part and 32 for a year or day.
struct DateCode: Equatable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  private enum Kind: UInt8 { case none, year, quarter, month, week, day, weekday, monthDay, relative }

  private init(kind: Kind, _ value: Int = 0, part: Int = 0) {
    rawValue =
      UInt64(kind.rawValue) | UInt64(UInt16(bitPattern: Int16(clamping: part))) << 8
      | UInt64(UInt32(bitPattern: Int32(clamping: value))) << 24
  }

  /// A date; 0 is none.
  init(_ date: PartialDate?) {
    switch date {
    case nil: self.init(kind: .none)
    case .year(let year): self.init(kind: .year, year)
    case .quarter(let year, let quarter): self.init(kind: .quarter, year, part: quarter)
    case .month(let year, let month): self.init(kind: .month, year, part: month)
    case .week(let year, let week): self.init(kind: .week, year, part: week)
    case .day(let day): self.init(kind: .day, Int(day.rawValue))
    }
  }

  /// What words of a date say; the end of a span is kept beside it.
  init(_ expression: DateExpression) {
    switch expression {
    case .explicit(let date, _): self.init(date)
    case .weekday(let weekday): self.init(kind: .weekday, weekday.rawValue)
    case .monthDay(let month, let day): self.init(kind: .monthDay, month, part: day)
    case .relative: self.init(kind: .relative)
    }
  }

  private var kind: Kind { Kind(rawValue: UInt8(truncatingIfNeeded: rawValue)) ?? .none }
  private var part: Int { Int(Int16(bitPattern: UInt16(truncatingIfNeeded: rawValue >> 8))) }
  private var value: Int { Int(Int32(bitPattern: UInt32(truncatingIfNeeded: rawValue >> 24))) }

  /// The date; nil for none and for words that need another date.
  var date: PartialDate? {
    switch kind {
    case .none, .weekday, .monthDay, .relative: nil
    case .year: .year(value)
    case .quarter: .quarter(year: value, quarter: part)
    case .month: .month(year: value, month: part)
    case .week: .week(year: value, week: part)
    case .day: .day(Day(rawValue: Int32(truncatingIfNeeded: value)))
    }
  }

  /// What the words say, with the last day of a span.
  func expression(through: Day?) -> DateExpression {
    if let date { return .explicit(date, through: through) }
    switch kind {
    case .weekday: return Weekday(rawValue: value).map { .weekday($0) } ?? .relative
    case .monthDay: return .monthDay(month: value, day: part)
    default: return .relative
    }
  }
}
