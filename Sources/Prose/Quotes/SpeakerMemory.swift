/// Who was named in a text so far: what `she`, `the official` and a surname mean.
struct SpeakerMemory {
  /// A phrase that named somebody, with the words it is known again by.
  private struct Named {
    var bytes: Range<Int>
    /// The last word in lower case: a surname, or the head of `the official`.
    var head: [UInt8]
    /// Whether it holds a name of at least two capitalised words.
    var isName: Bool
    /// Whether it may be a person: two or three capitals in a row, or one behind a title.
    var isPerson: Bool
    /// Whether a sentence begins with it.
    var opens: Bool
  }

  private var named: [Named] = []
  private var letters: [(word: Range<Int>, count: Int)] = []

  /// Notes the names and nominals of a paragraph, for phrases behind it.
  mutating func hear(_ paragraph: QuoteParagraph, upTo limit: Int, from start: Int, in text: Span<UInt8>) {
    var index = start
    while index < limit {
      guard paragraph.tokens[index].isNoun, paragraph.tokens[index].isCapital else {
        index += 1
        continue
      }
      var end = index + 1
      while end < limit, paragraph.tokens[end].isCapital, paragraph.tokens[end].isNoun, !paragraph.tokens[end].startsSentence { end += 1 }
      if end - index == 1 { hearLetters(paragraph.tokens[index].bytes, text) }
      if end - index >= 2 {
        hear(paragraph.bytes(index..<end), text)
        describeLast(index, paragraph)
      }
      index = end
    }
  }

  /// Notes how the name that begins at token `index` stands in its sentence; `the Islamic State` is no person.
  private mutating func describeLast(_ index: Int, _ paragraph: QuoteParagraph) {
    guard let last = named.indices.last else { return }
    named[last].opens = paragraph.opensSentence(index)
    if index > 0, paragraph.tokens[index - 1].word == .determiner { named[last].isPerson = false }
  }

  private mutating func hearLetters(_ bytes: Range<Int>, _ text: Span<UInt8>) {
    guard bytes.count >= 3, bytes.count <= 6, isAllCapitals(bytes, text) else { return }
    let word = lowered(bytes, text)
    if let place = letters.firstIndex(where: { lowered($0.word, text) == word }) {
      letters[place].count += 1
    } else if letters.count < 64 {
      letters.append((bytes, 1))
    }
  }

  /// Notes a phrase as the last that its head stands for.
  mutating func hear(_ bytes: Range<Int>, _ text: Span<UInt8>) {
    let words = tokens(of: bytes, text)
    guard let last = words.last else { return }
    let capitals = words.filter { kind(at: $0.lowerBound, in: text, before: text.count) == .capital }
    let isName = capitals.count >= 2
    named.append(
      Named(
        bytes: bytes, head: lowered(last, text), isName: isName,
        isPerson: isName && capitals.count <= 5 && !capitals.contains { isAllCapitals($0, text) && $0.count > 2 }
          && kind(at: last.lowerBound, in: text, before: text.count) == .capital
          && Gazetteer.standard.entry(of: words, in: text) == nil, opens: false))
    if named.count > 400 { named.removeFirst(100) }
  }

  /// The fullest words for what `phrase` means; nil where it is the fullest itself.
  func meaning(of phrase: Range<Int>, lastSpeaker: Range<Int>?, in text: Span<UInt8>) -> Range<Int>? {
    let words = tokens(of: phrase, text)
    guard let last = words.last else { return nil }
    if words.count == 1, let word = WordKey(last, in: text).flatMap({ quoteWords[$0] }) {
      switch word {
      case .he, .she: return person(lastSpeaker, text).map { fullest($0, text) }
      case .they, .it: return lastSpeaker
      default: break
      }
    }
    if isOfBody(words, text) { return letters.max { $0.count < $1.count }?.word }
    let head = lowered(last, text)
    let isCapital = kind(at: last.lowerBound, in: text, before: text.count) == .capital
    if isCapital {
      return named.last { $0.isName && $0.head == head && $0.bytes.count > phrase.count && $0.bytes.lowerBound < phrase.lowerBound }?.bytes
    }
    guard let word = word(last, text) else { return nil }
    switch word {
    case .role:
      return named.last { $0.head == head && $0.bytes.upperBound <= phrase.lowerBound && $0.bytes.count > phrase.count }?.bytes
    case .body: return words.count == 2 && isDeterminer(words[0], text) ? letters.max { $0.count < $1.count }?.word : nil
    case .text: return words.count == 2 && words[0].count > 2 ? lastSpeaker : nil
    default: return nil
    }
  }

  /// Whether it is a seat of a body named by letters, which speaks for it: `the alliance's headquarters in Mons`.
  private func isOfBody(_ words: [Range<Int>], _ text: Span<UInt8>) -> Bool {
    guard words.count > 2, isDeterminer(words[0], text), word(words[1], text) == .body else { return false }
    let isOf = kind(at: words[1].upperBound, in: text, before: text.count) == .apostrophe
    return isOf && words.dropFirst(2).prefix { word($0, text) != .preposition }.contains { word($0, text) == .seat }
  }

  /// Whether it is one person without a name: `the first official`.
  private func isNominal(_ bytes: Range<Int>, _ text: Span<UInt8>) -> Bool {
    guard let role = tokens(of: bytes, text).first(where: { word($0, text) == .role }) else { return false }
    let isOne = text[role.upperBound - 1] != UInt8(ascii: "s") && kind(at: role.lowerBound, in: text, before: text.count) == .small
    return isOne && !named.contains { $0.isPerson && bytes.overlaps($0.bytes) }
  }

  private func isDeterminer(_ bytes: Range<Int>, _ text: Span<UInt8>) -> Bool { word(bytes, text) == .determiner }

  private func word(_ bytes: Range<Int>, _ text: Span<UInt8>) -> QuoteWord? { WordKey(bytes, in: text).flatMap { quoteWords[$0] } }

  /// The longest form of a name that ends with the same word.
  private func fullest(_ bytes: Range<Int>, _ text: Span<UInt8>) -> Range<Int> {
    guard let known = named.last(where: { $0.bytes == bytes }), known.isName else { return bytes }
    return named.last { $0.isName && $0.head == known.head && $0.bytes.count > bytes.count }?.bytes ?? bytes
  }

  /// The last person: the last speaker where that is one, else the last name that may be one.
  private func person(_ lastSpeaker: Range<Int>?, _ text: Span<UInt8>) -> Range<Int>? {
    if let lastSpeaker {
      let later = named.last { $0.isPerson && $0.opens && $0.bytes.lowerBound > lastSpeaker.upperBound }
      if let later { return later.bytes }
      if isNominal(lastSpeaker, text) { return lastSpeaker }
    }
    if let lastSpeaker, let known = named.last(where: { $0.bytes == lastSpeaker || lastSpeaker.contains($0.bytes.lowerBound) }),
      known.isPerson
    {
      return known.bytes == lastSpeaker ? lastSpeaker : known.bytes
    }
    return named.last { $0.isPerson }?.bytes ?? lastSpeaker
  }

  private func tokens(of bytes: Range<Int>, _ text: Span<UInt8>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    tokenRanges(of: bytes, in: text, into: &ranges)
    return ranges.filter { kind(at: $0.lowerBound, in: text, before: text.count).isWord }
  }

  private func isAllCapitals(_ bytes: Range<Int>, _ text: Span<UInt8>) -> Bool {
    bytes.allSatisfy { text[$0] >= UInt8(ascii: "A") && text[$0] <= UInt8(ascii: "Z") }
  }

  private func lowered(_ bytes: Range<Int>, _ text: Span<UInt8>) -> [UInt8] {
    bytes.map { text[$0] >= UInt8(ascii: "A") && text[$0] <= UInt8(ascii: "Z") ? text[$0] | 0x20 : text[$0] }
  }
}
