import Prose

/// A name as it is looked for: `Vance` finds `Gen. Jonathan Vance`, in any case and with or without accents.
public struct SoughtName: Sendable {
  /// The name as it was asked for.
  let text: String
  /// Its words, folded.
  private let words: [[UInt8]]

  /// The name `text`; signs in it do not count.
  public init(_ text: String) {
    self.text = text
    let bytes = Array(text.utf8)
    words = Self.words(of: 0..<bytes.count, in: bytes.span)
  }

  /// Whether its words stand in a row among those of `words`.
  public func occurs(in words: String) -> Bool {
    let bytes = Array(words.utf8)
    return occurs(in: 0..<bytes.count, of: bytes.span)
  }

  /// Whether its words stand in a row among those of `range`.
  public func occurs(in range: Range<Int>, of text: Span<UInt8>) -> Bool {
    let others = Self.words(of: range, in: text)
    guard !words.isEmpty, others.count >= words.count else { return false }
    return (0...others.count - words.count).contains { others[$0..<$0 + words.count].elementsEqual(words) }
  }

  private static func words(of range: Range<Int>, in text: Span<UInt8>) -> [[UInt8]] {
    var tokens: [Range<Int>] = []
    tokenRanges(of: range, in: text, into: &tokens)
    return tokens.map { foldedForm(of: text.extracting($0)) }.filter { word in word.contains { isWordByte($0) } }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte.isASCIIDigit || byte.isSmallASCIILetter
  }
}
