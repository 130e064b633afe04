import Prose

extension Lexicon {
  /// The lexicon of `words`, in the order of their numbers, with all derived forms.
  convenience init(_ words: [ArraySlice<UInt8>]) {
    let stemmer = Stemmer()
    var columns = (words: Strings(), plain: Strings(), folded: Strings(), stems: Strings())
    var plainNumbers: [UInt32] = []
    for word in words {
      let bytes = Array(word)
      let folded = foldedForm(of: bytes.span)
      let plain = plainForm(of: bytes.span)
      columns.words.append(bytes)
      if plain != bytes { columns.plain.append(plain) }
      plainNumbers.append(plain == bytes ? 0 : UInt32(columns.plain.count))
      columns.folded.append(folded)
      columns.stems.append(stemmer.stem(of: folded.span))
    }
    let byWord = Self.inByteOrder(columns.words)
    let places = Self.inverse(of: byWord)
    let folded = TypeForms(columns.folded, ranks: places)
    self.init(
      words: StringColumn(columns.words), byWord: Packed(byWord), plainNumbers: NarrowColumn(plainNumbers),
      plainForms: StringColumn(columns.plain), folded: folded, ranks: Packed(Self.inverse(of: folded.types)),
      stems: TypeForms(columns.stems, ranks: places))
  }

  private static func inByteOrder(_ words: Strings) -> [UInt32] {
    (0..<UInt32(words.count)).sorted { byteOrder(words.slice(Int($0)).span, words.slice(Int($1)).span) < 0 }
  }

  /// The place of each number in `order`.
  private static func inverse(of order: some Collection<UInt32>) -> [UInt32] {
    var places = [UInt32](repeating: 0, count: order.count)
    for (place, number) in order.enumerated() { places[Int(number)] = UInt32(place) }
    return places
  }
}
