/// The name that a note about an author opens with (`Jane Roe, a correspondent in …`, `Jane Roe is a writer …`); nil for other lines.
func authorNote(_ line: LineTraits, in page: Page) -> Range<Int>? {
  guard line.words >= 4, line.words <= 90, line.marks.has(.trade) || line.words <= 40 else { return nil }
  var words: [LineWord] = []
  scanWords(in: page.text.span, range: line.bytes, limit: 90) { words.append($0) }
  let names = words.prefix { $0.form == .capital || $0.form == .upper }.count
  guard names >= 2, names <= 4, names < words.count, !words.contains(where: { speechHashes.contains($0.hash) }) else { return nil }
  let next = words[names].hash
  let isTrade = line.marks.has(.trade) && noteOpeners.contains(next)
  guard isTrade || noteVerbs.contains(next) else { return nil }
  return words[0].start..<words[names - 1].end
}

/// Words after the name in a note that also names a trade.
private let noteOpeners = hashes(of: "a an the is was has who joined")
/// Words after the name that are a note by themselves.
private let noteVerbs = hashes(of: "covers covered writes reports blogs edits")
/// Words that show a person speaking, so no note.
private let speechHashes = hashes(of: "said says told added asked")

/// The hashes of the words of `list`.
func hashes(of list: String) -> Set<UInt64> {
  var found: Set<UInt64> = []
  let bytes = Array(list.utf8)
  scanWords(in: bytes.span, range: 0..<bytes.count, limit: .max) { found.insert($0.hash) }
  return found
}
