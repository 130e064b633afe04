/// The lines of the page's article text, first to last: the run of lines with the largest sum of points.
///
/// Lines of running text have points for their words, all others cost some; the head of a list of other articles costs a paragraph,
/// a date below a title as in lists of teasers as much, and readers' comments are never reached from a text above them. Nil when no line
/// reads like running text.
func bodyRun(of page: Page) -> Range<Int>? {
  var best: Range<Int>?
  var bestSum = 0
  var start = 0
  var sum = 0
  for (index, line) in page.traits.enumerated() {
    if line.opensComments && bestSum >= leastBody { break }
    if sum <= 0 {
      sum = 0
      start = index
    }
    let isListed = index > start + 3 && line.isDateOnly && !page.traits[index - 1].isSentence
    sum += points(of: line) - barrier(line) - (isListed ? listedDate : 0)
    if sum > bestSum {
      bestSum = sum
      best = start..<index + 1
    }
  }
  return best
}

/// The points of a text that stands above its comments.
private let leastBody = 60

/// What a date below a short line costs inside a text.
private let listedDate = 45

/// What it costs to cross `line`.
private func barrier(_ line: LineTraits) -> Int {
  if line.marks.has(.credit) && line.words <= 40 { return 25 }
  guard !line.isSentence else { return 0 }
  if line.marks.has(.copyright) { return 60 }
  if line.marks.has(.comments) { return 40 }
  return line.marks.has(.related) ? 30 : 0
}

/// The points of `line`: about its words when it is running text, negative when it looks like anything else.
func points(of line: LineTraits) -> Int {
  if line.isDateOnly { return -8 }
  return line.isSentence ? sentencePoints(of: line) : shortPoints(of: line)
}

private func sentencePoints(of line: LineTraits) -> Int {
  let full = min(line.words, 70)
  if line.isNotice || line.marks.has(.comments) { return line.words <= 40 ? -12 : full / 4 }
  if line.repeats > 1 { return 0 }
  if line.marks.has(.invitation) { return line.words <= 30 ? -12 : full / 2 }
  if line.marks.has(.credit) && line.words <= 40 { return -3 }
  if line.marks.has(.inset) { return line.words <= 20 ? -3 : full / 2 }
  if line.marks.hasAny(.photo, .caption) { return full / 4 }
  return line.isTitleCase ? full / 4 : full
}

private func shortPoints(of line: LineTraits) -> Int {
  let marks = line.marks
  if marks.has(.advert) { return -1 }
  if marks.hasAny(.related, .comments, .policy, .copyright) { return -12 }
  if marks.hasAny(.furniture, .invitation) { return -8 }
  if marks.hasAny(.inset, .credit, .photo, .caption, .byline) { return -3 }
  if line.isBare { return -4 }
  if line.repeats > 1 { return -5 }
  if line.words >= 10 && !line.isTitleCase && line.hasProseWords {
    return line.end == .ellipsis ? -8 : line.words >= 20 ? line.words / 2 : 0
  }
  if line.end == .stop && !line.isTitleCase { return line.stops > 0 || line.isForeign ? line.words : 1 }
  return line.gap == 0 ? -6 : -5
}
