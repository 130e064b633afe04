/// What a word tells of the language it stands in, by English.
public enum LanguageMark: Sendable {
  /// Nothing.
  case none
  /// Texts in English are full of it, and some in other languages have it too: `on`, `The`.
  case common
  /// It stands in English alone: `with`, in small letters.
  case own

  /// Looks at a word.
  init(_ word: Span<UInt8>) {
    guard let key = WordKey(0..<word.count, in: word) else {
      self = .none
      return
    }
    let isOwn = ownMarks.contains(key)
    self = isOwn && word[0] >= UInt8(ascii: "a") ? .own : isOwn || commonMarks.contains(key) ? .common : .none
  }
}

private let ownMarks = WordSet(words: englishNumbers.ownMarks)
private let commonMarks = WordSet(words: englishNumbers.commonMarks)
