/// The quantities in a sentence, in order and without overlap.
///
/// - Complexity: O(*n*) for *n* bytes.
public func numberMentions(of sentence: Range<Int>, in text: Span<UInt8>) -> [NumberMention] {
  var tokens: [Range<Int>] = []
  tokenRanges(of: sentence, in: text, into: &tokens)
  return numberMentions(in: tokens, of: text)
}

/// The quantities in a sentence of these tokens, in order and without overlap; what dates say is none.
public func numberMentions(in tokens: [Range<Int>], of text: Span<UInt8>) -> [NumberMention] {
  let dates = dateMentions(in: tokens, of: text)
  return numberMentions(of: numberTokens(tokens, dates: dates, of: text), dates: dates)
}

/// The quantities in a sentence of these tokens.
func numberMentions(of tokens: [NumberToken], dates: [DateMention]) -> [NumberMention] {
  let reader = NumberReader(tokens: tokens)
  let matches = reader.matches()
  if matches.isEmpty { return [] }
  return NumberSurroundings(reader, matches, dates: dates).mentions()
}

extension NumberToken {
  /// Whether each quantity has such a token.
  var isAnchor: Bool {
    switch kind {
    case .number: true
    case .word(let word): word.isAnchor
    default: false
    }
  }
}
