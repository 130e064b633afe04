import Prose

/// Where the text of a labelled page first came from, when the page says so; the credit of a picture never does.
func statedOrigin(of labelling: Labelling) -> Stated<String>? {
  let page = labelling.page
  let firstBody = labelling.firstBody
  for (index, label) in labelling.labels.enumerated()
  where label.section == .credit || label.section == .byline || label.section == .dateline
    || label.section == .body
  {
    let isFirst = index == firstBody
    if label.section == .body && !isFirst { continue }
    guard label.reason != "picture credit", page.traits[index].words <= 60 || isFirst else { continue }
    if label.section == .credit, let origin = creditedOrigin(of: index, in: page) { return origin }
    if label.section == .byline, let origin = agencyOrigin(of: index, in: page) { return origin }
    if isFirst || label.section == .dateline, let origin = datelineOrigin(of: index, in: page) { return origin }
  }
  return nil
}

/// The paper behind one of the phrases of `originPhrases`, or behind "Source:".
private func creditedOrigin(of index: Int, in page: Page) -> Stated<String>? {
  let line = page.traits[index]
  let text = page.string(index)
  let lower = lowercasedASCII(text)
  for phrase in originPhrases {
    guard let found = lower.firstRange(of: Array(phrase.utf8)) else { continue }
    let rest = Array(text.utf8)[found.upperBound...].drop { $0 == 0x20 }
    let name = nameAtStart(of: String(decoding: rest, as: UTF8.self))
    if !name.isEmpty, !opensWithDate(Array(rest), covering: name.utf8.count) {
      return Stated(name, evidence: "\"\(phrase) \(name)\"", line: line.number)
    }
  }
  for lead in sourceLeads where lower.starts(with: Array(lead.utf8)) && line.words <= 8 {
    let name = nameAtStart(of: String(decoding: Array(text.utf8)[lead.utf8.count...], as: UTF8.self))
    if !name.isEmpty { return Stated(name, evidence: "\"\(text)\"", line: line.number) }
  }
  if isBracketName(line, in: page) {
    return Stated(page.string(line.bytes.lowerBound + 1..<line.bytes.upperBound - 1), evidence: "\"\(text)\"", line: line.number)
  }
  if line.words <= 6, let name = agency(in: line.bytes, of: page) { return Stated(name, evidence: "\"\(text)\"", line: line.number) }
  return nil
}

/// Whether a date stands at the start of `text` that holds the first `count` bytes: `Nov. 20, 2019`, but not `Sunday Express`.
private func opensWithDate(_ text: [UInt8], covering count: Int) -> Bool {
  dateMentions(of: 0..<text.count, in: text.span).contains { $0.bytes.lowerBound == 0 && $0.bytes.upperBound >= count }
}

/// The agency that a byline names: alone, after the writer or after "By".
private func agencyOrigin(of index: Int, in page: Page) -> Stated<String>? {
  let line = page.traits[index]
  var parts: [Range<Int>] = []
  var start = line.bytes.lowerBound
  for place in line.bytes where isPartBreak(page.text[place]) {
    parts.append(start..<place)
    start = place + 1
  }
  parts.append(start..<line.bytes.upperBound)
  if let date = line.date { parts.append(line.bytes.lowerBound..<max(date.bytes.lowerBound, line.bytes.lowerBound)) }
  for part in parts + parts.compactMap({ behindBy($0, in: page) }) {
    if let name = agency(in: part, of: page) { return Stated(name, evidence: "byline \"\(page.string(index))\"", line: line.number) }
  }
  return nil
}

private func isPartBreak(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: ",") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "(")
    || byte == UInt8(ascii: ")")
}

/// `part` without its first word when that is "By".
private func behindBy(_ part: Range<Int>, in page: Page) -> Range<Int>? {
  guard part.count > 3, page.text[part.lowerBound] | 0x20 == UInt8(ascii: "b"), page.text[part.lowerBound + 1] | 0x20 == UInt8(ascii: "y")
  else { return nil }
  return part.lowerBound + 2..<part.upperBound
}

/// The first bytes of a text that its dateline stands in.
let datelineWidth = 80

/// The agency in brackets among the first words of the text, as in `CITY (AGENCY) —`.
func datelineOrigin(of index: Int, in page: Page) -> Stated<String>? {
  let line = page.traits[index]
  let head = line.bytes.lowerBound..<min(line.bytes.lowerBound + datelineWidth, line.bytes.upperBound)
  guard let open = page.text[head].firstIndex(of: UInt8(ascii: "(")), let close = page.text[head].firstIndex(of: UInt8(ascii: ")")),
    open < close
  else { return nil }
  guard let name = agency(in: open + 1..<close, of: page) ?? placedName(in: open + 1..<close, behind: head.lowerBound..<open, of: page),
    dashFollows(close + 1, in: page) || close + 1 == line.bytes.upperBound
  else { return nil }
  return Stated(name, evidence: "\"\(page.string(head.lowerBound..<close + 1)) —\"", line: line.number)
}

/// Whether a dash stands within a few bytes of `place`.
private func dashFollows(_ place: Int, in page: Page) -> Bool {
  var place = place
  while place < page.text.count && (page.text[place] == 0x20 || page.text[place] == 0xC2 || page.text[place] == 0xA0) { place += 1 }
  guard place < page.text.count else { return false }
  if page.text[place] == UInt8(ascii: "-") { return true }
  return place + 2 < page.text.count && page.text[place] == 0xE2 && page.text[place + 1] == 0x80
    && (0x90...0x95).contains(page.text[place + 2])
}

/// The name that `text` begins with: words with capitals and the small words between them; an address of a site counts too.
private func nameAtStart(of text: String) -> String {
  let text = text.drop { $0 == " " || $0 == ":" || $0 == "\u{A0}" }
  var words: [Substring] = []
  for word in text.split(separator: " ").prefix(9) {
    let bare = word.drop { "(\"“‘".contains($0) }
    let isName = bare.first?.isUppercase == true || isSite(bare)
    guard isName || (!words.isEmpty && nameLinks.contains(word.lowercased())) else { break }
    words.append(bare)
    if let last = word.last, ".,;:|)]\"”".contains(last) { break }
  }
  while let last = words.last, nameLinks.contains(last.lowercased()) { words.removeLast() }
  // `News agencies`: the capital is that of the line.
  if words.count == 1, let next = text.split(separator: " ").dropFirst().first, next.hasPrefix("agenc") { return "" }
  guard words.count <= 8, !words.contains(where: { $0.allSatisfy(\.isNumber) }) else { return "" }
  return String(words.joined(separator: " ").reversed().drop { ".,;:|)]\"”".contains($0) }.reversed())
}

/// Small words inside the names of papers.
private let nameLinks: Set<String> = [
  "of", "the", "and", "&", "for", "de", "la", "le", "el", "der", "die", "das", "du", "des", "di", "del", "y",
]

/// Whether `word` is the address of a site.
private func isSite(_ word: Substring) -> Bool {
  guard let dot = word.dropLast().lastIndex(of: ".") else { return false }
  return dot > word.startIndex && word[word.index(after: dot)...].filter(\.isLetter).count >= 2
}

/// The bytes of `text` with ASCII letters in lower case.
private func lowercasedASCII(_ text: String) -> [UInt8] {
  text.utf8.map(\.withoutASCIICapital)
}

extension [UInt8] {
  /// Where `needle` first stands.
  fileprivate func firstRange(of needle: [UInt8]) -> Range<Int>? {
    guard !needle.isEmpty, count >= needle.count else { return nil }
    for start in 0...(count - needle.count) where self[start] == needle[0] && self[start..<start + needle.count].elementsEqual(needle) {
      return start..<start + needle.count
    }
    return nil
  }
}
