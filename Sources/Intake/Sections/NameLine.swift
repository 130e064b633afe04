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

/// Whether a line is a name and a place or paper, as writers sign: `Jane Roe in Port Ellery`, `Jane Roe for the Courier`.
func isSignedWithPlace(_ line: LineTraits, in page: Page) -> Bool {
  guard line.words >= 4, line.words <= 8, line.end == .open, line.numbers == 0 else { return false }
  var words: [LineWord] = []
  scanWords(in: page.text.span, range: line.bytes, limit: 8) { words.append($0) }
  let names = words.prefix(while: isNameForm).count
  guard names >= 2, names <= 3, names < words.count - 1, words[0].form == words[1].form, placeLinks.contains(words[names].hash) else {
    return false
  }
  return words[(names + 1)...].allSatisfy { isNameForm($0) || stopWordHashes.contains($0.hash) } && isNameForm(words[words.count - 1])
}

/// Words between a writer's name and the place or paper.
private let placeLinks = WordTable(words: hashes(of: "in for at from"))

/// Whether the line is a name of two words or more in brackets and nothing else, as agencies sign below a text.
func isBracketName(_ line: LineTraits, in page: Page) -> Bool {
  guard line.words >= 2, line.words <= 5, line.numbers == 0, page.text[line.bytes.lowerBound] == UInt8(ascii: "("),
    page.text[line.bytes.upperBound - 1] == UInt8(ascii: ")"), line.marks == Marks()
  else { return false }
  return line.capitals + line.uppers + line.stops >= line.words && line.capitals + line.uppers >= 2
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
