/// Whether the line is `CITY (AGENCY)` and nothing else.
func isPlaceLine(_ line: LineTraits, in page: Page) -> Bool {
  guard line.words <= 10, line.uppers > 0, let open = page.text[line.bytes].firstIndex(of: UInt8(ascii: "(")),
    let close = page.text[line.bytes].firstIndex(of: UInt8(ascii: ")")), open < close, close + 5 >= line.bytes.upperBound
  else { return false }
  return placedName(in: open + 1..<close, behind: line.bytes.lowerBound..<open, of: page) != nil
}

/// The name in brackets behind nothing but a place in capitals; nil when it is not written as one.
func placedName(in bracket: Range<Int>, behind place: Range<Int>, of page: Page) -> String? {
  var places: [LineWord] = []
  scanWords(in: page.text.span, range: place, limit: 8) { places.append($0) }
  guard let first = places.first, first.form == .upper, places.count <= 6, places.allSatisfy(isNameForm) else { return nil }
  var words: [LineWord] = []
  scanWords(in: page.text.span, range: bracket, limit: 8) { words.append($0) }
  guard let start = words.first, words.count <= 6, isNameForm(start),
    words.allSatisfy({ isNameForm($0) || stopWordHashes.contains($0.hash) })
  else { return nil }
  return page.string(bracket)
}
