import Chronology
import Corpus
import Diagnosis
import Engine
import Evidence
import Prose

/// Who says how many: quantities of the same noun, holder and place.
struct ComparedNumbers {
  /// One row a thing that is counted.
  private(set) var things = ComparedThings()
  private let view: View
  /// The quantities of each side.
  private var told: [[Told]] = []

  /// A quantity with the tokens it stands at.
  private struct Told {
    var reading: NumberReading
    var tokens: Range<UInt32>?
    var deed: QuantityDeed
    var hasNamedHolder: Bool
  }

  /// Reads and joins the quantities of `sides`. Throws `.cancelled`.
  init(_ sides: [ComparedSide], _ copies: SideCopies, in view: View) throws(Diagnostic) {
    self.view = view
    var entries: [QuantityJoin.Entry] = []
    var figures = CopiedFigures(firsts: copies.firstSentences())
    var left = 0
    for (number, side) in sides.enumerated() {
      told.append(try Self.told(by: side, in: view))
      for (row, told) in told[number].enumerated() {
        let copied = figures.number(of: told.reading)
        if var quantity = Quantity(told.reading, deed: told.deed) {
          // A capital that is no name tells nobody's.
          if !told.hasNamedHolder { (quantity.holder, quantity.hasNamedHolder) = ("", false) }
          entries.append(.init(side: number, row: row, quantity, copied: copied))
        } else {
          left += 1
        }
      }
    }
    let join = try QuantityJoin(entries)
    let groups = join.groups
    let wholes = wholes(of: groups)
    let laidBeside = join.besides.map { besides in besides.filter { number in !wholes.contains { $0.contains(number) } } }.filter {
      $0.count > 1
    }
    let taken = Set((wholes + laidBeside).flatMap { $0 })
    things.rows = wholes.map { part(of: $0.map { groups[$0] }) }
    let shared = sharedFigures(of: groups)
    things.rows += groups.indices.filter { !taken.contains($0) }.map { row(of: groups[$0], beside: shared) }
    things.rows += laidBeside.map { beside($0.map { groups[$0] }) }
    if left > 0 { things.notes.append("not compared: \(counted(left, "number")) without a noun, and votes and ages") }
    if groups.contains(where: { $0.relation == .unsettled }) {
      things.notes.append(
        "differ or change: no sentence names the day, so that nobody knows whether the values are of the same days; a page's date is only when it was printed"
      )
    }
  }

  private static func told(by side: ComparedSide, in view: View) throws(Diagnostic) -> [Told] {
    var told: [Told] = []
    for document in side.documents {
      if Task.isCancelled { throw Diagnostic(.cancelled) }
      let place = view.archive.place(ofDocument: document)
      let segment = view.archive.segments[place.segment]
      let layer = try segment.numbers()
      let rows = layer.rows(in: segment.sentences.ofDocument(place.document)).filter {
        segment.includes(Int(layer.sentence[$0]), .article)
      }
      let names = try segment.names()
      var edges = TokenEdges(of: segment)
      for reading in try view.reading.numbers(rows, of: document, in: view.archive) {
        let sentence = view.archive.place(ofSentence: reading.sentence).sentence
        let tokens = edges.tokens(ofBytes: reading.mention.bytes, in: sentence)
        told.append(
          Told(
            reading: reading, tokens: tokens.isEmpty ? nil : tokens, deed: segment.deed(of: reading.mention, in: sentence),
            hasNamedHolder: segment.hasName(reading, in: sentence, names, &edges)))
      }
    }
    return told
  }

  // MARK: - Rows

  private func row(of group: QuantityJoin.Group, beside figures: [Figure: [QuantityJoin.Group]]) -> ComparedRow {
    var row = ComparedRow(
      what: title(of: group), sayings: sayings(of: group.entries), relation: group.relation, reason: Self.reasons[group.relation] ?? "")
    let isDenied = group.entries.contains { $0.quantity.standing == .denied }
    if isDenied, group.relation == .differ || group.relation == .unsettled { row.reason += "; one side denies a value" }
    guard group.relation == .onlyOne, !isDenied, group.entries.allSatisfy(\.quantity.hasNamedHolder) else { return row }
    let others = group.entries.compactMap(\.quantity.stated).flatMap { figures[Figure(unit: group.unit, value: $0)] ?? [] }
    guard let other = others.first(where: { $0.holder != group.holder }) else { return row }
    (row.relation, row.reason) = (.beside, "the figure of \(title(of: other)) too: nothing says that they count the same")
    return row
  }

  /// A value of a noun.
  private struct Figure: Hashable {
    var unit: String
    var value: Double
  }

  /// The groups that several sides tell of named holders, by the figures in them from ten on.
  private func sharedFigures(of groups: [QuantityJoin.Group]) -> [Figure: [QuantityJoin.Group]] {
    var figures: [Figure: [QuantityJoin.Group]] = [:]
    for group in groups where group.sides.count > 1 && group.entries.allSatisfy(\.quantity.hasNamedHolder) {
      for value in group.entries.filter({ $0.quantity.standing == .stated }).compactMap(\.quantity.stated) where value >= 10 {
        figures[Figure(unit: group.unit, value: value), default: []].append(group)
      }
    }
    return figures
  }

  private func part(of groups: [QuantityJoin.Group]) -> ComparedRow {
    ComparedRow(
      what: title(of: groups[0], without: .place), sayings: sayings(of: groups.flatMap(\.entries).sorted { $0.side < $1.side }),
      relation: .part, reason: "parts of one whole, told with other places: the same part only if the sentences say so")
  }

  /// One figure of several holders; each saying has its own title.
  private func beside(_ groups: [QuantityJoin.Group]) -> ComparedRow {
    let told = groups.flatMap { group in
      self.sayings(of: group.entries).map { saying in
        var saying = saying
        saying.what = title(of: group)
        return saying
      }
    }
    let bySide = told.enumerated().sorted { ($0.element.side, $0.offset) < ($1.element.side, $1.offset) }.map { $0.element }
    return ComparedRow(
      what: groups.map { title(of: $0) }.joined(separator: " · "), sayings: bySide, relation: .beside,
      reason: "one figure, each time of another holder: nothing says that they count the same")
  }

  /// What each side says, equal values of one side and day once.
  private func sayings(of entries: [QuantityJoin.Entry]) -> [ComparedRow.Saying] {
    var sayings: [ComparedRow.Saying] = []
    var places: [[String]: Int] = [:]
    for entry in entries {
      let saying = saying(told[entry.side][entry.row], side: entry.side)
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

  private func saying(_ told: Told, side: Int) -> ComparedRow.Saying {
    let reading = told.reading
    let at = view.archive.place(ofSentence: reading.sentence)
    let segment = view.archive.segments[at.segment]
    let deed = told.deed.name.isEmpty ? [] : ["the verb beside it \"\(told.deed.verb)\""]
    let words = segment.text(reading.mention.bytes, of: Int(segment.sentences.document[at.sentence])).blanksJoined
    let standing = reading.mention.standing
    return .init(
      side: side, value: standing == .stated ? words : "\(words), \(standing.word)",
      asOf: reading.asOf.description.isEmpty ? Dating(nil) : reading.asOf,
      places: [.init(sentence: reading.sentence, tokens: told.tokens)], steps: reading.steps + deed)
  }

  /// What of a quantity its title leaves out.
  private enum Omission { case nothing, place }

  /// `Canada, personnel in Iraq`; of the dead, whoever counts them, `people killed in Kabul`.
  private func title(of group: QuantityJoin.Group, without omission: Omission = .nothing) -> String {
    let entry = group.entries[0]
    let reading = told[entry.side][entry.row].reading
    let holder = group.holder.isEmpty ? "" : reading.holder + ", "
    let part = reading.mention.whole != nil ? ", a part" : reading.mention.steps.unit == .added ? ", added" : ""
    let place = reading.place.isEmpty || omission == .place ? "" : " in \(reading.place)"
    let noun = reading.mention.steps.value == .strong ? unitClass("strong") : reading.unit
    return holder + (group.holder.isEmpty ? noun.with(entry.quantity, told[entry.side][entry.row].deed) : noun) + place + part
  }

  /// A stated whole with whose it is.
  private struct Whole: Hashable {
    var unit: String
    var holder: String
    var size: Double
  }

  /// Groups without a conflict of their own, of which sides tell other parts of one whole at other places: `35 of its 120`, `thirty of its
  /// 120`. Of two of them each has a side that the other has not: who tells both parts takes the whole apart, and contradicts nobody.
  private func wholes(of groups: [QuantityJoin.Group]) -> [[Int]] {
    var members: [Whole: [Int]] = [:]
    for (index, group) in groups.enumerated() where !group.holder.isEmpty && (group.relation == .onlyOne || group.relation.isConfirmation) {
      guard let whole = told[group.entries[0].side][group.entries[0].row].reading.mention.whole else { continue }
      members[Whole(unit: group.unit, holder: group.holder, size: whole), default: []].append(index)
    }
    func isApart(_ one: Int, _ other: Int) -> Bool {
      !groups[one].sides.isSubset(of: groups[other].sides) && !groups[other].sides.isSubset(of: groups[one].sides)
    }
    let parts = members.values.map { members in members.filter { one in members.contains { isApart(one, $0) } } }
    return parts.filter { !$0.isEmpty }.sorted { $0[0] < $1[0] }
  }

  private static let reasons: [ComparedRelation: String] = [
    .differ: "no value fits both, and both hold on the same days", .changed: "other values on other days are a series, not a conflict",
    .unsettled: "no value fits both, and nothing says whether they hold on the same days", .unchanged: "one value fits both, on other days",
    .compatible: "one value fits both", .agree: "the same value",
    .otherFigures: "one noun and place, and nothing says that they count the same",
  ]
}

/// Numbers the figures that copies of one text have in the same sentence.
private struct CopiedFigures {
  /// Of each sentence of a copy the first that is the same.
  private let firsts: [UInt32: UInt32]
  /// Each figure by its sentence and where it comes there.
  private var numbers: [Figure: Int] = [:]
  /// The sentence read last, and its figures so far.
  private var (sentence, count): (UInt32?, Int) = (nil, 0)

  private struct Figure: Hashable {
    var sentence: UInt32
    var place: Int
  }

  init(firsts: [UInt32: UInt32]) { self.firsts = firsts }

  /// The number of the next figure that is read; nil where no copy has its sentence. Figures of a sentence come in order.
  mutating func number(of reading: NumberReading) -> Int? {
    count = reading.sentence == sentence ? count + 1 : 0
    sentence = reading.sentence
    guard let first = firsts[reading.sentence] else { return nil }
    let figure = Figure(sentence: first, place: count)
    let number = numbers[figure] ?? numbers.count
    numbers[figure] = number
    return number
  }
}

extension String {
  /// The noun with what is done to those it counts: `people killed`, whatever the paper calls them, and `people arrested`.
  fileprivate func with(_ quantity: Quantity, _ deed: QuantityDeed) -> String {
    if quantity.deed.isEmpty { return self }
    return quantity.unit.hasSuffix(" " + quantity.deed) ? quantity.unit : "\(self) \(deed.verb)"
  }
}

extension Segment {
  /// Whether who has a quantity is somebody known, or the layer of names has a name there: a capital alone may be that of a first word.
  fileprivate func hasName(_ reading: NumberReading, in sentence: Int, _ names: NameLayer, _ edges: inout TokenEdges) -> Bool {
    if reading.holder.isEmpty || gazetteer.name(of: reading.holder) != nil { return true }
    guard let holder = reading.mention.holder else { return false }
    let tokens = edges.tokens(ofBytes: holder, in: sentence)
    return names.rows(in: sentence..<sentence + 1).contains { names.tokens($0, in: self).overlaps(tokens) }
  }

  /// What the clause around a quantity tells of it.
  fileprivate func deed(of mention: NumberMention, in sentence: Int) -> QuantityDeed {
    let bytes = sentences.bytes(sentence)
    let document = Int(sentences.document[sentence])
    let before = max(bytes.lowerBound, mention.bytes.lowerBound - 48)..<max(bytes.lowerBound, mention.bytes.lowerBound)
    let behind = min(mention.bytes.upperBound, bytes.upperBound)..<min(bytes.upperBound, mention.bytes.upperBound + 64)
    return QuantityDeed(before: text(before, of: document), behind: text(behind, of: document))
  }
}
