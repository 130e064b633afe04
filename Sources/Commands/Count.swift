import Columnar
import Corpus
public import Diagnosis
public import Engine
import Evidence
import Measures
import Prose
import Query

/// `count [by K, …] [per million|docs|stories|origins]`: how many rows, in all or for each value of some fields.
public struct Count: Whole, TableCommand {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("count", options: [OptionShape("by", .keys), OptionShape("per", .word(Per.allCases.map(\.rawValue)))]),
    usage: "count [by FIELD, …] [per million|docs|stories|origins]",
    summary:
      "counts rows; `by` a field, word, lemma, section, day, week, month, quarter or year; `per` divides hits by their text, and with stories or origins counts what stands behind copies once",
    takes: Kind.allCases,
    gives: .rows(.table),
    group: .count,
    examples: [
      Example("find troops | count", "hits, documents, and hits in a million words"),
      Example("find troops | count by doc", "in each article"),
      Example("find \"withdr.*|reposition.*\" | count by lemma", "by the form of the word"),
      Example("find troops | count by quoted", "inside and outside of quotation marks"),
      Example("find troops | count by outlet per million", "as often as the papers are long"),
      Example("count by section", "how many words of the pages are article text"),
      Example("count by outlet, year", "articles by two fields"),
      Example("count per origins", "how many sources the articles have: copies of one agency's text are one"),
      Example("find troops | count per stories", "how many different texts use the word, and how often each"),
    ])

  private let keys: [Key]
  private let per: Per?

  /// Binds the keys, each of which may be given once.
  public init(_ call: Call) throws(Diagnostic) {
    keys = call.keys("by")
    per = call.word("per").flatMap { Per(rawValue: $0) }
    if let per, let option = call.stage.options.first(where: { $0.word.folded == "per" }), !per.takes.contains(call.input ?? .documents) {
      throw Diagnostic(
        .wrongKind(
          verb: "count per \(per.rawValue)", takes: per.takes.map(\.rawValue).joined(separator: " or "),
          given: (call.input ?? .documents).phrase), at: option.word.range, offer: "find troops | \(call.text)")
    }
    var seen: Set<String> = []
    for key in keys where !seen.insert(Self.field(of: key)).inserted {
      let first = keys.filter { $0.name.range.lowerBound < key.name.range.lowerBound }.map(\.name.text).joined(separator: ", ")
      throw Diagnostic(.repeatedOption(key.name.text), at: key.name.range, offer: "count by \(first)")
    }
  }

  /// `doc.outlet` is `outlet`.
  private static func field(of key: Key) -> String {
    key.name.folded.hasPrefix("doc.") ? String(key.name.folded.dropFirst(4)) : key.name.folded
  }

  /// The counts.
  public func value(of input: Value, in view: View) throws(Diagnostic) -> Value {
    if case .documents(let documents) = input, keys.count == 1, keys[0].name.folded == "section", per == nil {
      return .table(sections(documents, view))
    }
    return .table(try table(of: input, in: view))
  }

  /// The counts of a table's rows.
  public func value(of sheet: Sheet, in view: View) throws(Diagnostic) -> (value: Value, possible: [Int]) {
    (.table(try table(of: .table(sheet), in: view)), [])
  }

  private func table(of input: Value, in view: View) throws(Diagnostic) -> Sheet {
    guard !keys.isEmpty else { return try total(of: input, in: view) }
    var rows = input.fields(in: view)
    var documents: [UInt32] = []
    if case .hits(let hits) = input {
      documents = view.archive.documents(ofEach: hits)
      rows = HitRows(hits, of: documents, in: view)
    }
    var cells: [CodedCells] = []
    for key in keys { cells.append(try rows.known(key.name)) }
    let groups = Groups(cells, rowCount: rows.rowCount)
    var columns = zip(keys, cells).map { Column($0.name.folded, of: $1.values.picking(groups.representatives(of: $1)), missing: "?") }
    columns.append(Column(noun(of: input), .integers(groups.sizes)))
    if case .hits = input {
      // A document's own rows are of one document.
      let place: Column.Place = keys.contains { $0.name.folded == "doc" } ? .exports : .everywhere
      columns.append(Column("documents", .integers(groups.distinct(documents)), place: place))
    }
    if let per, let numbers = try per.numbers(ofEach: input, in: view) {
      columns.append(Column(per.rawValue, .integers(groups.distinct(numbers))))
    }
    let rates = try rates(of: input, cells, groups, view)
    if let per, let rates { columns.append(Column("per_\(per.rawValue)", .reals(rates.values, decimals: 2), missing: "?")) }
    var table = Table(columns, rowCount: groups.count)
    table.notes = rates.map { [$0.note] } ?? notes(input)
    return Sheet(table, openings: openings(input) { groups.members($0) })
  }

  /// One row for all rows.
  private func total(of input: Value, in view: View) throws(Diagnostic) -> Sheet {
    var columns = [Column(noun(of: input), .integers([input.count]))]
    if case .hits(let hits) = input {
      columns.append(Column("documents", .integers([view.archive.documentCount(of: hits)])))
      if per == nil { columns += frequency(of: hits) }
    }
    if let per, let numbers = try per.numbers(ofEach: input, in: view) {
      columns.append(Column(per.rawValue, .integers([Set(numbers).count])))
    }
    let rates = try rates(of: input, [], nil, view)
    if let per, let rates { columns.append(Column("per_\(per.rawValue)", .reals(rates.values, decimals: 2), missing: "?")) }
    var table = Table(columns, rowCount: 1)
    table.notes = rates.map { [$0.note] } ?? notes(input)
    return Sheet(table, openings: openings(input) { _ in .range(0..<input.count) })
  }

  private func rates(of input: Value, _ cells: [CodedCells], _ groups: Groups?, _ view: View) throws(Diagnostic) -> Rates? {
    guard let per, case .hits(let hits) = input else { return nil }
    let members = groups?.members ?? [Array(0..<hits.count)]
    return try Rates(per, of: hits, keys, cells.map(\.cells), members, in: view)
  }

  private func noun(of input: Value) -> String { input.kind == .table ? "rows" : input.kind.rawValue }

  private func frequency(of hits: Hits) -> [Column] {
    guard let searched = hits.searched else { return [] }
    return [Column("per_million", .reals([perMillion(hits.count, of: searched.tokens)], decimals: 2))]
  }

  private func notes(_ input: Value) -> [String] {
    // What a table left out is left out of its counts too.
    if case .table(let sheet) = input { return sheet.table.notes }
    if case .documents = input, let per { return [per.meaning] }
    guard keys.isEmpty, case .hits(let hits) = input, let searched = hits.searched else { return [] }
    return ["per million: of the \(counted(searched.tokens, "token")) searched in \(counted(searched.documents, "document"))"]
  }

  /// Each group opens to its members: hits to their sentences, documents to their first ones, rows to what they opened to.
  private func openings(_ input: Value, _ members: @escaping @Sendable (Int) -> Selection) -> Openings {
    switch input {
    case .hits(let hits): Openings { (row, _) throws(Diagnostic) in Opening(hits: hits.picking(members(row))) }
    case .documents(let documents):
      Openings { (row, view) throws(Diagnostic) in
        Opening(sentences: members(row).map { view.archive.opener(of: documents[$0]) }.compactMap { $0 })
      }
    case .table(let sheet):
      Openings { (row, view) throws(Diagnostic) in
        var opening = Opening()
        for member in members(row) { opening.sentences += try sheet.openings.opening(member, in: view).sentences.prefix(1) }
        return opening
      }
    }
  }

  /// Words and sentences of each section of the pages.
  private func sections(_ documents: Documents, _ view: View) -> Sheet {
    let sizes = SectionSizes(of: documents, in: view)
    let columns = [
      Column("section", .text(sizes.rows.map(\.section.word))), Column("words", .integers(sizes.rows.map(\.words))),
      Column("percent", .reals(sizes.rows.map { sizes.words == 0 ? 0 : 100 * Double($0.words) / Double(sizes.words) }, decimals: 1)),
      Column("sentences", .integers(sizes.rows.map(\.sentences.count))), Column("documents", .integers(sizes.rows.map(\.documents))),
    ]
    let sentences = sizes.rows.map(\.sentences)
    var table = Table(columns, rowCount: sizes.rows.count)
    if sizes.repeatedWords > 0 {
      table.notes = ["a headline printed again counts once: \(counted(sizes.repeatedWords, "word")) of the pages stand in no section here"]
    }
    return Sheet(table, openings: Openings { (row, _) throws(Diagnostic) in Opening(sentences: sentences[row]) })
  }
}
