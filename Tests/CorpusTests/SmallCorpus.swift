import Corpus
import Prose

/// Documents of one-letter words, each line a sentence, as a segment and as the naive matcher sees them.
struct SmallCorpus {
  /// A line: its section and its words.
  typealias SectionLine = (section: Section, words: [String])
  let documents: [[SectionLine]]
  let segment: Segment

  init(_ documents: [[SectionLine]]) {
    self.documents = documents
    segment = Segment(documents.enumerated().map { Self.article("d\($0)", $1) })
  }

  private static func article(_ name: String, _ lines: [SectionLine]) -> Article {
    var text: [UInt8] = []
    var article = Article(name: name, file: name, text: [])
    for (number, line) in lines.enumerated() {
      let start = text.count
      text += Array(line.words.joined(separator: " ").utf8)
      article.lines.append(Line(number: number + 1, bytes: start..<text.count, section: line.section, reason: "made"))
      text.append(UInt8(ascii: "\n"))
    }
    article.text = text
    return article
  }

  /// The matches the machine finds in the articles, as `document: first word..<last`.
  func found(_ pattern: TokenPattern, _ scope: Scope) throws -> [String] {
    let hits = try Archive.find(pattern, in: segment, documents: Documents(0..<UInt32(documents.count)), scope: scope, sentenceBase: 0)
    return (0..<hits.count).map { row in
      let sentence = Int(hits.sentence(row))
      let document = Int(segment.sentences.document[sentence])
      let base = segment.stream(ofSentence: sentence).tokens(ofDocument: document).lowerBound
      return "\(document): \(hits.tokens(row).lowerBound - base)..<\(hits.tokens(row).upperBound - base)"
    }
  }

  /// The words that `label` stands for in the matches in the articles; nil for none.
  func words(of label: Int, in pattern: TokenPattern) throws -> [String?] {
    var archive = Archive()
    archive.append(segment)
    let hits = try Archive.find(pattern, in: segment, documents: archive.documents, scope: .article, sentenceBase: 0)
    let types = try PatternLabels(["a", "b"], of: pattern).types(of: label, in: hits, of: archive)
    return types.map { $0 == .max ? nil : String(decoding: segment.lexicon.word($0), as: UTF8.self) }
  }

  /// The words that `label` must stand for.
  func expectedWords(of label: Int, in pattern: TokenPattern) -> [String?] {
    documents.flatMap { lines in
      let matcher = NaiveMatcher(lines.filter { $0.section.isArticle })
      return matcher.labelledMatches(of: pattern).map { found in
        found.places[label].flatMap { $0 < matcher.words.count ? matcher.words[$0] : nil }
      }
    }
  }

  /// The matches there are, in the lines that `isIncluded` says.
  func expected(_ pattern: TokenPattern, _ isIncluded: (Section) -> Bool) -> [String] {
    documents.enumerated().flatMap { number, lines in
      let matcher = NaiveMatcher(lines.filter { isIncluded($0.section) })
      return matcher.matches(of: pattern).map { "\(number): \($0.lowerBound)..<\($0.upperBound)" }
    }
  }
}

extension NaiveMatcher {
  /// A document of these lines, each a sentence and a paragraph.
  init(_ lines: [SmallCorpus.SectionLine]) {
    self.init()
    var last: Section?
    for line in lines {
      if line.section != last { passageStarts.append(words.count) }
      let span = words.count..<words.count + line.words.count
      words += line.words
      for unit in [Unit.sentence, .paragraph] { units[unit, default: []].append(span) }
      if line.section == .headline { units[.headline, default: []].append(span) }
      last = line.section
    }
    units[.document] = [0..<words.count]
  }
}
