import Columnar
import Corpus
public import Diagnosis
public import Engine
import Query

/// `last [N]`: the last rows, ten unless a number is given.
public struct Last: Gather, TableCommand {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("last", object: .number), usage: "last [N]", summary: "the last N rows, 10 unless given", takes: Kind.allCases, gives: .same,
    group: .narrow, examples: [Example("find troops | last 5", "the last five hits")])

  private let count: Int

  /// Binds the number.
  public init(_ call: Call) throws(Diagnostic) { count = call.number ?? 10 }

  /// The slice's last rows.
  public func partial(of slice: Slice) -> [Int] { Array(slice.rowNumbers.suffix(count)) }
  /// The last rows of both.
  public func merge(_ first: [Int], _ second: [Int]) -> [Int] { Array((first + second).sorted().suffix(count)) }
  /// The last rows.
  public func finish(_ partial: [Int]?, of input: Value, in view: View) -> Value { input.picking(.list(partial ?? [])) }
  /// The last rows of a table.
  public func value(of sheet: Sheet, in view: View) -> (value: Value, possible: [Int]) {
    (.table(sheet.picking(.range(max(0, sheet.rowCount - count)..<sheet.rowCount))), [])
  }
}
