import Prose

/// The name of the paper that published a labelled page, when the page states it: behind the headline in the window title, in the
/// masthead or beside the copyright sign.
func statedOutlet(of labelling: Labelling) -> Stated<String>? {
  if let outlet = titleOutlet(of: labelling) { return outlet }
  let page = labelling.page
  if let masthead = labelling.masthead {
    return Stated(masthead.name, evidence: masthead.evidence, line: page.traits[masthead.index].number)
  }
  return labelling.owners.first.map {
    Stated($0.name, evidence: "\"\(page.string($0.index))\"", line: page.traits[$0.index].number)
  }
}

/// The last part of a first line `HEADLINE - OUTLET` whose headline stands again below.
private func titleOutlet(of labelling: Labelling) -> Stated<String>? {
  let page = labelling.page
  guard let headline = labelling.headline else { return nil }
  let title = page.traits[headline].bytes
  for index in 0..<min(3, headline) {
    let line = page.traits[index].bytes
    guard line.count > title.count, page.text[line].starts(with: page.text[title]) else { continue }
    let rest = page.string(line.lowerBound + title.count..<line.upperBound)
    if let name = lastPart(of: rest) {
      return Stated(name, evidence: "behind the headline in \"\(rest.drop { $0 == " " })\"", line: page.traits[index].number)
    }
  }
  return nil
}

/// The text behind the last bar or dash of `rest`, when `rest` begins with one.
private func lastPart(of rest: String) -> String? {
  let trimmed = rest.drop { $0 == " " || $0 == "\u{A0}" }
  guard let first = trimmed.first, "|-–—·:»•".contains(first) else { return nil }
  let parts = trimmed.split { "|–—·»•".contains($0) }.flatMap { splitAtSpacedHyphens($0) }
  guard let last = parts.last(where: { $0.contains(where: \.isLetter) }) else { return nil }
  let words = last.split(separator: " ")
  return words.count <= 7 ? words.joined(separator: " ") : nil
}

private func splitAtSpacedHyphens(_ text: Substring) -> [String] {
  var parts: [String] = [""]
  for word in text.split(separator: " ") {
    if word == "-" { parts.append("") } else { parts[parts.count - 1] += parts[parts.count - 1].isEmpty ? String(word) : " " + word }
  }
  return parts
}

/// The names beside the first three copyright signs of `page` outside `run`, in order, each with its line.
func copyrightOwners(of page: Page, outside run: Range<Int>) -> [(name: String, index: Int)] {
  var owners: [(name: String, index: Int)] = []
  for index in page.traits.indices where owners.count < 3 && page.traits[index].marks.has(.copyright) && !run.contains(index) {
    guard page.traits[index].words <= 24, let name = owner(in: page.string(index)) else { continue }
    owners.append((name, index))
  }
  return owners
}

/// The owner in a copyright line: what is left without the sign, years and the law's words.
private func owner(in text: String) -> String? {
  let parts = text.split { "|•·(".contains($0) }.flatMap { splitAtSentences($0) }
  guard let words = parts.lazy.map(ownerWords).first(where: { !$0.isEmpty }) else { return nil }
  guard words.count <= 7, words.contains(where: { $0.first?.isUppercase == true }) else { return nil }
  let name = withoutLegalForm(words).joined(separator: " ")
  return String(name.reversed().drop { ",-–.: ".contains($0) }.reversed())
}

/// `text` cut behind full stops, colons and spaced hyphens.
private func splitAtSentences(_ text: Substring) -> [[String]] {
  var parts: [[String]] = [[]]
  for word in text.split(separator: " ") {
    if word != "-" && word != "–" { parts[parts.count - 1].append(String(word)) }
    if word == "-" || word == "–" || word.hasSuffix(".") || word.hasSuffix(":") { parts.append([]) }
  }
  return parts
}

/// `words` without the legal form of a company at their end.
private func withoutLegalForm(_ words: [String]) -> [String] {
  let kept = words.reversed().drop { legalForms.contains($0.lowercased().filter(\.isLetter)) }
  return kept.isEmpty ? words : kept.reversed()
}

private func ownerWords(of part: [String]) -> [String] {
  part.filter { word in
    let bare = word.lowercased().filter { $0.isLetter || $0.isNumber }
    return !bare.isEmpty && !ownerNoise.contains(bare) && !bare.allSatisfy(\.isNumber)
  }
}

/// Words of a copyright line that are not the owner's name.
private let ownerNoise: Set<String> = [
  "copyright", "c", "all", "rights", "reserved", "contents", "content", "the contents of this site are", "alle", "rechte", "vorbehalten",
  "todos", "derechos", "reservados", "direitos",
]
/// Words that say what kind of body an owner is. Source: collected by hand, 2026-11.
private let legalForms: Set<String> = [
  "ltd", "limited", "trust", "inc", "incorporated", "llc", "llp", "plc", "corp", "corporation", "co", "company", "gmbh", "ag", "kg", "sa",
  "sas", "sarl", "spa", "srl", "bv", "nv", "ab", "oy", "pty", "pte", "foundation", "ev", "sl", "ltda",
]
