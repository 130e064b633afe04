import Chronology
import Corpus
import Diagnosis
import Engine
import Evidence
import Prose

/// Who says how many: quantities of the same noun, holder and place.
struct ComparedNumbers {
  /// One row a thing that is counted.
  private(set) var comparison = Comparison()
  private let view: View
  /// The quantities of each side.
  private var readings: [[NumberReading]] = []

  /// Reads and joins the quantities of `sides`. Throws `.cancelled`.
  init(_ sides: [ComparedSide], in view: View) throws(Diagnostic) {
    self.view = view
    var entries: [QuantityJoin.Entry] = []
    var left = 0
    for (number, side) in sides.enumerated() {
      readings.append(try Self.readings(of: side, in: view))
      for (row, reading) in readings[number].enumerated() {
        if let quantity = Quantity(reading) { entries.append(.init(side: number, row: row, quantity)) } else { left += 1 }
      }
    }
    let groups = QuantityJoin(entries).groups
    let wholes = wholes(of: groups)
    let inWholes = Set(wholes.flatMap { $0 })
    comparison.rows = wholes.map { members in
      ComparedRow(
        what: title(of: groups[members[0]], without: .place),
        sayings: sayings(of: members.flatMap { groups[$0].entries }.sorted { $0.side < $1.side }),
        relation: .part, reason: "parts of one whole, told with other places: the same part only if the sentences say so")
    }
    comparison.rows += groups.indices.filter { !inWholes.contains($0) }.map { row(of: $0, among: groups) }
    if left > 0 { comparison.notes.append("not compared: \(counted(left, "number")) without a noun, and votes and ages") }
    if groups.contains(where: { $0.relation == .changed && !Self.hasOtherDays($0) }) {
      comparison.notes.append("differ or change: no date says whether the values are of the same days; `assert DOC date = …` tells")
    }
  }

  private static func readings(of side: ComparedSide, in view: View) throws(Diagnostic) -> [NumberReading] {
    var readings: [NumberReading] = []
    for document in side.documents {
      if Task.isCancelled { throw Diagnostic(.cancelled) }
      let place = view.archive.place(ofDocument: document)
      let segment = view.archive.segments[place.segment]
      let layer = try segment.numbers()
      let rows = layer.rows(in: segment.sentences.ofDocument(place.document)).filter {
        segment.includes(Int(layer.sentence[$0]), .article)
      }
      readings += try view.reading.numbers(rows, of: document, in: view.archive)
    }
    return readings
  }

  private func row(of index: Int, among groups: [QuantityJoin.Group]) -> ComparedRow {
    let group = groups[index]
    let sayings = sayings(of: group.entries)
    var row = ComparedRow(what: title(of: group), sayings: sayings, relation: Self.relation(of: group))
    row.reason = Self.reasons[row.relation] ?? ""
    guard group.relation == .onlyOne else { return row }
    let own = Set(group.entries.map(\.side))
    if let beside = group.besides.first(where: { other in !Set(groups[other].entries.map(\.side)).isSubset(of: own) }) {
      row.relation = .beside
      row.reason = "the other one is \(title(of: groups[beside]))"
    }
    return row
  }

  /// What each side says, equal values of one side and day once.
  private func sayings(of entries: [QuantityJoin.Entry]) -> [ComparedRow.Saying] {
    var sayings: [ComparedRow.Saying] = []
    var places: [[String]: Int] = [:]
    for entry in entries {
      let saying = saying(readings[entry.side][entry.row], side: entry.side)
      let key = ["\(entry.side)", saying.value, saying.asOf?.description ?? ""]
      if let place = places[key] {
        sayings[place].places += saying.places
      } else {
        places[key] = sayings.count
        sayings.append(saying)
      }
    }
    return sayings
  }

  /// What of a quantity its title leaves out.
  private enum Omission { case nothing, place }

  /// `Canada, personnel in Iraq`.
  private func title(of group: QuantityJoin.Group, without omission: Omission = .nothing) -> String {
    let reading = readings[group.entries[0].side][group.entries[0].row]
    let holder = reading.holder.isEmpty ? "" : reading.holder + ", "
    let part = reading.mention.whole != nil ? ", a part" : reading.mention.steps.unit == .added ? ", added" : ""
    let place = reading.place.isEmpty || omission == .place ? "" : " in \(reading.place)"
    return holder + (reading.mention.steps.value == .strong ? unitClass("strong") : reading.unit) + place + part
  }

  /// A stated whole with whose it is.
  private struct Whole: Hashable {
    var unit: String
    var holder: String
    var size: Double
  }

  /// Groups that only one side tells, of which several sides tell parts of one whole at other places: `35 of its 120`, `thirty of its 120`.
  private func wholes(of groups: [QuantityJoin.Group]) -> [[Int]] {
    var members: [Whole: [Int]] = [:]
    for (index, group) in groups.enumerated() where group.relation == .onlyOne && !group.holder.isEmpty {
      guard let whole = readings[group.entries[0].side][group.entries[0].row].mention.whole else { continue }
      members[Whole(unit: group.unit, holder: group.holder, size: whole), default: []].append(index)
    }
    return members.values.filter { Set($0.flatMap { groups[$0].entries.map(\.side) }).count > 1 }.sorted { $0[0] < $1[0] }
  }

  private func saying(_ reading: NumberReading, side: Int) -> ComparedRow.Saying {
    let at = view.archive.place(ofSentence: reading.sentence)
    let segment = view.archive.segments[at.segment]
    let document = Int(segment.sentences.document[at.sentence])
    var edges = TokenEdges(of: segment)
    let tokens = edges.tokens(ofBytes: reading.mention.bytes, in: at.sentence)
    return .init(
      side: side, value: segment.text(reading.mention.bytes, of: document).blanksJoined,
      asOf: reading.asOf.description.isEmpty ? Dating(nil) : reading.asOf,
      places: [.init(sentence: reading.sentence, tokens: tokens.isEmpty ? nil : tokens)], steps: reading.steps)
  }

  // MARK: - Relations

  private static func relation(of group: QuantityJoin.Group) -> ComparedRelation {
    switch group.relation {
    case .differ: .differ
    case .changed: hasOtherDays(group) ? .changed : .unsettled
    case .unchanged: .unchanged
    case .compatible: .compatible
    case .agree: .agree
    case .onlyOne: .onlyOne
    }
  }

  /// Whether two sides give other values for days that are known to be other ones.
  private static func hasOtherDays(_ group: QuantityJoin.Group) -> Bool {
    let entries = group.entries.prefix(200)
    return entries.contains { left in
      entries.contains { right in
        left.side != right.side && !left.quantity.asOf.overlaps(right.quantity.asOf)
          && QuantityJoin.relation(left.quantity, right.quantity) == .changed
      }
    }
  }

  private static let reasons: [ComparedRelation: String] = [
    .differ: "no value fits both, and both hold on the same days", .changed: "other values on other days are a series, not a conflict",
    .unsettled: "no value fits both, and nothing says whether they hold on the same days", .unchanged: "one value fits both, on other days",
    .compatible: "one value fits both", .agree: "the same value",
  ]
}
