import Chronology
import Corpus
import Prose

/// How the days of one page lie to each other.
extension CalendarBuilder {
  /// `days` are those that follow from the day of publication, in the order of the text.
  mutating func addOrder(of days: [PageDay], of document: UInt32, _ segment: Int) {
    guard days.count > 1 else { return }
    addSince(days, segment)
    var firsts: [Weekday: PageDay] = [:]
    for day in days { if let weekday = day.weekday, firsts[weekday] == nil { firsts[weekday] = day } }
    guard firsts.count > 1 else { return }
    addClose(firsts, segment)
    addLead(days, firsts, of: document, segment)
  }

  /// `Since then … on Wednesday` is not before the day told last.
  private mutating func addSince(_ days: [PageDay], _ segment: Int) {
    for (before, day) in zip(days, days.dropFirst()) where saysSinceThen(before: day.row, segment) {
      add(day.node, before.node, .distance(0...CalendarSolver.far), .since, sentence(of: day.row, segment))
    }
  }

  private func saysSinceThen(before row: Int, _ segment: Int) -> Bool {
    let sentences = archive.segments[segment].sentences
    let sentence = Int(layers[segment].dates.sentence[row])
    guard hasSinceThen(sentence, segment) else { return false }
    let start = sentences.bytes(sentence).lowerBound
    let end = layers[segment].dates.mention[row].bytes.lowerBound
    guard start < end else { return false }
    let words = archive.segments[segment].text(start..<end, of: Int(sentences.document[sentence])).utf8.split { !isLetter($0) }
    return zip(words, words.dropFirst()).contains { isWord("since", $0) && isWord("then", $1) }
  }

  /// Whether `since` stands right before `then` in a sentence.
  private func hasSinceThen(_ sentence: Int, _ segment: Int) -> Bool {
    let columns = archive.segments[segment]
    guard columns.sentences.isArticle(sentence) else { return false }
    let types = columns.stream(ofSentence: sentence).types
    let roles = layers[segment].deeds.lexicon
    var wasSince = false
    for token in columns.sentences.tokens(sentence) {
      let role = roles.roles[Int(types[Int(token)])]
      if wasSince, role.contains(.then) { return true }
      wasSince = role.contains(.since)
    }
    return false
  }

  /// What a lead tells is what is new: nothing in its article is later.
  private mutating func addLead(_ days: [PageDay], _ firsts: [Weekday: PageDay], of document: UInt32, _ segment: Int) {
    guard let lead = archive.lead(of: document) else { return }
    guard let newest = days.first(where: { $0.weekday != nil && sentence(of: $0.row, segment) == lead }) else { return }
    for weekday in Weekday.allCases where weekday != newest.weekday {
      guard let day = firsts[weekday] else { continue }
      add(newest.node, day.node, .distance(0...CalendarSolver.far), .lead, lead)
    }
  }

  /// Three weekdays or more that leave one wide gap in the week lie on one side of it.
  private mutating func addClose(_ firsts: [Weekday: PageDay], _ segment: Int) {
    let weekdays = firsts.keys.sorted()
    guard weekdays.count > 2 else { return }
    let gaps = weekdays.indices.map { place in
      (weekdays[(place + 1) % weekdays.count].rawValue - weekdays[place].rawValue + 7) % 7
    }
    let order = gaps.indices.sorted { (gaps[$1], $0) < (gaps[$0], $1) }
    guard gaps[order[0]] >= 3, gaps[order[0]] >= gaps[order[1]] + 2 else { return }
    guard let last = firsts[weekdays[order[0]]], let first = firsts[weekdays[(order[0] + 1) % weekdays.count]] else { return }
    add(last.node, first.node, .distance(0...6), .close, sentence(of: last.row, segment))
  }
}

private func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x80 }

/// Whether the bytes are `word`, case folded.
private func isWord(_ word: String, _ bytes: some Collection<UInt8>) -> Bool { word.utf8.elementsEqual(bytes.lazy.map { $0 | 0x20 }) }
