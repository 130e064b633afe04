/// A word as far as quotations need it: the same for all its occurrences.
public struct SpokenWord: Sendable {
  /// The token it is, at the bytes from 0 on; nil where what stands beside it decides, as beside a hyphen.
  let token: QuoteToken?
  private let narrowWidth: UInt32
  /// Whether it may open a quotation or say that somebody speaks: there is none where no word is so.
  let isCue: Bool

  /// Looks at a word.
  public init(_ word: Span<UInt8>) {
    let seen = QuoteToken(0..<word.count, in: word)
    narrowWidth = UInt32(clamping: word.count)
    token = sign(at: 0, in: word, before: word.count).kind == .hyphen ? nil : seen
    isCue = seen.mayTell || seen.kind == .sign && QuoteMarks.isMark(0..<word.count, in: word)
  }

  /// Its bytes.
  var width: Int { Int(narrowWidth) }
}
