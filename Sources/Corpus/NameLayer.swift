public import Prose

/// The names of a segment as columns, in source order.
public struct NameLayer: SentenceLayer, Equatable {
  /// The sentence of each name.
  public let sentence: NarrowColumn
  /// The first token, counted in the sentence, and the number of tokens.
  let start: NarrowColumn
  let length: NarrowColumn
  /// The row of the fullest mention of the same name in its document.
  let heads: NarrowColumn
  /// The kind, the reason, and the entry of the gazetteer and 1, in this order from the lowest bits.
  let code: NarrowColumn

  init(sentence: NarrowColumn, start: NarrowColumn, length: NarrowColumn, heads: NarrowColumn, code: NarrowColumn) {
    self.sentence = sentence
    self.start = start
    self.length = length
    self.heads = heads
    self.code = code
  }

  /// The names of `parts`, which follow each other; each `head` is a row of the layer.
  init(_ parts: [[LayerRow<NameMention>]]) {
    func column(_ number: (NameMention) -> Int) -> NarrowColumn { NarrowColumn(parts) { UInt32(clamping: number($0.mention)) } }
    sentence = NarrowColumn(parts) { $0.sentence }
    start = column { $0.tokens.lowerBound }
    length = column { $0.tokens.count }
    heads = column { $0.head }
    code = column { Int($0.kind.rawValue) | Int($0.reason.rawValue) << 8 | ($0.entry.map { $0 + 1 } ?? 0) << 16 }
  }

  /// The kind of a row.
  public func kind(_ row: Int) -> NameKind { NameKind(rawValue: UInt8(truncatingIfNeeded: code[row])) ?? .unknown }

  /// Why a row is a name of its kind.
  public func reason(_ row: Int) -> NameMention.Reason {
    NameMention.Reason(rawValue: UInt8(truncatingIfNeeded: code[row] >> 8)) ?? .capital
  }

  /// The entry of the gazetteer that a row names; nil where it is in none.
  public func entry(_ row: Int) -> Int? {
    let entry = Int(code[row] >> 16)
    return entry == 0 ? nil : entry - 1
  }

  /// The row of the fullest mention of the same name in the document.
  public func head(_ row: Int) -> Int { Int(heads[row]) }

  /// The words of a row, counted in its sentence.
  public func tokens(_ row: Int) -> Range<Int> { Int(start[row])..<Int(start[row]) + Int(length[row]) }

  /// The words of a row, counted in the stream of its sentence in `segment`.
  public func tokens(_ row: Int, in segment: Segment) -> Range<UInt32> {
    let base = segment.sentences.tokenStart[Int(sentence[row])]
    let tokens = tokens(row)
    return base + UInt32(tokens.lowerBound)..<base + UInt32(tokens.upperBound)
  }
}

extension Segment {
  /// The bytes of a name in its article's text.
  func bytes(ofName row: Int, in names: NameLayer) -> Range<Int> {
    bytes(ofTokens: names.tokens(row, in: self), in: Int(names.sentence[row]))
  }

  /// The words of a row of the names as they stand in the text.
  public func text(ofName row: Int, in names: NameLayer) -> String {
    text(bytes(ofName: row, in: names), of: Int(sentences.document[Int(names.sentence[row])]))
  }

  /// The entry of the gazetteer that a row names, or its fullest mention does; nil where it is in none.
  public func entry(ofName row: Int, in names: NameLayer) -> Gazetteer.Entry? {
    (names.entry(row) ?? names.entry(names.head(row))).map { gazetteer.entries[$0] }
  }

  /// The fullest name that a row of the names means in its document: the usual one where the gazetteer knows it.
  public func fullName(ofName row: Int, in names: NameLayer) -> String {
    entry(ofName: row, in: names)?.name ?? text(ofName: names.head(row), in: names)
  }
}
