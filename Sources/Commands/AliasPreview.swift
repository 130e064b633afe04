import Columnar
import Corpus
import Diagnosis
import Engine
import Evidence
import Prose
import Query

/// The forms of an alias as they stand in the articles before they count as one.
struct AliasPreview: Sendable {
  private let alias: Aliases.Alias
  private let view: View
  /// What speaks against counting the forms as one.
  private var doubts: [AliasDoubt] = []

  /// In corpora of more documents the names are not looked through for this.
  private static let mostDocuments = 2_000

  /// The forms of `alias` in `view`, which does not know it yet.
  init(of alias: Aliases.Alias, before view: View) {
    self.alias = alias
    self.view = view
  }

  /// Looks for what speaks against the alias.
  mutating func ask() {
    guard view.archive.documentCount <= Self.mostDocuments, let entities = try? view.reading.entities() else { return }
    doubts = entities.doubts(ofJoining: alias.forms)
  }

  /// Whether something does.
  var isDoubtful: Bool { !doubts.isEmpty }

  /// One row a form, made when somebody looks at it; a row opens to where the form stands.
  var sheet: Sheet {
    Sheet(
      rowCount: alias.forms.count,
      openings: Openings { (row, _) throws(Diagnostic) in Opening(hits: try hits(of: alias.forms[row])) }
    ) { rows in table.picking(Array(rows)) }
  }

  private func hits(of form: String) throws(Diagnostic) -> Hits {
    try view.hits(of: TokenPattern(text: form), in: view.archive.documents, .article)
  }

  /// Any of the forms, the longer ones first: a form that is part of another counts once.
  private var pattern: TokenPattern {
    let patterns = alias.forms.compactMap { try? TokenPattern(text: $0) }
    return .choice(patterns.sorted { ($0.length.most ?? 0) > ($1.length.most ?? 0) })
  }

  private var table: Table {
    let found = alias.forms.map { (try? hits(of: $0)) ?? Hits() }
    let lemmas = alias.forms.map { lemma(of: $0) }
    let names = alias.forms.map { entities(of: $0) }
    var table = Table([
      Column("form", .text(alias.forms)), Column("hits", .integers(found.map(\.count))),
      Column("documents", .integers(found.map { view.archive.documentCount(of: $0) })),
      Column("first", .text(found.map { $0.count == 0 ? nil : view.archive.ref(ofSentence: $0.sentence(0)) })),
      Column("lemma", .text(lemmas)), Column("entity", .text(names.map { $0.isEmpty ? nil : $0.joined(separator: ", ") })),
    ])
    let together = (try? view.hits(of: pattern, in: view.archive.documents, .article)) ?? Hits()
    guard !isDoubtful else {
      table.notes = doubts.map(\.words) + ["nothing counts as one yet; `\(alias.lineAnyway)` does it all the same"]
      return table
    }
    table.notes = [
      "\(view.summary(of: together)) come together under \"\(alias.name)\"" + apart(lemmas, names),
      "`find \(alias.name)` finds all of them, `alias off \(alias.name)` undoes it",
    ]
    return table
  }

  /// The class that a form of one word is counted in.
  private func lemma(of form: String) -> String? {
    let isWord = alias.words.contains(Array(form.lowercased().utf8))
    return isWord ? String(decoding: view.archive.commonestForm(ofStem: TokenPattern.lemma(of: form)), as: UTF8.self) : nil
  }

  private func entities(of form: String) -> [String] {
    guard view.archive.documentCount <= Self.mostDocuments, let entities = try? view.reading.entities() else { return [] }
    return entities.entities(written: form).map(\.name)
  }

  /// How many words, lemmas and names they were.
  private func apart(_ lemmas: [String?], _ names: [[String]]) -> String {
    let words = alias.words.count
    let classes = Set(lemmas.compactMap { $0 }).count
    let entities = Set(names.flatMap { $0 }).count
    var parts: [String] = []
    if words > 1 { parts.append("\(counted(words, "word")) of \(counted(classes, "lemma"))") }
    if entities > 1 { parts.append(counted(entities, "name")) }
    return parts.isEmpty ? "" : "; they were " + parts.joined(separator: " and ")
  }
}

extension AliasDoubt {
  /// The doubt in words.
  fileprivate var words: String {
    switch self {
    case .kinds(let left, let kind, let right, let other):
      "doubtful: \"\(left)\" names \(kind.phrase), and \"\(right)\" \(other.phrase)"
    case .persons(let left, let right): "doubtful: \"\(left)\" and \"\(right)\" are full names of two persons"
    case .surname(let form, let persons): "doubtful: \"\(form)\" may be " + persons.map { "\"\($0)\"" }.joined(separator: " or ")
    }
  }
}

extension NameKind {
  /// The kind with its article.
  fileprivate var phrase: String {
    switch self {
    case .unknown: "something"
    case .person: "a person"
    case .org: "a body"
    case .place: "a place"
    case .people: "a people"
    }
  }
}
