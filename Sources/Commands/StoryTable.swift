import Chronology
import Columnar
import Corpus
import Diagnosis
import Engine
import Evidence

/// The rows of `stories`.
struct StoryTable {
  /// One document of a story, or one that shares a passage with another.
  private struct Row {
    var story: Int?
    var kind: String
    var document: UInt32
    /// The document it is laid beside; nil for the first of a story.
    var other: UInt32?
    var link: StoryLink?
    var copies: Int?
    var origin: String?
  }

  /// All that a row may be.
  static let classes = [firstClass] + StoryLink.Kind.allCases.map(\.rawValue) + [agencyClass]
  private static let (firstClass, agencyClass) = ("first", "shared agency text")

  private let rows: [Row]
  private let view: View
  private let stories: Stories
  private let storyCount: Int
  /// Stories of which nobody knows by date who was first.
  private let unorderedCount: Int

  /// The rows about `documents`; a story of which only one is among them has none.
  init(of stories: Stories, among documents: Documents, in view: View) throws(Diagnostic) {
    self.view = view
    self.stories = stories
    var rows: [Row] = []
    var (storyCount, unorderedCount) = (0, 0)
    for members in stories.members {
      let chosen = Set(members.filter { documents.contains($0) })
      guard chosen.count > 1 else { continue }
      if Task.isCancelled { throw Diagnostic(.cancelled) }
      storyCount += 1
      let order = StoryOrder(ofStoryWith: members[0], stories, view.reading, in: view.archive)
      unorderedCount += order.isCertain ? 0 : 1
      rows += Self.rows(in: order, chosen, stories, view)
    }
    self.storyCount = storyCount
    self.unorderedCount = unorderedCount
    let others = stories.links.filter { !$0.isCopy && documents.contains($0.first) && documents.contains($0.second) }
    for link in others.sorted(by: { ($1.words, $0.first, $0.second) < ($0.words, $1.first, $1.second) }) {
      if Task.isCancelled { throw Diagnostic(.cancelled) }
      rows.append(Self.row(of: link, view))
    }
    self.rows = rows
  }

  /// The first document, then the others in the order they came.
  private static func rows(in order: StoryOrder, _ chosen: Set<UInt32>, _ stories: Stories, _ view: View) -> [Row] {
    let number = stories.number(of: order.documents[0])
    return order.documents.filter { chosen.contains($0) }.map { document in
      let source = order.source(of: document)
      return Row(
        story: number, kind: source?.link.kind.rawValue ?? firstClass, document: document, other: source?.document, link: source?.link,
        copies: source == nil ? order.documents.count - 1 : nil,
        origin: view.reading.text(.origin, of: document, in: view.archive)?.text ?? order.origin)
    }
  }

  /// A passage stands in the later row's document, beside the earlier one.
  private static func row(of link: StoryLink, _ view: View) -> Row {
    let days = [link.first, link.second].map { view.reading.datings[Int($0)].date?.first.rawValue ?? .max }
    let (early, late) = days[1] < days[0] ? (link.second, link.first) : (link.first, link.second)
    let credits = [early, late].map { view.reading.text(.origin, of: $0, in: view.archive)?.text }
    let isAgency = link.kind == .text && credits[0] != nil && credits[0]?.lowercased() == credits[1]?.lowercased()
    return Row(
      story: nil, kind: isAgency ? agencyClass : link.kind.rawValue, document: late, other: early, link: link, copies: nil,
      origin: credits[1])
  }

  /// The table, made when somebody wants to see it: a shared passage is read from the text.
  var sheet: Sheet {
    let (rows, stories, notes) = (rows, stories, notes)
    let view = view
    return Sheet(
      rowCount: rows.count,
      openings: Openings { (row, view) throws(Diagnostic) in
        let row = rows[row]
        return StoryOpening(of: row.document, beside: row.other, row.link, stories, view).opening
      }
    ) { numbers in
      var table = Self.table(of: numbers.map { rows[$0] }, stories, view)
      table.notes = notes
      return table
    }
  }

  private static func table(of rows: [Row], _ stories: Stories, _ view: View) -> Table {
    let archive = view.archive
    let datings = rows.map { view.reading.datings[Int($0.document)] }
    return Table(
      [
        Column("story", .integers(rows.map(\.story))), Column("class", .text(rows.map(\.kind))),
        Column("doc", .text(rows.map { archive.name(ofDocument: $0.document) })),
        Column("with", .text(rows.map { $0.other.map { archive.name(ofDocument: $0) } })),
        Column("outlet", .text(rows.map { view.reading.text(.outlet, of: $0.document, in: archive)?.text }), missing: "?"),
        Column("date", of: .datings(datings), missing: "?"),
        Column("origin", .text(rows.map(\.origin)), missing: "?"),
        Column("copies", .integers(rows.map(\.copies))),
        Column("percent", .integers(rows.map { $0.link.map { Int(($0.containment * 100).rounded()) } })),
        Column("words", .integers(rows.map { $0.link?.words })),
        Column("passage", .text(rows.map { passage($0, stories, view) }), place: .exports),
      ], rowCount: rows.count)
  }

  /// The longest passage that two documents share which are no copies.
  private static func passage(_ row: Row, _ stories: Stories, _ view: View) -> String? {
    guard row.story == nil, let other = row.other, !Task.isCancelled else { return nil }
    let longest = stories.passages(of: row.document, in: other).max { $0.words < $1.words }
    return longest.flatMap { HitRows(StoryOpening.hit($0.second, view), in: view).cells("text")?.labels.first ?? nil }
  }

  private static let mostPassages = 3

  /// The longest passages in words.
  private var passageNotes: [String] {
    let longest = rows.filter { $0.story == nil }.prefix(Self.mostPassages)
    return longest.compactMap { row in
      guard let other = row.other, let text = Self.passage(row, stories, view) else { return nil }
      return "\(view.archive.name(ofDocument: row.document)) beside \(view.archive.name(ofDocument: other)): \"\(text.blanksJoined)\""
    }
  }

  private var notes: [String] {
    let copies = rows.reduce(0) { $0 + ($1.story != nil && $1.other != nil ? 1 : 0) }
    let passages = rows.count { $0.story == nil }
    guard !rows.isEmpty else { return ["no document shares eight words in a row with another, nor five inside quotation marks"] }
    let first =
      "dates do not tell who was first in \(counted(unorderedCount, "story", plural: "stories")): "
      + "there it is whom others credit, else what was loaded first"
    let found = [
      copies == 0 ? nil : "\(counted(storyCount, "story", plural: "stories")) with \(counted(copies, "copy", plural: "copies"))",
      passages == 0 ? nil : "\(counted(passages, "pair")) of documents that share a passage",
    ]
    return [
      found.compactMap { $0 }.joined(separator: "; ")
        + "; percent: of the shorter one's words"
    ] + passageNotes + (unorderedCount > 0 ? [first] : [])
  }
}
