public import Prose

/// Quantities as columns, in source order.
public struct NumberLayer: SentenceLayer, Equatable {
  /// The sentence of each quantity.
  public let sentence: NarrowColumn
  /// The quantities; offsets count from the start of the article's text.
  public let mention: Mentions

  init(sentence: NarrowColumn, mention: Mentions) {
    self.sentence = sentence
    self.mention = mention
  }

  /// The quantities of `parts`, which follow each other.
  init(_ parts: [Draft]) {
    sentence = NarrowColumn(joining: parts.map(\.sentences))
    mention = Mentions(
      values: Packed(joining: parts.map(\.values)), spans: NarrowColumn(joining: parts.map(\.spans)),
      code: Packed(joining: parts.map(\.codes)))
  }

  /// Quantities that are being collected.
  struct Draft: Sendable {
    fileprivate var sentences: [UInt32] = []
    fileprivate var values: [UInt64] = []
    fileprivate var spans: [UInt32] = []
    fileprivate var codes: [UInt64] = []

    /// Adds a quantity of a sentence behind those before.
    mutating func append(_ mention: NumberMention, in sentence: Int) {
      sentences.append(UInt32(sentence))
      values.append(addingCapacity: 4) { values in
        func append(_ value: Double?) { values.append((value ?? .nan).bitPattern) }
        append(mention.value)
        append(mention.low)
        append(mention.high)
        append(mention.whole)
      }
      spans.append(addingCapacity: 10) { spans in
        func append(_ span: Range<Int>?) {
          spans.append(UInt32(clamping: span?.lowerBound ?? 0))
          spans.append(UInt32(clamping: span?.count ?? 0))
        }
        append(mention.bytes)
        append(mention.unit)
        append(mention.holder)
        append(mention.place)
        append(mention.asOf)
      }
      codes.append(NumberCode(mention).rawValue)
    }
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
