/// Where the text ends when the lists right below it are counted in: five lines or more without a blank between them, nearly all with
/// figures, as tables of results and lists of places and days have them; one heading may stand above.
func endOfLists(after run: Range<Int>, in page: Page) -> Int {
  var end = run.upperBound
  while let next = endOfList(from: end, in: page) ?? endOfList(from: end + 1, in: page, heading: end) { end = next }
  return end
}

/// The end of the list that begins at line `start`; nil when none does, or when line `heading` heads something else.
private func endOfList(from start: Int, in page: Page, heading: Int? = nil) -> Int? {
  if let heading, heading >= page.traits.count || page.traits[heading].notArticle != nil || page.traits[heading].words > 14 { return nil }
  var end = start
  var figures = 0
  while end < page.traits.count, end == start || page.traits[end].gap == 0, isItem(page.traits[end]) {
    if hasDigit(page.traits[end].bytes, in: page.text.span) { figures += 1 }
    end += 1
  }
  return end - start >= 5 && figures * 5 >= (end - start) * 4 ? end : nil
}

/// Whether a line can stand in a list that belongs to the text.
private func isItem(_ line: LineTraits) -> Bool {
  line.notArticle == nil && !line.isDateOnly && line.words >= 3 && !line.isBare && line.repeats == 1 && line.date == nil
}
