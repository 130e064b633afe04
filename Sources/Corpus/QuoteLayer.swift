public import Prose

/// Quotations and what is told, as columns, in source order.
public struct QuoteLayer: SentenceLayer, Equatable {
  /// The sentence each begins in.
  public let sentence: NarrowColumn
  /// The first byte and the length of the words, the speaker, the name, the cue and who passed it on, in this order; offsets count from the
  /// start of the article's text, a length of 0 is none.
  let spans: [NarrowColumn]
  /// The kind, and the reason above its eight bits.
  let code: NarrowColumn

  /// The columns of the five spans.
  static let spanColumns = 10

  init(sentence: NarrowColumn, spans: [NarrowColumn], code: NarrowColumn) {
    self.sentence = sentence
    self.spans = spans
    self.code = code
  }

  /// The quotations of `parts`, which follow each other.
  init(_ parts: [Draft]) {
    let rows = parts.map(\.rows)
    sentence = NarrowColumn(rows, column: 0)
    code = NarrowColumn(rows, column: 1)
    spans = (0..<Self.spanColumns).map { NarrowColumn(rows, column: 2 + $0) }
  }

  /// Quotations that are being collected.
  struct Draft: Sendable {
    fileprivate var rows = RowNumbers(width: 2 + QuoteLayer.spanColumns)

    /// Adds a quotation behind those before.
    mutating func append(_ row: LayerRow<QuoteMention>) {
      let mention = row.mention
      rows.append { numbers in
        func append(_ span: Range<Int>?) {
          numbers.append(UInt32(clamping: span?.lowerBound ?? 0))
          numbers.append(UInt32(clamping: span?.count ?? 0))
        }
        numbers.append(row.sentence)
        numbers.append(UInt32(mention.kind.rawValue) | UInt32(mention.reason.rawValue) << 8)
        append(mention.bytes)
        append(mention.speaker)
        append(mention.name)
        append(mention.cue)
        append(mention.via)
      }
    }
  }

  /// The quotation of `row`.
  public subscript(row: Int) -> QuoteMention {
    func span(_ part: Int) -> Range<Int>? {
      let (start, count) = (Int(spans[part * 2][row]), Int(spans[part * 2 + 1][row]))
      return count == 0 ? nil : start..<start + count
    }
    let code = code[row]
    return QuoteMention(
      bytes: span(0) ?? 0..<0, kind: kind(row), speaker: span(1), name: span(2), cue: span(3), via: span(4),
      reason: QuoteMention.Reason(rawValue: UInt8(truncatingIfNeeded: code >> 8)) ?? .noCue)
  }

  /// The kind of `row` alone.
  public func kind(_ row: Int) -> QuoteMention.Kind { QuoteMention.Kind(rawValue: UInt8(truncatingIfNeeded: code[row])) ?? .scare }

  /// The bytes of the words of `row`.
  public func bytes(_ row: Int) -> Range<Int> {
    let start = Int(spans[0][row])
    return start..<start + Int(spans[1][row])
  }

  /// Whether somebody is said to have said `row`: a term or title between marks is nobody's words.
  public func isSpeech(_ row: Int) -> Bool { kind(row) != .scare }
}
