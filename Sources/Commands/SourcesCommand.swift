import Columnar
import Corpus
public import Diagnosis
public import Engine
import Evidence
import Query

/// `sources`: from whom each page has what it prints, and the words that prove it.
public struct SourcesCommand: Whole {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("sources"), usage: "sources",
    summary:
      "who said it → agency → paper → who printed it again, as far as credits, bylines, datelines and citations state it; led on through the versions of a text that are loaded",
    takes: [.documents, .hits], gives: .rows(.table), group: .news,
    examples: [
      Example("sources", "where the pages say they have it from"),
      Example("sources | filter chain is unknown", "the pages that do not say"),
    ])

  /// Nothing to bind.
  public init(_ call: Call) throws(Diagnostic) {}

  /// The chains, document by document; a page that states nothing has a row without one.
  public func value(of input: Value, in view: View) throws(Diagnostic) -> Value {
    let all = try view.reading.sourceChains(of: input.documents(in: view), joinedBy: view.stories(), in: view.archive)
    let rows = all.flatMap { entry -> [(document: UInt32, chain: SourceChain?)] in
      entry.chains.isEmpty ? [(entry.document, nil)] : entry.chains.map { (entry.document, $0) }
    }
    let archive = view.archive
    let columns = [
      Column("doc", .text(rows.map { archive.name(ofDocument: $0.document) })),
      Column("chain", .text(rows.map { $0.chain.map { $0.hands.map { $0 ?? "?" }.joined(separator: " → ") } }), missing: "not stated"),
      Column("ref", .text(rows.map { $0.chain?.sentences.first.map { archive.ref(ofSentence: $0) } })),
      Column("words", .text(rows.map { $0.chain?.words.joined(separator: "; ") })),
    ]
    var table = Table(columns, rowCount: rows.count)
    let silent = all.count { $0.chains.isEmpty }
    let verb = all.count - silent == 1 ? "says" : "say"
    table.notes = ["\(counted(all.count - silent, "document")) of \(grouped(all.count)) \(verb) where something comes from"]
    return .table(
      Sheet(
        table,
        openings: Openings { (row, view) throws(Diagnostic) in
          guard let chain = rows[row].chain else { return Opening(lines: ["no credit, byline, dateline or citation names a source"]) }
          return Opening(lines: chain.words, sentences: chain.sentences)
        }))
  }
}
