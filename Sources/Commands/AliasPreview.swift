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
  private let doubts: [AliasDoubt]
  /// Where each form stands, where any of them does, and what names each is one of.
  private let found: [Hits]
  private let together: Hits
  private let names: [[String]]

  /// In corpora of more documents the names are not looked through for this.
  private static let mostDocuments = 2_000

  /// What happens where the forms may be of several.
  enum Doubts { case asked, known }

  /// The forms of `alias` in `view`, which does not know it yet; what speaks against it only where doubts are asked for. Throws `.cancelled`.
  init(of alias: Aliases.Alias, before view: View, _ doubts: Doubts) throws(Diagnostic) {
    self.alias = alias
    self.view = view
    let entities = view.archive.documentCount <= Self.mostDocuments ? try view.reading.entities() : nil
    let gazetteer = view.archive.segments.first?.gazetteer ?? .standard
    self.doubts = doubts == .asked ? entities?.doubts(ofJoining: alias.forms, in: gazetteer) ?? [] : []
    names = alias.forms.map { entities?.entities(written: $0).map(\.name) ?? [] }
    // What is no word stands nowhere; any of the forms, the longer ones first: a form that is part of another counts once.
    let patterns = alias.forms.map { try? TokenPattern(text: $0) }
    found = try patterns.map { (pattern) throws(Diagnostic) in
      try pattern.map { (pattern) throws(Diagnostic) in try view.hits(of: pattern, in: view.archive.documents, .article) } ?? Hits()
    }
    let any = TokenPattern.choice(patterns.compactMap { $0 }.sorted { ($0.length.most ?? 0) > ($1.length.most ?? 0) })
    together = try view.hits(of: any, in: view.archive.documents, .article)
    if Task.isCancelled { throw Diagnostic(.cancelled) }
  }

  /// Whether something does.
  var isDoubtful: Bool { !doubts.isEmpty }

  /// One row a form; a row opens to where the form stands.
  var sheet: Sheet {
    Sheet(
      rowCount: alias.forms.count,
      openings: Openings { (row, _) throws(Diagnostic) in Opening(hits: found[row]) }
    ) { rows in table.picking(Array(rows)) }
  }

  private var table: Table {
    let lemmas = alias.forms.map { lemma(of: $0) }
    var table = Table([
      Column("form", .text(alias.forms)), Column("hits", .integers(found.map(\.count))),
      Column("documents", .integers(found.map { view.archive.documentCount(of: $0) })),
      Column("first", .text(found.map { $0.count == 0 ? nil : view.archive.ref(ofSentence: $0.sentence(0)) })),
      Column("lemma", .text(lemmas)), Column("entity", .text(names.map { $0.isEmpty ? nil : $0.joined(separator: ", ") })),
    ])
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
    case .persons(let left, let right): "doubtful: \"\(left)\" and \"\(right)\" are two persons"
    case .known(let left, let right): "doubtful: \"\(left)\" and \"\(right)\" are two known names"
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
