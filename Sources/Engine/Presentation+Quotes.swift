import Columnar
import Corpus
import Diagnosis
import Prose

extension View {
  /// Quotations as rows, made when somebody wants to see them; a row opens to the steps that found its speaker and to its sentence.
  func sheet(ofQuotes hits: Hits) -> Sheet {
    Sheet(
      rowCount: hits.count,
      openings: Openings { (row, view) throws(Diagnostic) in
        let picked = hits.picking([row])
        let quote = QuoteRows(picked, in: view).quotes[0]
        let found = quote.speaker.map { "\(quote.mention.kind.word) speech of \"\($0)\"" } ?? "\(quote.mention.kind.word), of nobody named"
        return Opening(lines: [found] + quote.steps, hits: picked)
      }
    ) { rows in table(ofQuotes: hits.picking(rows)) }
  }

  private func table(ofQuotes hits: Hits) -> Table {
    let rows = HitRows(hits, in: self)
    let quotes = QuoteRows(hits, in: self)
    func column(_ name: String, _ place: Column.Place = .exports, missing: String = "") -> Column {
      Column(name, of: quotes.cells(name) ?? rows.cells(name) ?? .text([]), place: place, missing: missing)
    }
    return Table(
      [
        column("doc"), column("ref", .everywhere), column("section"), column("line"), column("byte_start"), column("byte_end"),
        column("kind", .everywhere), column("speaker", .everywhere, missing: "?"), column("name"), column("cue", .everywhere),
        column("via"),
        column("text", .everywhere), column("reason"),
      ], rowCount: hits.count)
  }
}
