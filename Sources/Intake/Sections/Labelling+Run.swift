import Prose

extension Labelling {
  /// Labels the lines of the text: paragraphs, and what other things stand among them.
  mutating func labelRun() {
    var isLinkList = false
    for index in run {
      let line = page.traits[index]
      let label = runLabel(of: index)
      if line.isSentence && !line.isTitleCase { isLinkList = false }
      let follows =
        isLinkList && label.section == .body && (line.isTitleCase || line.end == .open) && line.words <= 20 && line.end != .colon
      labels[index] = follows ? Label(section: .related, reason: "link under a heading for links") : label
      if label.section == .related && line.words <= 4 && !line.isSentence { isLinkList = true }
    }
    labelClosingCredits()
  }

  /// The label of one line of the text.
  private func runLabel(of index: Int) -> Label {
    let line = page.traits[index]
    let isOpening = index < run.lowerBound + 4
    if isOpening, line.isDateOnly { return Label(section: .dateline, reason: "date beside the text") }
    if isOpening, !line.isSentence, line.words <= 20, line.marks.has(.byline), namesFollow(line) {
      return Label(section: .byline, reason: line.quoted)
    }
    if let picture = pictureLabel(of: index) { return picture }
    if line.isSentence { return sentenceLabel(of: line) }
    if line.isDateOnly { return Label(section: .furniture, reason: "date alone among the text") }
    if let label = line.notArticle, line.words <= 30 { return label }
    if line.repeats > 2 && line.words <= 8 { return Label(section: .furniture, reason: "repeated \(line.repeats) times") }
    return Label(section: .body, reason: line.words < 9 ? "short line among paragraphs" : "paragraph")
  }

  private func sentenceLabel(of line: LineTraits) -> Label {
    let body = Label(section: .body, reason: "paragraph")
    guard let label = line.notArticle else { return body }
    let limit = label.section == .related ? 20 : line.isNotice ? 40 : 30
    return line.words <= limit ? label : body
  }

  /// Labels the credits and notes about the author at the end of the text, back to the last paragraph.
  private mutating func labelClosingCredits() {
    for index in run.suffix(from: run.lowerBound + run.count / 2) where labels[index].section == .body {
      let line = page.traits[index]
      if line.marks.has(.credit) && line.words <= 40 { set(index, .credit, line.quoted) }
    }
    var isEnd = true
    for index in run.reversed() where isEnd && labels[index].section == .body {
      if let reason = creditReason(of: index) {
        set(index, .credit, reason)
      } else if page.traits[index].isAppeal, index > run.lowerBound, creditReason(of: index - 1) != nil {
        set(index, .furniture, "speaks to the reader below a credit")
      } else {
        isEnd = false
      }
    }
  }

  /// Why the line credits people or papers; nil when it does not.
  func creditReason(of index: Int) -> String? {
    let line = page.traits[index]
    if line.marks.has(.credit) && line.words <= 60 { return line.quoted }
    if authorNote(line, in: page) != nil { return "note about the author" }
    if isBracketName(line, in: page) { return "name in brackets" }
    if line.words <= 6, line.hash == wire || agency(in: line.bytes, of: page) != nil { return "names an agency" }
    return nil
  }

  /// Labels a first paragraph that only says the next one in short, or that stands above the writers' names.
  mutating func labelDeck() {
    guard let headline, let first = firstBody, first > headline, isUnderHeadline(first, headline) else { return }
    let line = page.traits[first]
    guard line.words <= 60, line.breaks <= 1, let second = labels[(first + 1)...].firstIndex(where: { $0.section == .body }) else { return }
    let between = labels[first + 1..<second]
    if between.contains(where: { $0.section == .byline || $0.section == .dateline }) && second < first + 6 {
      set(first, .deck, "above the byline or date")
    } else if line.breaks == 0, shared(first, second) >= 0.4 {
      set(first, .deck, "says the next paragraph in short")
    } else if first <= headline + 6, isSetApart(first, above: second) {
      set(first, .deck, "short, set apart above the text")
    }
  }

  /// Whether a short paragraph without speech or day stands above a lead, or above paragraphs without the blank line it has itself.
  private func isSetApart(_ index: Int, above next: Int) -> Bool {
    let line = page.traits[index]
    let lead = page.traits[next]
    guard line.words >= 5, line.words <= 24, !line.hasQuote, line.date == nil, !isLead(line) else { return false }
    let texts = page.traits[(next + 1)..<max(next + 1, min(run.upperBound, next + 5))]
    if lead.gap > 0, texts.count >= 3, texts.allSatisfy({ $0.gap == 0 && $0.isSentence }) { return true }
    return line.words <= 16 && lead.words >= line.words * 2 && isLead(lead)
  }

  /// Whether a line has the name of a weekday, as the first sentence of a report has.
  private func isLead(_ line: LineTraits) -> Bool {
    var found = false
    scanWords(in: page.text.span, range: line.bytes, limit: 60) { if weekdayHashes.contains($0.hash) { found = true } }
    return found
  }

  /// Whether nothing but dates, names and pictures stands between the headline and line `index`.
  private func isUnderHeadline(_ index: Int, _ headline: Int) -> Bool {
    labels[headline + 1..<index].allSatisfy { $0.section != .body && $0.section != .deck && $0.section != .related }
  }

  /// The share of the longer words of line `first` that line `second` has too.
  private func shared(_ first: Int, _ second: Int) -> Double {
    let words = contentWords(page.traits[first])
    guard words.count >= 6 else { return 0 }
    return Double(words.intersection(contentWords(page.traits[second])).count) / Double(words.count)
  }

  private func contentWords(_ line: LineTraits) -> Set<UInt64> {
    var words: Set<UInt64> = []
    scanWords(in: page.text.span, range: line.bytes, limit: 120) { word in
      if word.end - word.start >= 4 && !stopWordHashes.contains(word.hash) { words.insert(word.hash) }
    }
    return words
  }
}

/// The weekdays in the languages of the phrase lists.
private let weekdayHashes = hashes(
  of: """
    monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
    lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo
    lunedì martedì mercoledì giovedì venerdì sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
    """)
