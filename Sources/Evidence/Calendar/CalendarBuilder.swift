import Chronology
import Corpus
import Diagnosis
import Prose

/// Writes down what pages and reader say of unknown days as a graph.
struct CalendarBuilder {
  let archive: Archive
  let layers: [SegmentLayers]
  let occurrences: Occurrences
  let asserted: AssertedDays
  private(set) var graph = CalendarGraph()

  /// The graph of `archive`.
  init(_ archive: Archive, _ layers: [SegmentLayers], _ occurrences: Occurrences, _ asserted: AssertedDays) {
    self.archive = archive
    self.layers = layers
    self.occurrences = occurrences
    self.asserted = asserted
    let unstated = zip(archive.segments, layers).filter { !$0.0.articles.date.undated.isEmpty }
    graph.reserve(unstated.reduce(0) { $0 + min($1.1.dates.count, $1.0.articles.date.undated.count * 4) * 2 })
    for segment in archive.segments.indices { addPages(of: segment) }
    for (number, occurrence) in occurrences.all.enumerated() { add(occurrence, number) }
    addAssertions()
  }

  mutating func add(
    _ target: Int, _ source: Int?, _ relation: CalendarGraph.Relation, _ cause: CalendarGraph.Cause, _ sentence: UInt32?
  ) {
    graph.add(CalendarGraph.Constraint(target: target, source: source, relation: relation, cause: cause, sentence: sentence))
  }

  // MARK: - Pages

  /// The expressions of documents that state no date, and of those whose date the reader asserted.
  private mutating func addPages(of segment: Int) {
    let base = archive.documentBases[segment]
    let date = archive.segments[segment].articles.date
    let layers = layers[segment]
    let asserted = asserted.pages.keys.filter { archive.place(ofDocument: $0).segment == segment }.map { Int($0 - base) }
    let others = asserted.filter { date.hasDate($0) }.map { layers.reading.words(of: $0) }
    let pages = others.isEmpty ? layers.undated : (layers.undated + others).sorted { $0.document < $1.document }
    for page in pages { add(page, base + UInt32(page.document), segment) }
    for document in asserted.sorted() { _ = self.page(base + UInt32(document)) }
  }

  private mutating func add(_ words: PageWords, _ document: UInt32, _ segment: Int) {
    let page = page(document)
    let base = archive.sentenceBases[segment]
    var days: [PageDay] = []
    for expression in words.expressions {
      if let function = expression.function {
        let node = graph.number(of: .expression(segment: segment, row: expression.row))
        add(node, page, .function(function), .words, base + expression.sentence)
        guard expression.says.isDay else { continue }
        days.append(
          PageDay(
            node: node, sentence: base + expression.sentence, weekday: expression.says.weekday, isSinceThen: expression.isSinceThen))
      } else if case .explicit(let date, _) = expression.says.meaning {
        add(page, nil, .within(date.first.rawValue...Int32.max), .past, base + expression.sentence)
      }
    }
    addOrder(of: days, of: document)
  }

  /// The day a page came out.
  private mutating func page(_ document: UInt32) -> Int {
    if let known = graph.known(.page(document)) { return known }
    let node = graph.number(of: .page(document))
    let place = archive.place(ofDocument: document)
    if let asserted = asserted.pages[document] {
      add(node, nil, .within(asserted.date.days), .assertion(asserted.number), nil)
    } else if let stated = archive.segments[place.segment].articles.date.date(place.document) {
      add(node, nil, .within(stated.days), .stated, nil)
    }
    return node
  }

  /// The day of an expression, bound to the day its page came out.
  private mutating func expression(_ row: Int, _ segment: Int) -> Int {
    let key = CalendarGraph.Node.expression(segment: segment, row: row)
    if let known = graph.known(key) { return known }
    let node = graph.number(of: key)
    let expression = layers[segment].dates.mention[row].expression
    let sentence = sentence(of: row, segment)
    if let function = expression.dayFunction {
      add(node, page(archive.document(ofSentence: sentence)), .function(function), .words, sentence)
    } else if case .explicit(let date, nil) = expression.meaning {
      add(node, nil, .within(date.days), .words, sentence)
    }
    return node
  }

  func sentence(of row: Int, _ segment: Int) -> UInt32 { archive.sentenceBases[segment] + layers[segment].dates.sentence[row] }

  // MARK: - Occurrences

  private mutating func add(_ occurrence: Occurrence, _ number: Int) {
    let unknown = occurrence.members.contains { isUnknown($0.document) }
    guard unknown else { return }
    let node = graph.number(of: .occurrence(number))
    for telling in occurrence.members {
      bind(node, to: telling)
      add(page(telling.document), node, .distance(0...CalendarSolver.far), .telling(.none), telling.sentence)
    }
  }

  private func isUnknown(_ document: UInt32) -> Bool {
    let place = archive.place(ofDocument: document)
    return asserted.pages[document] != nil || !archive.segments[place.segment].articles.date.hasDate(place.document)
  }

  private mutating func bind(_ node: Int, to telling: Telling) {
    guard let row = telling.deed.row else { return }
    let expression = layers[telling.segment].dates.mention[row].expression
    switch telling.deed.bond {
    case .none: return
    case .on: bind(node, on: expression, row, telling)
    case .notAfter:
      if expression.isDay {
        add(
          self.expression(row, telling.segment), node, .distance(0...CalendarSolver.far), .telling(.notAfter), telling.sentence)
      } else if case .explicit(let date, let through) = expression.meaning {
        add(node, nil, .within(Int32.min...(through ?? date.last).rawValue), .telling(.notAfter), telling.sentence)
      } else if case .unitStart(let unit, _)? = expression.dayFunction, case .occurrence(let number) = graph.nodes[node] {
        let start = graph.number(of: .unit(unit, occurrence: number))
        add(start, node, .function(.unitStart(unit, 0)), .telling(.notAfter), telling.sentence)
        add(
          self.expression(row, telling.segment), start, .distance(0...CalendarSolver.far), .telling(.notAfter), telling.sentence)
      }
    case .from: bind(node, countedBy: expression, row, telling)
    }
  }

  private mutating func bind(_ node: Int, on expression: DateExpression, _ row: Int, _ telling: Telling) {
    if expression.isDay {
      add(self.expression(row, telling.segment), node, .distance(0...0), .telling(.on), telling.sentence)
    } else if case .explicit(let date, let through) = expression.meaning {
      let range = expression.modifier.range(of: date)
      let low = range.earliest?.rawValue ?? Int32.min
      add(node, nil, .within(low...max(low, (through ?? range.latest)?.rawValue ?? Int32.max)), .telling(.on), telling.sentence)
    } else if case .unitStart(let unit, _)? = expression.dayFunction {
      add(self.expression(row, telling.segment), node, .function(.unitStart(unit, 0)), .telling(.on), telling.sentence)
    }
  }

  /// `Saturday, a day after the killing`: the expression is counted from the occurrence, and the day before it is the same.
  private mutating func bind(_ node: Int, countedBy expression: DateExpression, _ row: Int, _ telling: Telling) {
    guard case .offset(let amount, let unit, let direction, from: .event) = expression.meaning, let count = amount.count else { return }
    guard unit == .day || unit == .week else { return }
    let days = Int32(clamping: count * (unit == .week ? 7 : 1)) * (direction == .after ? 1 : -1)
    let counted = graph.number(of: .expression(segment: telling.segment, row: row))
    add(counted, node, .distance(days...days), .telling(.from), telling.sentence)
    guard let same = dayBeside(row, telling) else { return }
    add(self.expression(same, telling.segment), counted, .distance(0...0), .sameDay, telling.sentence)
  }

  /// The expression of a day before one that is counted, in its sentence; else the one right behind it.
  private func dayBeside(_ row: Int, _ telling: Telling) -> Int? {
    let dates = layers[telling.segment].dates
    let rows = dates.rows(in: Int(telling.deed.sentence)..<Int(telling.deed.sentence) + 1)
    if let before = rows.last(where: { $0 < row && dates.mention[$0].expression.isDay }) { return before }
    guard let next = rows.first(where: { $0 > row }), dates.mention[next].expression.isDay else { return nil }
    return next
  }

  // MARK: - What the reader says

  private mutating func addAssertions() {
    for fact in asserted.expressions {
      add(expression(fact.row, fact.segment), nil, .within(fact.date.days), .assertion(fact.number), sentence(of: fact.row, fact.segment))
    }
    for fact in asserted.sentences {
      guard let number = occurrences.all.firstIndex(where: { $0.members.contains { $0.sentence == fact.sentence } }) else { continue }
      add(graph.number(of: .occurrence(number)), nil, .within(fact.date.days), .assertion(fact.number), fact.sentence)
    }
  }
}

/// One expression that means a day of its page.
struct PageDay {
  var node: Int
  var sentence: UInt32
  var weekday: Weekday?
  var isSinceThen: Bool
}

/// What one segment's pages say, as rows.
///
/// A class, so that many who look up one row each copy no columns.
final class SegmentLayers: Sendable {
  let dates: DateLayer
  let deeds: DeedLayer
  /// What pages without a date say of the day they came out.
  let undated: [PageWords]
  let reading: PageReading

  /// The layers of `segment`. O(tokens). Throws `.cancelled`.
  init(of segment: Segment) throws(Diagnostic) {
    dates = try segment.dates()
    deeds = try DeedLayer(of: segment, dates)
    reading = PageReading(segment: segment, dates: dates, lexicon: deeds.lexicon)
    undated = try reading.undatedPages()
  }
}

extension PartialDate {
  /// The first and the last day, counted from 1970-01-01.
  var days: ClosedRange<Int32> { first.rawValue...max(first.rawValue, last.rawValue) }
}
