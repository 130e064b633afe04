/// Every phrase the labels know, found by its first word.
struct Phrasebook: Sendable {
  /// The phrases of the lists in `Words/`.
  static let standard = Phrasebook(lists)

  /// The lists of phrases.
  static let lists = relatedPhrases + commentPhrases + furniturePhrases + policyPhrases + creditPhrases

  /// Phrases by their first word, for the first word of a line.
  private let openers: PhraseTable
  /// Of these, the ones that may stand further on.
  private let others: PhraseTable
  private let texts: [String]

  private init(_ lists: [PhraseList]) {
    var phrases: [Phrase] = []
    var texts: [String] = []
    for list in lists {
      for text in list.phrases {
        let phrase = Phrase(text, of: list, number: texts.count)
        texts.append(phrase.wantsColon ? String(text.dropLast()) : text)
        phrases.append(phrase)
      }
    }
    self.texts = texts
    openers = PhraseTable(phrases)
    others = PhraseTable(phrases.filter { $0.place == .within || $0.place == .last })
  }

  /// The phrase `number` as it is written in its list.
  func text(of number: Int32) -> String { texts[Int(number)] }

  /// Calls `found` for each phrase among `words` that stands where it must, with the place of its first word.
  func match(_ words: [LineWord], in text: Span<UInt8>, end: Int, found: (Phrase, Int) -> Void) {
    var place = 0
    while place < words.count {
      let numbers = place == 0 ? openers.numbers(with: words[place].hash) : others.numbers(with: words[place].hash)
      for number in numbers {
        let phrase = place == 0 ? openers[number] : others[number]
        guard stands(phrase, at: place, in: words) else { continue }
        if phrase.wantsColon && !colon(after: words[place + phrase.words.count - 1].end, in: text, end: end) { continue }
        found(phrase, place)
      }
      place += 1
    }
  }

  private func stands(_ phrase: Phrase, at place: Int, in words: [LineWord]) -> Bool {
    let count = phrase.words.count
    guard place + count <= words.count else { return false }
    switch phrase.place {
    case .whole where place != 0 || count != words.count: return false
    case .lead where place != 0: return false
    case .last where place + count != words.count: return false
    default: break
    }
    var k = 1
    while k < count {
      if words[place + k].hash != phrase.words[k] { return false }
      k += 1
    }
    return true
  }

  private func colon(after end: Int, in text: Span<UInt8>, end lineEnd: Int) -> Bool {
    var place = end
    while place < lineEnd && text[place] == 0x20 { place += 1 }
    return place < lineEnd && text[place] == UInt8(ascii: ":")
  }
}

/// Phrases in the order of their lists, found by their first word.
private struct PhraseTable: Sendable {
  private let places: WordTable
  private let phrases: [Phrase]
  /// The first phrase of each first word, and behind them the count.
  private let starts: [Int]

  init(_ phrases: [Phrase]) {
    let groups = Dictionary(grouping: phrases.filter { !$0.words.isEmpty }) { $0.words[0] }.sorted { $0.key < $1.key }
    places = WordTable(groups.enumerated().map { ($1.key, Int32($0)) })
    self.phrases = groups.flatMap(\.value)
    starts = groups.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.value.count) }
  }

  /// The phrases that begin with the word of hash `word`.
  func numbers(with word: UInt64) -> Range<Int> {
    guard let place = places[word] else { return 0..<0 }
    return starts[Int(place)]..<starts[Int(place) + 1]
  }

  subscript(number: Int) -> Phrase { phrases[number] }
}
