import Columnar
import Corpus
public import Diagnosis
public import Engine
import Query

/// `sample N [seed K]`: rows drawn by chance, the same ones for the same seed.
public struct Sample: Gather, TableCommand {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("sample", object: .number, options: [OptionShape("seed", .numbers(1...1))]), usage: "sample N [seed K]",
    summary: "N rows drawn by chance, in their order; the same seed draws the same rows", takes: Kind.allCases, gives: .same,
    group: .narrow,
    examples: [Example("find troops | sample 5", "five hits by chance"), Example("find troops | sample 5 seed 7", "five others")])

  private let count: Int
  private let seed: UInt64

  /// Binds number and seed.
  public init(_ call: Call) throws(Diagnostic) {
    count = call.number ?? 10
    seed = UInt64(call.numbers("seed")?.first ?? 1)
  }

  /// A row with the key it is drawn by.
  public struct Draw: Sendable {
    let key: UInt64
    let row: Int
  }

  /// The slice's rows with the smallest keys.
  public func partial(of slice: Slice) -> [Draw] { smallest(Array(slice.rowNumbers)) }
  /// The smallest of both.
  public func merge(_ first: [Draw], _ second: [Draw]) -> [Draw] { cut(first + second) }
  /// The rows drawn, in their order.
  public func finish(_ partial: [Draw]?, of input: Value, in view: View) -> Value {
    input.picking(.list((partial ?? []).map(\.row).sorted()))
  }
  /// Rows of a table drawn by chance.
  public func value(of sheet: Sheet, in view: View) -> (value: Value, possible: [Int]) {
    (.table(sheet.picking(.list(smallest(Array(0..<sheet.rowCount)).map(\.row).sorted()))), [])
  }

  private func smallest(_ rows: [Int]) -> [Draw] { cut(rows.map { Draw(key: key(of: $0), row: $0) }) }

  private func cut(_ draws: [Draw]) -> [Draw] { Array(draws.sorted { ($0.key, $0.row) < ($1.key, $1.row) }.prefix(count)) }

  /// A number that depends on row and seed alone (SplitMix64; Steele, Lea & Flood 2014).
  private func key(of row: Int) -> UInt64 {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(row) &* 0xD1B5_4A32_D192_ED03
    state = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    state = (state ^ (state >> 27)) &* 0x94D0_49BB_1331_11EB
    return state ^ (state >> 31)
  }
}
