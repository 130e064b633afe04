public import Prose

/// The fields of a segment's records that not every article has.
public struct ExtraTable: Equatable, Sendable {
  /// The first field of each document, and behind them the count.
  let starts: NarrowColumn
  /// The name of each field, as a number of `names`.
  let name: NarrowColumn
  /// The value of each field.
  let value: CodedTexts
  /// The names that occur, in the order they are first met.
  let distinctNames: StringColumn

  /// The names that occur, in the order they are first met.
  public var names: [String] { (0..<distinctNames.count).map { distinctNames.text($0) } }

  /// Whether no record has a field of its own.
  public var isEmpty: Bool { name.isEmpty }

  /// The fields of a document, in the order of its record.
  public func fields(_ document: Int) -> [ExtraField] {
    rows(document).map { ExtraField(name: distinctNames.text(Int(name[$0])), value: value.text($0) ?? "") }
  }

  /// The field `field` (a place in `names`) of every document: the number of its value in `values` and 1, 0 for none.
  public func codes(of field: Int) -> [UInt32] {
    (0..<starts.count - 1).map { document in rows(document).first { Int(name[$0]) == field }.map { value.codes[$0] } ?? 0 }
  }

  /// The texts that `codes(of:)` counts.
  public var values: StringColumn { value.distinct }

  private func rows(_ document: Int) -> Range<Int> { Int(starts[document])..<Int(starts[document + 1]) }

  struct Draft: Sendable {
    private var starts: [UInt32] = [0]
    private var name: [UInt32] = []
    private var value = CodedTexts.Draft()
    private var names = DistinctTexts()

    mutating func append(_ fields: [ExtraField]) {
      for field in fields {
        name.append(names.number(of: field.name))
        value.append(field.value)
      }
      starts.append(UInt32(name.count))
    }

    var table: ExtraTable {
      ExtraTable(starts: NarrowColumn(starts), name: NarrowColumn(name), value: value.column, distinctNames: names.column)
    }
  }
}
