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
  var room = NumberRoom()
  addNumberMentions(of: NumberReader(tokens: numberTokens(tokens, dates: dates, of: text)), dates: dates, in: &room, to: &found)
  return found
}

/// What is read of one sentence, in room that the next uses again.
struct NumberRoom: Sendable {
  fileprivate var matches: [NumberReader.Match] = []
  fileprivate var names: [NumberedName] = []
}

/// Adds the quantities in the sentence of `reader` to `found`.
func addNumberMentions(of reader: NumberReader, dates: [DateMention], in room: inout NumberRoom, to found: inout [NumberMention]) {
  reader.readMatches(into: &room.matches)
  if room.matches.isEmpty { return }
  reader.readNames(into: &room.names)
  NumberSurroundings(reader, room.matches, room.names, dates: dates).addMentions(to: &found)
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
