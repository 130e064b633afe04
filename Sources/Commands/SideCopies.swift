import Corpus
import Diagnosis
import Engine
import Evidence

/// Which documents of different sides are one story, so that they are one source.
struct SideCopies {
  private let stories: Stories
  private let view: View
  /// The stories that stand on more than one side, each with its documents there.
  private let shared: [[UInt32]]

  private static let mostNamed = 4

  /// Looks through `sides`. Throws `.cancelled`.
  init(_ sides: [ComparedSide], in view: View) throws(Diagnostic) {
    let documents = Set(sides.flatMap { $0.documents }).sorted()
    stories = try view.reading.copies(among: documents, in: view.archive, report: view.progress)
    self.view = view
    var sidesOf: [Int: Set<Int>] = [:]
    var members: [Int: Set<UInt32>] = [:]
    for (number, side) in sides.enumerated() {
      for document in side.documents {
        sidesOf[stories.number(of: document), default: []].insert(number)
        members[stories.number(of: document), default: []].insert(document)
      }
    }
    shared = sidesOf.keys.sorted().compactMap { story in
      guard let documents = members[story], documents.count > 1, sidesOf[story]?.count ?? 0 > 1 else { return nil }
      return documents.sorted()
    }
  }

  /// Of each sentence that stands in copies on different sides, signs and case aside, the first one of them. O(bytes of the copies).
  func firstSentences() -> [UInt32: UInt32] {
    var firsts: [UInt32: UInt32] = [:]
    for documents in shared {
      var known: [String: UInt32] = [:]
      for document in documents {
        for sentence in view.sentences(ofArticle: document) {
          let words = view.text(ofSentence: sentence).lowercased().filter { $0.isLetter || $0.isNumber }
          guard !words.isEmpty else { continue }
          let first = known[words] ?? sentence
          known[words] = first
          if first != sentence, view.archive.document(ofSentence: first) != document { (firsts[first], firsts[sentence]) = (first, first) }
        }
      }
    }
    return firsts
  }

  /// `05 and 06 are one story: one source, whatever they agree on`.
  var notes: [String] {
    guard !shared.isEmpty else { return [] }
    var lines = shared.prefix(Self.mostNamed).map { documents in
      let names = documents.prefix(6).map { view.archive.name(ofDocument: $0) }
      let list = documents.count > 6 ? names.joined(separator: ", ") + " and \(grouped(documents.count - 6)) more" : joined(names)
      return "\(list) are one story: copies are one source, and what they share confirms nothing"
    }
    if shared.count > Self.mostNamed {
      lines.append("and \(counted(shared.count - Self.mostNamed, "story", plural: "stories")) more on several sides; `stories` lists them")
    }
    return lines
  }

  /// The row, where only copies of one text agree said to be so.
  func judged(_ row: ComparedRow) -> ComparedRow {
    guard row.relation.isConfirmation || row.isSelection, row.sides.count > 1 else { return row }
    let documents = Set(row.sayings.flatMap { $0.places.map { view.archive.document(ofSentence: $0.sentence) } })
    guard documents.count > 1, Set(documents.map { stories.number(of: $0) }).count == 1 else { return row }
    var judged = row
    judged.relation = .oneStory
    return judged
  }

  private func joined(_ names: [String]) -> String {
    names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
  }
}

extension View {
  /// The sentences of a document's article, in order.
  fileprivate func sentences(ofArticle document: UInt32) -> [UInt32] {
    let place = archive.place(ofDocument: document)
    let segment = archive.segments[place.segment]
    return segment.sentences.ofDocument(place.document).filter { segment.includes($0, .article) }.map {
      archive.sentenceBases[place.segment] + UInt32($0)
    }
  }
}
