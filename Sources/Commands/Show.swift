import Columnar
import Corpus
public import Diagnosis
public import Engine
import Evidence
import Query

/// `show sets|queries|aliases|asserts|settings|fields|skipped`: what the session holds.
public struct Show: Act {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("show", object: .words(1...1)), usage: "show sets|queries|aliases|asserts|settings|fields|skipped",
    summary: "lists what the session holds", takes: [], gives: .look, group: .sets,
    examples: [Example("show fields", "every field of the documents, and its commonest values"), Example("show settings", "the settings")],
    completions: [.words(topics)])

  /// What can be shown.
  public static let topics = ["sets", "queries", "aliases", "asserts", "settings", "fields", "skipped"]
  private let topic: String

  /// Binds the topic.
  public init(_ call: Call) throws(Diagnostic) {
    guard let word = call.words.first else { throw Diagnostic(.bug("show without a word")) }
    guard Self.topics.contains(word.folded) else {
      let near = nearest(to: word.text, among: Self.topics)
      throw Diagnostic(.unknownTopicOf("show", word.text, known: Self.topics), at: word.range, offer: "show " + (near ?? "sets"))
    }
    topic = word.folded
  }

  /// Shows the list.
  public func act(on workspace: inout Workspace, given: Value?) throws(Diagnostic) -> Outcome {
    let table =
      switch topic {
      case "sets": sets(workspace)
      case "queries": queries(workspace)
      case "aliases": try AliasList(workspace.view).table ?? lines([], none: "no aliases; `alias NAME = A, B` makes one")
      case "asserts": asserts(workspace)
      case "settings": settings(workspace)
      case "fields": fields(workspace)
      default: lines(workspace.skipped, none: "nothing was skipped")
      }
    return .look(Sheet(table), passingNotes: topic == "settings" ? [memoryUse(workspace)] : [])
  }

  private func lines(_ lines: [String], none: String) -> Table {
    Table([Column("text", .text(lines.isEmpty ? [none] : lines))], drawing: .lines)
  }

  private func sets(_ workspace: Workspace) -> Table {
    let names = workspace.sets.keys.sorted()
    guard !names.isEmpty else { return lines([], none: "no sets; `let NAME = …` keeps one") }
    return Table([
      Column("set", .text(names)), Column("rows", .integers(names.map { workspace.sets[$0]?.count })),
      Column("kind", .text(names.map { workspace.sets[$0]?.kind.rawValue })),
    ])
  }

  private func queries(_ workspace: Workspace) -> Table {
    let names = workspace.queries.keys.sorted()
    guard !names.isEmpty else { return lines([], none: "no saved queries; `define NAME($what) = …` makes one") }
    return Table([
      Column("query", .text(names)), Column("help", .text(names.map { workspace.queries[$0]?.help.joined(separator: " ") })),
      Column("line", .text(names.map { workspace.queries[$0]?.definition.text })),
    ])
  }

  private func asserts(_ workspace: Workspace) -> Table {
    let assertions = workspace.facts.assertions
    guard !assertions.isEmpty else { return lines([], none: "nothing is asserted") }
    return Table([
      Column("number", .integers(assertions.map(\.number))), Column("line", .text(assertions.map(\.text))),
      Column("because", .text(assertions.map { $0.reason.isEmpty ? nil : $0.reason })),
    ])
  }

  private func settings(_ workspace: Workspace) -> Table {
    Table([
      Column("setting", .text(Settings.keys)), Column("value", .text(Settings.keys.map { workspace.view.settings.value(of: $0) })),
      Column("may be", .text(Settings.keys.map { Settings.choices(for: $0).joined(separator: ", ") })),
    ])
  }

  /// Every field of the documents: how many have it, and its commonest values.
  private func fields(_ workspace: Workspace) -> Table {
    let rows = workspace.view.archive.documents
    let source = DocumentRows(rows, in: workspace.view)
    let cells = source.fieldNames.map { source.cells($0) ?? .text([]) }
    let labels = cells.map(\.labels)
    return Table([
      Column("field", .text(source.fieldNames)), Column("have it", .integers(labels.map { $0.count { $0 != nil } })),
      Column("values", .integers(labels.map { Set($0.compactMap { $0 }).count })),
      Column("commonest", .text(cells.map { commonest($0) })),
    ])
  }

  private func commonest(_ cells: Cells) -> String {
    cells.commonest(3).map { "\($0.value.prefix(40)) (\($0.count))" }.joined(separator: ", ")
  }
}
