import Chronology
import Columnar
import Corpus
import Diagnosis
import Evidence
import Prose

/// The fields of hits that are expressions of time: what each means under the reading.
struct DateRows: LayerRows {
  static let shown = ["text", "kind", "value", "reason"]
  static let exported = ["earliest", "latest", "mod", "status"]

  /// What the expressions mean, in step with the hits.
  let dates: [ResolvedDate]
  /// Their bytes in their articles' texts.
  let bytes: [Range<Int>]
  /// What each says by itself.
  let expressions: [DateExpression]

  /// The rows of `hits`; each document is read once.
  init(_ hits: Hits, in view: View) {
    var known: [UInt32: (rows: Range<Int>, dates: [ResolvedDate])] = [:]
    var dates: [ResolvedDate] = []
    var bytes: [Range<Int>] = []
    var expressions: [DateExpression] = []
    for (sentence, row) in zip(hits.sentences, hits.layerRows) {
      let document = view.archive.document(ofSentence: sentence)
      // The layer is there: these are its rows.
      guard let layer = try? view.archive.segments[view.archive.place(ofDocument: document).segment].dates() else { continue }
      let read = known[document] ?? view.reading.dates(of: document, mentioning: layer, in: view.archive)
      known[document] = read
      dates.append(read.dates[Int(row) - read.rows.lowerBound])
      bytes.append(layer.mention[Int(row)].bytes)
      expressions.append(layer.mention[Int(row)].expression)
    }
    self.dates = dates
    self.bytes = bytes
    self.expressions = expressions
  }

  /// The values of a field; nil where expressions of time have no such field.
  func cells(_ field: String) -> Cells? {
    switch field {
    case "kind": .text(dates.map(\.kind.rawValue))
    case "value": .datings(dates.map(\.dating))
    case "earliest": .datings(dates.map { $0.end(\.earliest) })
    case "latest": .datings(dates.map { $0.end(\.latest) })
    case "mod": .text(expressions.map(\.modifier.code))
    case "status": .text(dates.map(\.status.rawValue))
    case "reason": .text(dates.map(\.reason))
    default: Granularity(field).map { period in .datings(dates.map { $0.period(period) }) }
    }
  }

  /// The steps that resolved the expression of row `index`.
  func steps(_ index: Int, text: String) -> [String] {
    let date = dates[index]
    let range = date.interval.map { ": " + [$0.earliest, $0.latest].map { $0?.description ?? "?" }.joined(separator: " to ") }
    return ["\"\(text)\" is \(date.value ?? "unknown")\(date.status.mark)\(range ?? "")"] + date.steps
  }
}

extension ResolvedDate {
  /// The value as a cell.
  var dating: Dating {
    var dating = Dating(interval?.date, through: interval?.through, as: status)
    dating.status = status
    dating.text = value
    dating.possible = interval?.range
    return dating
  }

  /// An end of the days it may mean; a length of time has none, and nobody waits for one.
  func end(_ end: (Interval) -> Day?) -> Dating {
    var dating = Dating(interval.flatMap(end).map { .day($0) }, as: status)
    if dating.date == nil, !kind.isCalendar { dating.text = "" }
    return dating
  }

  /// The period that holds all its days; unknown for what stands on no calendar.
  func period(_ unit: Granularity) -> Dating {
    guard kind.isCalendar, let first = interval?.earliest, let last = interval?.latest else { return Dating(nil) }
    let period = PartialDate(unit, containing: first)
    return Dating(period.last >= last ? period : nil, as: status)
  }
}
