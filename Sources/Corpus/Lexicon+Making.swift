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
    let byWord = columns.words.inByteOrder { $0 < $1 }
    let places = Self.inverse(of: byWord)
    let folded = TypeForms(columns.folded, ranks: places)
    self.init(
      words: StringColumn(columns.words), byWord: Packed(byWord), plainNumbers: NarrowColumn(plainNumbers),
      plainForms: StringColumn(columns.plain), folded: folded, ranks: Packed(Self.inverse(of: folded.types)),
      stems: TypeForms(columns.stems, ranks: places))
  }

  /// The place of each number in `order`.
  private static func inverse(of order: some Collection<UInt32>) -> [UInt32] {
    var places = [UInt32](repeating: 0, count: order.count)
    for (place, number) in order.enumerated() { places[Int(number)] = UInt32(place) }
    return places
  }
}

extension Strings {
  /// The numbers of the strings in byte order; those of equal strings as `comesFirst` says.
  func inByteOrder(_ comesFirst: (UInt32, UInt32) -> Bool) -> [UInt32] {
    var opened = (0..<count).map { OpenedString(opening: opening($0), number: UInt32($0)) }
    opened.sort { left, right in
      if left.opening != right.opening { return left.opening < right.opening }
      let order = byteOrder(slice(Int(left.number)).span, slice(Int(right.number)).span)
      return order == 0 ? comesFirst(left.number, right.number) : order < 0
    }
    return opened.map(\.number)
  }
}

/// A string with what its place among others hangs on first.
private struct OpenedString {
  var opening: UInt64
  var number: UInt32
}
