import Chronology
public import Prose

/// Expressions of time as columns, in source order.
public struct DateLayer: SentenceLayer, Equatable {
  /// The sentence of each expression.
  public let sentence: NarrowColumn
  /// The bytes and what they say; offsets count from the start of the article's text.
  public let mention: Mentions

  init(sentence: NarrowColumn, mention: Mentions) {
    self.sentence = sentence
    self.mention = mention
  }

  /// The expressions of `parts`, which follow each other.
  init(_ parts: [[LayerRow<DateMention>]]) {
    sentence = NarrowColumn(parts) { $0.sentence }
    mention = Mentions(parts)
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

    init(_ parts: [[LayerRow<DateMention>]]) {
      byteStart = NarrowColumn(parts) { UInt32(clamping: $0.mention.bytes.lowerBound) }
      byteCount = NarrowColumn(parts) { UInt32(clamping: $0.mention.bytes.count) }
      code = Packed(joining: parts.map { part in part.map { DateCode($0.mention.expression).rawValue } })
      through = NarrowColumn(parts) { row in
        guard case .explicit(_, let through?) = row.mention.expression.meaning else { return 0 }
        return UInt32(bitPattern: through.rawValue) ^ 1 << 31
      }
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
