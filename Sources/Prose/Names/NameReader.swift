/// Reads the names of one text, sentence by sentence, and then what they mean together.
///
/// Longest match over the gazetteer, else words with capitals side by side, cut where titles and peoples stand among them. A heading in
/// title case shows no names by its capitals: only what the gazetteer or the other sentences know counts there.
public struct NameReader {
  private var sentences: [Sentence] = []
  private var scan: NameScan

  /// The words of a sentence with their types.
  struct Sentence {
    var words: [NameWord]
    var types: [UInt32]
    var isHeading: Bool
  }

  private let gazetteer: Gazetteer

  /// Nothing was read yet; the words come from the same `gazetteer`.
  public init(_ gazetteer: Gazetteer = .standard) {
    self.gazetteer = gazetteer
    scan = NameScan(gazetteer)
  }

  /// Reads the next sentence: what each word is, and a number that is equal for equal words.
  public mutating func read(_ words: [NameWord], types: [UInt32]) {
    let sentence = Sentence(words: words, types: types, isHeading: isHeading(words.lazy.map(\.role)))
    scan.read(sentence, number: sentences.count)
    sentences.append(sentence)
  }

  /// The names of the text, in order.
  public func names() -> [NameMention] {
    var memory = NameMemory(sentences, scan.found, gazetteer)
    return memory.names()
  }
}
