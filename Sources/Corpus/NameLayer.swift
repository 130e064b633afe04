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

  /// The names of `parts`, which follow each other.
  init(_ parts: [Draft]) {
    var rows = parts.map(\.rows)
    var base = 0
    for part in rows.indices {
      rows[part].add(base, toColumn: 3)
      base += rows[part].count
    }
    sentence = NarrowColumn(rows, column: 0)
    start = NarrowColumn(rows, column: 1)
    length = NarrowColumn(rows, column: 2)
    heads = NarrowColumn(rows, column: 3)
    code = NarrowColumn(rows, column: 4)
  }

  /// Names that are being collected.
  struct Draft: Sendable {
    fileprivate var rows = RowNumbers(width: 5)

    /// Adds the names of one document behind those before; the head of each is a row among them.
    mutating func append(_ names: [LayerRow<NameMention>]) {
      let base = rows.count
      for name in names {
        let mention = name.mention
        rows.append { numbers in
          numbers.append(name.sentence)
          numbers.append(UInt32(clamping: mention.tokens.lowerBound))
          numbers.append(UInt32(clamping: mention.tokens.count))
          numbers.append(UInt32(clamping: base + mention.head))
          let entry = mention.entry.map { $0 + 1 } ?? 0
          numbers.append(UInt32(clamping: Int(mention.kind.rawValue) | Int(mention.reason.rawValue) << 8 | entry << 16))
        }
      }
    }
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

  /// Whether a row is the place that the name in the next row begins with: `Baghdad` in `Baghdad airport`, which is one mention and two rows.
  public func isPart(_ row: Int) -> Bool {
    let next = row + 1
    guard next < count, sentence[next] == sentence[row], start[next] == start[row] else { return false }
    return length[next] > length[row]
  }

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

  /// The words of a row of the names as they stand in the text, any blanks and line ends between them as one blank.
  public func text(ofName row: Int, in names: NameLayer) -> String {
    text(bytes(ofName: row, in: names), of: Int(sentences.document[Int(names.sentence[row])])).blanksJoined
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
