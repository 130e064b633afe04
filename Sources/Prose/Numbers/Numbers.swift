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
  let reader = NumberReader(tokens: numberTokens(tokens, dates: dates.map(\.bytes), of: text))
  let matches = reader.matches()
  if matches.isEmpty { return [] }
  return NumberSurroundings(reader, matches, dates: dates).mentions()
}

/// Whether a sentence with `token` in it may have a quantity: `numberMentions` finds none where no token may.
///
/// Depends on the token's bytes alone, so that it can be asked once for each different word.
public func mayNumber(_ token: Range<Int>, in text: Span<UInt8>) -> Bool {
  numberTokens([token], dates: [], of: text).contains { token in
    switch token.kind {
    case .number: true
    case .word(let word): word.isAnchor
    default: false
    }
  }
}
