/// The words for a speaker as they stand inside a sentence: the capital of `A diplomat`, `Officials` or `He` is its sentence's.
///
/// A name keeps its capital, as `An` in `An Nguyen` does where `name` begins right behind it.
public func insideSentence(_ words: String, named name: String?) -> String {
  let bytes = Array(words.utf8)
  guard let first = bytes.first, first &- UInt8(ascii: "A") < 26 else { return words }
  var tokens: [Range<Int>] = []
  tokenRanges(of: 0..<bytes.count, in: bytes.span, into: &tokens)
  guard let token = tokens.first, let word = WordKey(token, in: bytes.span).flatMap({ quoteWords[$0] }) else { return words }
  let isCommon =
    switch word {
    case .he, .she, .they, .it, .nobody: true
    case .determiner: name == nil || token.count == 3
    case .role: !tokens.dropFirst().contains { bytes[$0.lowerBound] &- UInt8(ascii: "A") < 26 }
    default: false
    }
  guard isCommon else { return words }
  return String(decoding: [first | 0x20] + bytes.dropFirst(), as: UTF8.self)
}
