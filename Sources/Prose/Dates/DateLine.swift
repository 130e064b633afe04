public import Chronology

/// The date of a line that gives one with its year, as lines beside a headline or byline do.
public struct DateLine: Hashable, Sendable {
  /// The bytes of the date itself, a weekday beside it included.
  public var bytes: Range<Int>
  /// The date, a day or a month.
  public var date: PartialDate
  /// The word that introduces it.
  public var lead: DateLineLead
  /// What else stands on the line.
  public var company: DateLineCompany

  /// The date `date` at `bytes`.
  public init(bytes: Range<Int>, date: PartialDate, lead: DateLineLead, company: DateLineCompany) {
    self.bytes = bytes
    self.date = date
    self.lead = lead
    self.company = company
  }
}

/// The word that introduces the date of a line.
public enum DateLineLead: Hashable, Sendable {
  /// `Published`, `Posted on` or the like.
  case published
  /// `Updated`, `Last modified` or the like.
  case updated
  /// No such word.
  case none
}

/// What stands on a line beside its date.
public enum DateLineCompany: Hashable, Sendable {
  /// Nothing but a lead, a weekday, a time of day with its zone, bullets and other signs.
  case alone
  /// Other words, e.g. a name and a place.
  case words
}

/// The publication date that a whole line consists of; nil when other words stand on it.
public func publicationDate(in line: Range<Int>, of text: Span<UInt8>) -> PartialDate? {
  guard let found = dateLine(of: line, in: text), found.company == .alone else { return nil }
  return found.date
}

/// The date with its year that `line` gives, and what else stands there; nil without such a date, or for a line of more than 400 bytes.
///
/// Of several dates the published one is taken, else the first that is not the updated one, else the first.
/// Month names are read in English, German, French, Spanish, Italian, Portuguese and Dutch.
public func dateLine(of line: Range<Int>, in text: Span<UInt8>) -> DateLine? {
  guard line.count <= 400 else { return nil }
  var ranges: [Range<Int>] = []
  tokenRanges(of: line, in: text, into: &ranges)
  let reader = DateReader(tokens: dateTokens(ranges, of: text, in: .all), languages: .all)
  let matches = reader.matches().filter(\.isPlain)
  let company = reader.company(of: matches, in: text)
  var found: [DateLine] = []
  var start = 0
  for match in matches {
    guard let date = match.meaning.dateLine else { continue }
    let lead = reader.lead(in: start..<match.tokens.lowerBound, of: text)
    found.append(DateLine(bytes: reader.mention(of: match).bytes, date: date, lead: lead, company: company))
    start = match.tokens.upperBound
  }
  return found.first { $0.lead == .published } ?? found.first { $0.lead == .none } ?? found.first
}

extension DateReader {
  /// The last word in `range` that introduces a date.
  fileprivate func lead(in range: Range<Int>, of text: Span<UInt8>) -> DateLineLead {
    for index in range.reversed() {
      guard let key = dateLineKey(tokens[index].bytes, of: text) else { continue }
      if updatedWords.contains(key) { return .updated }
      if publishedWords.contains(key) { return .published }
    }
    return .none
  }

  /// Whether words stand outside of the dates that are no part of date lines.
  fileprivate func company(of matches: [Match], in text: Span<UInt8>) -> DateLineCompany {
    var start = 0
    for match in matches {
      guard (start..<match.tokens.lowerBound).allSatisfy({ isFiller($0, in: text) }) else { return .words }
      start = match.tokens.upperBound
    }
    return (start..<tokens.count).allSatisfy { isFiller($0, in: text) } ? .alone : .words
  }

  private func isFiller(_ index: Int, in text: Span<UInt8>) -> Bool {
    switch tokens[index].kind {
    case .sign: return tokens[index].bytes.count <= 5
    case .time, .dottedTime, .date: return true
    case .number(_, let digits): return digits <= 2 || digits == 4 && (isSign(index - 1, "+") || isSign(index - 1, "-"))
    case .word(.weekday), .word(.shortWeekday), .word(.the), .word(.of), .word(.on): return true
    default: break
    }
    guard let key = dateLineKey(tokens[index].bytes, of: text) else { return false }
    return fillerWords.contains(key) || publishedWords.contains(key) || updatedWords.contains(key)
  }
}

/// The key of a word's first twelve letters, without accents and dots.
private func dateLineKey(_ bytes: Range<Int>, of text: Span<UInt8>) -> WordKey? {
  guard bytes.count <= 32 else { return nil }
  let folded = foldedForm(of: text.extracting(bytes))
  return WordKey(withoutDots: 0..<min(folded.count, 12), in: folded.span)
}

extension DateMeaning {
  /// The day or month of a date line; of a day that no calendar has, its month.
  fileprivate var dateLine: PartialDate? {
    switch self {
    case .explicit(let date, through: nil) where date.granularity <= .month: date
    case .missingDay(let year, let month, _): .month(year: year, month: month)
    default: nil
    }
  }
}
