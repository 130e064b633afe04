/// What the form of a line says about a picture: whose it is, or what it shows; nil for other lines.
///
/// - Parameter words: the line's words but numbers.
func pictureMark(of words: [LineWord], on line: LineTraits, in text: Span<UInt8>) -> Mark? {
  guard let first = words.first, let last = words.last, line.words <= 60 else { return nil }
  if first.form == .upper, isFileNote(first, on: line, in: text) { return .caption }
  if pictureNouns.contains(first.hash), line.words <= 14, colonPlace(of: words, on: line, in: text) <= 3 { return .photo }
  if words.suffix(8).contains(where: { isPictureLabel($0, in: text, end: line.bytes.upperBound) }) { return .photo }
  if let bracket = closingBracket(of: line, in: text), let start = words.firstIndex(where: { $0.start > bracket }) {
    return isSignature(words[start...], slash: hasSlash(bracket..<line.bytes.upperBound, in: text)) ? .photo : nil
  }
  let isShort = line.words <= 6 && line.end == .open && line.stops == 0 && line.capitals + line.uppers == words.count
  guard isShort, pictureHouses.contains(last.hash) || hasSlash(line.bytes, in: text) else { return nil }
  return (words.count <= 3 || hasSlash(line.bytes, in: text)) && words.contains { pictureHouses.contains($0.hash) } ? .photo : nil
}

/// Words that a line of a picture begins with.
private let pictureNouns = WordTable(
  words: hashes(
    of:
      """
      photo photos photograph photographs photography picture pictures image images foto fotos
      bild bilder imagen imagem illustration graphic
      """))
/// Words that the names of picture agencies end with.
private let pictureHouses = WordTable(
  words: hashes(of: "photo photos photograph photography picture pictures image images foto fotos pix archive archives"))
/// The word that marks a picture from the archive.
private let fileWord = WordTable(words: hashes(of: "file"))

/// Whether the line begins with FILE and a dash or colon.
private func isFileNote(_ first: LineWord, on line: LineTraits, in text: Span<UInt8>) -> Bool {
  guard fileWord.contains(first.hash) else { return false }
  var place = first.end
  while place < line.bytes.upperBound && text[place] == 0x20 { place += 1 }
  guard place < line.bytes.upperBound else { return false }
  return text[place] == UInt8(ascii: "-") || text[place] == UInt8(ascii: ":") || text[place] == 0xE2
}

/// Whether `word` is a capitalised word for a picture with a colon behind it.
private func isPictureLabel(_ word: LineWord, in text: Span<UInt8>, end: Int) -> Bool {
  word.end < end && text[word.end] == UInt8(ascii: ":") && isNameForm(word) && pictureNouns.contains(word.hash)
}

/// How many words stand before the line's first colon.
private func colonPlace(of words: [LineWord], on line: LineTraits, in text: Span<UInt8>) -> Int {
  var place = line.bytes.lowerBound
  while place < line.bytes.upperBound && text[place] != UInt8(ascii: ":") { place += 1 }
  return place == line.bytes.upperBound ? .max : words.count { $0.start < place }
}

/// Where the bracket opens that closes at the line's end.
private func closingBracket(of line: LineTraits, in text: Span<UInt8>) -> Int? {
  var end = line.bytes.upperBound - 1
  if text[end] == UInt8(ascii: ".") { end -= 1 }
  guard end > line.bytes.lowerBound, text[end] == UInt8(ascii: ")") || text[end] == UInt8(ascii: "]") else { return nil }
  while end > line.bytes.lowerBound && text[end] != UInt8(ascii: "(") && text[end] != UInt8(ascii: "[") { end -= 1 }
  return text[end] == UInt8(ascii: "(") || text[end] == UInt8(ascii: "[") ? end : nil
}

/// Whether `words` in brackets sign a picture: capitalised, with a word for pictures; behind a slash any name will do.
private func isSignature(_ words: ArraySlice<LineWord>, slash: Bool) -> Bool {
  guard let first = words.first, words.count <= 7, first.form == .capital || first.form == .upper else { return false }
  if words.contains(where: { pictureHouses.contains($0.hash) || pictureNouns.contains($0.hash) }) { return true }
  return slash && words.count >= 2 && words.allSatisfy { $0.form == .capital || $0.form == .upper }
}

private func hasSlash(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
  var place = range.lowerBound
  while place < range.upperBound {
    if text[place] == UInt8(ascii: "/") { return true }
    place += 1
  }
  return false
}
