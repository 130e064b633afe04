import Columnar
import Corpus
public import Diagnosis
public import Engine
import Query

/// `first [N]`: the first rows, ten unless a number is given.
public struct First: Whole, TableCommand {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("first", object: .number), usage: "first [N]", summary: "the first N rows, 10 unless given", takes: Kind.allCases,
    gives: .same,
    group: .narrow, examples: [Example("find troops | first 5", "the first five hits"), Example("first 3", "the first three articles")])

  private let count: Int

  /// Binds the number.
  public init(_ call: Call) throws(Diagnostic) { count = call.number ?? 10 }

  /// The first rows.
  public func value(of input: Value, in view: View) -> Value { input.picking(.range(0..<min(count, input.count))) }
  /// The first rows of a table.
  public func value(of sheet: Sheet, in view: View) -> (value: Value, possible: [Int]) {
    (.table(sheet.picking(.range(0..<min(count, sheet.rowCount)))), [])
  }
}
