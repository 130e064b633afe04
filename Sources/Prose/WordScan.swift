/// A word as it stands between blanks, hyphens and punctuation, before contractions are cut.
struct ScannedWord {
  /// The byte after it.
  var end: Int
  /// The last apostrophe inside it.
  var apostrophe: Range<Int>?
}

/// The word that begins at `start`, with the dots, commas, apostrophes and hyphens that belong to it.
func scanWord(at start: Int, in text: Span<UInt8>, before end: Int) -> ScannedWord {
  var word = ScannedWord(end: start)
  var previous = SignKind.other
  var partStart = start
  while word.end < end {
    if text[word.end].isSmallASCIILetter {
      previous = .small
      word.end += 1
      continue
    }
    let here = sign(at: word.end, in: text, before: end)
    if here.kind.isWord {
      previous = here.kind == .mark ? previous : here.kind
      word.end += here.width
      continue
    }
    let after = word.end + here.width
    let next = kind(at: after, in: text, before: end)
    if here.kind == .apostrophe {
      guard next.isLetter else { break }
      word.apostrophe = word.end..<after
    } else if here.kind == .hyphen {
      guard holds(hyphenAfter: partStart..<word.end, previous, next, in: text) else { break }
      partStart = after
      word.apostrophe = nil
    } else if text[word.end] == UInt8(ascii: ".") {
      switch dotRole(after: partStart..<word.end, previous, next, in: text, before: end) {
      case .inside: break
      case .last:
        word.end = after
        return word
      case .outside: return word
      }
    } else if !joins(text[word.end], previous, next, at: after, in: text, before: end) {
      return currencyEnd(of: word, from: start, previous, next, in: text)
    }
    previous = .other
    word.end = after
  }
  return word
}

/// What a dot behind part of a word is.
private enum DotRole {
  case inside, last, outside
}

private func dotRole(after word: Range<Int>, _ previous: SignKind, _ next: SignKind, in text: Span<UInt8>, before end: Int) -> DotRole {
  let dot = word.upperBound
  guard next.isWord else { return keepsDot(word, in: text, before: end) ? .last : .outside }
  if previous == .digit { return next == .capital ? .outside : .inside }
  if next == .digit { return abbreviations.contains(word, in: text) ? .last : .inside }
  let startsName = next == .capital && kind(at: dot + 2, in: text, before: end) == .small
  if startsName && isInitials(word, in: text) { return .last }
  return previous == .small && next == .capital ? .outside : .inside
}

/// Whether the dot behind `word` is part of it: `U.S.`, `Jan.`, `F.`; not the full stop of a sentence.
private func keepsDot(_ word: Range<Int>, in text: Span<UInt8>, before end: Int) -> Bool {
  guard word.count <= 12 else { return false }
  if isInitials(word, in: text) {
    guard word.count == 1 else { return true }
    let rest = runEnd(from: word.upperBound + 1, in: text, before: end) { !$0.isWord }
    return rest < end
  }
  if abbreviations.contains(word, in: text) { return text[word.lowerBound] < 0x60 || smallAbbreviations.contains(word, in: text) }
  guard numberAbbreviations.contains(word, in: text) else { return false }
  let rest = runEnd(from: word.upperBound + 1, in: text, before: end) { $0 == .blank }
  return kind(at: rest, in: text, before: end) == .digit
}

/// Whether `word` is one capital, or groups of one or two letters with dots between them (`U.S`, `a.m`, `Ph.D`).
func isInitials(_ word: Range<Int>, in text: Span<UInt8>) -> Bool {
  var group = 0
  var groups = 1
  var index = word.lowerBound
  while index < word.upperBound {
    if text[index] == UInt8(ascii: ".") {
      groups += 1
      group = 0
    } else {
      group += 1
      guard group <= 2, text[index].isASCIILetter else { return false }
    }
    index += 1
  }
  return groups > 1 || word.count == 1 && text[word.lowerBound] < 0x60
}

/// Whether a hyphen goes on with the word: after a prefix, or between digits.
private func holds(hyphenAfter part: Range<Int>, _ previous: SignKind, _ next: SignKind, in text: Span<UInt8>) -> Bool {
  if previous == .digit && next == .digit { return isNumber(part, in: text) }
  return next.isWord && hyphenPrefixes.contains(part, in: text)
}

private func isNumber(_ part: Range<Int>, in text: Span<UInt8>) -> Bool {
  part.isEmpty || text[part.lowerBound].isASCIIDigit
}

/// Whether another sign goes on with the word: `5,200`, `22:30`, `1/2`, `A&M`, `file_name`.
private func joins(_ byte: UInt8, _ previous: SignKind, _ next: SignKind, at after: Int, in text: Span<UInt8>, before end: Int) -> Bool {
  switch byte {
  case UInt8(ascii: ","):
    guard previous == .digit, next == .digit else { return false }
    return runEnd(from: after, in: text, before: min(end, after + 5)) { $0 == .digit } != after + 4
  case UInt8(ascii: ":"), UInt8(ascii: "/"): return previous == .digit && next == .digit
  case UInt8(ascii: "&"): return previous == .capital && next == .capital
  case UInt8(ascii: "_"): return next.isWord
  default: return false
  }
}

/// `US$` before a number keeps its sign.
private func currencyEnd(of word: ScannedWord, from start: Int, _ previous: SignKind, _ next: SignKind, in text: Span<UInt8>) -> ScannedWord
{
  guard text[word.end] == UInt8(ascii: "$"), previous == .capital, next == .digit, word.end - start <= 3 else { return word }
  return ScannedWord(end: word.end + 1)
}
