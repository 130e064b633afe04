import Prose

/// A word of a line: its folded form's hash and where it stands.
struct LineWord {
  /// A hash of the folded bytes, apostrophes left out.
  var hash: UInt64
  /// The first byte.
  var start: Int
  /// The byte after the last.
  var end: Int
  /// How the word is written.
  var form: WordForm
}

/// How a word is written.
enum WordForm: UInt8 {
  case lower, capital, upper, number
}

/// Calls `body` for the words of `range`, at most `limit` of them; a word is a run of letters and digits, apostrophes inside it count as
/// none.
@inline(__always)
func scanWords(in text: Span<UInt8>, range: Range<Int>, limit: Int, _ body: (LineWord) -> Void) {
  var place = range.lowerBound
  var count = 0
  while place < range.upperBound && count < limit {
    let width = letterWidth(at: place, before: range.upperBound, in: text)
    if width == 0 {
      place += 1
      continue
    }
    let word = word(at: place, before: range.upperBound, in: text)
    body(word)
    count += 1
    place = word.end
  }
}

/// The word that begins at `start`.
@inline(__always)
func word(at start: Int, before end: Int, in text: Span<UInt8>) -> LineWord {
  var letters = WordLetters()
  var place = start
  // Eight bytes at once, as far as the word is plain; most words end before the first eight do.
  while place + 8 <= end {
    let count = letters.addPlain(EightBytes(at: place, of: text))
    place += count
    if count < 8 { break }
  }
  if place == start || place == end || place + 8 > end || text[place] >= 0x80 || text[place] == 0x27 {
    place = addSlowly(from: place, of: start, before: end, in: text, &letters)
  }
  return LineWord(hash: letters.hash, start: start, end: place, form: letters.form)
}

/// Adds the letters and digits from `place` on, whatever they are; returns where the word ends.
private func addSlowly(from place: Int, of start: Int, before end: Int, in text: Span<UInt8>, _ letters: inout WordLetters) -> Int {
  var place = place
  while place < end {
    let byte = text[place]
    let width = letterWidth(at: place, before: end, in: text)
    if width == 0 {
      let skip = apostropheWidth(at: place, before: end, in: text)
      if skip == 0 || place + skip >= end || letterWidth(at: place + skip, before: end, in: text) == 0 { break }
      place += skip
      continue
    }
    if width == 1 {
      letters.addPlain(byte)
    } else {
      let folded = foldedPair(byte, text[place + 1])
      letters.addLetter(folded.first, isCapital: folded.isCapital)
      letters.add(folded.second)
      var k = 2
      while k < width {
        letters.add(text[place + k])
        k += 1
      }
    }
    place += width
  }
  return place
}

/// The first two bytes of a letter in lower case: Latin-1, Latin Extended-A by pairs left alone, Greek left alone, Russian Cyrillic.
private func foldedPair(_ first: UInt8, _ second: UInt8) -> (first: UInt8, second: UInt8, isCapital: Bool) {
  if first == 0xC3 && second >= 0x80 && second <= 0x9E && second != 0x97 { return (first, second &+ 0x20, true) }
  if first == 0xD0 && second >= 0x90 && second <= 0x9F { return (first, second &+ 0x20, true) }
  if first == 0xD0 && second >= 0xA0 && second <= 0xAF { return (0xD1, second &- 0x20, true) }
  return (first, second, false)
}

/// The bytes of the letter or digit at `place`; 0 when none stands there.
@inline(__always)
func letterWidth(at place: Int, before end: Int, in text: Span<UInt8>) -> Int {
  let first = text[place]
  guard first < 0x80 else { return wideLetterWidth(at: place, before: end, in: text) }
  return first.isASCIILetterOrDigit ? 1 : 0
}

/// The bytes of the letter beyond ASCII at `place`; 0 when none stands there.
private func wideLetterWidth(at place: Int, before end: Int, in text: Span<UInt8>) -> Int {
  let first = text[place]
  guard first >= 0xC2, first <= 0xF4 else { return 0 }
  let width = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  guard place + width <= end, text[place + 1] & 0xC0 == 0x80 else { return 0 }
  let second = text[place + 1]
  switch first {
  case 0xC2: return second == 0xAA || second == 0xB5 || second == 0xBA ? 2 : 0
  case 0xC3: return second == 0x97 || second == 0xB7 ? 0 : 2
  case 0xE2: return second >= 0xB0 ? 3 : 0
  case 0xE3: return second == 0x80 ? 0 : 3
  case 0xEF: return second >= 0xBC && second < 0xBE && isWideLetter(second, text[place + 2]) ? 3 : 0
  case 0xF0: return second == 0x9F ? 0 : 4
  default: return width
  }
}

/// Whether the full-width sign U+FF00 to U+FF7F is a letter or digit.
private func isWideLetter(_ second: UInt8, _ third: UInt8) -> Bool {
  second == 0xBD ? third <= 0x9A || third >= 0xA6 : (third >= 0x90 && third <= 0x99) || (third >= 0xA1 && third <= 0xBA)
}

/// The bytes of an apostrophe at `place` (straight, curly or U+00B4); 0 when none stands there.
func apostropheWidth(at place: Int, before end: Int, in text: Span<UInt8>) -> Int {
  let first = text[place]
  if first == 0x27 { return 1 }
  if first == 0xC2 && place + 1 < end && text[place + 1] == 0xB4 { return 2 }
  if first == 0xE2 && place + 2 < end && text[place + 1] == 0x80 && text[place + 2] == 0x99 { return 3 }
  return 0
}
