import Chronology

/// The expressions of time in a sentence, in order and without overlap.
///
/// - Complexity: O(*n*) for *n* bytes.
public func dateMentions(of sentence: Range<Int>, in text: Span<UInt8>) -> [DateMention] {
  var tokens: [Range<Int>] = []
  tokenRanges(of: sentence, in: text, into: &tokens)
  return dateMentions(in: tokens, of: text)
}

/// The expressions of time in a sentence of these tokens, in order and without overlap.
public func dateMentions(in tokens: [Range<Int>], of text: Span<UInt8>) -> [DateMention] {
  dateMentions(of: dateTokens(tokens, of: text, in: .english), in: text)
}

/// The expressions of time in a sentence of these tokens.
func dateMentions(of tokens: [DateToken], in text: Span<UInt8>) -> [DateMention] {
  var found: [DateMention] = []
  addDateMentions(of: tokens, in: text, to: &found)
  return found
}

/// Adds the expressions of time in a sentence of these tokens to `found`.
func addDateMentions(of tokens: [DateToken], in text: Span<UInt8>, to found: inout [DateMention]) {
  let reader = DateReader(tokens: tokens, languages: .english)
  let clauses = ClauseTense(tokens: tokens)
  for match in reader.matches() {
    var mention = reader.mention(of: match)
    if match.meaning.needsTense { mention.expression.tense = reader.tense(of: match, clauses, in: text) }
    if mention.expression.tense == .future, case .duration(let amount, let unit) = match.meaning, reader.isAhead(match) {
      mention.expression.meaning = .offset(amount, unit, .after, from: .publication)
    }
    found.append(mention)
  }
}

extension DateReader {
  /// A match with its bytes.
  func mention(of match: Match) -> DateMention {
    let first = tokens[match.tokens.lowerBound].bytes.lowerBound
    let last = tokens[match.tokens.upperBound - 1].bytes.upperBound
    return DateMention(bytes: first..<last, expression: match.expression)
  }

  /// The tense of the clause; `until` looks ahead by itself.
  fileprivate func tense(of match: Match, _ clauses: ClauseTense, in text: Span<UInt8>) -> Tense {
    if word(match.tokens.lowerBound - 1) == .until, case .weekday = match.meaning { return .future }
    return clauses.tense(around: match.tokens, in: text)
  }

  /// Whether `in` stands before a length: `will end in three weeks`.
  fileprivate func isAhead(_ match: Match) -> Bool {
    word(match.tokens.lowerBound - 1) == .in && match.modifier == .none
  }
}

extension DateMeaning {
  /// Whether the tense decides which one of many days, months or years is meant.
  fileprivate var needsTense: Bool {
    switch self {
    case .explicit, .weekday, .monthDay, .month, .season, .portion, .unit(.weekend, _), .duration: true
    default: false
    }
  }
}

extension DateToken {
  /// Whether each expression of time has such a token: a year, a day, a month, a unit, `today`.
  var isAnchor: Bool {
    switch kind {
    case .date, .dayRange, .yearRange, .decade, .clippedYear, .time, .dottedTime: true
    case .number(let value, digits: let digits): digits == 4 && isYear(value)
    case .word(let word): word.isAnchor
    case .portion(let unit, _): unit == .quarter
    case .count, .ordinal, .name, .sign: false
    }
  }
}

extension DateWord {
  fileprivate var isAnchor: Bool {
    switch self {
    case .month, .shortMonth, .weekday, .shortWeekday, .weekdays, .unit, .units, .season, .deictic, .part, .reference, .era, .current,
      .frequency, .offset(.after), .then, .period, .am, .pm, .utc, .zone:
      true
    default: false
    }
  }
}
