import Chronology
import Corpus
public import Diagnosis
public import Engine
import Evidence
import Query

/// `dedupe [by text|story|origin] [at SHARE]`: one document of those that are versions of one text, the first by date.
public struct Dedupe: Whole {
  /// What makes documents one.
  private enum Ground: String, CaseIterable {
    case text, story, origin
  }

  /// The words of the command.
  public static let form = CommandForm(
    VerbShape(
      "dedupe",
      options: [
        OptionShape("by", .word(Ground.allCases.map(\.rawValue))),
        OptionShape("at", .share(StoryLink.leastContainment...1)),
      ]), usage: "dedupe [by text|story|origin] [at SHARE]",
    summary:
      "keeps the first by date of the documents that print one text (by text, at 0.8 of the shorter one's words), tell one story (edited copies too, at 0.3), or tell it with words of one origin; of hits, those in such documents",
    takes: [.documents, .hits], gives: .same, group: .narrow,
    examples: [
      Example("dedupe", "each text once"), Example("find troops | dedupe by story | count by outlet", "hits without those of copies"),
      Example("dedupe by origin at 0.5", "one paper for each agency's text, if half of it is the same"),
    ])

  private let ground: Ground
  private let share: Double

  /// Binds ground and share.
  public init(_ call: Call) throws(Diagnostic) {
    ground = call.word("by").flatMap { Ground(rawValue: $0) } ?? .text
    share = call.share("at") ?? (ground == .text ? StoryLink.copyContainment : StoryLink.leastContainment)
  }

  /// The rows of the documents that stay.
  public func value(of input: Value, in view: View) throws(Diagnostic) -> Value {
    let heads = try heads(of: input, in: view)
    let kept = Set(heads.map(\.kept))
    let documents: [UInt32] =
      switch input {
      case .documents(let documents): Array(documents)
      case .hits(let hits): view.archive.documents(ofEach: hits)
      case .table: []
      }
    return input.picking(.list(documents.indices.filter { kept.contains(documents[$0]) }))
  }

  /// The copies, each with the one that was kept.
  public func notes(from input: Value, to output: Value, in view: View) throws(Diagnostic) -> [String] {
    let copies = try heads(of: input, in: view).filter { $0.kept != $0.document }
    guard !copies.isEmpty else { return ["no copies left out"] }
    let named = copies.prefix(Self.mostNamed).map {
      "\(view.archive.name(ofDocument: $0.document)) (of \(view.archive.name(ofDocument: $0.kept)))"
    }
    let more = copies.count > Self.mostNamed ? " and \(grouped(copies.count - Self.mostNamed)) more; `stories` lists them" : ""
    return ["\(counted(copies.count, "copy", plural: "copies")) left out: \(named.joined(separator: ", "))\(more)"]
  }

  private static let mostNamed = 6

  /// Each document of the rows with the one that stays for it.
  private func heads(of input: Value, in view: View) throws(Diagnostic) -> [(document: UInt32, kept: UInt32)] {
    let documents = input.documents(in: view)
    let stories = try view.stories()
    let heads = stories.heads(at: share)
    let origins = ground == .origin ? try stories.origins(of: documents, view.reading, in: view.archive) : []
    var groups: [Group: [UInt32]] = [:]
    for (row, document) in documents.enumerated() {
      groups[Group(head: heads[Int(document)], origin: ground == .origin ? origins[row] : ""), default: []].append(document)
    }
    var kept: [UInt32: UInt32] = [:]
    for members in groups.values where members.count > 1 {
      let first = StoryOrder.first(of: members, view.reading, in: view.archive)
      for member in members { kept[member] = first }
    }
    return documents.map { ($0, kept[$0] ?? $0) }
  }

  private struct Group: Hashable {
    var head: UInt32
    var origin: String
  }
}
