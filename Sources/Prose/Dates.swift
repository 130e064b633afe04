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
    return DateMention(bytes: first..<last, expression: match.expression)
  }
}
