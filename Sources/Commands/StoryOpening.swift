import Chronology
import Corpus
import Engine
import Evidence

/// What stands behind a row of `stories`: the shared passages side by side, and what became of the sentences.
struct StoryOpening {
  /// The lines and the passages.
  let opening: Opening

  private static let mostPassages = 12

  /// The opening of `document`, laid beside `other`; without another one, its story.
  init(of document: UInt32, beside other: UInt32?, _ link: StoryLink?, _ stories: Stories, _ view: View) {
    guard let other, let link else {
      let order = StoryOrder(ofStoryWith: document, stories, view.reading, in: view.archive)
      opening = Opening(lines: Self.lines(of: order, view), sentences: order.documents.compactMap { view.archive.lead(of: $0) })
      return
    }
    let passages = stories.passages(of: document, in: other)
    let names = [other, document].map { view.archive.name(ofDocument: $0) }
    var lines = [
      "\(names[1]) beside \(names[0]): \(counted(link.words, "word")) in \(counted(passages.count, "passage")), of \(grouped(link.shorter)) in the shorter"
        + " one and \(grouped(link.longer)) in the longer: \(grouped(link.words)) / \(grouped(link.shorter)) = "
        + "\(Int((link.containment * 100).rounded())) %"
    ]
    if link.isCopy { lines.append(Self.changes(from: other, to: document, stories)) }
    if passages.count > Self.mostPassages { lines.append("the \(Self.mostPassages) longest passages") }
    let longest = Set(passages.indices.sorted { passages[$1].words < passages[$0].words }.prefix(Self.mostPassages))
    var hits = Hits()
    for place in passages.indices where longest.contains(place) {
      for span in [passages[place].first, passages[place].second] { hits = hits.appending(Self.hit(span, view)) }
    }
    opening = Opening(lines: lines, hits: hits)
  }

  private static func lines(of order: StoryOrder, _ view: View) -> [String] {
    let names = order.documents.map { document in
      "\(view.archive.name(ofDocument: document)) \(view.reading.datings[Int(document)].date?.description ?? "undated")"
    }
    let origin = order.origin.map { ["it leads back to \($0)"] } ?? []
    return ["in order of date, then of credit: \(names.joined(separator: ", "))"] + origin
  }

  private static func changes(from first: UInt32, to second: UInt32, _ stories: Stories) -> String {
    var (kept, moved, reworded, dropped, added) = (0, 0, 0, 0, 0)
    for change in stories.sentenceChanges(from: first, to: second) {
      switch change {
      case .kept: kept += 1
      case .moved: moved += 1
      case .reworded: reworded += 1
      case .dropped: dropped += 1
      case .added: added += 1
      }
    }
    return "sentences: \(kept) kept, \(moved) moved, \(reworded) reworded, \(dropped) dropped, \(added) added"
  }

  /// A passage as a hit.
  static func hit(_ span: SharedPassage.Place, _ view: View) -> Hits {
    let place = view.archive.place(ofSentence: span.sentence)
    let stream = view.archive.segments[place.segment].stream(ofSentence: place.sentence)
    return Hits(span.tokens, of: stream, sentenceBase: view.archive.sentenceBases[place.segment])
  }
}
