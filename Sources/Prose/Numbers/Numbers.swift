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
  var found: [NumberMention] = []
  addNumberMentions(of: NumberReader(tokens: numberTokens(tokens, dates: dates, of: text)), dates: dates, to: &found)
  return found
}

/// Adds the quantities in the sentence of `reader` to `found`.
func addNumberMentions(of reader: NumberReader, dates: [DateMention], to found: inout [NumberMention]) {
  let matches = reader.matches()
  if matches.isEmpty { return }
  NumberSurroundings(reader, matches, dates: dates).addMentions(to: &found)
}

extension NumberToken {
  /// Whether it tells of a vote or a match.
  var isContest: Bool { kind == .word(.vote) || kind == .word(.match) }

  /// Whether each quantity has such a token.
  var isAnchor: Bool {
    switch kind {
    case .number: true
    case .word(let word): word.isAnchor
    default: false
    }
  }
}
