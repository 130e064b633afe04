import Corpus
import Engine
import Prose

/// How often each word occurs in some documents, and in how many of them.
struct WordTally: Sendable {
  /// By which form words are counted together.
  enum Form: Sendable { case norm, lemma }

  /// One word's counts.
  struct Entry: Sendable {
    var count = 0
    var documents = 0
  }

  /// The counts by form.
  private(set) var entries: [[UInt8]: Entry] = [:]
  /// All words counted.
  private(set) var size = 0

  /// Counts the words of a slice's documents in `scope`; punctuation is no word.
  init(of slice: Slice, _ scope: Scope, by form: Form) {
    let segment = slice.segment
    var counts = [Int](repeating: 0, count: segment.lexicon.count)
    var documents = [Int](repeating: 0, count: segment.lexicon.count)
    var seenForm: [[UInt8]: Int] = [:]
    var formDocuments: [[UInt8]: Int] = [:]
    let forms = (0..<UInt32(segment.lexicon.count)).map { form == .norm ? segment.lexicon.norm($0) : segment.lexicon.stem($0) }
    for document in slice.documents {
      var types: Set<UInt32> = []
      for tokens in segment.tokens(ofDocument: document, scope) {
        let stream = tokens.stream
        for token in tokens.range {
          let type = stream.types[Int(token)]
          counts[Int(type)] += 1
          types.insert(type)
        }
      }
      for type in types {
        documents[Int(type)] += 1
        if seenForm.updateValue(document, forKey: forms[Int(type)]) != document { formDocuments[forms[Int(type)], default: 0] += 1 }
      }
    }
    for type in 0..<UInt32(segment.lexicon.count) where counts[Int(type)] > 0 && segment.lexicon.isWord(type) {
      size += counts[Int(type)]
      entries[forms[Int(type)], default: Entry()].count += counts[Int(type)]
    }
    for (form, count) in formDocuments { entries[form]?.documents = count }
  }

  /// The counts of both.
  func merged(with other: WordTally) -> WordTally {
    var merged = self
    merged.size += other.size
    for (form, entry) in other.entries {
      merged.entries[form, default: Entry()].count += entry.count
      merged.entries[form, default: Entry()].documents += entry.documents
    }
    return merged
  }
}

extension Segment {
  /// The runs of tokens of a document in a scope.
  func tokens(ofDocument document: Int, _ scope: Scope) -> [(stream: Stream, range: Range<UInt32>)] {
    if case .article = scope { return [(streams[0], streams[0].tokens(ofDocument: document))] }
    return sentences.ofDocument(document).filter { isIncluded($0, scope) }.map { (stream(ofSentence: $0), sentences.tokens($0)) }
  }

  private func isIncluded(_ sentence: Int, _ scope: Scope) -> Bool {
    switch scope {
    case .article: sentences.isArticle(sentence)
    case .boiler: !sentences.isArticle(sentence)
    case .all: true
    // A headline printed again is a headline, but not one of the article.
    case .section(let section): sentences.section(sentence) == section && section.isArticle == sentences.isArticle(sentence)
    }
  }
}

extension Lexicon {
  /// Whether a type has a letter or digit in it; a byte beyond ASCII counts unless it is punctuation.
  func isWord(_ type: UInt32) -> Bool {
    String(decoding: norm(type), as: UTF8.self).unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}
