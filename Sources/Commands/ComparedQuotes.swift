import Corpus
import Diagnosis
import Engine
import Evidence
import Prose

/// Who is quoted with which words.
struct ComparedQuotes {
  /// One row for words that several sides quote, then one for everybody who is quoted.
  private(set) var comparison = Comparison()
  private let view: View
  private var quotes: [Quote] = []
  /// Of each quotation whether its words stand in a row that several sides share.
  private var isTaken: [Bool] = []

  /// A quotation of a side.
  private struct Quote {
    var side: Int
    var place: ComparedRow.Place
    /// The words in lower case, without signs.
    var words: [[UInt8]]
    var text: String
    /// Who says it, as the page has it; empty for nobody.
    var speaker: String
    /// What two pages may call the same speaker by: the surname, else the words without an article.
    var key: String
    var isMarked: Bool
    var steps: [String]
  }

  /// Reads and joins the quotations of `sides`. Throws `.cancelled`.
  init(_ sides: [ComparedSide], in view: View) throws(Diagnostic) {
    self.view = view
    for (number, side) in sides.enumerated() {
      for document in side.documents {
        if Task.isCancelled { throw Diagnostic(.cancelled) }
        try read(document, side: number)
      }
    }
    isTaken = Array(repeating: false, count: quotes.count)
    try addSameWords()
    try addSpeakers()
    let unnamed = quotes.count { $0.speaker.isEmpty }
    if unnamed > 0 { comparison.notes.append("\(counted(unnamed, "quotation")) without a speaker: compared by their words alone") }
  }

  private mutating func read(_ document: UInt32, side: Int) throws(Diagnostic) {
    let at = view.archive.place(ofDocument: document)
    let segment = view.archive.segments[at.segment]
    let layer = try segment.quotes()
    var edges = TokenEdges(of: segment)
    for row in layer.rows(in: segment.sentences.ofDocument(at.document)) {
      let sentence = Int(layer.sentence[row])
      guard layer.isSpeech(row), segment.includes(sentence, .article) else { continue }
      let spoken = SpokenWords(layer[row], in: segment, document: at.document)
      let tokens = edges.tokens(ofBytes: layer.bytes(row), in: sentence)
      guard !tokens.isEmpty else { continue }
      let stream = segment.stream(ofSentence: sentence)
      let words = tokens.map { segment.lexicon.norm(stream.types[Int($0)]) }.filter { $0.contains(where: \.isLetterOrDigit) }
      let speaker = spoken.speaker ?? ""
      quotes.append(
        Quote(
          side: side, place: .init(sentence: view.archive.sentenceBases[at.segment] + UInt32(sentence), tokens: tokens), words: words,
          text: spoken.text(layer.bytes(row)) ?? "", speaker: speaker, key: Self.key(of: speaker, named: spoken.name),
          isMarked: layer.kind(row) != .indirect, steps: spoken.steps))
    }
  }

  /// A person is the last word of the name, whatever the office before it: `Gen. Jonathan Vance`, `Vance`.
  private static func key(of speaker: String, named name: String?) -> String {
    let words = (name ?? speaker).lowercased().split { " \u{A0}".contains($0) }
    if name != nil, let last = words.last { return String(last) }
    return words.drop { ["a", "an", "the", "one", "another"].contains($0) }.joined(separator: " ")
  }

  // MARK: - The same words

  /// Words that a quotation must share with another one of a different side before both are laid beside each other.
  private static let shingle = 4
  /// Quotations that begin with the same words and are looked at.
  private static let mostCandidates = 64

  private mutating func addSameWords() throws(Diagnostic) {
    var index: [[[UInt8]]: [Int]] = [:]
    let marked = quotes.indices.filter { quotes[$0].isMarked && !quotes[$0].words.isEmpty }
    for number in marked {
      for shingle in Self.shingles(of: quotes[number].words) { index[shingle, default: []].append(number) }
    }
    for number in marked where !isTaken[number] {
      if number & 255 == 0, Task.isCancelled { throw Diagnostic(.cancelled) }
      var group = [number]
      let candidates = Set(Self.shingles(of: quotes[number].words).flatMap { (index[$0] ?? []).prefix(Self.mostCandidates) })
      for other in candidates.sorted() where other > number && !isTaken[other] {
        if Likeness(quotes[number].words, quotes[other].words) != nil { group.append(other) }
      }
      guard Set(group.map { quotes[$0].side }).count > 1 else { continue }
      for member in group { isTaken[member] = true }
      comparison.rows.append(row(of: group))
    }
  }

  private static func shingles(of words: [[UInt8]]) -> Set<[[UInt8]]> {
    guard words.count > shingle else { return [words] }
    return Set((0...words.count - shingle).map { Array(words[$0..<$0 + shingle]) })
  }

  /// How alike the words of two quotations are.
  private enum Likeness: Int, Comparable {
    case equal, oneWord, part

    /// Nil where they are other words.
    init?(_ left: [[UInt8]], _ right: [[UInt8]]) {
      if left == right { self = .equal; return }
      let (short, long) = left.count <= right.count ? (left, right) : (right, left)
      guard short.count >= ComparedQuotes.shingle else { return nil }
      let before = zip(short, long).prefix { $0 == $1 }.count
      let behind = min(zip(short.reversed(), long.reversed()).prefix { $0 == $1 }.count, short.count - before)
      if long.count - before - behind <= 1 { self = .oneWord; return }
      let starts = 0...long.count - short.count
      guard starts.contains(where: { long[$0..<$0 + short.count].elementsEqual(short) }) else { return nil }
      self = .part
    }

    static func < (left: Likeness, right: Likeness) -> Bool { left.rawValue < right.rawValue }

    var reason: String {
      switch self {
      case .equal: "the same words"
      case .oneWord: "one word is another one"
      case .part: "one quotes a part of what the other quotes"
      }
    }
  }

  private func row(of group: [Int]) -> ComparedRow {
    let likeness = group.dropFirst().compactMap { Likeness(quotes[group[0]].words, quotes[$0].words) }.max() ?? .equal
    let speakers = Set(group.map { quotes[$0].key }.filter { !$0.isEmpty })
    let longest = group.max { quotes[$0].words.count < quotes[$1].words.count } ?? group[0]
    let isOther = speakers.count > 1 && !isSame(speakers)
    var row = ComparedRow(
      what: "“\(quotes[longest].text.withoutLastComma)”", sayings: sayings(of: group),
      relation: isOther ? .attribution : likeness == .equal ? .agree : .variant)
    row.reason = likeness.reason
    if isOther {
      row.reason += "; said by " + Set(group.map { quotes[$0].speaker }.filter { !$0.isEmpty }).sorted().joined(separator: ", ")
    }
    return row
  }

  /// Whether all names may be of one: a page may give an office where another has the name.
  private func isSame(_ speakers: Set<String>) -> Bool {
    let heads = Set(speakers.map { $0.split(separator: " ").last.map(String.init) ?? $0 })
    return heads.count == 1 || speakers.contains { one in speakers.allSatisfy { $0.hasPrefix(one) } }
  }

  /// Who says the words on each side, and where.
  private func sayings(of group: [Int]) -> [ComparedRow.Saying] {
    var sayings: [ComparedRow.Saying] = []
    let ordered = group.map { quotes[$0] }.sorted {
      ($0.side, $0.speaker, $0.place.sentence) < ($1.side, $1.speaker, $1.place.sentence)
    }
    for quote in ordered {
      if let last = sayings.last, last.side == quote.side, last.value == quote.speaker {
        sayings[sayings.count - 1].places.append(quote.place)
      } else {
        sayings.append(.init(side: quote.side, value: quote.speaker, asOf: nil, places: [quote.place], steps: quote.steps))
      }
    }
    return sayings
  }

  // MARK: - Speakers

  /// Everybody who is quoted or whose words are told, by name where there is one.
  private mutating func addSpeakers() throws(Diagnostic) {
    var members: [String: [Int]] = [:]
    var order: [String] = []
    for (number, quote) in quotes.enumerated() where !quote.key.isEmpty {
      if members[quote.key] == nil { order.append(quote.key) }
      members[quote.key, default: []].append(number)
    }
    for key in order {
      if Task.isCancelled { throw Diagnostic(.cancelled) }
      let group = members[key] ?? []
      // Words that stand in a row of their own are not told again.
      guard !group.allSatisfy({ isTaken[$0] }) else { continue }
      let sides = Set(group.map { quotes[$0].side })
      let longest = group.max { quotes[$0].speaker.utf8.count < quotes[$1].speaker.utf8.count } ?? group[0]
      var row = ComparedRow(
        what: quotes[longest].speaker, sayings: counts(of: group), relation: sides.count > 1 ? .otherWords : .onlyOne)
      row.reason = sides.count > 1 ? "quoted or told on \(counted(sides.count, "side"))" : "quoted or told on one side"
      comparison.rows.append(row)
    }
  }

  private func counts(of group: [Int]) -> [ComparedRow.Saying] {
    var places: [Int: [ComparedRow.Place]] = [:]
    for number in group { places[quotes[number].side, default: []].append(quotes[number].place) }
    return places.sorted { $0.key < $1.key }.map { .init(side: $0.key, value: "", asOf: nil, places: $0.value) }
  }
}

extension String {
  /// The text without a comma at its end, which belongs to the sentence around a quotation.
  fileprivate var withoutLastComma: String { hasSuffix(",") ? String(dropLast()) : self }
}

extension UInt8 {
  /// Whether it is part of a word: an ASCII letter or digit, or of a sign beyond ASCII that is no punctuation.
  fileprivate var isLetterOrDigit: Bool {
    self >= 0x30 && self <= 0x39 || self | 0x20 >= 0x61 && self | 0x20 <= 0x7A || self >= 0xC3 && self != 0xE2
  }
}
