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
      document.append(part.document, plus: documents)
      line.append(part.line, plus: lines)
      number.append(part.number)
      byteStart.append(part.byteStart)
      tokenCount.append(part.tokenCount)
      wordCount.append(part.wordCount)
      traits.append((0..<part.count).map { part.traits($0).code })
      byteCount.append((0..<part.count).map { part.byteEnd[$0] - part.byteStart[$0] })
      tokenStart.append((0..<part.count).map { part.tokenStart[$0] + tokens[part.stream($0)] })
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
