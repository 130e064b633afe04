import Corpus
public import Diagnosis
public import Engine
import Query

/// `sort by K [desc], …`: rows in the order of their fields; rows without a value come last.
public struct Sort: Whole, TableCommand {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("sort", options: [OptionShape("by", .keys)]), usage: "sort by FIELD [desc], …",
    summary: "orders rows by fields; unknown values come last, equal ones keep their order", takes: Kind.allCases, gives: .same,
    group: .narrow,
    examples: [
      Example("sort by words desc", "the longest pages first"), Example("find troops | sort by date desc, doc", "hits, newest first"),
    ])

  private let keys: [Key]

  /// Binds the keys.
  public init(_ call: Call) throws(Diagnostic) {
    keys = call.keys("by")
    guard !keys.isEmpty else {
      let end = call.stage.verb.range.upperBound
      throw Diagnostic(.expected("'by' and a field", found: nil), at: end..<end + 1, offer: "sort by words desc")
    }
  }

  /// The rows in order.
  public func value(of input: Value, in view: View) throws(Diagnostic) -> Value {
    input.picking(.list(try order(of: input.fields(in: view))))
  }

  /// A table's rows in order.
  public func value(of sheet: Sheet, in view: View) throws(Diagnostic) -> (value: Value, possible: [Int]) {
    (.table(sheet.picking(.list(try order(of: TableRows(sheet))))), [])
  }

  private func order(of rows: some FieldSource) throws(Diagnostic) -> [Int] {
    var ranks: [[Int]] = []
    for key in keys {
      let places = try rows.known(key.name).ranks
      ranks.append(key.isDescending ? places.map { $0 == .max ? .max : -$0 } : places)
    }
    return (0..<rows.rowCount).sorted { left, right in
      for rank in ranks where rank[left] != rank[right] { return rank[left] < rank[right] }
      return left < right
    }
  }
}
