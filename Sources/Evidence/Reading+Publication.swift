public import Chronology
public import Corpus
import Prose

/// What the text of a document tells of the day it was published.
extension Reading {
  /// Why the date of a document is doubtful, in a few words: every weekday of its lead lies well before it; nil where nothing speaks
  /// against it.
  public func doubt(ofDatingOf document: UInt32, mentioning layer: DateLayer, in archive: Archive) -> String? {
    let dating = datings[Int(document)]
    guard dating.status == .stated || dating.status == .inferred, case .day(let day) = dating.date else { return nil }
    let place = archive.place(ofDocument: document)
    let sentences = archive.segments[place.segment].sentences
    let range = sentences.ofDocument(place.document)
    let lead = range.lazy.filter { sentences.section($0) == .body }.prefix(2)
    guard let first = lead.first, let last = lead.last else { return nil }
    var weekdays: [(name: String, days: Int)] = []
    for row in layer.rows(in: first..<last + 1) {
      guard case .weekday(let weekday, .bare) = layer.mention[row].expression.meaning, layer.mention[row].expression.tense != .future else {
        continue
      }
      weekdays.append((weekday.name, (day.weekday.rawValue - weekday.rawValue + 7) % 7))
    }
    guard let nearest = weekdays.min(by: { $0.days < $1.days }), nearest.days >= 4 else { return nil }
    return
      "the lead says \(nearest.name), \(nearest.days) days before \(day) (\(day.weekday.shortName)): that may be the day of a copy or change"
  }

  /// The days on which an undated document may have been published: not before what it tells as past, not behind its first dated comment.
  public func possiblePublication(
    of document: UInt32, mentioning layer: DateLayer, in archive: Archive
  ) -> (range: DateRange, steps: [String]) {
    let place = archive.place(ofDocument: document)
    let segment = archive.segments[place.segment]
    var range = DateRange(earliest: nil, latest: nil)
    var steps: [String] = []
    for row in layer.rows(in: segment.sentences.ofDocument(place.document)) {
      let sentence = Int(layer.sentence[row])
      let mention = layer.mention[row]
      guard case .explicit(let date, let through) = mention.expression.meaning else { continue }
      if segment.sentences.isArticle(sentence), mention.expression.tense == .past, through == nil, date.first > range.earliest ?? .earliest
      {
        range.earliest = date.first
        steps.append(
          "not before \(date), told as past in \(archive.ref(ofSentence: archive.sentenceBases[place.segment] + UInt32(sentence)))")
      }
      if segment.sentences.section(sentence) == .comment, case .day(let day) = date, day < range.latest ?? .latest {
        range.latest = day
        steps.append("not behind \(day), the day of a comment")
      }
    }
    return range.isEmpty ? (DateRange(earliest: nil, latest: nil), []) : (range, steps)
  }
}
