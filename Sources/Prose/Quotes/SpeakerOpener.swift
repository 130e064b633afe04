/// The words for a speaker as they stand inside a sentence: the capital of `A diplomat`, `Officials` or `He` is its sentence's.
///
/// A name keeps its capital, as `An` in `An Nguyen` does where `name` begins right behind it.
public func insideSentence(_ words: String, named name: String?) -> String {
  let bytes = Array(words.utf8)
  guard let first = bytes.first, first.isASCIICapital else { return words }
  var tokens: [Range<Int>] = []
  tokenRanges(of: 0..<bytes.count, in: bytes.span, into: &tokens)
  guard let token = tokens.first, let word = WordKey(token, in: bytes.span).flatMap({ quoteWords[$0] }) else { return words }
  func isCapital(_ token: Range<Int>) -> Bool { bytes[token.lowerBound].isASCIICapital }
  let isCommon =
    switch word {
    case .he, .she, .they, .it: tokens.count == 1
    case .nobody: true
    case .determiner where bytes[token].elementsEqual("The".utf8): name?.hasPrefix("The ") != true
    // `One European official`, but not `One America News`.
    case .determiner where token.count > 2: !isCapital(tokens[tokens.count - 1])
    case .determiner: name == nil
    case .role: !tokens.dropFirst().contains(where: isCapital)
    default: false
    }
  guard isCommon else { return words }
  return String(decoding: [first | 0x20] + bytes.dropFirst(), as: UTF8.self)
}
