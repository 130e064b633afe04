import Columnar
import Corpus
import Diagnosis
import Evidence
import Prose

/// The fields of hits that are quantities.
struct NumberRows: LayerRows {
  static let shown = ["text", "value", "modifier", "unit", "holder", "place"]
  static let exported = ["low", "high", "asof", "part_of", "kind", "standing", "reason"]

  /// The quantities, in step with the hits; nil where nobody waits for them any more.
  let numbers: [NumberReading?]

  /// The rows of `hits`; each document is read once.
  init(_ hits: Hits, in view: View) {
    var rowsOf: [UInt32: [Int]] = [:]
    var order: [UInt32] = []
    for (row, sentence) in hits.sentences.enumerated() {
      let document = view.archive.document(ofSentence: sentence)
      if rowsOf[document] == nil { order.append(document) }
      rowsOf[document, default: []].append(row)
    }
    let layerRows = hits.layerRows
    var numbers = [NumberReading?](repeating: nil, count: hits.count)
    for document in order {
      if Task.isCancelled { break }
      let rows = rowsOf[document] ?? []
      // The layer is there: these are its rows.
      let read = (try? view.reading.numbers(rows.map { Int(layerRows[$0]) }, of: document, in: view.archive)) ?? []
      for (row, number) in zip(rows, read) { numbers[row] = number }
    }
    self.numbers = numbers
  }

  /// Whether a quantity is denied or of before, where one is.
  var telling: [String] { numbers.contains { $0.map { $0.mention.standing != .stated } ?? false } ? ["standing"] : [] }

  /// The values of a field; nil where quantities have no such field, and where nobody waited for them.
  func cells(_ field: String) -> Cells? {
    switch field {
    case "value": .numerals(numbers.map { $0?.mention.numeral })
    case "low": numerals(\.mention.low)
    case "high": numerals(\.mention.high)
    case "modifier": texts(\.mention.modifier.word)
    case "unit": texts(\.unit)
    case "holder": texts(\.holder)
    case "place": texts(\.place)
    case "asof": .datings(numbers.map { $0?.asOf ?? Dating(nil) })
    case "part_of": numerals(\.mention.whole)
    case "kind": texts(\.mention.kind.word)
    case "standing": texts(\.mention.standing.word)
    case "reason": texts { $0.steps.joined(separator: "; ") }
    default: nil
    }
  }

  /// The steps that read the quantity of row `index`.
  func steps(_ index: Int, text: String) throws(Diagnostic) -> [String] {
    guard let number = numbers[index] else { throw Diagnostic(.cancelled) }
    return ["\"\(text)\" is \(number.statement)"] + number.steps
  }

  private func numerals(_ value: (NumberReading) -> Double?) -> Cells {
    .numerals(numbers.map { $0.flatMap(value).flatMap { Numeral($0) } })
  }

  private func texts(_ text: (NumberReading) -> String) -> Cells { .text(numbers.map { $0.map(text).flatMap { $0.isEmpty ? nil : $0 } }) }
}

extension Numeral {
  /// The number with as many digits as it was written with; fifteen at most.
  fileprivate init?(_ value: Double) { self.init(plainNumber(value)) }
}

extension NumberMention {
  /// The value or the range that is stated, with what the words leave open: `about` is taken as it stands.
  fileprivate var numeral: Numeral? {
    if let value { return Numeral(value).map { Numeral($0, within: span(value, value)) } }
    guard let low, let high, let first = Numeral(low), let last = Numeral(high) else { return nil }
    return Numeral(from: first, through: last, within: span(low, high) ?? NumberSpan(from: .at(low), through: .at(high)))
  }

  /// What a word before `low` to `high` opens an end of; nothing that is counted is less than nothing.
  private func span(_ low: Double, _ high: Double) -> NumberSpan? {
    let least: NumberSpan.End? = high < 0 ? nil : .at(0)
    return switch modifier {
    case .exact, .about, .several: nil
    case .moreThan: NumberSpan(from: .beyond(low), through: nil)
    case .atLeast: NumberSpan(from: .at(low), through: nil)
    case .lessThan: NumberSpan(from: least, through: .beyond(high))
    case .atMost: NumberSpan(from: least, through: .at(high))
    }
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
