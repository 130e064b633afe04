/// Where the sentence that began at `start` ends when `mark` ends it; nil when it goes on.
///
/// - Parameter quotes: how many straight quotes stand in the block so far; an odd number leaves one open.
func sentenceEnd(at mark: StopMark, of start: Int, quotes: Int, in text: Span<UInt8>, before end: Int) -> Int? {
  let closed = closersEnd(from: mark.bytes.upperBound, in: text, before: end)
  if closed == end || mark.force == .ideographic { return closed }
  let gap = runEnd(from: closed, in: text, before: end) { $0 == .blank }
  if gap == end { return closed }
  if isBracketed(mark, of: start, closed, in: text) { return nil }
  let next = NextWord(from: gap, in: text, before: end)
  let word = wordBefore(mark.bytes.lowerBound, after: start, in: text, before: end)
  if gap == closed {
    return endsGlued(mark, word, isClosed: closed > mark.bytes.upperBound ? .yes : .no, next, of: start, in: text, before: end)
      ? closed : nil
  }
  if let detached = detachedCloser(at: gap, quotes: quotes, in: text, before: end) { return detached }
  guard next.mayBegin else { return nil }
  switch mark.force {
  case .strong: return next.isSpeaker(after: mark.bytes.upperBound..<closed, in: text, before: end) ? nil : closed
  case .dot where closed == mark.bytes.upperBound: return endsAtDot(word, next, of: start, in: text, before: end) ? closed : nil
  default: return closed
  }
}

/// Whether a dot with a blank behind it ends the sentence.
private func endsAtDot(_ word: Range<Int>, _ next: NextWord, of start: Int, in text: Span<UInt8>, before end: Int) -> Bool {
  guard !word.isEmpty else { return true }
  let first = kind(at: word.lowerBound, in: text, before: end)
  if first == .digit { return word.lowerBound > start || word.count > 3 }
  if isInitials(word, in: text) { return endsAtInitials(word, next, in: text, before: end) }
  if numberAbbreviations.contains(word, in: text) && next.kind == .digit { return false }
  if first == .capital {
    if titleAbbreviations.contains(word, in: text) { return false }
    if next.leadsClause(in: text, before: end), clauseEndings.contains(word, in: text) { return true }
    if abbreviations.contains(word, in: text) { return next.opens(in: text, before: end) }
  }
  guard smallAbbreviations.contains(word, in: text) else { return true }
  return word.count >= 3 && next.kind == .capital
}

private func endsAtInitials(_ word: Range<Int>, _ next: NextWord, in text: Span<UInt8>, before end: Int) -> Bool {
  if next.opens(in: text, before: end) { return true }
  if text[word.lowerBound] >= 0x60 { return text[word.upperBound - 1] == UInt8(ascii: "m") && !next.isTimeWord(in: text) }
  return word.count > 1 && next.isQuoted
}

/// Whether something closed between a mark and what follows.
private enum Closure {
  case yes, no
}

/// Whether the sentence ends though no blank follows (`weeks.The`); never inside an address.
private func endsGlued(
  _ mark: StopMark, _ word: Range<Int>, isClosed: Closure, _ next: NextWord, of start: Int, in text: Span<UInt8>, before end: Int
) -> Bool {
  guard next.kind == .capital, mark.force != .ellipsis || isClosed == .yes else { return false }
  let following = next.word.lowerBound + 1
  let second = kind(at: following, in: text, before: end)
  guard second == .small || second == .blank || second == .apostrophe else { return false }
  if isClosed == .yes { return true }
  guard word.count >= 2 else { return false }
  if isInitials(word, in: text) { return next.opens(in: text, before: end) }
  let last = kind(at: signStart(before: word.upperBound, in: text, after: start), in: text, before: end)
  guard last == .small || last == .digit else { return false }
  if abbreviations.contains(word, in: text) && text[word.lowerBound] < 0x60 { return false }
  return !hostEndings.contains(next.word, in: text) && !isAddress(word, of: start, in: text)
}

/// Whether what stands before the dot is part of an address.
private func isAddress(_ word: Range<Int>, of start: Int, in text: Span<UInt8>) -> Bool {
  guard word.lowerBound > start else { return false }
  switch text[word.lowerBound - 1] {
  case UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: "."), UInt8(ascii: "#"): return true
  default: return false
  }
}

/// Whether the mark fills a pair of brackets: `(?)`, `[...]`.
private func isBracketed(_ mark: StopMark, of start: Int, _ closed: Int, in text: Span<UInt8>) -> Bool {
  let before = mark.bytes.lowerBound - 1
  guard before >= start, closed > mark.bytes.upperBound else { return false }
  return text[before] == UInt8(ascii: "(") || text[before] == UInt8(ascii: "[")
}

/// The letters, digits and dots that end before `index`, at most 24 bytes.
private func wordBefore(_ index: Int, after start: Int, in text: Span<UInt8>, before end: Int) -> Range<Int> {
  var first = index
  while first > start && index - first < 24 {
    let byte = text[first - 1]
    if byte < 0x80 {
      guard byte == UInt8(ascii: ".") || byte.isASCIILetterOrDigit else { break }
      first -= 1
      continue
    }
    let previous = signStart(before: first, in: text, after: start)
    guard sign(at: previous, in: text, before: end).kind.isWord else { break }
    first = previous
  }
  return first..<index
}

/// The byte behind the quotes, brackets and note marks that close from `start` on.
private func closersEnd(from start: Int, in text: Span<UInt8>, before end: Int) -> Int {
  var index = start
  while index < end {
    let width = closerWidth(at: index, in: text, before: end)
    guard width > 0 else { break }
    index += width
  }
  return index
}

private func closerWidth(at index: Int, in text: Span<UInt8>, before end: Int) -> Int {
  switch text[index] {
  case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "\""), UInt8(ascii: "'"): return 1
  case UInt8(ascii: "*"): return kind(at: index + 1, in: text, before: end) == .blank ? 1 : 0
  case UInt8(ascii: "["):
    let digits = runEnd(from: index + 1, in: text, before: min(end, index + 5)) { $0 == .digit }
    return digits > index + 1 && digits < end && text[digits] == UInt8(ascii: "]") ? digits + 1 - index : 0
  case 0xC2, 0xE2: break
  default: return 0
  }
  switch scalar(at: index, in: text, before: end)?.value {
  case 0xBB: return 2
  case 0x2019, 0x201D, 0x203A: return 3
  case 0x2018, 0x201C: return kind(at: index + 3, in: text, before: end) == .blank ? 3 : 0
  default: return 0
  }
}

/// The end of a closing quote that stands between blanks (`GM. " `), when one is open.
private func detachedCloser(at index: Int, quotes: Int, in text: Span<UInt8>, before end: Int) -> Int? {
  var next = index + 1
  switch text[index] {
  case UInt8(ascii: "\""): guard quotes % 2 == 1 else { return nil }
  case UInt8(ascii: "'"):
    guard next < end, text[next] == UInt8(ascii: "'") else { return nil }
    next += 1
  case 0xE2:
    guard scalar(at: index, in: text, before: end)?.value == 0x201D else { return nil }
    next += 2
  default: return nil
  }
  return kind(at: next, in: text, before: end) == .blank ? next : nil
}
