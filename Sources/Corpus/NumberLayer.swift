public import Prose

/// Quantities as columns, in source order.
public struct NumberLayer: Equatable, Sendable {
  /// The sentence of each quantity.
  public let sentence: NarrowColumn
  /// The quantities; offsets count from the start of the article's text.
  public let mention: Mentions

  /// The number of quantities.
  public var count: Int { sentence.count }

  init(sentence: NarrowColumn, mention: Mentions) {
    self.sentence = sentence
    self.mention = mention
  }

  /// The quantities of `rows`, in this order.
  init(_ rows: [(sentence: UInt32, mention: NumberMention)]) {
    sentence = NarrowColumn(rows.map(\.sentence))
    mention = Mentions(rows.map(\.mention))
  }

  /// The rows whose sentences lie in `sentences`. O(log rows).
  public func rows(in sentences: Range<Int>) -> Range<Int> {
    sentence.firstIndex(notBelow: UInt32(sentences.lowerBound))..<sentence.firstIndex(notBelow: UInt32(sentences.upperBound))
  }

  /// The quantities by themselves.
  public struct Mentions: RandomAccessCollection, Equatable, Sendable {
    /// The values, the lower and upper ends, and the wholes, as bits of `Double`; those of a NaN where there is none.
    let values: Packed<UInt64>
    /// Start and length of the quantity, its noun, holder, place and time; no length is none.
    let spans: NarrowColumn
    /// What each is: see `NumberCode`.
    let code: Packed<UInt64>

    init(values: Packed<UInt64>, spans: NarrowColumn, code: Packed<UInt64>) {
      self.values = values
      self.spans = spans
      self.code = code
    }

    init(_ mentions: [NumberMention]) {
      values = Packed(mentions.flatMap { mention in mention.numbers.map { ($0 ?? .nan).bitPattern } })
      spans = NarrowColumn(
        mentions.flatMap { mention in
          mention.ranges.flatMap { [UInt32(clamping: $0?.lowerBound ?? 0), UInt32(clamping: $0?.count ?? 0)] }
        })
      code = Packed(mentions.map { NumberCode($0).rawValue })
    }

    /// The first index, 0.
    public var startIndex: Int { 0 }
    /// The index behind the last.
    public var endIndex: Int { code.count }

    /// The quantity at `index`.
    public subscript(index: Int) -> NumberMention {
      var mention = NumberMention(bytes: span(index, 0) ?? 0..<0, value: value(index, 0))
      (mention.low, mention.high, mention.whole) = (value(index, 1), value(index, 2), value(index, 3))
      (mention.unit, mention.holder, mention.place, mention.asOf) = (span(index, 1), span(index, 2), span(index, 3), span(index, 4))
      NumberCode(rawValue: code[index]).complete(&mention)
      return mention
    }

    private func value(_ index: Int, _ place: Int) -> Double? {
      let value = Double(bitPattern: values[index * 4 + place])
      return value.isNaN ? nil : value
    }

    private func span(_ index: Int, _ place: Int) -> Range<Int>? {
      let count = Int(spans[index * 10 + place * 2 + 1])
      let start = Int(spans[index * 10 + place * 2])
      return count == 0 ? nil : start..<start + count
    }
  }
}

extension NumberMention {
  fileprivate var numbers: [Double?] { [value, low, high, whole] }
  fileprivate var ranges: [Range<Int>?] { [bytes, unit, holder, place, asOf] }
}
