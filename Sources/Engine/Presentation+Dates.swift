import Chronology
import Columnar
import Corpus
import Diagnosis
import Evidence

extension View {
  /// What the text of a document tells of its date: what speaks against it, or the days that are possible.
  func datingLines(of document: UInt32) -> [String] {
    guard let layer = try? archive.segments[archive.place(ofDocument: document).segment].dates() else { return [] }
    if reading.datings[Int(document)].date != nil {
      return reading.doubt(ofDatingOf: document, mentioning: layer, in: archive).map { ["doubtful: \($0)"] } ?? []
    }
    return reading.possiblePublication(of: document, mentioning: layer, in: archive).steps.map { "date: \($0)" }
  }

  /// Expressions of time as rows; a row opens to the steps that resolved it and to its sentence.
  func sheet(ofDates hits: Hits) -> Sheet {
    let rows = HitRows(hits, in: self)
    let dates = DateRows(hits, in: self)
    func column(_ name: String, _ place: Column.Place = .exports, missing: String = "") -> Column {
      Column(name, of: dates.cells(name) ?? rows.cells(name) ?? .text([]), place: place, missing: missing)
    }
    let columns = [
      column("doc"), column("ref", .everywhere), column("section"), column("line"), column("byte_start"), column("byte_end"),
      column("text", .everywhere), column("kind", .everywhere), column("value", .everywhere, missing: "?"), column("earliest"),
      column("latest"),
      column("mod"), column("status"), column("reason", .everywhere),
    ]
    return Sheet(
      Table(columns, rowCount: hits.count),
      openings: Openings { (row, view) throws(Diagnostic) in
        let picked = hits.picking([row])
        let date = DateRows(picked, in: view).dates[0]
        let range = [date.interval?.earliest, date.interval?.latest].map { $0?.description ?? "?" }.joined(separator: " to ")
        let found =
          "\"\(HitRows(picked, in: view).text(0))\" is \(date.value ?? "unknown")\(date.status.mark)"
          + (date.interval == nil ? "" : ": \(range)")
        return Opening(lines: [found] + date.steps, hits: picked)
      })
  }
}
