/// Reads the names of texts, sentence by sentence, and then what they mean together.
///
/// Longest match over the gazetteer, else words with capitals side by side, cut where titles and peoples stand among them. A heading in
/// title case shows no names by its capitals: only what the gazetteer or the other sentences know counts there.
public struct NameReader: Sendable {
  private var scan: NameScan
  private var memory: NameMemory

  /// Nothing was read yet; the words of the texts will be numbers of `words`, which come from the same `gazetteer`.
  public init(_ words: [NameWord], _ gazetteer: Gazetteer = .standard) {
    scan = NameScan(gazetteer)
    memory = NameMemory(words, gazetteer)
  }

  /// Reads the next sentence of a text, by the numbers of its words.
  public mutating func read(types: Span<UInt32>) {
    memory.append(types, seen: scan.read(types, of: memory.sentences))
  }

  /// Calls `take` with the names of the sentences that were read, in order; what comes behind is another text.
  public mutating func takeNames(_ take: (NameMention) -> Void) {
    if !scan.found.isEmpty {
      swap(&scan.found, &memory.mentions)
      memory.settle()
      for mention in memory.mentions { take(mention) }
    }
    memory.removeAll()
    scan.removeAll()
  }
}
