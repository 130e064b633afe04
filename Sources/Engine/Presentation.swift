import Columnar
public import Corpus
import Diagnosis
import Evidence
import Prose

/// How values look: documents as a list, hits as a concordance.
extension View {
  /// `value` as a table; a table is itself.
  public func sheet(of value: Value) -> Sheet {
    switch value {
    case .documents(let documents): sheet(of: documents)
    case .hits(let hits): sheet(of: hits)
    case .table(let sheet): sheet
    }
  }

  private func sheet(of hits: Hits) -> Sheet {
    switch hits.layer {
    case .dates: sheet(of: hits, as: DateRows.self)
    case .names: sheet(of: hits, as: NameRows.self)
    case .quotes: sheet(of: hits, as: QuoteRows.self)
    case .numbers: sheet(of: hits, as: NumberRows.self)
    case nil: concordance(of: hits)
    }
  }

  /// One row for each document; exports carry every field, screens the first few.
  public func sheet(of documents: Documents) -> Sheet {
    let rows = DocumentRows(documents, in: self)
    return Sheet(
      table(of: rows, rows.fieldNames),
      openings: Openings { (row, view) throws(Diagnostic) in view.evidence(ofDocument: documents[row]) })
  }

  /// What a screen shows of documents; no text is read for fields that only exports carry.
  func screenTable(of documents: Documents) -> Table {
    let rows = DocumentRows(documents, in: self)
    return table(of: rows, rows.fieldNames.filter { Self.screenFields.contains($0) })
  }

  private func table(of rows: DocumentRows, _ fields: [String]) -> Table {
    let columns = fields.map { name in
      Column(name, of: rows.cells(name) ?? .text([]), place: Self.screenFields.contains(name) ? .everywhere : .exports, missing: "?")
    }
    return Table(columns, rowCount: rows.rowCount)
  }

  /// The fields of a document that screens have room for.
  private static let screenFields = ["doc", "headline", "outlet", "origin", "date", "words", "article"]

  /// The headline of a document.
  public func headline(of document: UInt32) -> String? { reading.text(.headline, of: document, in: archive)?.text }

  /// What proves the fields of a document.
  public func evidence(ofDocument document: UInt32) -> Opening {
    let article = archive.article(document)
    let place = article.record.map { "\(article.file):\($0)" } ?? article.file
    var lines = ["\(article.name)  \(place)"]
    for field in DocumentField.allCases {
      guard let answer = reading.text(field, of: document, in: archive) else { continue }
      lines.append("\(field.rawValue): \(answer.text)\(answer.status.mark)  because \(answer.evidence)")
    }
    let dating = reading.datings[Int(document)]
    let date = dating.date.map { "\($0)\(dating.status.mark)" } ?? "unknown"
    lines.append("date: \(date)  because \(dating.reason)")
    lines += datingLines(of: document)
    let words = DocumentRows(Documents([document]), in: self).wordCounts[0]
    lines.append(
      "words: \(words.page) on the page, \(words.article) of them in headline, deck and body; `count by section` counts the rest")
    for decoy in article.decoys { lines.append("not used: \"\(decoy.text)\" (\(decoy.section.word), line \(decoy.line))") }
    return Opening(lines: lines, sentences: archive.lead(of: document).map { [$0] } ?? [])
  }

  /// What the text of a document tells of its date: what speaks against it, or the days that are possible.
  private func datingLines(of document: UInt32) -> [String] {
    guard let layer = try? archive.segments[archive.place(ofDocument: document).segment].dates() else { return [] }
    if reading.datings[Int(document)].date != nil {
      return reading.doubt(ofDatingOf: document, mentioning: layer, in: archive).map { ["doubtful: \($0)"] } ?? []
    }
    return reading.possiblePublication(of: document, mentioning: layer, in: archive).steps.map { "date: \($0)" }
  }

  /// Hits in context, one to a row, with `characters` of text on each side; the lines are made when somebody wants to see them.
  public func concordance(of hits: Hits, characters: Int = 60, notes: [String] = []) -> Sheet {
    Sheet(rowCount: hits.count, openings: Openings { (row, _) throws(Diagnostic) in Opening(hits: hits.picking([row])) }) { rows in
      var table = contextLines(of: hits.picking(rows), in: self, characters: characters)
      table.notes = notes
      return table
    }
  }
}
