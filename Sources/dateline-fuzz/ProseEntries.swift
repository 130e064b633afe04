import Chronology
import Prose

/// The entries of running text: sentences and tokens, dates, quantities, quotations, word forms, and dates as they are typed.
func proseEntries(from material: Material) -> [Entry] {
  [
    Entry("sentences", seeds: material.pages, finding: sentencesFinding),
    Entry("dates", seeds: material.pages, finding: datesFinding),
    Entry("quotes", seeds: material.pages, finding: quotesFinding),
    Entry("numbers", seeds: material.pages, finding: numbersFinding),
    Entry("own-names", seeds: ownNamesSeeds, finding: ownNamesFinding),
    Entry("forms", seeds: formSeeds, finding: formsFinding),
    Entry("partial-date", seeds: dateSeeds, finding: partialDateFinding),
  ]
}

private let formSeeds = ["Café", "NATO’s", "STRASSE", "İstanbul", "withdrawing", "naïve", "Ångström", "ﬁle", "中文"].map { Array($0.utf8) }
private let dateSeeds = ["2020", "2020-Q1", "2020-01", "2020-W02", "2020-01-03", "9999-12-31", "January 3, 2020", "3.1.2020"].map {
  Array($0.utf8)
}

private func sentencesFinding(_ bytes: [UInt8]) -> String? {
  var sentences: [Range<Int>] = []
  sentenceRanges(of: 0..<bytes.count, in: bytes.span, into: &sentences)
  guard areInOrder(sentences, inside: 0..<bytes.count) else { return "sentences are not in order" }
  guard areGapsBlank(between: sentences, in: bytes) else { return "text between sentences is lost" }
  for sentence in sentences {
    var tokens: [Range<Int>] = []
    tokenRanges(of: sentence, in: bytes.span, into: &tokens)
    guard areInOrder(tokens, inside: sentence) else { return "tokens are not in order" }
    if let finding = cutFinding(tokens, bytes) { return finding }
  }
  return nil
}

/// Whether only blanks and control characters of ASCII lie before, between and behind the ranges, bytes beyond ASCII aside.
private func areGapsBlank(between ranges: [Range<Int>], in bytes: [UInt8]) -> Bool {
  var end = 0
  for range in ranges + [bytes.count..<bytes.count] {
    guard bytes[end..<range.lowerBound].allSatisfy({ $0 <= 0x20 || $0 >= 0x7F }) else { return false }
    end = range.upperBound
  }
  return true
}

/// Valid text must not be cut inside a character.
private func cutFinding(_ tokens: [Range<Int>], _ bytes: [UInt8]) -> String? {
  for token in tokens {
    let around = bytes[max(0, token.lowerBound - 4)..<min(bytes.count, token.upperBound + 4)]
    guard String(validating: around, as: UTF8.self) != nil else { continue }
    if String(validating: bytes[token], as: UTF8.self) == nil { return "a token cuts a character" }
  }
  return nil
}

/// The bytes of each line, without what ends it.
private func lineRanges(of bytes: [UInt8]) -> [Range<Int>] {
  bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { $0.indices }
}

/// Each line is a paragraph of one sentence.
private func quotesFinding(_ bytes: [UInt8]) -> String? {
  let paragraphs = lineRanges(of: bytes).filter { !$0.isEmpty }.map { [$0] }
  for quote in quoteMentions(of: paragraphs, in: bytes.span) {
    for span in [quote.bytes, quote.speaker, quote.name, quote.cue, quote.via].compactMap({ $0 }) {
      guard span.lowerBound < span.upperBound, span.upperBound <= bytes.count else { return "a quotation reaches beyond the text" }
    }
  }
  return nil
}

private func datesFinding(_ bytes: [UInt8]) -> String? {
  for range in lineRanges(of: bytes) {
    let mentions = dateMentions(of: range, in: bytes.span)
    guard areInOrder(mentions.map(\.bytes), inside: range) else { return "expressions of time are not in order" }
    _ = publicationDate(in: range, of: bytes.span)
    if let found = dateLine(of: range, in: bytes.span), !areInOrder([found.bytes], inside: range) {
      return "a date line is outside its line"
    }
  }
  return nil
}

private func numbersFinding(_ bytes: [UInt8]) -> String? {
  for range in lineRanges(of: bytes) {
    let mentions = numberMentions(of: range, in: bytes.span)
    guard areInOrder(mentions.map(\.bytes), inside: range) else { return "quantities are not in order" }
    for mention in mentions {
      guard mention.value.map({ abs($0) < 1e15 }) ?? (mention.low != nil && mention.high != nil) else { return "a quantity has no value" }
      for part in [mention.unit, mention.holder, mention.place, mention.asOf] {
        if let part, part.isEmpty || part.lowerBound < range.lowerBound || part.upperBound > range.upperBound { return "a part is outside" }
      }
    }
  }
  return nil
}

private let ownNamesSeeds = ["org:\n  NATO, Pact; alliance\nplace:\nA b; Bs New B; C # d\n", "person:\n,;\n: x:\n"].map { Array($0.utf8) }

private func ownNamesFinding(_ bytes: [UInt8]) -> String? {
  let names = OwnNames(String(decoding: bytes, as: UTF8.self))
  let gazetteer = Gazetteer.standard.adding(names, mark: "x")
  return gazetteer.entries.count > Gazetteer.standard.entries.count + names.count * 2 ? "more names than lines" : nil
}

private func formsFinding(_ bytes: [UInt8]) -> String? {
  _ = Stemmer().stem(of: bytes.span)
  _ = shape(of: bytes.span)
  let plain = plainForm(of: bytes.span)
  let folded = foldedForm(of: bytes.span)
  _ = Stemmer().stem(of: folded.span)
  // A mark taken out from between the bytes of a broken character makes it whole.
  guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
  guard plainForm(of: plain.span) == plain else { return "a plain form has another plain form" }
  guard foldedForm(of: folded.span) == folded else { return "a folded form has another folded form" }
  return nil
}

private func partialDateFinding(_ bytes: [UInt8]) -> String? {
  let text = String(decoding: bytes, as: UTF8.self)
  _ = recordDate(text)
  guard let date = PartialDate(text) else { return nil }
  guard date.description == text else { return "a date prints otherwise" }
  guard date.first <= date.last, PartialDate(date.granularity, containing: date.first) == date else {
    return "a date does not hold its first day"
  }
  for units in [-1, 1, Int.max, Int.min] { _ = date.shifted(by: units).description }
  return nil
}
