import Corpus
import Diagnosis
import Engine
import Evidence
import Prose

/// Who is quoted with which words.
struct ComparedQuotes {
  /// One row for words that several sides quote, then one for everybody who is quoted.
  private(set) var things = ComparedThings()
  private let view: View
  private var quotes: [Quote] = []
  /// Of each quotation whether its words stand in a row that several sides share.
  private var isTaken: [Bool] = []

  /// A quotation of a side.
  private struct Quote {
    var side: Int
    var place: ComparedRow.Place
    var spoken: QuotedWords
    /// Who says it, as the page has it; empty for nobody.
    var name: String
    var speaker: QuotedSpeaker
    var isMarked: Bool
    var steps: [String]
    var words: [[UInt8]] { spoken.words }
  }

  /// Reads and joins the quotations of `sides`. Throws `.cancelled`.
  init(_ sides: [ComparedSide], _ copies: SideCopies, in view: View) throws(Diagnostic) {
    self.view = view
    for (number, side) in sides.enumerated() {
      for document in side.documents {
        if Task.isCancelled { throw Diagnostic(.cancelled) }
        try read(document, side: number)
      }
    }
    joinCopies(copies)
    isTaken = Array(repeating: false, count: quotes.count)
    try addSameWords()
    try addSpeakers()
    let unnamed = quotes.count { $0.speaker == .nobody }
    if unnamed > 0 { things.notes.append("\(counted(unnamed, "quotation")) without a speaker: compared by their words alone") }
  }

  private mutating func read(_ document: UInt32, side: Int) throws(Diagnostic) {
    let at = view.archive.place(ofDocument: document)
    let segment = view.archive.segments[at.segment]
    let layer = try segment.quotes()
    let rows = layer.rows(in: segment.sentences.ofDocument(at.document)).filter {
      layer.isSpeech($0) && segment.includes(Int(layer.sentence[$0]), .article)
    }
    guard !rows.isEmpty else { return }
    var edges = TokenEdges(of: segment)
    let speakers = try SpeakersOfDocument(document, in: view)
    for row in rows {
      if Task.isCancelled { throw Diagnostic(.cancelled) }
      let sentence = Int(layer.sentence[row])
      let spoken = SpokenWords(layer[row], in: segment, document: at.document)
      let tokens = edges.tokens(ofBytes: layer.bytes(row), in: sentence)
      guard !tokens.isEmpty else { continue }
      quotes.append(
        Quote(
          side: side, place: .init(sentence: view.archive.sentenceBases[at.segment] + UInt32(sentence), tokens: tokens),
          spoken: QuotedWords(spoken.text(layer.bytes(row)) ?? ""), name: spoken.speaker ?? "", speaker: speakers.speaker(of: spoken),
          isMarked: layer.kind(row) != .indirect, steps: spoken.steps))
    }
  }

  /// Makes one speaker of those without a full name who say the same sentence in copies of one text.
  private mutating func joinCopies(_ copies: SideCopies) {
    struct Teller: Hashable {
      var sentence: UInt32
      var name: String
    }
    let firsts = copies.firstSentences()
    var tellers: [Teller: QuotedSpeaker] = [:]
    var same: [QuotedSpeaker: QuotedSpeaker] = [:]
    func last(_ speaker: QuotedSpeaker) -> QuotedSpeaker {
      var last = speaker
      while let next = same[last] { last = next }
      return last
    }
    for quote in quotes where quote.speaker.isOfOneDocument {
      guard let sentence = firsts[quote.place.sentence] else { continue }
      let teller = Teller(sentence: sentence, name: quote.name.lowercased().withoutArticle)
      let speaker = last(quote.speaker)
      if let known = tellers[teller].map(last) {
        if known != speaker { same[speaker] = known }
      } else {
        tellers[teller] = speaker
      }
    }
    for number in quotes.indices { quotes[number].speaker = last(quotes[number].speaker) }
  }

  // MARK: - The same words

  /// Wordings that share the same four words and are looked at.
  private static let mostCandidates = 64

  private mutating func addSameWords() throws(Diagnostic) {
    var index: [[[UInt8]]: [Int]] = [:]
    let marked = quotes.indices.filter { quotes[$0].isMarked && !quotes[$0].words.isEmpty }
    // A statement that many papers print is looked at once.
    let wordings = Dictionary(grouping: marked) { quotes[$0].words }
    for number in marked where wordings[quotes[number].words]?.first == number {
      if Task.isCancelled { throw Diagnostic(.cancelled) }
      for shingle in Self.shingles(of: quotes[number].words) { index[shingle, default: []].append(number) }
    }
    for number in marked where !isTaken[number] {
      if Task.isCancelled { throw Diagnostic(.cancelled) }
      let shingles = Self.shingles(of: quotes[number].words)
      let near = Set(shingles.flatMap { (index[$0] ?? []).prefix(Self.mostCandidates) }).union([number])
      let candidates = Set(near.flatMap { wordings[quotes[$0].words] ?? [] }).filter { $0 > number && !isTaken[$0] }
      let alike = candidates.sorted().compactMap { other in
        QuoteLikeness(quotes[number].words, quotes[other].words).map { (other, $0) }
      }
      // Of one speaker alone it is a contradiction; two may say two things. Who has the same words as one of them stands beside it.
      let opposed = alike.filter { $0.1 == .opposed && isOpposed(number, $0.0) }.map(\.0)
      let same = alike.filter { $0.1 != .opposed && (opposed.isEmpty || $0.1 != .part && $0.1 != .overlap) }.map(\.0)
      take(([number] + same + opposed).sorted())
    }
  }

  /// Whether one speaker is quoted by two sides with and without a negation, or with two numbers.
  private func isOpposed(_ one: Int, _ other: Int) -> Bool {
    guard case .entity = quotes[one].speaker else { return false }
    return quotes[one].speaker == quotes[other].speaker && quotes[one].side != quotes[other].side
  }

  /// Makes a row of quotations where several sides have them.
  private mutating func take(_ group: [Int]) {
    guard Set(group.map { quotes[$0].side }).count > 1 else { return }
    for member in group { isTaken[member] = true }
    things.rows.append(row(of: group))
  }

  private static func shingles(of words: [[UInt8]]) -> Set<[[UInt8]]> {
    let size = QuoteLikeness.least
    guard words.count > size else { return [words] }
    return Set((0...words.count - size).map { Array(words[$0..<$0 + size]) })
  }

  private func row(of group: [Int]) -> ComparedRow {
    let likeness = group.dropFirst().compactMap { QuoteLikeness(quotes[group[0]].words, quotes[$0].words) }.max() ?? .equal
    let speakers = Set(group.map { quotes[$0].speaker })
    let isOther = speakers.contains { one in speakers.contains { !one.mayBe($0) } }
    let shared = sharedWords(of: group, likeness)
    var row = ComparedRow(what: "“\(shared.what)”", sayings: sayings(of: group, shared.own), relation: .agree, reason: likeness.reason)
    switch likeness {
    case .opposed: row.relation = .differ
    case .equal: row.relation = isOther ? .attribution : .agree
    case .part:
      row.relation = isOther ? .attribution : .variant
      row.isSelection = !isOther
    case .overlap: row.relation = isOther ? .attribution : .variant
    case .oneMore, .oneOther: row.relation = .variant
    }
    if isOther { row.reason += "; said by " + Set(group.map { quotes[$0].name }.filter { !$0.isEmpty }).sorted().joined(separator: ", ") }
    return row
  }

  /// The words that all quotations of a group have, and of each its own words, where they differ.
  private func sharedWords(of group: [Int], _ likeness: QuoteLikeness) -> (what: String, own: [Int: String]) {
    let first = quotes[group[0]].spoken
    if likeness == .equal { return (first.text, [:]) }
    if likeness == .part {
      let shortest = quotes[group.min { quotes[$0].words.count < quotes[$1].words.count } ?? group[0]].spoken
      let longer = group.filter { quotes[$0].words != shortest.words }
      return (shortest.text, Dictionary(uniqueKeysWithValues: longer.map { ($0, quotes[$0].spoken.text) }))
    }
    if likeness == .overlap {
      var run = 0..<first.words.count
      for member in group.dropFirst() {
        let shared = sharedRun(of: Array(first.words[run]), and: quotes[member].words)
        run = run.lowerBound + shared.lowerBound..<run.lowerBound + shared.upperBound
      }
      return (first.text(of: run), Dictionary(uniqueKeysWithValues: group.map { ($0, quotes[$0].spoken.text) }))
    }
    var (before, behind) = (first.words.count, first.words.count)
    for member in group.dropFirst() {
      before = min(before, zip(first.words, quotes[member].words).prefix { $0 == $1 }.count)
      behind = min(behind, zip(first.words.reversed(), quotes[member].words.reversed()).prefix { $0 == $1 }.count)
    }
    let least = group.map { quotes[$0].words.count }.min() ?? 0
    behind = min(behind, least - before)
    let own = group.map { ($0, quotes[$0].spoken.text(around: before..<quotes[$0].words.count - behind)) }
    return (first.text(without: before..<first.words.count - behind), Dictionary(uniqueKeysWithValues: own))
  }

  /// Who says the words on each side, and where; `own` holds the words of those that have not the same.
  private func sayings(of group: [Int], _ own: [Int: String]) -> [ComparedRow.Saying] {
    var sayings: [ComparedRow.Saying] = []
    let ordered = group.sorted {
      (quotes[$0].side, quotes[$0].name, quotes[$0].place.sentence) < (quotes[$1].side, quotes[$1].name, quotes[$1].place.sentence)
    }
    for number in ordered {
      let quote = quotes[number]
      let words = own[number].map { "“\($0)”" } ?? ""
      if let last = sayings.last, last.side == quote.side, last.value == quote.name, last.words == words {
        sayings[sayings.count - 1].places.append(quote.place)
      } else {
        sayings.append(.init(side: quote.side, value: quote.name, words: words, asOf: nil, places: [quote.place], steps: quote.steps))
      }
    }
    return sayings
  }

  // MARK: - Speakers

  /// Everybody who is quoted or whose words are told, by name where there is one.
  private mutating func addSpeakers() throws(Diagnostic) {
    var members: [QuotedSpeaker: [Int]] = [:]
    var order: [QuotedSpeaker] = []
    for (number, quote) in quotes.enumerated() where quote.speaker != .nobody {
      if members[quote.speaker] == nil { order.append(quote.speaker) }
      members[quote.speaker, default: []].append(number)
    }
    for speaker in order {
      if Task.isCancelled { throw Diagnostic(.cancelled) }
      let group = members[speaker] ?? []
      // Words that stand in a row of their own are not told again.
      guard !group.allSatisfy({ isTaken[$0] }) else { continue }
      let sides = Set(group.map { quotes[$0].side })
      let longest = group.max { quotes[$0].name.utf8.count < quotes[$1].name.utf8.count } ?? group[0]
      things.rows.append(
        ComparedRow(
          what: quotes[longest].name, sayings: counts(of: group), relation: sides.count > 1 ? .otherWords : .onlyOne,
          reason: sides.count > 1 ? "quoted or told on \(counted(sides.count, "side"))" : "quoted or told on one side"))
    }
  }

  private func counts(of group: [Int]) -> [ComparedRow.Saying] {
    var places: [Int: [ComparedRow.Place]] = [:]
    for number in group { places[quotes[number].side, default: []].append(quotes[number].place) }
    return places.sorted { $0.key < $1.key }.map { .init(side: $0.key, value: "", asOf: nil, places: $0.value) }
  }
}
