import Prose

/// The name of the paper that published a labelled page, when the page states it: behind the headline in the window title, in the masthead or beside the copyright sign.
func statedOutlet(of labelling: Labelling) -> Stated<String>? {
  if let outlet = titleOutlet(of: labelling) { return outlet }
  let owner = copyrightOutlet(of: labelling)
  return masthead(of: labelling, owner: owner?.value) ?? owner
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

/// A short line above the headline that repeats there, or that the copyright line names.
private func masthead(of labelling: Labelling, owner: String?) -> Stated<String>? {
  let page = labelling.page
  guard let headline = labelling.headline else { return nil }
  for index in 0..<min(headline, 12) {
    let line = page.traits[index]
    guard line.words >= 1, line.words <= 5, !line.isBare, line.capitals + line.uppers > 0, labelling.labels[index].section == .furniture
    else { continue }
    guard line.marks == Marks() else { continue }
    let name = page.string(index)
    if name == owner { return Stated(name, evidence: "masthead and copyright line", line: line.number) }
    let above = page.traits[..<headline].count { $0.hash == line.hash }
    if index == 0 && above >= 2 { return Stated(name, evidence: "masthead, \(above) times above the headline", line: line.number) }
  }
  return nil
}

/// The name beside a copyright sign.
private func copyrightOutlet(of labelling: Labelling) -> Stated<String>? {
  let page = labelling.page
  for (index, line) in page.traits.enumerated() where line.words <= 24 && line.marks.has(.copyright) && !labelling.run.contains(index) {
    if let name = owner(in: page.string(index)) { return Stated(name, evidence: "\"\(page.string(index))\"", line: line.number) }
  }
  return nil
}

/// The owner in a copyright line: what is left without the sign, years and the law's words.
private func owner(in text: String) -> String? {
  let parts = text.split { "|•·(".contains($0) }.flatMap { splitAtSentences($0) }
  guard let words = parts.lazy.map(ownerWords).first(where: { !$0.isEmpty }) else { return nil }
  guard words.count <= 7, words.contains(where: { $0.first?.isUppercase == true }) else { return nil }
  let name = words.joined(separator: " ")
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
