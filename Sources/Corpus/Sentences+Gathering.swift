extension Sentences {
  /// The sentences of parts that come one behind the other.
  struct Gathering: Sendable {
    private var document = NarrowColumn.Draft()
    private var line = NarrowColumn.Draft()
    private var number = NarrowColumn.Draft()
    private var byteStart = NarrowColumn.Draft()
    private var byteCount = NarrowColumn.Draft()
    private var tokenStart = NarrowColumn.Draft()
    private var tokenCount = NarrowColumn.Draft()
    private var wordCount = NarrowColumn.Draft()
    private var traits = NarrowColumn.Draft()
    private var documentStarts: [UInt32] = [0]

    var count: Int { document.count }

    /// Adds the sentences of `part`, whose documents, lines and tokens count on from those given.
    mutating func append(_ part: Draft, documents: UInt32, lines: UInt32, tokens: [UInt32]) {
      let base = UInt32(count)
      let sentences = part.rows
      document.append(sentences.map(\.document), plus: documents)
      line.append(sentences.map(\.line), plus: lines)
      number.append(sentences.map(\.number))
      byteStart.append(sentences.map(\.bytes.lowerBound))
      byteCount.append(sentences.map { $0.bytes.upperBound - $0.bytes.lowerBound })
      tokenStart.append(sentences.map { $0.tokenStart + tokens[$0.traits.stream] })
      tokenCount.append(sentences.map(\.tokenCount))
      wordCount.append(sentences.map(\.wordCount))
      traits.append(sentences.map(\.traits.code))
      documentStarts += part.documentStarts.dropFirst().map { $0 + base }
    }

    /// The columns of all that was added.
    consuming func sentences() -> Sentences {
      Sentences(
        document: document.column(), line: line.column(), number: number.column(), byteStart: byteStart.column(),
        byteCount: byteCount.column(), tokenStart: tokenStart.column(), tokenCount: tokenCount.column(),
        documentStarts: Packed(documentStarts), wordCount: wordCount.column(), traits: traits.column())
    }
  }
}
