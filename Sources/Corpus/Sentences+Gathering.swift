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
      let sentences = part.rows.span
      document.append(sentences) { $0.document &+ documents }
      line.append(sentences) { $0.line &+ lines }
      number.append(sentences) { $0.number }
      byteStart.append(sentences) { $0.bytes.lowerBound }
      byteCount.append(sentences) { $0.bytes.upperBound &- $0.bytes.lowerBound }
      tokenStart.append(sentences) { $0.tokenStart &+ tokens[$0.traits.stream] }
      tokenCount.append(sentences) { $0.tokenCount }
      wordCount.append(sentences) { $0.wordCount }
      traits.append(sentences) { $0.traits.code }
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
