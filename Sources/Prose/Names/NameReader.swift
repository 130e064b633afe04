/// Reads the names of one text, sentence by sentence, and then what they mean together.
///
/// Longest match over the gazetteer, else words with capitals side by side, cut where titles and peoples stand among them. A heading in
/// title case shows no names by its capitals: only what the gazetteer or the other sentences know counts there.
public struct NameReader {
  private var sentences: [Sentence] = []
  private var mentions: [NameMention] = []

  /// The words of a sentence with their types.
  struct Sentence {
    var words: [NameWord]
    var types: [UInt32]
    var isHeading: Bool
  }

  private let gazetteer: Gazetteer

  /// Nothing was read yet; the words come from the same `gazetteer`.
  public init(_ gazetteer: Gazetteer = .standard) { self.gazetteer = gazetteer }

  /// Reads the next sentence: what each word is, and a number that is equal for equal words.
  public mutating func read(_ words: [NameWord], types: [UInt32]) {
    let sentence = Sentence(words: words, types: types, isHeading: Self.isHeading(words))
    var scan = NameScan(sentence, number: sentences.count, gazetteer)
    mentions += scan.mentions()
    sentences.append(sentence)
  }

  /// The names of the text, in order.
  public func names() -> [NameMention] {
    var memory = NameMemory(sentences, mentions, gazetteer)
    return memory.names()
  }

  /// Whether most words have capitals that names do not need.
  private static func isHeading(_ words: [NameWord]) -> Bool {
    var (capitals, all) = (0, 0)
    for word in words.dropFirst() where word.role.contains(.word) && !word.role.contains(.function) && !word.role.contains(.joint) {
      all += 1
      if word.role.contains(.capital) { capitals += 1 }
    }
    // What ends with a stop is a sentence full of names.
    if words.suffix(2).contains(where: { $0.role.contains(.stop) }) { return false }
    return all >= 3 && capitals * 10 >= all * 9
  }
}
