import Chronology
import Prose

/// The date a labelled page states for itself beside the headline or byline, else what follows from its dateline or its file's name; never
/// one of a caption, list or comment.
func statedDate(of labelling: Labelling, file: String) -> Stated<PartialDate>? {
  lineDate(of: labelling) ?? leadDate(of: labelling) ?? fileDate(file)
}

/// The day in the dateline that the text begins with: `BAGHDAD, Jan. 3, 2020 (AP) —`.
private func leadDate(of labelling: Labelling) -> Stated<PartialDate>? {
  guard let index = labelling.labels.indices.first(where: { labelling.labels[$0].section == .body }) else { return nil }
  let line = labelling.page.traits[index]
  let text = labelling.page.text.span
  guard let dash = datelineEnd(of: line.bytes, in: text), hasYear(line.bytes.lowerBound..<dash, in: text) else { return nil }
  for mention in dateMentions(of: line.bytes.lowerBound..<dash, in: text) {
    guard case .explicit(let date, through: nil) = mention.expression.meaning, date.granularity == .day else { continue }
    return Stated(date, evidence: "\"\(labelling.page.string(mention.bytes))\" in the dateline", line: line.number, basis: .inferred)
  }
  return nil
}

/// Where the dash stands behind a place in capitals, among the first 100 bytes of a line.
private func datelineEnd(of line: Range<Int>, in text: Span<UInt8>) -> Int? {
  var capitals = 0
  while capitals < line.count, text[line.lowerBound + capitals].isASCIICapital { capitals += 1 }
  guard capitals >= 3 else { return nil }
  var index = line.lowerBound + capitals
  let end = min(line.upperBound - 1, line.lowerBound + 100)
  while index < end {
    let isLong = text[index] == 0xE2 && text[index + 1] == 0x80
    if isLong || text[index] == UInt8(ascii: "-") && (text[index + 1] == UInt8(ascii: "-") || text[index + 1] == UInt8(ascii: " ")) {
      return index
    }
    index += 1
  }
  return nil
}

/// The date of a line beside the headline; a published date goes before an updated one.
private func lineDate(of labelling: Labelling) -> Stated<PartialDate>? {
  if isDateList(labelling) { return nil }
  var best: (rank: Int, index: Int)?
  for (index, label) in labelling.labels.enumerated() {
    guard let rank = rank(of: index, label: label, in: labelling) else { continue }
    if rank > (best?.rank ?? 0) { best = (rank, index) }
  }
  guard let best, let date = labelling.page.traits[best.index].date else { return nil }
  let words = labelling.page.string(date.bytes)
  let place =
    labelling.labels[best.index].section == .byline
    ? "in the byline" : labelling.headline == nil ? "beside the text" : "beside the headline"
  return Stated(date.date, evidence: "\"\(words)\" \(place)", line: labelling.page.traits[best.index].number)
}

/// Whether dates that differ stand alone around the headline, so that none of them is known to be the page's.
private func isDateList(_ labelling: Labelling) -> Bool {
  let dates = zip(labelling.labels, labelling.page.traits).compactMap { label, line in
    label.section == .dateline && line.isDateOnly && line.date?.lead == DateLineLead.none ? line.date?.date : nil
  }
  return Set(dates).count > 1
}

/// How much speaks for the date of line `index`; nil when it cannot be the page's.
private func rank(of index: Int, label: Label, in labelling: Labelling) -> Int? {
  let line = labelling.page.traits[index]
  guard let date = line.date, date.date.granularity == .day || date.date.granularity == .month else { return nil }
  switch label.section {
  case .dateline, .byline: return (date.lead == .published ? 8 : date.lead == .updated ? 2 : 5) + (date.company == .alone ? 2 : 1)
  case .furniture, .credit, .body:
    return date.lead == .published && line.words <= 14 && !line.isSentence && isBelow(index, labelling) ? 4 : nil
  default: return nil
  }
}

/// Whether the line stands in the text or just below it.
private func isBelow(_ index: Int, _ labelling: Labelling) -> Bool {
  index >= labelling.run.lowerBound && index < labelling.run.upperBound + 6
}

/// The day in a file's name or in the folders of an address: `2026-03-20`, `2026_03_20`, `20260320`, `/2026/03/20/`.
func fileDate(_ path: String) -> Stated<PartialDate>? {
  let bytes = Array(path.utf8)
  let isAddress = path.contains("://")
  let name = isAddress ? 0 : (bytes.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1
  for place in bytes.indices where place == 0 || !isWordByte(bytes[place - 1]) {
    guard let found = pathDay(at: place, in: bytes), found.sign == UInt8(ascii: "/") || place >= name else { continue }
    let words = String(decoding: bytes[place..<found.end], as: UTF8.self)
    return Stated(.day(found.day), evidence: "\"\(words)\" in the \(isAddress ? "address" : "file's path")", basis: .inferred)
  }
  return nil
}

/// The day written at `start`, year first, the sign between its parts and its end.
private func pathDay(at start: Int, in bytes: [UInt8]) -> (day: Day, sign: UInt8, end: Int)? {
  guard let year = number(at: start, digits: 4, in: bytes), year >= 1500, year <= 2100, start + 4 < bytes.count else { return nil }
  let sign = bytes[start + 4]
  let width = sign.isASCIIDigit ? 0 : 1
  guard width == 0 || "-_./".utf8.contains(sign) else { return nil }
  let dayStart = start + 6 + 2 * width
  guard let month = number(at: start + 4 + width, digits: 2, in: bytes), let dayOfMonth = number(at: dayStart, digits: 2, in: bytes) else {
    return nil
  }
  guard width == 0 || bytes[dayStart - 1] == sign, dayStart + 2 == bytes.count || !isWordByte(bytes[dayStart + 2]) else { return nil }
  return Day(year: year, month: month, day: dayOfMonth).map { ($0, sign, dayStart + 2) }
}

private func isWordByte(_ byte: UInt8) -> Bool { byte.isASCIILetterOrDigit }

private func number(at start: Int, digits: Int, in bytes: [UInt8]) -> Int? {
  guard start + digits <= bytes.count else { return nil }
  var value = 0
  for byte in bytes[start..<start + digits] {
    guard byte.isASCIIDigit else { return nil }
    value = value * 10 + Int(byte - 0x30)
  }
  return value
}

/// The dates with month and year that stand outside the text of a labelled page and are not `date`.
func decoyDates(of labelling: Labelling, except date: Stated<PartialDate>?) -> [Decoy] {
  let page = labelling.page
  var decoys: [Decoy] = []
  for (index, label) in labelling.labels.enumerated() where !label.section.isArticle {
    let line = page.traits[index]
    guard line.number != date?.line, line.words <= 400, hasYear(line.bytes, in: page.text.span) else { continue }
    for mention in dateMentions(of: line.bytes, in: page.text.span) {
      guard case .explicit(let found, _) = mention.expression.meaning, found.granularity == .day || found.granularity == .month else {
        continue
      }
      if found == date?.value { continue }
      decoys.append(Decoy(text: page.string(mention.bytes), section: label.section, line: line.number))
    }
  }
  return decoys
}
