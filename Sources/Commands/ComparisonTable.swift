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
  /// Which of all rows are shown; nil where all are.
  private let extent: String?

  /// Sides that have columns of their own.
  private static let mostColumns = 3
  /// Refs in one cell of a side's column, and in one line of a thing, whose brackets stand below each other behind them.
  private static let (mostRefs, mostRefsOfLine) = (8, 2)
  /// Bytes of words that stand before the refs of a cell.
  private static let mostBeforeRefs = 20
  /// Places that are opened at once.
  private static let mostOpened = 60

  /// The table of `things`, or of the first `most` things in it.
  init(
    _ things: ComparedThings, _ sides: [ComparedSide], _ copies: SideCopies, _ layout: Layout = .bySide, most: Int = .max, in view: View
  ) throws(Diagnostic) {
    let judged = try things.rows.map { (row) throws(Diagnostic) in
      if Task.isCancelled { throw Diagnostic(.cancelled) }
      return copies.judged(row)
    }
    var ordered: [ComparedRow] = []
    for relation in ComparedRelation.allCases { ordered += judged.filter { $0.relation == relation } }
    rows = Array(ordered.prefix(most))
    extent = Commands.extent(rows.count, of: ordered.count, counted(ordered.count, "thing"))
    tally = Self.tally(of: ordered, extent)
    self.sides = sides
    self.layout = layout == .bySide && sides.count > Self.mostColumns ? .byValue : layout
    self.view = view
    notes = copies.notes + things.notes
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
    var table = Table(columns, rowCount: rows.count)
    table.notes = tally + notes
    return Sheet(table, openings: openings(of: rows.indices.map { $0 })) { picked in
      exports(of: picked.flatMap { row in rows[row].sayings.indices.map { Cell(row: row, place: $0) } })
    }
  }

  /// What a side says, with its refs behind it; long words stand behind the refs, which are not to be cut.
  private func cell(_ sayings: [ComparedRow.Saying]) -> String? {
    if sayings.isEmpty { return nil }
    let areLong = sayings.contains { $0.value.utf8.count + $0.words.utf8.count > Self.mostBeforeRefs }
    return sayings.map { saying in
      let parts = areLong ? [shownRefs(saying), saying.words, saying.value] : [saying.value, shownRefs(saying)]
      return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }.joined(separator: "; ")
  }

  private func refs(_ saying: ComparedRow.Saying) -> [String] {
    var refs: [String] = []
    for place in saying.places {
      let ref = view.archive.ref(ofSentence: place.sentence)
      if refs.last != ref { refs.append(ref) }
    }
    return refs
  }

  private func shownRefs(_ saying: ComparedRow.Saying, most: Int = mostRefs) -> String {
    let refs = refs(saying)
    let more = refs.count > most ? " +\(grouped(refs.count - most))" : ""
    return refs.prefix(most).joined(separator: " ") + more
  }

  // MARK: - A row for each value

  /// What one side says in a row.
  private struct Cell {
    var row: Int
    var place: Int
  }

  private func saying(_ cell: Cell) -> ComparedRow.Saying { rows[cell.row].sayings[cell.place] }

  private func what(_ cell: Cell) -> String { saying(cell).what ?? rows[cell.row].what }

  private func days(_ cells: [Cell]) -> Column {
    Column("asof", of: .datings(cells.map { saying($0).asOf ?? Dating(nil) }), missing: "?")
  }

  private var long: Sheet {
    let cells = rows.indices.flatMap { row in rows[row].sayings.indices.map { Cell(row: row, place: $0) } }
    let refs = cells.map { shownRefs(saying($0), most: Self.mostRefsOfLine) }
    let width = refs.map(\.count).max() ?? 0
    let marks = zip(cells, refs).map { cell, ref in
      let count = rows[cell.row].sayings.count
      let bracket = count == 1 ? " " : cell.place == 0 ? "┐" : cell.place == count - 1 ? "┘" : "│"
      return String(repeating: " ", count: width - ref.count + 1) + bracket
    }
    let hasNames = sides.contains { $0.documents.count != 1 || view.archive.name(ofDocument: $0.documents[0]) != $0.name }
    let values = cells.map { [saying($0).value, saying($0).words].filter { !$0.isEmpty }.joined(separator: " ") }
    var columns = [Column("what", .text(cells.map { what($0) }))]
    if hasNames { columns.append(Column("side", .text(cells.map { sides[saying($0).side].name }))) }
    columns.append(Column("value", .text(values.map { $0.isEmpty ? nil : $0 })))
    if cells.contains(where: { saying($0).asOf != nil }) { columns.append(days(cells)) }
    columns.append(Column("ref", .text(refs), marks: marks))
    columns.append(Column("relation", .text(cells.map { rows[$0.row].relation.rawValue })))
    var table = Table(columns, rowCount: cells.count)
    table.notes = tally + notes
    return Sheet(table, openings: openings(of: cells.map(\.row))) { picked in exports(of: picked.map { cells[$0] }) }
  }

  /// The table that files get: the same columns whatever is compared and however many sides there are, nothing cut, and the number of the
  /// thing, by which the rows of one thing are found again.
  private func exports(of cells: [Cell]) -> Table {
    func column(_ name: String, _ text: (Cell) -> String) -> Column {
      Column(name, .text(cells.map { text($0) }.map { $0.isEmpty ? nil : $0 }))
    }
    var table = Table(
      [
        Column("thing", .integers(cells.map { $0.row + 1 })), column("what") { what($0) }, column("side") { sides[saying($0).side].name },
        column("value") { saying($0).value }, column("words") { saying($0).words }, days(cells),
        column("ref") { refs(saying($0)).joined(separator: " ") }, column("relation") { rows[$0.row].relation.rawValue },
        column("reason") { rows[$0.row].reason },
      ], rowCount: cells.count)
    if Set(cells.map(\.row)).count == rows.count { table.extent = extent }
    return table
  }

  // MARK: - Notes and openings

  private static func tally(of rows: [ComparedRow], _ extent: String?) -> [String] {
    guard !rows.isEmpty else { return ["the sides have nothing of the kind in common, and none has it alone"] }
    let counts = ComparedRelation.allCases.compactMap { relation in
      let count = rows.count { $0.relation == relation }
      return count == 0 ? nil : "\(relation.rawValue) \(grouped(count))"
    }
    return [counts.joined(separator: " · ")]
      + (extent.map { [$0 + "; fewer documents before 'compare', or two sides by name, show all"] } ?? [])
  }

  /// Each row opens to what all sides say of its thing.
  private func openings(of numbers: [Int]) -> Openings {
    let (rows, sides) = (rows, sides)
    return Openings { (number, view) throws(Diagnostic) in
      let row = rows[numbers[number]]
      var lines = ["\(row.what): \(row.relation.rawValue)\(row.reason.isEmpty ? "" : "; \(row.reason)")"]
      for saying in row.sayings where !saying.value.isEmpty || !saying.words.isEmpty || !saying.steps.isEmpty {
        let steps = saying.steps.isEmpty ? "" : (saying.value.isEmpty ? "" : ": ") + saying.steps.joined(separator: "; ")
        let words = saying.words.isEmpty ? "" : " \(saying.words)"
        lines.append("\(sides[saying.side].name) \(saying.value)\(words)\(steps)")
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
