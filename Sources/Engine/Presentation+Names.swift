import Columnar
import Corpus
import Diagnosis
import Prose

extension View {
  /// Names as rows, made when somebody wants to see them; a row opens to how it is known and to its sentence.
  func sheet(ofNames hits: Hits) -> Sheet {
    Sheet(
      rowCount: hits.count,
      openings: Openings { (row, view) throws(Diagnostic) in
        let picked = hits.picking([row])
        return Opening(lines: try NameRows(picked, in: view).steps(0), hits: picked)
      }
    ) { rows in table(ofNames: hits.picking(rows)) }
  }

  private func table(ofNames hits: Hits) -> Table {
    let rows = HitRows(hits, in: self)
    let names = NameRows(hits, in: self)
    func column(_ name: String, _ place: Column.Place = .exports, missing: String = "") -> Column {
      Column(name, of: names.cells(name) ?? rows.cells(name) ?? .text([]), place: place, missing: missing)
    }
    return Table(
      [
        column("doc"), column("ref", .everywhere), column("section"), column("line"), column("byte_start"), column("byte_end"),
        column("text", .everywhere), column("kind", .everywhere, missing: "?"), column("name", .everywhere), column("entity", .everywhere),
        column("reason", .everywhere),
      ], rowCount: hits.count)
  }
}
