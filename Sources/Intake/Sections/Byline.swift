import Prose

/// Who wrote the text of a labelled page, when a line beside the headline or a note at the end says so.
func statedByline(of labelling: Labelling) -> Stated<String>? {
  let page = labelling.page
  for (index, label) in labelling.labels.enumerated() where label.section == .byline {
    let names = writers(of: index, in: page)
    if !names.isEmpty {
      return Stated(names.joined(separator: ", "), evidence: "\"\(page.string(index))\"", line: page.traits[index].number)
    }
  }
  for (index, label) in labelling.labels.enumerated() where label.section == .credit && label.reason == "note about the author" {
    guard let name = authorNote(page.traits[index], in: page) else { continue }
    return Stated(page.string(name), evidence: "note about the author", line: page.traits[index].number)
  }
  return nil
}

/// The names in a byline: runs of two to four capitalised words behind its first word, before any date; agencies are left out.
private func writers(of index: Int, in page: Page) -> [String] {
  let line = page.traits[index]
  let end = max(line.bytes.lowerBound, line.date?.bytes.lowerBound ?? line.bytes.upperBound)
  var words: [LineWord] = []
  scanWords(in: page.text.span, range: line.bytes.lowerBound..<end, limit: 24) { words.append($0) }
  var names: [String] = []
  var first = 0
  while first < words.count {
    var last = first
    while last < words.count, isName(words[last]), last == first || isJoined(words[last - 1], words[last], in: page) { last += 1 }
    if last - first >= 2 && last - first <= 4 {
      let range = words[first].start..<words[last - 1].end
      if agency(in: range, of: page) == nil { names.append(page.string(range)) }
      if last < words.count, !andWords.contains(words[last].hash), !isName(words[last]) { break }
    }
    first = max(last, first + 1)
  }
  return names
}

private func isName(_ word: LineWord) -> Bool {
  (word.form == .capital || word.form == .upper) && !notNames.contains(word.hash)
}

/// Whether only blanks, hyphens or a full stop stand between two words.
private func isJoined(_ left: LineWord, _ right: LineWord, in page: Page) -> Bool {
  page.text[left.end..<right.start].allSatisfy { $0 == 0x20 || $0 == 0x2E || $0 == 0x2D || $0 == 0xC2 || $0 == 0xA0 }
}

/// Words of bylines that are not part of a name.
private let notNames = hashes(
  of:
    "by written posted published story report reported words author updated on in von par por di door staff reporter writer correspondent editor senior special for the"
)
/// Words between two names.
private let andWords = hashes(of: "and und et y e en with")
