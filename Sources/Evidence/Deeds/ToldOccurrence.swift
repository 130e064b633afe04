public import Corpus
public import Diagnosis

/// Something that several sentences tell of, with the words that each has for it: `killed`, `assassination`.
public struct ToldOccurrence: Sendable {
  /// Its number among all; tellings on other days of what may be the same have the same one.
  public var number: Int
  /// What it is, in two words: the class of the verb and the main name.
  public var title: String
  /// The words for it, in document order.
  public var words: [Word]

  /// One word for it.
  public struct Word: Sendable {
    /// The sentence, through the archive.
    public var sentence: UInt32
    /// Its document.
    public var document: UInt32
    /// The word in the stream of the sentence.
    public var token: UInt32
    /// The word in lower case.
    public var text: String
    /// The word's stem.
    public var stem: String
  }
}

extension Reading {
  /// What the pages tell of in more than one sentence, by its number. O(deeds). Throws `.cancelled`.
  ///
  /// A noun of the same class without a name of its own (`the assassination`) is told with the one occurrence of the class in its document.
  public func occurrences(in archive: Archive) throws(Diagnostic) -> [ToldOccurrence] {
    let layers = try kept.layers()
    let occurrences = try kept.occurrences().all
    var told: [Int: ToldOccurrence] = [:]
    var ofDocument: [DeedOfDocument: Int] = [:]
    for occurrence in occurrences {
      for member in occurrence.members {
        let key = DeedOfDocument(document: member.document, kind: member.deed.kind)
        ofDocument[key] = ofDocument[key].map { $0 == occurrence.group ? $0 : -1 } ?? occurrence.group
        let deeds = layers[member.segment].deeds
        if told[occurrence.group] == nil {
          told[occurrence.group] = ToldOccurrence(
            number: occurrence.group, title: deeds.title(of: member.deed, in: archive.segments[member.segment]), words: [])
        }
        if let word = deeds.word(for: member.deed, in: member.segment, of: archive) { told[occurrence.group]?.words.append(word) }
      }
    }
    for (segment, layer) in layers.enumerated() {
      for deed in layer.deeds.deeds where deed.isNoun && deed.nameCode == 0 {
        if deed.sentence & 4095 == 0, Task.isCancelled { throw Diagnostic(.cancelled) }
        let document = archive.documentBases[segment] + archive.segments[segment].sentences.document[Int(deed.sentence)]
        guard let group = ofDocument[DeedOfDocument(document: document, kind: deed.kind)], group >= 0 else { continue }
        if let word = layer.deeds.word(for: deed, in: segment, of: archive) { told[group]?.words.append(word) }
      }
    }
    return told.values.sorted { $0.number < $1.number }.map { occurrence in
      var occurrence = occurrence
      occurrence.words.sort { ($0.sentence, $0.token) < ($1.sentence, $1.token) }
      return occurrence
    }
  }
}

private struct DeedOfDocument: Hashable {
  var document: UInt32
  var kind: UInt8
}

extension DeedLayer {
  /// The class of a deed and its main name.
  fileprivate func title(of deed: Deed, in segment: Segment) -> String {
    let name = deed.name.map { String(decoding: segment.lexicon.words[Int($0)], as: UTF8.self) }
    return [deedNames[Int(deed.kind)], name].compactMap { $0 }.joined(separator: " · ")
  }

  /// The word of a sentence that tells a deed; nil where the sentence has none.
  fileprivate func word(for deed: Deed, in number: Int, of archive: Archive) -> ToldOccurrence.Word? {
    let segment = archive.segments[number]
    let sentence = Int(deed.sentence)
    let stream = segment.stream(ofSentence: sentence)
    let tokens = segment.sentences.tokens(sentence).filter { lexicon.deeds[Int(stream.types[Int($0)])]?.kind == deed.kind }
    let exact = tokens.first { lexicon.deeds[Int(stream.types[Int($0)])]?.isNoun == deed.isNoun }
    guard let token = exact ?? tokens.first else { return nil }
    let type = stream.types[Int(token)]
    return ToldOccurrence.Word(
      sentence: archive.sentenceBases[number] + deed.sentence,
      document: archive.documentBases[number] + segment.sentences.document[sentence], token: token,
      text: String(decoding: segment.lexicon.norm(type), as: UTF8.self), stem: String(decoding: segment.lexicon.stem(type), as: UTF8.self))
  }
}
