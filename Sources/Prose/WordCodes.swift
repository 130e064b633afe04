/// The token that each word of a text is, in little room: most words are one of few plain tokens, which stay in the cache.
struct WordCodes<Token: Sendable>: Sendable {
  private struct Entry {
    /// The place of the token in `tokens` and 1; 0 where there is none.
    var code: UInt32
    var width: UInt32
  }

  private var entries: [Entry] = []
  private var tokens: [Token] = []
  /// The code of each kind of words that were told to be alike; 0 where there was none yet.
  private var codes: [UInt32] = []

  /// Room for so many words.
  init(capacity: Int) { entries.reserveCapacity(capacity) }

  /// Adds a word of so many bytes; `kind` is a small number that all words of the same token have, nil for a token of its own.
  mutating func append(_ token: Token?, width: Int, kind: Int?) {
    entries.append(Entry(code: token.map { code(of: $0, kind) } ?? 0, width: UInt32(clamping: width)))
  }

  private mutating func code(of token: Token, _ kind: Int?) -> UInt32 {
    if let kind {
      while codes.count <= kind { codes.append(0) }
      if codes[kind] > 0 { return codes[kind] }
      codes[kind] = UInt32(tokens.count + 1)
    }
    tokens.append(token)
    return UInt32(tokens.count)
  }

  /// The bytes of a word.
  @inline(__always)
  func width(_ word: UInt32) -> Int { Int(entries[Int(word)].width) }

  /// The token of a word that has one.
  @inline(__always)
  subscript(known word: UInt32) -> Token { tokens[Int(entries[Int(word)].code) - 1] }

  /// The token of a word; nil where it has none that is always the same.
  @inline(__always)
  func token(_ word: UInt32) -> Token? {
    let code = entries[Int(word)].code
    return code == 0 ? nil : tokens[Int(code) - 1]
  }
}
