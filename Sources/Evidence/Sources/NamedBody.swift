import Corpus
import Diagnosis
import Prose

/// The body that words such as `the ministry` mean, and the sentence that named it before.
struct NamedBody: Sendable {
  /// Its full name in the document.
  var name: String
  /// The sentence, through the archive.
  var sentence: UInt32
}

extension Segment {
  /// The body that `the` with the noun at token `noun` of `sentence` means: what the names fold the words to, or the organisation named
  /// before them whose name has the noun, or one that fits it; nil where there is none of them, or more than one.
  ///
  /// Sentences are counted from `sentenceBase` on. Throws `.cancelled`, where the names have to be read for it.
  func body(called noun: Int, in sentence: Int, sentenceBase: UInt32) throws(Diagnostic) -> NamedBody? {
    let names = try names()
    let document = sentences.ofDocument(Int(sentences.document[sentence]))
    let word = calledForm(Int(sentences.tokenStart[sentence]) + noun, in: sentence)
    var meant: String?
    var found: [String: Int] = [:]
    for row in names.rows(in: document.lowerBound..<sentence + 1) where names.kind(row) == .org {
      let (own, place) = (names.tokens(row), Int(names.sentence[row]))
      guard place < sentence || own.upperBound <= noun + 1, sentences.isArticle(place) else { continue }
      let name = fullName(ofName: row, in: names)
      if place == sentence, own.contains(noun) { meant = name }
      let isReference = names.reason(row) == .calledSo
      if !isReference, found[name] == nil { found[name] = place }
    }
    let fitting = found.keys.filter { $0 == meant || fits(word, $0) }
    guard fitting.count == 1, let name = fitting.first, let place = found[name] else { return nil }
    return NamedBody(name: name, sentence: sentenceBase + UInt32(place))
  }

  private func calledForm(_ token: Int, in sentence: Int) -> String {
    let type = stream(ofSentence: sentence).types[token]
    return comparedNoun(String(decoding: lexicon.norm(type), as: UTF8.self))
  }
}

/// Whether a body called `name` may be called `the` with `noun`.
private func fits(_ noun: String, _ name: String) -> Bool {
  let words = name.lowercased().split { !$0.isLetter }.map { comparedNoun(String($0)) }
  return words.contains(noun) || businessNouns.contains(noun) && words.last.map(businessEndings.contains) ?? false
}

/// The noun in one spelling: `organisation` is `organization`.
private func comparedNoun(_ word: String) -> String { word.replacing("isation", with: "ization") }

/// What a business is called once it was named. Source: collected by hand from wire stories, 2026-11.
private let businessNouns: Set<String> = ["company", "firm", "business"]

/// What names of businesses end in. Source: collected by hand from wire stories, 2026-11.
private let businessEndings: Set<String> = ["inc", "corp", "corporation", "ltd", "plc", "co", "company", "llc", "ag", "gmbh"]
