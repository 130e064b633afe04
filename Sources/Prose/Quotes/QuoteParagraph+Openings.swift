/// What stands before the words of a sentence or of a quotation and is none of them.
extension QuoteParagraph {
  /// Most tokens of a title with its marks; what is longer is told.
  private static let longestTitle = 24
  /// Most tokens of a dateline.
  private static let longestDateline = 16

  /// The sentence without the place, agency and day before its dash: `HAVN (Norpress) - The bridge …`.
  func withoutDateline(_ sentence: Range<Int>, in text: Span<UInt8>) -> Range<Int> {
    guard let first = sentence.first, tokens[first].isCapital else { return sentence }
    let limit = min(sentence.upperBound - 1, first + Self.longestDateline)
    guard let dash = (first..<max(first, limit)).first(where: { isDash($0, in: text) || !isOfDateline($0, in: text) }),
      isDash(dash, in: text)
    else { return sentence }
    let isPlace = SpeakerPhrase.isAllCapitals(tokens[first].bytes, text) || (first..<dash).contains { tokens[$0].kind == .leftBracket }
    // Two dashes stand around an aside: `NATO — the alliance — said`.
    let others = (dash + 1..<sentence.upperBound).count { isDash($0, in: text) }
    return isPlace && others % 2 == 0 ? dash + 1..<sentence.upperBound : sentence
  }

  private func isDash(_ index: Int, in text: Span<UInt8>) -> Bool {
    tokens[index].kind == .dash || tokens[index].kind == .sign && text[tokens[index].bytes.lowerBound] == UInt8(ascii: "-")
  }

  /// Whether a token may stand in a dateline: a word with a capital, a number, a comma, a bracket.
  private func isOfDateline(_ index: Int, in text: Span<UInt8>) -> Bool {
    switch tokens[index].kind {
    case .comma, .leftBracket, .rightBracket, .possessive, .sign, .word(.time): true
    default: tokens[index].isCapital || text[tokens[index].bytes.lowerBound].isASCIIDigit
    }
  }

  /// Whether what stands between the marks of `pair` is what something is called: `a film called “The Bridge”`, `Her book, “The Last
  /// Bridge,”`; `what he called “a bridge too far”` are his words.
  func isTitle(_ pair: Range<Int>, in text: Span<UInt8>) -> Bool {
    let before = pair.lowerBound - 1
    guard before > 0 else { return false }
    if tokens[before].word == .named { return pair.count <= Self.longestTitle }
    if tokens[before].word == .calls, WordKey(tokens[before].bytes, in: text) == WordKey("called") {
      return tokens[before - 1].kind == .name && !tokens[before - 1].isCapital && !tokens[before - 1].endsInLy
        || tokens[before - 1].word == .text
    }
    let noun = tokens[before].kind == .comma ? before - 1 : before
    return noun >= 0 && tokens[noun].word == .text && isTitleCased(pair.lowerBound + 1..<pair.upperBound) && !hasTeller(behind: pair)
  }

  /// Whether somebody who speaks may stand right behind a quotation: `she wrote`, `Weber wrote`, `said Weber`.
  private func hasTeller(behind pair: Range<Int>) -> Bool {
    let next = pair.upperBound + 1
    guard next < tokens.count, !tokens[next].startsSentence else { return false }
    switch tokens[next].word {
    case .he, .she, .they, .says: return true
    default: return tokens[next].isCapital
    }
  }

  /// Whether each of several words has a capital, but for small words such as `of`.
  private func isTitleCased(_ range: Range<Int>) -> Bool {
    let words = range.filter { tokens[$0].word != nil || tokens[$0].kind == .name }
    let capitals = words.filter { tokens[$0].isCapital }
    let isSmall = words.allSatisfy { tokens[$0].isCapital || tokens[$0].word != nil && !tokens[$0].isNoun && !tokens[$0].isSaying }
    return capitals.count >= 2 && isSmall
  }
}
