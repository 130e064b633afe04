import Columnar
public import Diagnosis
public import Engine
import Query

/// `expect PREDICATE`: a check on the last result, for sessions and scripts.
public struct Expect: Act {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("expect", leads: ["some", "all", "no"], object: .expectation), usage: "expect PREDICATE · expect some|all|no PREDICATE",
    summary: "fails unless the last result is as expected: by `rows`, `docs` and `unknown`, or by its rows", takes: Kind.allCases,
    gives: .nothing, group: .keep,
    examples: [Example("expect rows > 0", "something was found"), Example("expect no date is unknown", "every row has a date")])

  private enum Quantity: String { case some, all, no }
  private let quantity: Quantity?
  private let condition: Condition
  private let text: String
  private let range: Range<Int>

  /// Binds the predicate.
  public init(_ call: Call) throws(Diagnostic) {
    guard case .predicate(let predicate) = call.stage.object else { throw Diagnostic(.bug("expect without a predicate")) }
    quantity = call.stage.lead.flatMap { Quantity(rawValue: $0.folded) }
    condition = try Condition(predicate, in: call)
    range = call.stage.range
    text = String(call.text.drop { $0 != " " }.drop { $0 == " " })
  }

  /// Checks, and fails with what was found.
  public func act(on workspace: inout Workspace, given: Value?) throws(Diagnostic) -> Outcome {
    guard let value = given ?? workspace.it else { throw Diagnostic(.nothingYet("result to check"), at: range, offer: "docs") }
    if let quantity { return try check(value, quantity, workspace.view) }
    let summary = summary(of: value, workspace)
    let truth = try condition.truths(of: TableRows(summary), in: workspace.view)[0]
    guard truth == .yes else { throw Diagnostic(.expectationFailed(text, found: describe(summary.table)), at: range) }
    return .message("as expected")
  }

  private func check(_ value: Value, _ quantity: Quantity, _ view: View) throws(Diagnostic) -> Outcome {
    let truths = try condition.truths(of: value.fields(in: view), in: view)
    let passing = truths.count(of: .yes)
    let holds =
      switch quantity {
      case .some: passing > 0
      case .all: passing == truths.count
      case .no: truths.count(of: .no) == truths.count
      }
    guard holds else {
      let unknown = truths.count(of: .unknown)
      throw Diagnostic(
        .expectationFailed(text, found: "\(passing) of \(counted(truths.count, "row"))" + (unknown > 0 ? ", \(unknown) unknown" : "")),
        at: range)
    }
    return .message("as expected")
  }

  /// One row: how many rows and documents the result has, and how many rows nobody could decide about.
  private func summary(of value: Value, _ workspace: Workspace) -> Sheet {
    let documents = value.fields(in: workspace.view).documents.map { Set($0).count }
    return Sheet(
      Table([
        Column("rows", .integers([value.count])), Column("docs", .integers([documents])),
        Column("unknown", .integers([workspace.possibleRows])),
      ]))
  }

  private func describe(_ table: Table) -> String {
    table.columns.map { column in
      if case .integers(let cells) = column.values { "\(column.name) \(cells[0].map(String.init) ?? "unknown")" } else { column.name }
    }.joined(separator: ", ")
  }
}
