import Columnar
import Corpus
import Diagnosis
import Engine
import Evidence

/// A comparison as a table, with what stands behind its rows.
struct ComparisonTable {
  /// How the rows are laid out.
  enum Layout {
    /// A column for each side while they fit, else a row for each value.
    case bySide
    /// A row for each value.
    case byValue
  }

  private let rows: [ComparedRow]
  private let sides: [ComparedSide]
  private let layout: Layout
  private let view: View
  private let notes: [String]
  /// How many things there are of each relation.
  private let tally: [String]

  /// Sides that have columns of their own.
  private static let mostColumns = 3
  /// Refs in one cell.
  private static let mostRefs = 8
  /// Places that are opened at once.
  private static let mostOpened = 60

  /// The table of `comparison`, or of the first `most` things in it.
  init(
    _ comparison: Comparison, _ sides: [ComparedSide], _ layout: Layout = .bySide, most: Int = .max, in view: View
  ) throws(Diagnostic) {
    let copies = try SideCopies(sides, in: view)
    let judged = comparison.rows.map { copies.judged($0) }
    var ordered: [ComparedRow] = []
    for relation in ComparedRelation.allCases { ordered += judged.filter { $0.relation == relation } }
    rows = Array(ordered.prefix(most))
    tally = Self.tally(of: ordered, shown: rows.count)
    self.sides = sides
    self.layout = layout == .bySide && sides.count > Self.mostColumns ? .byValue : layout
    self.view = view
    notes = copies.notes + comparison.notes
  }

  /// The rows, conflicts first.
  var sheet: Sheet { layout == .bySide ? wide : long }

  // MARK: - A column for each side

  private var wide: Sheet {
    var columns = [Column("what", .text(rows.map(\.what)))]
    for (number, side) in sides.enumerated() {
      columns.append(
        Column(side.name, .text(rows.map { row in cell(row.sayings.filter { $0.side == number }) })))
    }
    columns.append(Column("relation", .text(rows.map(\.relation.rawValue))))
    columns.append(Column("reason", .text(rows.map { $0.reason.isEmpty ? nil : $0.reason }), place: .exports))
    var table = Table(columns, rowCount: rows.count)
    table.notes = tally + notes
    return Sheet(table, openings: openings(of: rows.indices.map { $0 }))
  }

  private func cell(_ sayings: [ComparedRow.Saying]) -> String? {
    if sayings.isEmpty { return nil }
    return sayings.map { [$0.value, refs($0)].filter { !$0.isEmpty }.joined(separator: " ") }.joined(separator: "; ")
  }

  private func refs(_ saying: ComparedRow.Saying) -> String {
    var refs: [String] = []
    for place in saying.places {
      let ref = view.archive.ref(ofSentence: place.sentence)
      if refs.last != ref { refs.append(ref) }
    }
    let more = refs.count > Self.mostRefs ? " +\(grouped(refs.count - Self.mostRefs))" : ""
    return refs.prefix(Self.mostRefs).joined(separator: " ") + more
  }

  // MARK: - A row for each value

  private var long: Sheet {
    let cells = rows.indices.flatMap { row in rows[row].sayings.indices.map { (row: row, saying: rows[row].sayings[$0], place: $0) } }
    let refs = cells.map { self.refs($0.saying) }
    let width = refs.map(\.count).max() ?? 0
    let marks = zip(cells, refs).map { cell, ref in
      let count = rows[cell.row].sayings.count
      let bracket = count == 1 ? " " : cell.place == 0 ? "┐" : cell.place == count - 1 ? "┘" : "│"
      return String(repeating: " ", count: width - ref.count + 1) + bracket
    }
    let hasDays = cells.contains { $0.saying.asOf != nil }
    let hasNames = sides.contains { $0.documents.count != 1 || view.archive.name(ofDocument: $0.documents[0]) != $0.name }
    var columns = [
      Column("what", .text(cells.map { rows[$0.row].what })),
      Column("side", .text(cells.map { sides[$0.saying.side].name }), place: hasNames ? .everywhere : .exports),
      Column("value", .text(cells.map { $0.saying.value.isEmpty ? nil : $0.saying.value })),
    ]
    if hasDays { columns.append(Column("as_of", of: .datings(cells.map { $0.saying.asOf ?? Dating(nil) }), missing: "?")) }
    columns.append(Column("ref", .text(refs), marks: marks))
    columns.append(Column("relation", .text(cells.map { rows[$0.row].relation.rawValue })))
    columns.append(Column("reason", .text(cells.map { rows[$0.row].reason.isEmpty ? nil : rows[$0.row].reason }), place: .exports))
    var table = Table(columns, rowCount: cells.count)
    table.notes = tally + notes
    return Sheet(table, openings: openings(of: cells.map(\.row)))
  }

  // MARK: - Notes and openings

  private static func tally(of rows: [ComparedRow], shown: Int) -> [String] {
    guard !rows.isEmpty else { return ["the sides have nothing of the kind in common, and none has it alone"] }
    let counts = ComparedRelation.allCases.compactMap { relation in
      let count = rows.count { $0.relation == relation }
      return count == 0 ? nil : "\(relation.rawValue) \(grouped(count))"
    }
    let more = rows.count - shown
    let cut = "the first \(grouped(shown)): \(grouped(more)) more; fewer documents before 'compare', or two sides by name, show all"
    return [counts.joined(separator: " · ")] + (more > 0 ? [cut] : [])
  }

  /// Each row opens to what all sides say of its thing.
  private func openings(of numbers: [Int]) -> Openings {
    let (rows, sides) = (rows, sides)
    return Openings { (number, view) throws(Diagnostic) in
      let row = rows[numbers[number]]
      var lines = ["\(row.what): \(row.relation.rawValue)\(row.reason.isEmpty ? "" : "; \(row.reason)")"]
      for saying in row.sayings where !saying.value.isEmpty || !saying.steps.isEmpty {
        let steps = saying.steps.isEmpty ? "" : (saying.value.isEmpty ? "" : ": ") + saying.steps.joined(separator: "; ")
        lines.append("\(sides[saying.side].name) \(saying.value)\(steps)")
        lines += try view.steps(of: saying)
      }
      let most = max(4, Self.mostOpened / max(1, row.sayings.count))
      let places = row.sayings.flatMap { $0.places.prefix(most) }
      guard places.allSatisfy({ $0.tokens != nil }) else { return Opening(lines: lines, sentences: places.map(\.sentence)) }
      return Opening(lines: lines, hits: view.hits(at: places))
    }
  }
}

extension View {
  /// How the day of a saying follows from its sentences. Throws `.cancelled`.
  fileprivate func steps(of saying: ComparedRow.Saying) throws(Diagnostic) -> [String] {
    guard let moment = saying.moment else { return [] }
    var lines: [String] = []
    for place in saying.places.prefix(4) {
      let ref = archive.ref(ofSentence: place.sentence)
      lines += try reading.steps(of: place.sentence, on: moment, in: archive).map { "\(ref): \($0)" }
    }
    return lines
  }

  /// Places as hits.
  fileprivate func hits(at places: [ComparedRow.Place]) -> Hits {
    var hits = Hits()
    for place in places {
      guard let tokens = place.tokens else { continue }
      let at = archive.place(ofSentence: place.sentence)
      let segment = archive.segments[at.segment]
      hits = hits.appending(Hits(tokens, of: segment.stream(ofSentence: at.sentence), sentenceBase: archive.sentenceBases[at.segment]))
    }
    return hits
  }
}
