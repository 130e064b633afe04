import Columnar
import Corpus
import Diagnosis
import Evidence
import Prose

extension View {
  /// Quantities as rows; a row opens to the steps that read it and to its sentence.
  func sheet(ofNumbers hits: Hits) -> Sheet {
    let rows = HitRows(hits, in: self)
    let numbers = NumberRows(hits, in: self)
    func column(_ name: String, _ place: Column.Place = .exports, missing: String = "") -> Column {
      Column(name, of: numbers.cells(name) ?? rows.cells(name) ?? .text([]), place: place, missing: missing)
    }
    let columns = [
      column("doc"), column("ref", .everywhere), column("section"), column("line"), column("byte_start"), column("byte_end"),
      column("text", .everywhere), column("value", .everywhere), column("low"), column("high"), column("modifier", .everywhere),
      column("unit", .everywhere), column("holder", .everywhere), column("place", .everywhere), column("asof", missing: "?"),
      column("part_of"), column("kind"), column("reason"),
    ]
    return Sheet(
      Table(columns, rowCount: hits.count),
      openings: Openings { (row, view) throws(Diagnostic) in
        let picked = hits.picking([row])
        guard let number = NumberRows(picked, in: view).numbers[0] else { throw Diagnostic(.cancelled) }
        return Opening(lines: ["\"\(HitRows(picked, in: view).text(0))\" is \(number.statement)"] + number.steps, hits: picked)
      })
  }
}

extension NumberReading {
  /// What it says in a line: `about 500 troops`, `200 to 999`.
  fileprivate var statement: String {
    let modifier = mention.modifier == .exact ? "" : mention.modifier.word.split(separator: "_").joined(separator: " ") + " "
    let bounds = [mention.low, mention.high].compactMap { $0.map(plainNumber) }.joined(separator: " to ")
    let value = mention.value.map { modifier + plainNumber($0) } ?? bounds
    let whole = mention.whole.map { " of \(plainNumber($0))" } ?? ""
    let day = asOf.description.isEmpty ? "unknown" : asOf.description + asOf.status.markBehindDate
    return "\(value)\(whole)\(unit.isEmpty ? "" : " " + unit) (\(mention.kind.word)), as of \(day)"
  }
}
