import Corpus
import Diagnosis
import Engine
import Evidence
import Prose

/// Whom and what the sides name, and by which names.
struct ComparedNames {
  private let view: View
  private let sides: [ComparedSide]
  private let entities: Entities
  /// The mentions of each entity, in the order in which they are first named.
  private var mentions: [Int: [Mention]] = [:]
  private var order: [Int] = []

  /// A name on a side.
  private struct Mention {
    var side: Int
    var place: ComparedRow.Place
    /// The words as they stand.
    var text: String
    /// The fullest name in the document; the usual one of what is well known.
    var full: String
  }

  /// Reads the names of `sides`. Throws `.cancelled`.
  init(_ sides: [ComparedSide], in view: View) throws(Diagnostic) {
    self.view = view
    self.sides = sides
    entities = try view.reading.entities()
    for (number, side) in sides.enumerated() {
      for document in side.documents {
        if Task.isCancelled { throw Diagnostic(.cancelled) }
        try read(document, side: number)
      }
    }
  }

  private mutating func read(_ document: UInt32, side: Int) throws(Diagnostic) {
    let at = view.archive.place(ofDocument: document)
    let segment = view.archive.segments[at.segment]
    let layer = try segment.names()
    for row in layer.rows(in: segment.sentences.ofDocument(at.document)) {
      let sentence = Int(layer.sentence[row])
      guard segment.includes(sentence, .article) else { continue }
      let entity = entities.number(ofRow: row, at.segment)
      if mentions[entity] == nil { order.append(entity) }
      mentions[entity, default: []].append(
        Mention(
          side: side,
          place: .init(sentence: view.archive.sentenceBases[at.segment] + UInt32(sentence), tokens: layer.tokens(row, in: segment)),
          text: segment.text(ofName: row, in: layer).blanksJoined, full: segment.fullName(ofName: row, in: layer).blanksJoined))
    }
  }

  // MARK: - Names

  /// One row for everybody and everything that is named: spelled alike, spelled otherwise, or named by one side alone.
  var names: ComparedThings {
    get throws(Diagnostic) {
      var things = ComparedThings()
      for entity in order {
        if Task.isCancelled { throw Diagnostic(.cancelled) }
        let forms = forms(of: entity, by: \.full)
        let sayings = forms.map { saying($0, of: entity) }
        let bySide = Dictionary(grouping: forms) { $0.side }.mapValues { Set($0.map { $0.form.lowercased() }) }
        var row = ComparedRow(what: entities.all[entity].name.blanksJoined, sayings: sayings, relation: .onlyOne)
        if bySide.count > 1 {
          let areEqual = bySide.values.dropFirst().allSatisfy { $0 == bySide.values.first }
          row.relation = areEqual ? .agree : .variant
          row.reason = areEqual ? "the same full name" : "one name, spelled otherwise"
        }
        things.rows.append(row)
      }
      let names = Set(mentions.values.flatMap { $0.map(\.full) })
      for pair in entities.doubtful where names.contains(pair.0.blanksJoined) && names.contains(pair.1.blanksJoined) {
        things.notes.append("not joined: \"\(pair.0.blanksJoined)\" and \"\(pair.1.blanksJoined)\", nothing else ties their articles")
      }
      return things
    }
  }

  private func saying(_ form: Form, of entity: Int) -> ComparedRow.Saying {
    // A form that is the entity's own name need not be told again.
    let isOwn = form.form == entities.all[entity].name.blanksJoined
    return .init(side: form.side, value: isOwn ? "" : form.form, asOf: nil, places: form.places)
  }

  /// A name on one side with all its places.
  private struct Form: NameOnSide {
    var side: Int
    var form: String
    var places: [ComparedRow.Place]
  }

  /// The names of an entity, by side, the commonest first.
  private func forms(of entity: Int, by name: (Mention) -> String) -> [Form] {
    var forms: [Form] = []
    var numbers: [String: Int] = [:]
    for mention in mentions[entity] ?? [] {
      let key = "\(mention.side) \(name(mention).lowercased())"
      if let number = numbers[key] {
        forms[number].places.append(mention.place)
      } else {
        numbers[key] = forms.count
        forms.append(Form(side: mention.side, form: name(mention), places: [mention.place]))
      }
    }
    return forms.commonestFirst
  }

  // MARK: - Labels

  /// What several sides call the same body, and the same occurrence. Throws `.cancelled`.
  var labels: ComparedThings {
    get throws(Diagnostic) {
      var things = ComparedThings()
      let occurrences = try view.reading.occurrences(in: view.archive)
      things.rows = occurrences.compactMap { ComparedRow(occurrence: $0, words(of: $0)) }
      for entity in order where entities.all[entity].kind == .org {
        let forms = forms(of: entity, by: \.text).map {
          ComparedRow.Label(side: $0.side, text: $0.form, stem: $0.form.lowercased().withoutArticle, places: $0.places)
        }
        if let row = ComparedRow(labels: forms, of: entities.all[entity].name.blanksJoined) { things.rows.append(row) }
      }
      things.notes.append(
        "labels: the words for what two or more sides tell of; framing: no word in common, or another one most often; variant: a word more")
      return things
    }
  }

  private func words(of occurrence: ToldOccurrence) -> [ComparedRow.Label] {
    var labels: [ComparedRow.Label] = []
    for word in occurrence.words {
      for (side, documents) in sides.enumerated() where documents.documents.contains(word.document) {
        let place = ComparedRow.Place(sentence: word.sentence, tokens: word.token..<word.token + 1)
        if let known = labels.firstIndex(where: { $0.side == side && $0.stem == word.stem }) {
          labels[known].places.append(place)
        } else {
          labels.append(.init(side: side, text: word.text, stem: word.stem, places: [place]))
        }
      }
    }
    return labels.commonestFirst
  }
}

extension ComparedRow {
  /// A word for something on one side.
  fileprivate struct Label: NameOnSide {
    var side: Int
    var text: String
    var stem: String
    var places: [Place]
  }

  fileprivate init?(occurrence: ToldOccurrence, _ labels: [Label]) { self.init(labels: labels, of: occurrence.title) }

  /// What the sides call a thing, each side's commonest word first; nil where one side alone speaks of it.
  fileprivate init?(labels: [Label], of what: String) {
    let bySide = Dictionary(grouping: labels) { $0.side }
    guard bySide.count > 1 else { return nil }
    let words = bySide.values.map { Set($0.map(\.stem)) }
    let shared = words.dropFirst().reduce(words[0]) { $0.intersection($1) }
    let firsts = Set(bySide.values.compactMap { $0.first?.stem })
    let relation: ComparedRelation = shared.isEmpty || firsts.count > 1 ? .framing : words.allSatisfy { $0 == shared } ? .agree : .variant
    self.init(
      what: what, sayings: labels.map { Saying(side: $0.side, value: $0.text, asOf: nil, places: $0.places) }, relation: relation)
    isSelection = !shared.isEmpty
    reason = shared.isEmpty ? "no word in common" : firsts.count > 1 ? "another word most often" : "the same word most often"
  }
}

/// What a side calls something, with all places.
private protocol NameOnSide {
  var side: Int { get }
  var places: [ComparedRow.Place] { get }
}

extension Array where Element: NameOnSide {
  /// By side, the commonest of a side first, the earlier one of equals.
  fileprivate var commonestFirst: [Element] {
    enumerated().sorted {
      ($0.element.side, $1.element.places.count, $0.offset) < ($1.element.side, $0.element.places.count, $1.offset)
    }.map(\.element)
  }
}
