import Corpus
import Intake
import Markup
import Prose
import Trials

/// The entries of what is loaded: JSON, records, pages and files of any bytes.
func intakeEntries(from material: Material) -> [Entry] {
  [
    Entry("json", seeds: records, finding: jsonFinding),
    Entry("records", seeds: records) { fileFinding($0, ending: ".jsonl") },
    Entry("page", seeds: material.pages, finding: pageFinding),
    Entry("files", seeds: material.pages) { fileFinding($0, ending: ".txt") },
    Entry("segment", seeds: material.pages, finding: segmentFinding),
  ]
}

private let records = [
  #"{"id": "a.1", "title": "Trainers leave", "date": "2020-01-03T10:00:00Z", "source": "Ledger", "text": "Left. \"Soon\".\n\nMore."}"#,
  #"{"text":"a\u00e9\ud83d\ude00","url":"https://www.a.example/2020/01/03/x","tags":["a",1,null,{"b":[true]}],"n":-1.5e3}"#,
  "{\"body\": \"one\", \"published\": \"Jan. 3, 2020\"}\n{\"content\": \"two\", \"published\": \"03.01.2020\", \"id\": 7}\n",
].map { Array($0.utf8) }

private func jsonFinding(_ bytes: [UInt8]) -> String? {
  guard let value = try? jsonValue(of: 0..<bytes.count, in: bytes.span) else { return nil }
  let printed = Array(value.json.utf8)
  guard let again = try? jsonValue(of: 0..<printed.count, in: printed.span) else { return "printed JSON cannot be read" }
  return Array(again.json.utf8) == printed ? nil : "JSON prints in two ways"
}

private func pageFinding(_ bytes: [UInt8]) -> String? {
  let lines = pageLines(of: bytes.span)
  guard areInOrder(lines.map(\.bytes), inside: 0..<bytes.count) else { return "page lines are not in order" }
  let article = labelled(Article(name: "a", file: "a.txt", text: bytes))
  return articleFinding(article)
}

/// What does not hold for a labelled article.
private func articleFinding(_ article: Article) -> String? {
  guard areInOrder(article.lines.map(\.bytes), inside: 0..<article.text.count) else { return "labelled lines are not in order" }
  for line in article.lines where line.reason.isEmpty { return "a label without a reason" }
  if labelled(article).lines != article.lines, article.record == nil, article.fields.headline == nil {
    return "labelling twice gives other labels"
  }
  return nil
}

private func fileFinding(_ bytes: [UInt8], ending: String) -> String? {
  let path = scratchPath + ending
  guard write(bytes, toFile: path) else { return nil }
  let found = harvest([path])
  for article in found.articles {
    if let finding = articleFinding(article) { return finding }
    if article.name.isEmpty || article.name.contains(where: { $0 == "." || $0.isWhitespace }) {
      return "a document called '\(article.name)'"
    }
  }
  if Set(found.articles.map(\.name)).count != found.articles.count { return "two documents of one name" }
  if found.articles.isEmpty, found.skipped.isEmpty { return "nothing loaded and nothing said" }
  return found == harvest([path]) ? nil : "two loads differ"
}

private func segmentFinding(_ bytes: [UInt8]) -> String? {
  let half = bytes.count / 2
  let texts = [bytes, Array(bytes[..<half]), Array(bytes[half...])]
  let articles = texts.enumerated().map { labelled(Article(name: "d\($0.offset)", file: "d\($0.offset).txt", text: $0.element)) }
  let segment = Segment(articles)
  guard segment.documentCount == 3 else { return "documents are lost" }
  for stream in segment.streams {
    guard stream.types.allSatisfy({ Int($0) < segment.lexicon.count }) else { return "a token of no type" }
    guard stream.sentenceStarts.elementsEqual(stream.sentenceStarts.sorted()),
      stream.documentStarts.elementsEqual(stream.documentStarts.sorted())
    else {
      return "starts are not in order"
    }
  }
  return sentenceFinding(segment)
}

private func sentenceFinding(_ segment: Segment) -> String? {
  for sentence in 0..<segment.sentences.count {
    let stream = segment.stream(ofSentence: sentence)
    let tokens = segment.sentences.tokens(sentence)
    let bytes = segment.tokenBytes(ofSentence: sentence)
    guard bytes.count == tokens.count else { return "a sentence cut again has other tokens" }
    let text = segment.article(Int(segment.sentences.document[sentence])).text
    for (token, range) in zip(tokens, bytes) where segment.lexicon.word(stream.types[Int(token)]) != Array(text[range]) {
      return "a token's type is another word"
    }
  }
  return nil
}
