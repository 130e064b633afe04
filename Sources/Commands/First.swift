import Columnar
import Corpus
public import Diagnosis
public import Engine
import Query

/// `first [N]`: the first rows, ten unless a number is given.
public struct First: Gather, TableCommand {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("first", object: .number), usage: "first [N]", summary: "the first N rows, 10 unless given", takes: Kind.allCases,
    gives: .same,
    group: .narrow, examples: [Example("find troops | first 5", "the first five hits"), Example("first 3", "the first three articles")])

  private let count: Int

  /// Binds the number.
  public init(_ call: Call) throws(Diagnostic) { count = call.number ?? 10 }

  /// The slice's first rows.
  public func partial(of slice: Slice) -> [Int] { Array(slice.rowNumbers.prefix(count)) }
  /// The first rows of both.
  public func merge(_ first: [Int], _ second: [Int]) -> [Int] { Array((first + second).sorted().prefix(count)) }
  /// The first rows.
  public func finish(_ partial: [Int]?, of input: Value, in view: View) -> Value { input.picking(.list(partial ?? [])) }
  /// The first rows of a table.
  public func value(of sheet: Sheet, in view: View) -> (value: Value, possible: [Int]) {
    (.table(sheet.picking(.range(0..<min(count, sheet.rowCount)))), [])
  }
}
