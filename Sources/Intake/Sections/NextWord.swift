import Prose

/// The next word with letters.
func nextHead(from start: Int, before end: Int, in text: Span<UInt8>) -> LineWord? {
  var place = start
  while let word = nextWord(from: place, before: end, in: text) {
    if word.form != .number { return word }
    place = word.end
  }
  return nil
}

/// The first word behind `start`.
func nextWord(from start: Int, before end: Int, in text: Span<UInt8>) -> LineWord? {
  var place = start
  while place < end && letterWidth(at: place, before: end, in: text) == 0 { place += 1 }
  return place < end ? wordAtOnce(at: place, before: end, in: text) : nil
}

/// The word at `start`, read in one step where it has less than eight bytes.
func wordAtOnce(at start: Int, before end: Int, in text: Span<UInt8>) -> LineWord {
  guard start + 8 <= end else { return word(at: start, before: end, in: text) }
  var letters = WordLetters()
  let count = letters.addPlain(EightBytes(at: start, of: text))
  guard count > 0, count < 8, text[start + count] < 0x80, text[start + count] != 0x27 else { return word(at: start, before: end, in: text) }
  return LineWord(hash: letters.hash, start: start, end: start + count, form: letters.form)
}
