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

    /// The expressions of both, which stand in different sentences, in order.
    func merged(with other: Draft) -> Draft {
      var merged = Draft()
      var (left, right) = (0, 0)
      while left < sentence.count || right < other.sentence.count {
        if right == other.sentence.count || left < sentence.count && sentence[left] <= other.sentence[right] {
          merged.append(mention[left], sentence: sentence[left])
          left += 1
        } else {
          merged.append(other.mention[right], sentence: other.sentence[right])
          right += 1
        }
      }
      return merged
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
          guard case .explicit(_, let through?) = mention.expression.meaning else { return 0 }
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

extension DateLayer {
  /// The rows whose sentences lie in `sentences`. O(log rows).
  public func rows(in sentences: Range<Int>) -> Range<Int> {
    sentence.firstIndex(notBelow: UInt32(sentences.lowerBound))..<sentence.firstIndex(notBelow: UInt32(sentences.upperBound))
  }
}
