import Columnar
import Diagnosis
import Engine
import Evidence

/// What counts as one and what may: aliases, spellings folded by themselves, spellings in doubt, and names kept apart.
struct AliasList {
  private struct Row {
    var name: String
    var forms: [String]
    var state: String
    var reason: String
    /// The line that changes it.
    var line: String
  }

  private let rows: [Row]

  /// The rows of `view`, whose names are read where they were not. Throws `.cancelled`.
  init(_ view: View) throws(Diagnostic) {
    let entities = try view.reading.entities()
    var rows = view.aliases.all.map { alias in
      Row(name: alias.name, forms: Array(alias.forms.dropFirst()), state: "alias", reason: alias.reason, line: "alias off \(alias.name)")
    }
    for entity in entities.all where entity.isFolded && view.aliases.alias(named: entity.name) == nil {
      rows.append(
        Row(
          name: entity.name, forms: Array(entity.forms.dropFirst()), state: "folded",
          reason: entity.folds.first?.text ?? "", line: "alias off \"\(entity.name)\""))
    }
    rows += entities.doubtful.map { pair in
      Row(
        name: pair.0, forms: [pair.1], state: "in doubt",
        reason: "spelt alike, and no article of one names somebody whom an article of the other names",
        line: Aliases.Alias(name: pair.0, forms: [pair.1]).line)
    }
    rows += view.aliases.apart.map { apart in
      Row(name: apart.name, forms: [], state: "kept apart", reason: apart.reason, line: apart.line)
    }
    self.rows = rows
  }

  /// The table; nil where there is nothing.
  var table: Table? {
    guard !rows.isEmpty else { return nil }
    var table = Table([
      Column("name", .text(rows.map(\.name))), Column("forms", .text(rows.map { $0.forms.joined(separator: ", ") })),
      Column("as", .text(rows.map(\.state))), Column("because", .text(rows.map { $0.reason.isEmpty ? nil : $0.reason })),
      Column("line", .text(rows.map(\.line)), place: .exports),
    ])
    table.notes = rows.contains { $0.state == "in doubt" } ? ["spellings in doubt stay apart; their `alias` lines:"] + doubtful : []
    return table
  }

  /// The lines that would join the spellings in doubt; a few.
  private var doubtful: [String] { rows.filter { $0.state == "in doubt" }.prefix(5).map(\.line) }
}
