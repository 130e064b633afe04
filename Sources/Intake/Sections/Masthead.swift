/// The name of the paper as it stands above the headline of a page.
struct Masthead {
  /// The name.
  var name: String
  /// The first line it stands on, as an index of paragraphs.
  var index: Int
  /// The words of that line.
  var hash: UInt64
  /// What shows it to be the paper's name.
  var evidence: String
}

/// The masthead of `page`: a short capitalised line above `run` that the copyright line names, that stands at the page's foot again, or
/// that repeats above a longer title; nil when no line shows itself as one.
func masthead(of page: Page, above run: Range<Int>, owners: [String]) -> Masthead? {
  let owners = owners.map { (name: $0, words: bareWords($0)) }
  for index in 0..<min(run.lowerBound, owners.isEmpty ? 2 : 14) where isNameLike(page.traits[index]) {
    let line = page.traits[index]
    let name = firstPart(of: line, in: page.text.span)
    let words = bareWords(of: name, in: page.text.span)
    if let owner = owners.first(where: { names($0.words, words) }) {
      let name = spelled(page.string(name), as: owner.name)
      return Masthead(name: name, index: index, hash: line.hash, evidence: "masthead and copyright line")
    }
    guard index <= 1, hasTitle(page, below: index, above: run) else { continue }
    let above = page.traits[..<run.lowerBound].count { $0.hash == line.hash }
    let below = page.traits[run.upperBound...].contains { $0.hash == line.hash } || isAtFoot(words, of: page, below: run)
    guard below || above > 1 else { continue }
    let evidence = above > 1 ? "masthead, \(above) times above the headline" : "masthead, again at the foot"
    return Masthead(name: spelled(page.string(name), in: page), index: index, hash: line.hash, evidence: evidence)
  }
  return nil
}

/// Whether one of the page's last six lines below `run` begins with two or more `words`.
private func isAtFoot(_ words: [UInt64], of page: Page, below run: Range<Int>) -> Bool {
  words.count >= 2 && page.traits[run.upperBound...].suffix(6).contains { beginsLine($0, with: words, in: page.text.span) }
}

/// Whether `line` begins with `words`, an article before them aside.
private func beginsLine(_ line: LineTraits, with words: [UInt64], in text: Span<UInt8>) -> Bool {
  bareWords(of: line.bytes, in: text).starts(with: words)
}

/// Whether a line can be a paper's name, with the name of a part of the paper behind a bar.
private func isNameLike(_ line: LineTraits) -> Bool {
  guard line.words >= 1, line.words <= 6, !line.isBare, line.date == nil, line.end == .open, line.marks == Marks() else { return false }
  return !sectionHashes.contains(line.hash) && line.separators <= 1 && line.capitals + line.uppers + line.stops >= line.words
    && line.capitals + line.uppers > 0
}

/// Whether a longer title stands between the last line with the words of line `index` and `run`.
private func hasTitle(_ page: Page, below index: Int, above run: Range<Int>) -> Bool {
  let line = page.traits[index]
  let last = page.traits[..<run.lowerBound].lastIndex { $0.hash == line.hash } ?? index
  return page.traits[(last + 1)..<max(last + 1, min(run.lowerBound + 2, page.traits.count))].contains {
    $0.words >= 4 && $0.words > line.words && isTitle($0)
  }
}

/// Whether the words of an owner begin with those of a name; a name of one word must be all of them.
private func names(_ owner: [UInt64], _ name: [UInt64]) -> Bool {
  !name.isEmpty && owner.starts(with: name) && (name.count > 1 || owner.count == 1)
}

/// The hashes of the words of `name` without a leading "the".
private func bareWords(_ name: String) -> [UInt64] {
  let bytes = Array(name.utf8)
  return bareWords(of: 0..<bytes.count, in: bytes.span)
}

private func bareWords(of range: Range<Int>, in text: Span<UInt8>) -> [UInt64] {
  var words: [UInt64] = []
  scanWords(in: text, range: range, limit: 12) { if !words.isEmpty || !article.contains($0.hash) { words.append($0.hash) } }
  return words
}

private let article = WordTable(words: hashes(of: "the"))

/// `name` as `owner` writes it when it stands in capitals.
private func spelled(_ name: String, as owner: String) -> String {
  guard name == name.uppercased() else { return name }
  let count = name.split(separator: " ").count
  let words = owner.split(separator: " ")
  for start in 0...min(1, words.count) {
    let found = words.dropFirst(start).prefix(count).joined(separator: " ")
    if found.lowercased() == name.lowercased() { return found }
  }
  return name
}

/// `name` as the page writes it elsewhere when it stands in capitals.
private func spelled(_ name: String, in page: Page) -> String {
  guard name == name.uppercased() else { return name }
  var wanted: [UInt64] = []
  let bytes = Array(name.utf8)
  scanWords(in: bytes.span, range: 0..<bytes.count, limit: 8) { wanted.append($0.hash) }
  guard wanted.count > 1 else { return name }
  var seen: [LineWord] = []
  var found: Range<Int>?
  for line in page.traits {
    seen.removeAll(keepingCapacity: true)
    scanWords(in: page.text.span, range: line.bytes, limit: 100) { seen.append($0) }
    for start in seen.indices where found == nil && start + wanted.count <= seen.count && seen[start].form == .capital {
      if seen[start..<start + wanted.count].map(\.hash) == wanted { found = seen[start].start..<seen[start + wanted.count - 1].end }
    }
    if let found { return page.string(found) }
  }
  return name
}

/// The bytes of `line` before the bar, dot or arrow that stands between blanks on it; all of them when there is none.
private func firstPart(of line: LineTraits, in text: Span<UInt8>) -> Range<Int> {
  guard line.separators == 1 else { return line.bytes }
  var place = line.bytes.lowerBound + 1
  while place + 1 < line.bytes.upperBound {
    let next = text[place + 1]
    let isBar = next == 0x7C || next == 0x3E || next >= 0xC2
    if text[place] == 0x20 && isBar && letterWidth(at: place + 1, before: line.bytes.upperBound, in: text) == 0 { break }
    place += 1
  }
  return line.bytes.lowerBound..<(place + 1 < line.bytes.upperBound ? place : line.bytes.upperBound)
}
