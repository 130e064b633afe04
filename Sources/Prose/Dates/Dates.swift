/// The dates that a sentence mentions, in order and without overlap.
///
/// - Complexity: O(*n*) for *n* bytes.
public func dateMentions(of sentence: Range<Int>, in text: Span<UInt8>) -> [DateMention] {
  var tokens: [Range<Int>] = []
  tokenRanges(of: sentence, in: text, into: &tokens)
  return dateMentions(in: tokens, of: text)
}

/// The dates that a sentence of these tokens mentions, in order and without overlap.
public func dateMentions(in tokens: [Range<Int>], of text: Span<UInt8>) -> [DateMention] {
  let reader = DateReader(tokens: dateTokens(tokens, of: text, in: .english), languages: .english)
  return reader.matches().map { reader.mention(of: $0) }
}

extension DateReader {
  /// A match with its bytes.
  func mention(of match: Match) -> DateMention {
    let first = tokens[match.tokens.lowerBound].bytes.lowerBound
    let last = tokens[match.tokens.upperBound - 1].bytes.upperBound
    return DateMention(bytes: first..<last, expression: DateExpression(match.meaning))
  }
}

/// Whether a sentence with `token` in it may mention a date: `dateMentions` finds none where no token may.
///
/// Depends on the token's bytes alone, so that it can be asked once for each different word.
public func mayDate(_ token: Range<Int>, in text: Span<UInt8>) -> Bool {
  dateTokens([token], of: text, in: .english).contains { $0.isAnchor }
}

extension DateToken {
  /// Whether each date has such a token: a number with the form of a year or day, a month, a weekday, a span of time, `today`.
  fileprivate var isAnchor: Bool {
    switch kind {
    case .date, .dayRange, .yearRange, .decade: true
    case .number(let value, digits: let digits): digits == 4 && isYear(value)
    case .word(let word): word.isAnchor
    case .ordinal, .time, .name, .sign: false
    }
  }
}

extension DateWord {
  fileprivate var isAnchor: Bool {
    switch self {
    case .month, .shortMonth, .weekday, .shortWeekday, .unit, .units, .season, .quarter, .deictic: true
    default: false
    }
  }
}
