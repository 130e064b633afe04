import CStemmer

/// The English Snowball stemmer; not shared between threads, since it works in a buffer of its own.
public struct Stemmer: ~Copyable {
  private let handle: OpaquePointer?

  /// A stemmer ready for use.
  public init() {
    handle = sb_stemmer_new("english", "UTF_8")
  }

  deinit {
    if let handle { sb_stemmer_delete(handle) }
  }

  /// The stem of a word, whose bytes are in folded form (`foldedForm`); a word that has none is its own stem.
  public borrowing func stem(of folded: Span<UInt8>) -> [UInt8] {
    let longest = 100
    guard let handle, folded.count <= longest, isPlainWord(folded) else { return folded.array }
    return folded.withUnsafeBufferPointer { word in
      guard let start = word.baseAddress, let stem = sb_stemmer_stem(handle, start, Int32(truncatingIfNeeded: word.count)) else {
        return Array(word)
      }
      return Array(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(handle))))
    }
  }
}

/// Whether the stemmer's rules apply: letters of ASCII and apostrophes only.
private func isPlainWord(_ word: Span<UInt8>) -> Bool {
  var index = 0
  while index < word.count {
    let byte = word[index]
    if !byte.isSmallASCIILetter && byte != UInt8(ascii: "'") { return false }
    index += 1
  }
  return word.count > 0
}
