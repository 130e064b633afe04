/// The tokens of a sentence, appended to `ranges` in order; what lies between them is blank. Not many more than the first `most` are cut.
///
/// Cut as in English treebanks: `don't` is `do` `n't`, `NATO's` is `NATO` `'s`, `US-led` is `US` `-` `led`; `U.S.`, `5,200`, `170-0`,
/// `pro-Beijing`, addresses, `@name` and `#tag` are one. A run of bytes that are no UTF-8 is one token.
/// - Complexity: O(*n*) for *n* bytes.
public func tokenRanges(of sentence: Range<Int>, in text: Span<UInt8>, into ranges: inout [Range<Int>], first most: Int = .max) {
  _ = cutTokens(of: sentence, in: text, to: &ranges, first: most)
}

/// Appends the tokens of a sentence to `ranges` as `tokenRanges` does, and says how many words people would count in it: the runs between blanks
/// that hold a letter, a digit or a byte beyond ASCII.
///
/// - Complexity: O(*n*) for *n* bytes.
public func cutTokens(of sentence: Range<Int>, in text: Span<UInt8>, to ranges: inout [Range<Int>]) -> Int {
  cutTokens(of: sentence, in: text, to: &ranges, first: .max)
}

/// Appends not many more than the first `most` tokens; the words of what was cut.
private func cutTokens(of sentence: Range<Int>, in text: Span<UInt8>, to ranges: inout [Range<Int>], first most: Int) -> Int {
  let sentence = max(sentence.lowerBound, 0)..<max(sentence.lowerBound, 0, min(sentence.upperBound, text.count))
  var runs = WordRuns()
  var start = sentence.lowerBound
  while start < sentence.upperBound, ranges.count < most {
    // Room for many at once: an array that grows by one asks each time whether it may.
    ranges.append(addingCapacity: min(64, most - ranges.count) + 1) {
      start = cutStretch(from: start, of: sentence, in: text, into: &$0, &runs)
    }
  }
  return runs.total(of: sentence.lowerBound..<start, in: text)
}

/// Cuts tokens from `start` on until `ranges` has room for one more at most; returns where to go on.
private func cutStretch(
  from start: Int, of sentence: Range<Int>, in text: Span<UInt8>, into ranges: inout OutputSpan<Range<Int>>, _ runs: inout WordRuns
) -> Int {
  let end = sentence.upperBound
  var start = start
  while true {
    start = cutShortWords(from: start, in: text, before: end, into: &ranges, &runs)
    guard start < end, ranges.freeCapacity > 1 else { return start }
    let plain = plainTokenEnd(at: start, in: text, before: end)
    if plain > start {
      ranges.append(start..<plain)
      if text[start].isASCIILetterOrDigit { runs.passWord() }
      start = plain
    } else {
      let cut = cut(at: start, in: text, before: end, after: sentence.lowerBound)
      if cut.first > start { ranges.append(start..<cut.first) }
      if cut.first > start, cut.end > cut.first { ranges.append(cut.first..<cut.end) }
      runs.pass(start..<cut.end, of: text)
      start = cut.end
    }
    if start < end, text[start] <= 0x20 {
      runs.passBlank()
      start += 1
    }
  }
}

/// Cuts words of less than sixteen ASCII letters from `start` on, as long as each has a blank or a sign behind it that ends every word: five
/// tokens of six of news.
@inline(__always)
private func cutShortWords(
  from start: Int, in text: Span<UInt8>, before end: Int, into ranges: inout OutputSpan<Range<Int>>, _ runs: inout WordRuns
) -> Int {
  var start = start
  while text.count &- start >= 16, ranges.freeCapacity > 1 {
    guard let count = SixteenBytes.count(before: SixteenBytes(at: start, of: text).nonLetters), count > 0 else { break }
    let next = start &+ count
    guard next < end, endsPlainWord(text[next]), !mayBeFused(text[start], letterCount: count) else { break }
    ranges.append(start..<next)
    runs.passWord()
    if text[next] <= 0x20 { runs.passBlank() }
    start = text[next] <= 0x20 ? next &+ 1 : next
  }
  return start
}

/// The end of a token that needs no second look: ASCII letters or digits before a sign that never joins words, such a sign alone, or one
/// full stop; `start` for all others. Nine tokens of ten of news are of that kind.
@inline(__always)
private func plainTokenEnd(at start: Int, in text: Span<UInt8>, before end: Int) -> Int {
  let first = text[start]
  if first.isASCIILetter {
    let index = lettersEnd(from: start, in: text, before: end)
    if index < end, !endsPlainWord(text[index]), !isLastDot(at: index, behind: start, in: text, before: end) { return start }
    return mayBeFused(first, letterCount: index - start) && fusedCut(in: start..<index, of: text) != nil ? start : index
  }
  if first.isASCIIDigit { return plainNumberEnd(from: start, in: text, before: end) }
  let next = start + 1
  if first == UInt8(ascii: ".") { return next == end || text[next] != first ? next : start }
  return isPlainMark(first) && (next == end || text[next] < 0x80) ? next : start
}

/// The end of the run of ASCII letters from `start` on, eight at a time.
@inline(__always)
private func lettersEnd(from start: Int, in text: Span<UInt8>, before end: Int) -> Int {
  var index = start
  while index < end, index + 8 <= text.count {
    let others = ~EightBytes(at: index, of: text).letters & EightBytes.high
    if others != 0 { return min(index + EightBytes.count(before: others), end) }
    index += 8
  }
  while index < end && text[index].isASCIILetter { index += 1 }
  return min(index, end)
}

/// Whether the byte behind ASCII letters is a blank or a sign that ends every word; one bit for each of the first 64 bytes.
@inline(__always)
private func endsPlainWord(_ byte: UInt8) -> Bool { byte < 0x40 && UInt64(0xF800_9F2F_FFFF_FFFF) >> UInt64(byte) & 1 == 1 }

/// Whether a dot with a blank or nothing behind it stands at `index`, behind ASCII letters from `start` on that are never written with one.
@inline(__always)
private func isLastDot(at index: Int, behind start: Int, in text: Span<UInt8>, before end: Int) -> Bool {
  guard text[index] == UInt8(ascii: "."), index + 1 == end || text[index + 1] <= 0x20, index - start > 1 else { return false }
  return index - start > dottedWords.longest || !dottedWords.contains(start..<index, in: text)
}

/// The end of ASCII digits that nothing joins; `start` where something may.
@inline(__always)
private func plainNumberEnd(from start: Int, in text: Span<UInt8>, before end: Int) -> Int {
  var index = start + 1
  while index < end && text[index].isASCIIDigit { index += 1 }
  guard index < end, !endsPlainWord(text[index]) || joinsDigits(text[index]) else { return index }
  let isJoin = joinsDigits(text[index]) || text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ":")
  return isJoin && (index + 1 == end || text[index + 1] <= 0x20) ? index : start
}

/// Whether the byte, which ends words, may stand inside a number.
@inline(__always)
private func joinsDigits(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ",") || byte == UInt8(ascii: "/") }

/// Whether the byte is a token of its own wherever it stands: `" $ % & ( ) + , / : ; < >` and brackets.
@inline(__always)
private func isPlainMark(_ byte: UInt8) -> Bool {
  byte < 0x40 ? UInt64(0x5C00_9B74_0000_0000) >> UInt64(byte) & 1 == 1 : byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
}

/// Where the tokens end that a stretch of text is cut into.
private struct Cut {
  /// The end of the first token; the start of the stretch where it is blank.
  var first: Int
  /// The end of the stretch, and of a second token in it.
  var end: Int
}

/// The token that begins at `start`, two in a contraction, or a blank.
@inline(never)
private func cut(at start: Int, in text: Span<UInt8>, before end: Int, after floor: Int) -> Cut {
  let first = sign(at: start, in: text, before: end)
  if first.kind == .blank { return Cut(first: start, end: start + first.width) }
  if first.kind.isLetter || first.kind == .digit { return wordCut(at: start, in: text, before: end) }
  let next = signTokenEnd(at: start, first, in: text, before: end, after: floor)
  return Cut(first: next, end: next)
}

/// The word at `start`, or an address that begins there.
private func wordCut(at start: Int, in text: Span<UInt8>, before end: Int) -> Cut {
  if isWebAddress(at: start, in: text, before: end) {
    let next = chunkEnd(from: start, in: text, before: end)
    return Cut(first: next, end: next)
  }
  let word = scanWord(at: start, in: text, before: end)
  if let next = mailEnd(at: word.end, in: text, before: end) { return Cut(first: next, end: next) }
  return Cut(first: clitic(in: start..<word.end, apostrophe: word.apostrophe, of: text) ?? word.end, end: word.end)
}

/// Where the second word in a contraction begins; nil when the word is one.
private func clitic(in word: Range<Int>, apostrophe: Range<Int>?, of text: Span<UInt8>) -> Int? {
  guard let apostrophe else {
    return mayBeFused(text[word.lowerBound], letterCount: word.count) ? fusedCut(in: word, of: text) : nil
  }
  let ending = apostrophe.upperBound..<word.upperBound
  if cliticEndings.contains(ending, in: text) { return apostrophe.lowerBound }
  guard ending.count == 1, text[ending.lowerBound] | 0x20 == UInt8(ascii: "t") else { return nil }
  let cut = apostrophe.lowerBound - 1
  return cut > word.lowerBound && text[cut] | 0x20 == UInt8(ascii: "n") ? cut : nil
}

/// Where the second of two words that are written as one begins.
@inline(never)
private func fusedCut(in word: Range<Int>, of text: Span<UInt8>) -> Int? {
  WordKey(word, in: text).flatMap { fusedWords[$0] }.map { word.lowerBound + $0 }
}

/// Whether one of `fusedWords` has so many letters and begins with this one: `c`, `g`, `l` or `w`. A branch would be hard to foresee.
@inline(__always)
private func mayBeFused(_ first: UInt8, letterCount: Int) -> Bool {
  UInt32(0x0080_1088) &>> UInt32(first & 31) & (0b110_0000 &>> UInt32(min(letterCount, 31))) & 1 == 1
}

/// Where a token ends that begins with no letter or digit.
private func signTokenEnd(at start: Int, _ first: Sign, in text: Span<UInt8>, before end: Int, after floor: Int) -> Int {
  let next = start + first.width
  switch first.kind {
  case .invalid: return runEnd(from: next, in: text, before: end) { $0 == .invalid }
  case .apostrophe: return apostropheEnd(at: start, first, in: text, before: end)
  case .hyphen:
    if kind(at: next, in: text, before: end) == .digit, isFree(start, in: text, after: floor) {
      return scanWord(at: next, in: text, before: end).end
    }
    return repeatEnd(at: start, in: text, before: end)
  default: break
  }
  switch text[start] {
  case UInt8(ascii: "@"), UInt8(ascii: "#"):
    guard isFree(start, in: text, after: floor) else { return next }
    return tagEnd(from: next, in: text, before: end)
  case UInt8(ascii: "."), UInt8(ascii: "*"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "~"):
    return repeatEnd(at: start, in: text, before: end)
  case UInt8(ascii: "!"), UInt8(ascii: "?"):
    var index = next
    while index < end && (text[index] == UInt8(ascii: "!") || text[index] == UInt8(ascii: "?")) { index += 1 }
    return index
  default: return runEnd(from: next, in: text, before: end) { $0 == .mark }
  }
}

/// The end of `'s`, `'90s`, a doubled quote or a single one.
private func apostropheEnd(at start: Int, _ first: Sign, in text: Span<UInt8>, before end: Int) -> Int {
  let next = start + first.width
  if next + first.width <= end, kind(at: next, in: text, before: end) == .apostrophe, text[next] == text[start] {
    if first.width == 1 || text[next + first.width - 1] == text[next - 1] { return next + first.width }
  }
  let letters = runEnd(from: next, in: text, before: end) { $0.isLetter }
  if letters > next, !kind(at: letters, in: text, before: end).isWord, clippedWords.contains(next..<letters, in: text) { return letters }
  let digits = runEnd(from: next, in: text, before: min(end, next + 2)) { $0 == .digit }
  guard digits == next + 2 else { return next }
  let plural = digits < end && text[digits] == UInt8(ascii: "s") ? digits + 1 : digits
  return kind(at: plural, in: text, before: end).isWord ? next : plural
}

/// Whether nothing of a word stands right before `index`.
private func isFree(_ index: Int, in text: Span<UInt8>, after floor: Int) -> Bool {
  guard index > floor else { return true }
  let before = sign(at: signStart(before: index, in: text, after: floor), in: text, before: index).kind
  return !before.isWord && before != .hyphen
}

private func tagEnd(from start: Int, in text: Span<UInt8>, before end: Int) -> Int {
  var index = start
  while index < end {
    let here = sign(at: index, in: text, before: end)
    guard here.kind.isWord || text[index] == UInt8(ascii: "_") else { break }
    index += here.width
  }
  return index
}

/// The end of a run of the byte at `start`.
private func repeatEnd(at start: Int, in text: Span<UInt8>, before end: Int) -> Int {
  var index = start + sign(at: start, in: text, before: end).width
  guard index == start + 1 else { return index }
  while index < end && text[index] == text[start] { index += 1 }
  return index
}

/// The end of the signs from `start` on that `belongs` accepts.
func runEnd(from start: Int, in text: Span<UInt8>, before end: Int, belongs: (SignKind) -> Bool) -> Int {
  var index = start
  while index < end {
    let here = sign(at: index, in: text, before: end)
    guard belongs(here.kind) else { break }
    index += here.width
  }
  return index
}
