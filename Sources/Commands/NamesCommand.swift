import Corpus
public import Diagnosis
public import Engine
import Evidence
import Prose
import Query

/// `names [of KIND] [in SECTION]`: who and what is named, as rows, with what tells.
public struct NamesCommand: Narrow {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape(
      "names", options: [OptionShape("of", .word(NameKind.allCases.compactMap(\.word))), OptionShape("in", .word(Scope.words))]),
    usage: "names [of person|org|place|people] [in SECTION]",
    summary: "who and what is named: the full name in the article, one name across articles, and what tells that it is one",
    takes: [.documents, .hits], gives: .rows(.hits), group: .news,
    examples: [
      Example("names of person", "who is named, and where"),
      Example("names | count by entity", "who and what is named most"),
      Example("names of org | filter doc = 05", "the bodies in one article"),
      Example("find <name/> \"said\"", "names before a word"),
    ])

  private let scope: Scope
  private let kind: NameKind?

  /// Binds kind and section.
  public init(_ call: Call) throws(Diagnostic) {
    scope = call.word("in") != nil || call.input != .hits ? call.scope : .all
    let word = call.word("of")
    kind = word == nil ? nil : NameKind.allCases.first { $0.word == word }
  }

  /// The rows of a slice; of hits, those that lie inside.
  public func rows(of slice: Slice) throws(Diagnostic) -> Narrowed {
    let segment = slice.segment
    let names = try slice.documents.isEmpty ? nil : segment.names()
    return try slice.rows(of: .names, in: scope) { sentences in
      guard let names else { return [] }
      return names.rows(in: sentences).compactMap { row in
        if let kind, names.kind(row) != kind { return nil }
        return (row: row, sentence: Int(names.sentence[row]), tokens: names.tokens(row, in: segment))
      }
    }
  }

  /// Spellings that may be one and stay apart.
  public func notes(from input: Value, to output: Value, in view: View) throws(Diagnostic) -> [String] {
    guard case .hits(let hits) = output, view.archive.documentCount <= Self.mostDocuments else { return [] }
    let entities = try view.reading.entities()
    guard !entities.doubtful.isEmpty else { return [] }
    let shown = zip(hits.sentences, hits.layerRows).map { entities.number(ofRow: Int($1), view.archive.place(ofSentence: $0).segment) }
    let doubtful = entities.doubtful(among: Set(shown))
    guard !doubtful.isEmpty else { return [] }
    let lines = doubtful.prefix(2).map { "`\(Aliases.Alias(name: $0.0, forms: [$0.1]).line)`" }.joined(separator: ", ")
    return ["\(counted(doubtful.count, "pair")) of names spelt alike may be one and stay apart (`show aliases`); \(lines) joins them"]
  }

  /// In corpora of more documents nobody waits for doubts about all names.
  private static let mostDocuments = 2_000

  /// Where else there may be some.
  public func hint(whenEmpty input: Value, in view: View) -> String? {
    if case .hits = input { return "none lies inside the hits; `find <s/> containing … | names` looks in whole sentences" }
    return scope == .article ? "`names in all` looks outside of headline, deck and body too" : nil
  }
}
