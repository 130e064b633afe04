/// Reads the names of texts, sentence by sentence, and then what they mean together.
///
/// Longest match over the gazetteer, else words with capitals side by side, cut where titles and peoples stand among them. A heading in
/// title case shows no names by its capitals: only what the gazetteer or the other sentences know counts there.
public struct NameReader: Sendable {
  private var sentences: NamedSentences
  private var scan: NameScan
  private let gazetteer: Gazetteer
  /// The room that what names mean together is read in.
  private var tables: NameMemory.Tables?

  /// Nothing was read yet; the words of the texts will be numbers of `words`, which come from the same `gazetteer`.
  public init(_ words: [NameWord], _ gazetteer: Gazetteer = .standard) {
    self.gazetteer = gazetteer
    sentences = NamedSentences(words)
    scan = NameScan(gazetteer)
  }

  /// Reads the next sentence of a text, by the numbers of its words.
  public mutating func read(types: [UInt32]) {
    sentences.append(types, seen: scan.read(types, of: sentences))
  }

  /// The names of the sentences that were read, in order; what comes behind is another text.
  public mutating func names() -> [NameMention] {
    let found = together()
    sentences.removeAll()
    scan.removeAll()
    return found
  }

  private mutating func together() -> [NameMention] {
    guard !scan.found.isEmpty else { return [] }
    var memory = NameMemory(sentences, scan.found, gazetteer, in: tables.take() ?? NameMemory.Tables())
    let names = memory.names()
    tables = memory.tables
    return names
  }
}
