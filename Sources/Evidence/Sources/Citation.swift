import Corpus
import Diagnosis
import Prose

/// Words of an article that say from whom it has something: `an official cited by Reuters`, `the minister told Reuters`, `the ministry said
/// in a statement`.
struct Citation: Sendable {
  /// Who said it, as it is written, or whom `the ministry` means; nil where nobody is named.
  var speaker: String?
  /// The agency or paper that has it from there; nil where it was said to all.
  var medium: String?
  /// The words that prove it.
  var words: String
  /// The sentence they stand in, through the archive.
  var sentence: UInt32
  /// Where the body was named that the words only call `the ministry`; nil where they name who said it.
  var naming: NamedBody?
}

/// Finds citations in the sentences of a segment.
struct CitationReader {
  private let archive: Archive
  private let segmentIndex: Int
  /// Per type: whether it may be the verb of a citation, or the statement that somebody made.
  private let isSign: [Bool]

  init(_ archive: Archive, segment: Int) {
    self.archive = archive
    segmentIndex = segment
    let lexicon = archive.segments[segment].lexicon
    isSign = (0..<UInt32(lexicon.count)).map { type in
      let word = String(decoding: lexicon.norm(type), as: UTF8.self)
      return citationVerbs.contains(word) || statements.contains(word)
    }
  }

  /// The citations in headline, deck and body of a document; `media` are names that count beside the known agencies, in lower case. Throws
  /// `.cancelled`.
  func citations(of document: Int, _ media: Set<String>) throws(Diagnostic) -> [Citation] {
    let (segment, base) = (archive.segments[segmentIndex], archive.sentenceBases[segmentIndex])
    let stream = segment.streams[Stream.Name.article.rawValue]
    let types = stream.types
    var found: [Citation] = []
    for sentence in segment.sentences.ofDocument(document) where segment.sentences.isArticle(sentence) {
      let tokens = segment.sentences.tokens(sentence)
      guard tokens.contains(where: { isSign[Int(types[Int($0)])] }) else { continue }
      let words = CitingSentence(segment, sentence)
      for citation in words.citations(media) {
        let noun = citation.speaker.flatMap(words.calledNoun)
        let naming = try noun.flatMap { (noun) throws(Diagnostic) in try segment.body(called: noun, in: sentence, sentenceBase: base) }
        found.append(
          Citation(
            speaker: naming?.name ?? citation.speaker.map(words.text), medium: citation.medium, words: citation.words,
            sentence: base + UInt32(sentence), naming: naming))
      }
    }
    return found
  }
}
