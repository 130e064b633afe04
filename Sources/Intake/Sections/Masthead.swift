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
func masthead(of page: Page, above run: Range<Int>) -> Masthead? {
  let owners = copyrightOwners(of: page, outside: run)
  for index in 0..<min(run.lowerBound, 14) where isNameLike(page.traits[index]) {
    let line = page.traits[index]
    let name = firstPart(of: page.string(index))
    if let owner = owners.first(where: { names($0.name, name) }) {
      return Masthead(name: spelled(name, as: owner.name), index: index, hash: line.hash, evidence: "masthead and copyright line")
    }
    guard hasTitle(page, below: index, above: run) else { continue }
    let above = page.traits[..<run.lowerBound].count { $0.hash == line.hash }
    let below = page.traits[run.upperBound...].contains { $0.hash == line.hash }
    guard below || above > 1, index <= 1 else { continue }
    let evidence = above > 1 ? "masthead, \(above) times above the headline" : "masthead, again at the foot"
    return Masthead(name: spelled(name, in: page), index: index, hash: line.hash, evidence: evidence)
  }
  return nil
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

/// Whether `owner` is `name`, with or without an article before and other words behind it.
private func names(_ owner: String, _ name: String) -> Bool {
  let wanted = bareWords(name)
  return !wanted.isEmpty && bareWords(owner).starts(with: wanted) && (wanted.count > 1 || bareWords(owner).count == 1)
}

private func bareWords(_ name: String) -> [String] {
  let words = name.lowercased().split(separator: " ").map(String.init)
  return words.first == "the" ? Array(words.dropFirst()) : words
}

/// `name` as `owner` writes it when it stands in capitals.
private func spelled(_ name: String, as owner: String) -> String {
  guard name == name.uppercased() else { return name }
  let words = owner.split(separator: " ")
  let start = bareWords(owner).count < words.count && bareWords(name).count == name.split(separator: " ").count ? 1 : 0
  let found = words.dropFirst(start).prefix(name.split(separator: " ").count).joined(separator: " ")
  return found.lowercased() == name.lowercased() ? found : name
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

/// `text` before its first bar, when one stands there between blanks.
private func firstPart(of text: String) -> String {
  for bar in [" | ", " · ", " • ", " › ", " » "] {
    if let range = text.firstRange(of: bar) { return String(text[..<range.lowerBound]) }
  }
  return text
}
