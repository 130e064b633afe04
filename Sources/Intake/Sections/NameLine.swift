/// Whether a line signs a text by its form: a name of two to four words, a comma or bar, and a role (`Jane Roe, Defence Correspondent`).
///
/// - Parameter words: the line's words but numbers.
func isSignedWithRole(_ words: [LineWord], on line: LineTraits, in text: Span<UInt8>) -> Bool {
  guard line.words >= 3, line.words <= 14, line.end == .open, line.numbers == 0 else { return false }
  let names = words.prefix { isNameForm($0) && !roleWords.contains($0.hash) }
  guard let break0 = words.indices.dropFirst().first(where: { hasBreak(words[$0 - 1].end..<words[$0].start, in: text) }) else {
    return false
  }
  guard break0 >= 2, break0 <= 4, names.count >= break0 else { return false }
  return words[break0...].contains { roleWords.contains($0.hash) } && !roleWords.contains(words[break0 - 1].hash)
}

/// Whether a word is written as a name's.
func isNameForm(_ word: LineWord) -> Bool { word.form == .capital || word.form == .upper }

/// Words for what a writer does, as they stand behind a name.
let roleWords = WordTable(
  words: hashes(
    of: """
      correspondent correspondents reporter reporters editor editors columnist writer writers journalist contributor stringer
      korrespondent korrespondentin redakteur redakteurin correspondant correspondante corresponsal redactor redactora corrispondente
      redacteur verslaggever correspondente repórter
      """))

/// Whether a comma, a bar or a spaced dash stands in `range`.
private func hasBreak(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
  var place = range.lowerBound
  while place < range.upperBound {
    let byte = text[place]
    if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "|") || byte == 0xE2 { return true }
    if byte == UInt8(ascii: "-") && range.count >= 3 { return true }
    place += 1
  }
  return false
}
