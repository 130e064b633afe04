import Columnar
import Corpus
public import Diagnosis
public import Engine
import Prose
import Query

/// `read DOC|REF`: an article as it stands, or a sentence in its place, with the last hits lit.
public struct Read: Act {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("read", object: .words(1...1)), usage: "read DOC|REF",
    summary: "the text in place: the article plain, the rest of the page dimmed and labelled, the last hits lit", takes: [], gives: .look,
    group: .read, examples: [Example("read 05", "an article"), Example("read 05.4", "a sentence and what stands around it")],
    completions: [.documents])

  private let document: UInt32
  private let sentence: UInt32?

  /// Binds the document or the sentence.
  public init(_ call: Call) throws(Diagnostic) {
    guard let word = call.words.first else { throw Diagnostic(.bug("read without a word")) }
    guard call.view.archive.documentCount > 0 else { throw Diagnostic(.emptyCorpus, at: word.range, offer: "load examples/mission") }
    sentence = try call.view.archive.sentence(meant: word)
    document = if let sentence { call.view.archive.document(ofSentence: sentence) } else { try call.view.archive.document(meant: word) }
  }

  /// Shows the page.
  public func act(on workspace: inout Workspace, given: Value?) throws(Diagnostic) -> Outcome {
    var range = workspace.view.archive.sentences(of: document)
    if let sentence {
      let reach: UInt32 = 3
      range = max(range.lowerBound, sentence - min(sentence, reach))..<min(range.upperBound, sentence + reach + 1)
    }
    var lit: [UInt32: [Range<Int>]] = [:]
    if case .hits(let hits)? = workspace.it { lit = spans(of: hits, in: range, workspace.view) }
    let sheet = page(range, lit, workspace.view)
    workspace.show(.table(sheet))
    return .look(sheet)
  }

  /// The bytes of the hits in the sentences they begin in, counted from the sentence's start.
  private func spans(of hits: Hits, in range: Range<UInt32>, _ view: View) -> [UInt32: [Range<Int>]] {
    var spans: [UInt32: [Range<Int>]] = [:]
    for (row, sentence) in hits.sentences.enumerated() where range.contains(sentence) {
      spans[sentence, default: []].append(view.span(of: hits, row))
    }
    return spans
  }

  private func page(_ range: Range<UInt32>, _ lit: [UInt32: [Range<Int>]], _ view: View) -> Sheet {
    let sentences = Array(range)
    let places = sentences.map { view.archive.place(ofSentence: $0) }
    let lines = zip(sentences, places).map { sentence, place in
      let columns = view.archive.segments[place.segment].sentences
      let whole = sentence == self.sentence ? [0..<columns.bytes(place.sentence).count] : []
      return PageRow(isArticle: columns.isArticle(place.sentence), lit: lit[sentence] ?? whole)
    }
    let table = Table(
      [
        Column("doc", .text(sentences.map { _ in view.archive.name(ofDocument: document) }), place: .exports),
        Column("ref", .text(sentences.map { view.archive.ref(ofSentence: $0) })),
        Column("section", .text(places.map { view.archive.segments[$0.segment].sentences.section($0.sentence).word })),
        Column("text", .text(places.map { view.archive.segments[$0.segment].text(ofSentence: $0.sentence) })),
      ], rowCount: sentences.count, drawing: .page(lines))
    return Sheet(table, openings: Openings { (row, _) throws(Diagnostic) in Opening(sentences: [sentences[row]]) })
  }
}
