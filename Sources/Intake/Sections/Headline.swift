import Prose

/// The line of the page's headline: the title-like line before the text that is best supported; nil when there is none.
///
/// A line that repeats, or that the page's first line (its window title) begins with, beats one that merely stands near the text.
func headlineLine(of page: Page, above run: Range<Int>?, besides masthead: UInt64?) -> Int? {
  if run == nil && !page.traits.dropFirst().contains(where: \.isSentence) { return nil }
  let limit = run?.lowerBound ?? min(1, page.traits.count)
  var best: Int?
  var bestPoints = 1
  var titlesBelow = 0
  for index in (0..<min(limit + 2, page.traits.count)).reversed() where page.traits[index].hash != masthead {
    let line = page.traits[index]
    guard isTitle(line), index < limit || run != nil else { continue }
    let points = headlinePoints(of: index, in: page) - min(6, titlesBelow)
    if points > bestPoints || (points == bestPoints && line.hash != best.map { page.traits[$0].hash }) {
      bestPoints = points
      best = index
    }
    if index < limit && line.repeats == 1 { titlesBelow += 1 }
  }
  return best
}

/// Whether a line says little more than a date.
private func isMostlyDate(_ line: LineTraits) -> Bool {
  guard let date = line.date else { return false }
  return date.lead != .none || date.bytes.count * 2 > line.bytes.count
}

/// Whether a line can be a headline at all.
func isTitle(_ line: LineTraits) -> Bool {
  guard line.words >= 2, line.words <= 32, line.bytes.count <= 600, !line.isBare, !line.isDateOnly,
    !isMostlyDate(line), !line.isMenu
  else { return false }
  guard line.end != .ellipsis, line.end != .comma, line.end != .dash else { return false }
  if line.isSentence && !line.isTitleCase && line.words > 24 { return false }
  return !line.marks.hasAny(.related, .comments, .furniture, .advert, .invitation, .policy, .copyright, .photo, .byline, .caption)
}

/// How much speaks for the title-like line `index` as the headline; 0 when it cannot be one.
private func headlinePoints(of index: Int, in page: Page) -> Int {
  let line = page.traits[index]
  guard !isPlaceLine(line, in: page) else { return 0 }
  if line.end == .stop && endsWithPeriod(line, in: page) && line.words >= 6 && line.repeats == 1 { return 0 }
  var points = line.words >= 4 && !isSignedWithPlace(line, in: page) ? 12 : 7
  if line.repeats > 1 && line.words >= 4 { points += 6 }
  if index > 0 && line.words >= 3 && opens(page, with: line) { points += 10 }
  if index == 0 { points += 3 }
  return points
}

/// Whether the last sign of the line is a full stop.
private func endsWithPeriod(_ line: LineTraits, in page: Page) -> Bool {
  page.text[line.bytes.upperBound - 1] == UInt8(ascii: ".")
}

/// Whether one of the first three lines of `page` begins with the words of `line` and goes on after a sign.
private func opens(_ page: Page, with line: LineTraits) -> Bool {
  for index in 0..<min(3, page.traits.count) {
    let first = page.traits[index].bytes
    guard first.count >= line.bytes.count, first.lowerBound < line.bytes.lowerBound else { continue }
    if page.text[first].starts(with: page.text[line.bytes]) { return true }
  }
  return false
}
