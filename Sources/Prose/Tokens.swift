/// The tokens of a sentence, appended to `ranges` in order; what lies between them is blank. Not many more than the first `most` are cut.
///
/// Cut as in English treebanks: `don't` is `do` `n't`, `NATO's` is `NATO` `'s`, `US-led` is `US` `-` `led`; `U.S.`, `5,200`, `170-0`,
/// `pro-Beijing`, addresses, `@name` and `#tag` are one. A run of bytes that are no UTF-8 is one token.
/// - Complexity: O(*n*) for *n* bytes.
public func tokenRanges(of sentence: Range<Int>, in text: Span<UInt8>, into ranges: inout [Range<Int>], first most: Int = .max) {
  let end = min(sentence.upperBound, text.count)
  var start = max(sentence.lowerBound, 0)
  while start < end, ranges.count < most {
    let plain = plainTokenEnd(at: start, in: text, before: end)
    if plain > start {
      ranges.append(start..<plain)
      start = plain < end && text[plain] == 0x20 ? plain + 1 : plain
      continue
    }
    let first = sign(at: start, in: text, before: end)
    if first.kind == .blank {
      start += first.width
    } else if first.kind.isLetter || first.kind == .digit {
      start = appendWord(at: start, in: text, before: end, into: &ranges)
    } else {
      let next = signTokenEnd(at: start, first, in: text, before: end, after: sentence.lowerBound)
      ranges.append(start..<next)
      start = next
    }
  }
}

/// The end of a token that needs no second look: ASCII letters before a sign that never joins words, or such a sign alone; `start` for
/// all others. Four tokens of five of news are of that kind.
@inline(__always)
private func plainTokenEnd(at start: Int, in text: Span<UInt8>, before end: Int) -> Int {
  let first = text[start]
  var index = start + 1
  if isASCIILetter(first) {
    if start + 8 <= end { index = start + EightBytes.count(before: ~EightBytes(at: start, of: text).letters & EightBytes.high) }
    while index < end && isASCIILetter(text[index]) { index += 1 }
    if index < end && !endsPlainWord(text[index]) { return start }
    return (index - start == 5 || index - start == 6) && mayBeFused(first) ? start : index
  }
  return isPlainMark(first) && (index == end || text[index] < 0x80) ? index : start
}

@inline(__always)
private func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

/// Whether the byte behind ASCII letters is a blank or a sign that ends every word; one bit for each of the first 64 bytes.
@inline(__always)
private func endsPlainWord(_ byte: UInt8) -> Bool { byte < 0x40 && UInt64(0xF800_9F2F_FFFF_FFFF) >> UInt64(byte) & 1 == 1 }

/// Whether the byte is a token of its own wherever it stands: `" $ % & ( ) + , / : ; < >` and brackets.
@inline(__always)
private func isPlainMark(_ byte: UInt8) -> Bool {
  byte < 0x40 ? UInt64(0x5C00_9B74_0000_0000) >> UInt64(byte) & 1 == 1 : byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
}

/// Appends the word at `start`, or an address that begins there; returns where it ends.
private func appendWord(at start: Int, in text: Span<UInt8>, before end: Int, into ranges: inout [Range<Int>]) -> Int {
  if isWebAddress(at: start, in: text, before: end) {
    let next = chunkEnd(from: start, in: text, before: end)
    ranges.append(start..<next)
    return next
  }
  let word = scanWord(at: start, in: text, before: end)
  if let next = mailEnd(at: word.end, in: text, before: end) {
    ranges.append(start..<next)
    return next
  }
  if let cut = clitic(in: start..<word.end, apostrophe: word.apostrophe, of: text) {
    ranges.append(start..<cut)
    ranges.append(cut..<word.end)
  } else {
    ranges.append(start..<word.end)
  }
  return word.end
}

/// Where the second word in a contraction begins; nil when the word is one.
private func clitic(in word: Range<Int>, apostrophe: Range<Int>?, of text: Span<UInt8>) -> Int? {
  guard let apostrophe else {
    guard word.count == 5 || word.count == 6, mayBeFused(text[word.lowerBound]), let key = WordKey(word, in: text) else { return nil }
    return fusedWords[key].map { word.lowerBound + $0 }
  }
  let ending = apostrophe.upperBound..<word.upperBound
  if cliticEndings.contains(ending, in: text) { return apostrophe.lowerBound }
  guard ending.count == 1, text[ending.lowerBound] | 0x20 == UInt8(ascii: "t") else { return nil }
  let cut = apostrophe.lowerBound - 1
  return cut > word.lowerBound && text[cut] | 0x20 == UInt8(ascii: "n") ? cut : nil
}

/// Whether one of `fusedWords` begins with this letter.
private func mayBeFused(_ byte: UInt8) -> Bool {
  switch byte | 0x20 {
  case UInt8(ascii: "c"), UInt8(ascii: "g"), UInt8(ascii: "w"), UInt8(ascii: "l"): true
  default: false
  }
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
