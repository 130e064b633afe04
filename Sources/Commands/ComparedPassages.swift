import Corpus
import Diagnosis
import Engine
import Evidence

/// What the sides print word for word, and what became of the sentences where they print two versions of one text.
struct ComparedPassages {
  /// One row a shared passage, or one for each sentence that is not the same in both versions.
  private(set) var things = ComparedThings()
  private let view: View
  private let stories: Stories
  private let sides: [ComparedSide]
  /// The pairs of sides and documents that are told.
  private var told: Set<[Int]> = []

  /// Compares each side with each other one. Throws `.cancelled`.
  init(_ sides: [ComparedSide], in view: View) throws(Diagnostic) {
    self.view = view
    self.sides = sides
    stories = try view.stories()
    for first in sides.indices {
      for second in sides.indices where second > first {
        for document in sides[first].documents { try add(document, on: first, beside: second) }
      }
    }
    if things.rows.isEmpty { things.notes.append("shared are eight words in a row, or five inside quotation marks") }
  }

  private mutating func add(_ document: UInt32, on first: Int, beside second: Int) throws(Diagnostic) {
    for link in stories.links(of: document) {
      if Task.isCancelled { throw Diagnostic(.cancelled) }
      let other = link.first == document ? link.second : link.first
      // Two documents that stand on both sides are laid beside each other once.
      guard sides[second].documents.contains(other),
        told.insert([first, second, Int(min(document, other)), Int(max(document, other))]).inserted
      else { continue }
      if link.isCopy {
        addChanges(from: document, first, to: other, second)
      } else {
        addPassages(of: document, first, in: other, second)
      }
    }
  }

  // MARK: - Passages

  private mutating func addPassages(of document: UInt32, _ first: Int, in other: UInt32, _ second: Int) {
    for passage in stories.passages(of: other, in: document) {
      let places = [passage.first, passage.second].map { ComparedRow.Place(sentence: $0.sentence, tokens: $0.tokens) }
      var row = ComparedRow(
        what: text(passage.second), sayings: [saying(first, places[0]), saying(second, places[1])], relation: .sameWords)
      row.reason = "\(counted(passage.words, "word"))\(passage.isQuoted ? ", inside quotation marks" : "")"
      things.rows.append(row)
    }
  }

  private func saying(_ side: Int, _ place: ComparedRow.Place) -> ComparedRow.Saying {
    .init(side: side, value: "", asOf: nil, places: [place])
  }

  private func text(_ span: SharedPassage.Place) -> String {
    let at = view.archive.place(ofSentence: span.sentence)
    let segment = view.archive.segments[at.segment]
    let bytes = segment.bytes(ofTokens: span.tokens, in: at.sentence)
    return segment.text(bytes, of: Int(segment.sentences.document[at.sentence])).blanksJoined
  }

  // MARK: - Versions of one text

  private mutating func addChanges(from document: UInt32, _ first: Int, to other: UInt32, _ second: Int) {
    var kept = 0
    for change in stories.sentenceChanges(from: document, to: other) {
      switch change {
      case .kept: kept += 1
      case .moved(let from, let to): add(.moved, [(first, from), (second, to)], "word for word at another place")
      case .reworded(let from, let to, let alike):
        add(.reworded, [(first, from), (second, to)], "\(Int((alike * 100).rounded())) % of the words are the same")
      case .dropped(let sentence): add(.dropped, [(first, sentence)], "not in \(view.archive.name(ofDocument: other))")
      case .added(let sentence): add(.added, [(second, sentence)], "not in \(view.archive.name(ofDocument: document))")
      }
    }
    let names = [document, other].map { view.archive.name(ofDocument: $0) }
    things.notes.append(
      "\(names[0]) to \(names[1]): \(counted(kept, "sentence")) kept word for word; read from the first side to the second")
  }

  private mutating func add(_ relation: ComparedRelation, _ sentences: [(side: Int, sentence: Int)], _ reason: String) {
    var sayings = sentences.map { saying($0.side, .init(sentence: UInt32($0.sentence), tokens: nil)) }
    let texts = sayings.map { view.text(ofSentence: $0.places[0].sentence).blanksJoined }
    var what = texts[texts.count - 1]
    if relation == .reworded {
      // The row tells what changed; each side has its own sentence.
      for index in sayings.indices { sayings[index].what = texts[index] }
      what = WordChanges(from: texts[0], to: what).text ?? what
    }
    things.rows.append(ComparedRow(what: what, sayings: sayings, relation: relation, reason: reason))
  }
}
