/// Every phrase the labels know, found by its first word.
struct Phrasebook: Sendable {
  /// The phrases of the lists in `Words/`.
  static let standard = Phrasebook(relatedPhrases + commentPhrases + furniturePhrases + policyPhrases + creditPhrases)

  private let starts: WordTable
  private let entries: [[Phrase]]
  private let texts: [String]

  private init(_ lists: [PhraseList]) {
    var entries: [UInt64: [Phrase]] = [:]
    var texts: [String] = []
    for list in lists {
      for text in list.phrases {
        let phrase = Phrase(text, of: list, number: texts.count)
        texts.append(phrase.wantsColon ? String(text.dropLast()) : text)
        if let first = phrase.words.first { entries[first, default: []].append(phrase) }
      }
    }
    self.texts = texts
    let sorted = entries.sorted { $0.key < $1.key }
    starts = WordTable(sorted.enumerated().map { ($1.key, Int32($0)) })
    self.entries = sorted.map(\.value)
  }

  /// The phrase `number` as it is written in its list.
  func text(of number: Int32) -> String { texts[Int(number)] }

  /// Calls `found` for each phrase among `words` that stands where it must, with the place of its first word.
  func match(_ words: [LineWord], in text: Span<UInt8>, end: Int, found: (Phrase, Int) -> Void) {
    var place = 0
    while place < words.count {
      if let entry = starts[words[place].hash] {
        for phrase in entries[Int(entry)] where stands(phrase, at: place, in: words) {
          if phrase.wantsColon && !colon(after: words[place + phrase.words.count - 1].end, in: text, end: end) { continue }
          found(phrase, place)
        }
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
