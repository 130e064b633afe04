import Cores
import Diagnosis
import Prose

/// The columns of a segment that a layer is read from sentence by sentence.
struct AnchoredText: Sendable {
  let lexicon: Lexicon
  /// The article text, and the rest of the pages.
  let streams: [Stream]
  let sentences: Sentences
  let articles: ArticleTable

  /// Sentences that one core reads in a row.
  private static let batch = 1 << 12

  /// What `Reader` finds, read on all cores from the sentences that have a word which each mention has; the parts follow each other.
  func rows<Reader: SentenceReader>(by _: Reader.Type) throws(Diagnostic) -> [[LayerRow<Reader.Mention>]] {
    let interruption = Interruption()
    let words = lexicon.looking(interruption) { Reader.Word($1) }
    try interruption.check()
    let anchors = words.map(\.isAnchor)
    let reader = Reader(words)
    let parts = onCores((sentences.count + Self.batch - 1) / Self.batch) { part in
      let range = part * Self.batch..<min(part * Self.batch + Self.batch, sentences.count)
      return rows(of: range, by: reader, anchors, interruption)
    }
    try interruption.check()
    return parts
  }

  private func rows<Reader: SentenceReader>(
    of range: Range<Int>, by reader: Reader, _ anchors: [Bool], _ interruption: Interruption
  ) -> [LayerRow<Reader.Mention>] {
    var reader = reader
    var rows: [LayerRow<Reader.Mention>] = []
    var types: [UInt32] = []
    var found: [Reader.Mention] = []
    for sentence in range {
      if interruption.isDue { break }
      streams[sentences.stream(sentence)].read(sentences.tokens(sentence), into: &types)
      guard types.contains(where: { anchors[Int($0)] }) else { continue }
      articles.withText(Int(sentences.document[sentence])) {
        reader.read(sentences.bytes(sentence), types: types, in: $0, into: &found)
      }
      for mention in found { rows.append(LayerRow(sentence: UInt32(sentence), mention: mention)) }
      found.removeAll(keepingCapacity: true)
    }
    return rows
  }
}
