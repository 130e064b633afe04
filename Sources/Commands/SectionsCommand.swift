import Columnar
import Corpus
public import Diagnosis
public import Engine
import Prose
import Query

/// `sections`: every line of the pages, what it is, and why.
public struct SectionsCommand: Gather {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("sections"), usage: "sections", summary: "every line that is not empty, its section and the reason", takes: [.documents],
    gives: .rows(.table), group: .read,
    examples: [Example("sections | filter doc = 05", "the lines of one page"), Example("sections | count by section", "how much of each")])

  /// Nothing to bind.
  public init(_ call: Call) throws(Diagnostic) {}

  /// The lines of some documents, as columns.
  public struct Rows: Sendable {
    var doc: [String?] = []
    var ref: [String?] = []
    var line: [Int?] = []
    var section: [String?] = []
    var reason: [String?] = []
    var text: [String?] = []
    var start: [Int?] = []
    var end: [Int?] = []
    var sentence: [UInt32] = []
  }

  /// The lines of a slice.
  public func partial(of slice: Slice) -> Rows {
    var rows = Rows()
    for document in slice.documents.lazy.map(Int.init) {
      let article = slice.segment.article(document)
      for number in slice.segment.lines.ofDocument(document) {
        let line = slice.segment.line(number)
        let sentence = slice.sentenceBase + slice.segment.lines.sentence[number]
        rows.doc.append(article.name)
        rows.ref.append(slice.view.archive.ref(ofSentence: sentence))
        rows.line.append(line.number)
        rows.section.append(line.section.word)
        rows.reason.append(line.reason)
        rows.text.append(slice.segment.text(line.bytes, of: document))
        rows.start.append(line.number == 0 ? nil : line.bytes.lowerBound - article.origin)
        rows.end.append(line.number == 0 ? nil : line.bytes.upperBound - article.origin)
        rows.sentence.append(sentence)
      }
    }
    return rows
  }

  /// The lines of both.
  public func merge(_ first: Rows, _ second: Rows) -> Rows {
    Rows(
      doc: first.doc + second.doc, ref: first.ref + second.ref, line: first.line + second.line, section: first.section + second.section,
      reason: first.reason + second.reason, text: first.text + second.text, start: first.start + second.start, end: first.end + second.end,
      sentence: first.sentence + second.sentence)
  }

  /// The table.
  public func finish(_ partial: Rows?, of input: Value, in view: View) -> Value {
    let rows = partial ?? Rows()
    let table = Table(
      [
        Column("doc", .text(rows.doc), place: .exports), Column("ref", .text(rows.ref)), Column("line", .integers(rows.line)),
        Column("section", .text(rows.section)), Column("reason", .text(rows.reason)), Column("text", .text(rows.text)),
        Column("byte_start", .integers(rows.start), place: .exports), Column("byte_end", .integers(rows.end), place: .exports),
      ], rowCount: rows.doc.count)
    let sentences = rows.sentence
    let reasons = rows.reason
    return .table(
      Sheet(
        table,
        openings: Openings { (row, _) throws(Diagnostic) in Opening(lines: reasons[row].map { [$0] } ?? [], sentences: [sentences[row]]) }))
  }
}
