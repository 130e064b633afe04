import Prose

/// What somebody said to all: `the ministry said in a statement on Thursday`, `In a statement, NATO said`.
extension CitingSentence {
  /// Who made the statement whose noun stands at `noun`; nil where nobody says anything in it.
  func statement(_ noun: Int) -> Found? {
    guard let start = preposition(before: noun) else { return nil }
    return behindVerb(start, noun) ?? beforeSpeaker(start, noun)
  }

  /// `in a` before the noun, a few words between them at most.
  private func preposition(before noun: Int) -> Int? {
    var at = noun - 1
    while at > 0, noun - at < Self.mostWords, isWord(at), folded[at] != "in" {
      if owners.contains(folded[at]), folded[at - 1] == "in" { return at - 1 }
      at -= 1
    }
    return nil
  }

  /// `NATO said in a statement`, `the ministry said on Thursday in a statement`.
  private func behindVerb(_ start: Int, _ noun: Int) -> Found? {
    var verb = start - 1
    while verb > 0, start - verb <= 3, isTime(verb) || folded[verb] == "on" { verb -= 1 }
    guard verb > 0, statementVerbs.contains(folded[verb]), let speaker = speaker(before: verb) else { return nil }
    return (speaker, nil, text(speaker.lowerBound..<noun + 1))
  }

  /// `In a statement on Thursday, NATO said`; the statement is the speaker's only at the head of the sentence.
  private func beforeSpeaker(_ start: Int, _ noun: Int) -> Found? {
    guard !folded[..<start].contains(where: { $0.contains { $0.isLetter } }) else { return nil }
    guard let comma = folded.indices.dropFirst(noun + 1).prefix(Self.mostWords).first(where: { folded[$0] == "," }) else { return nil }
    guard let verb = folded.indices.dropFirst(comma + 1).prefix(Self.mostWords + 2).first(where: { statementVerbs.contains(folded[$0]) }),
      let speaker = speaker(before: verb), speaker.lowerBound <= comma + 2
    else { return nil }
    return (speaker, nil, text(start..<verb + 1))
  }

  /// Who stands before the verb, past adverbs and days, and past what is set between commas: `Ada Holt, the minister, said`.
  private func speaker(before verb: Int) -> Range<Int>? {
    var end = verb
    while end > 0, statementAdverbs.contains(folded[end - 1]) || isTime(end - 1) || folded[end - 1] == "on" { end -= 1 }
    if end > 0, folded[end - 1] == "," {
      let floor = max(0, end - 2 * Self.mostWords)
      guard let opening = (floor..<end - 1).last(where: { folded[$0] == "," && !isInList($0) }) else { return nil }
      end = opening
    }
    guard var person = person(before: end) else { return nil }
    while let first = person.first, person.count > 1, isTime(first) || statementAdverbs.contains(folded[first]) { person.removeFirst() }
    if person.count > 1, articles.contains(folded[person.lowerBound]) { person.removeFirst() }
    guard !isTime(person.lowerBound), let whole = withHead(person) else { return nil }
    return whole.contains { noSpeakers.contains(plain($0)) } ? nil : whole
  }

  private func isInList(_ comma: Int) -> Bool {
    isInSerialList(comma, of: tokens.count) { index in
      switch folded[index] {
      case "and": .and
      case ",": .comma
      default: tokens[index].first?.isUppercase == true ? .item : .other
      }
    }
  }

  /// The words with what they stand behind a preposition of: `spokesman for the ministry`; nil where nobody stands there, as before a place.
  private func withHead(_ phrase: Range<Int>) -> Range<Int>? {
    var before = phrase.lowerBound - 1
    if before >= 0, articles.contains(folded[before]) { before -= 1 }
    guard before >= 0, headPrepositions.contains(folded[before]) else { return phrase }
    return person(before: before).flatMap { withHead($0.lowerBound..<phrase.upperBound) }
  }

  private func isTime(_ place: Int) -> Bool { statementTimes.contains(folded[place]) || statementSpans.contains(plain(place)) }

  /// The word as it stands, but the first of a sentence in small letters: `No Borders` is a name.
  private func plain(_ place: Int) -> String { place == 0 ? folded[place] : text(place..<place + 1) }
}
