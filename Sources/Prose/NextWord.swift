/// The word after a mark that may end a sentence, and what leads to it.
struct NextWord {
  /// Its letters and digits; empty when none come soon.
  var word: Range<Int>
  /// The kind of its first sign.
  var kind: SignKind
  /// The kind of its second sign.
  private var second: SignKind
  /// Whether a quote opens before it.
  var isQuoted: Bool

  /// The first word from `start` on, past at most eight opening signs.
  init(from start: Int, in text: Span<UInt8>, before end: Int) {
    var index = start
    var signs = 0
    isQuoted = false
    while index < end && signs < 8 {
      let here = sign(at: index, in: text, before: end)
      if here.kind.isWord { break }
      if here.kind == .apostrophe || isQuote(at: index, in: text, before: end) { isQuoted = true }
      index += here.width
      signs += 1
    }
    let limit = min(end, index + 48)
    word = index..<max(index, runEnd(from: index, in: text, before: limit) { $0.isWord })
    kind = word.isEmpty ? .other : sign(at: index, in: text, before: end).kind
    second = word.isEmpty ? .other : Prose.kind(at: index + sign(at: index, in: text, before: end).width, in: text, before: end)
  }

  /// Whether a sentence may begin with it: not with a small letter, unless a capital follows it (`iPhone`).
  var mayBegin: Bool {
    kind != .small || second == .capital
  }

  /// Whether it commonly begins a sentence and is no name.
  func opens(in text: Span<UInt8>, before end: Int) -> Bool {
    guard kind == .capital, second != .capital else { return false }
    let hasDot = word.upperBound < end && text[word.upperBound] == UInt8(ascii: ".")
    return !hasDot && sentenceOpeners.contains(word, in: text)
  }

  /// Whether it looks like the first word of a clause: with a capital, and a small word behind it (`Terms were`).
  func leadsClause(in text: Span<UInt8>, before end: Int) -> Bool {
    guard kind == .capital, second == .small else { return false }
    let blank = runEnd(from: word.upperBound, in: text, before: min(end, word.upperBound + 8)) { $0 == .blank }
    return blank > word.upperBound && Prose.kind(at: blank, in: text, before: end) == .small
  }

  /// Whether it goes on with a time of day: a weekday, a month or a zone.
  func isTimeWord(in text: Span<UInt8>) -> Bool {
    if kind == .capital && second == .capital { return true }
    return timeWords.contains(word, in: text)
  }

  /// Whether it names the speaker of a quote that closed right before: `"Why?" Ms. Smith asked`.
  func isSpeaker(after closers: Range<Int>, in text: Span<UInt8>, before end: Int) -> Bool {
    guard kind == .capital, !isQuoted, !closers.isEmpty, text[closers.upperBound - 1] != UInt8(ascii: ")") else { return false }
    var index = word.upperBound
    var words = 0
    while index < end && words < 5 {
      if text[index] == UInt8(ascii: ".") { index += 1 }
      index = runEnd(from: index, in: text, before: end) { $0 == .blank }
      let next = runEnd(from: index, in: text, before: min(end, index + 48)) { $0.isWord }
      if next == index { return false }
      if speechVerbs.contains(index..<next, in: text) { return true }
      index = next
      words += 1
    }
    return false
  }
}

private func isQuote(at index: Int, in text: Span<UInt8>, before end: Int) -> Bool {
  if text[index] == UInt8(ascii: "\"") { return true }
  guard text[index] == 0xE2 || text[index] == 0xC2 else { return false }
  guard let value = scalar(at: index, in: text, before: end)?.value else { return false }
  return value == 0xAB || value == 0x2039 || (0x201A...0x201F).contains(value)
}
