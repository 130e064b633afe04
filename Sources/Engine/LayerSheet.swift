import Columnar
import Corpus
import Diagnosis

/// The fields of hits that are rows of one layer, and how such a table looks.
protocol LayerRows: SendableMetatype {
  /// The fields a screen shows, in order.
  static var shown: [String] { get }
  /// The fields behind them that exports carry too.
  static var exported: [String] { get }

  /// The rows of `hits`.
  init(_ hits: Hits, in view: View)
  /// The values of a field; nil where the layer has no such field.
  func cells(_ field: String) -> Cells?
  /// Of the fields that only exports carry, those that a screen must show of these rows too.
  var telling: [String] { get }
  /// How row `index`, whose words are `text`, was found and read, step by step.
  func steps(_ index: Int, text: String) throws(Diagnostic) -> [String]
}

extension LayerRows {
  /// None.
  var telling: [String] { [] }
}

extension View {
  /// Rows of a layer, made when somebody wants to see them; a row opens to its steps and to its sentence.
  func sheet<Rows: LayerRows>(of hits: Hits, as _: Rows.Type) -> Sheet {
    Sheet(
      rowCount: hits.count,
      openings: Openings { (row, view) throws(Diagnostic) in
        let picked = hits.picking([row])
        return Opening(lines: try Rows(picked, in: view).steps(0, text: HitRows(picked, in: view).text(0)), hits: picked)
      }
    ) { rows in self.table(of: hits.picking(rows), as: Rows.self) }
  }

  private func table<Rows: LayerRows>(of hits: Hits, as _: Rows.Type) -> Table {
    let (words, rows) = (HitRows(hits, in: self), Rows(hits, in: self))
    let (places, shown) = (["doc", "ref", "section", "line", "byte_start", "byte_end"], Set(Rows.shown + rows.telling + ["ref"]))
    let columns = (places + Rows.shown + Rows.exported).flatMap { name in
      Column(
        name, of: rows.cells(name) ?? words.cells(name) ?? .text([]), place: shown.contains(name) ? .everywhere : .exports, missing: "?"
      ).parted
    }
    return Table(columns, rowCount: hits.count)
  }
}

extension Column {
  /// The column; one with ranges as two, for files have columns of their own for the ends of a range.
  fileprivate var parted: [Column] {
    guard case .numerals(let cells) = values, place == .everywhere, cells.contains(where: { $0?.upperEnd != nil }) else { return [self] }
    let numbers = Values.numerals(cells.withoutRanges)
    return [Column(name, values, place: .screens, missing: missing), Column(name, numbers, place: .exports, missing: missing)]
  }
}
