/// Where on a line a phrase must stand to count.
enum PhrasePlace: UInt8 {
  /// The line holds nothing else but numbers and signs.
  case whole
  /// The line begins with it.
  case lead
  /// Anywhere among the line's first words.
  case within
  /// The line ends with it.
  case last
}

/// A list of phrases that say the same about a line.
struct PhraseList {
  /// What they say.
  let mark: Mark
  /// Where they must stand.
  let place: PhrasePlace
  /// The phrases in lower case, without apostrophes; a final colon means that one must follow.
  let phrases: [String]
}

/// A phrase as its words' hashes.
struct Phrase {
  /// What it says.
  let mark: Mark
  /// Where it must stand.
  let place: PhrasePlace
  /// The hashes of its words.
  let words: [UInt64]
  /// Whether a colon must follow.
  let wantsColon: Bool
  /// Its number in the phrasebook.
  let number: Int32

  /// The phrase `text` of `list`.
  init(_ text: String, of list: PhraseList, number: Int) {
    self.number = Int32(number)
    mark = list.mark
    place = list.place
    wantsColon = text.hasSuffix(":")
    var found: [LineWord] = []
    let bytes = Array(text.utf8)
    scanWords(in: bytes.span, range: 0..<bytes.count, limit: .max) { found.append($0) }
    words = found.map(\.hash)
  }
}
