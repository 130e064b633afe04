import Prose

extension Lexicon {
  /// The lexicon of `words`, with all derived forms; `byWord` are their numbers in byte order.
  convenience init(_ words: StringColumn, byWord: [UInt32]) {
    var plain = Strings()
    var plainNumbers: [UInt32] = []
    var folded = Strings()
    for type in 0..<words.count {
      let word = words.span(type)
      let kind = LetterKind(of: word)
      var plainNumber: UInt32 = 0
      if kind == .beyondASCII, case let form = plainForm(of: word), byteOrder(form.span, word) != 0 {
        plain.append(form)
        plainNumber = UInt32(plain.count)
      }
      plainNumbers.append(plainNumber)
      if kind == .small { folded.append(0..<word.count, of: word) } else { folded.append(foldedForm(of: word)) }
    }
    let forms = TypeForms(folded, byWord: byWord)
    self.init(
      words: words, byWord: Packed(byWord), plainNumbers: NarrowColumn(plainNumbers), plainForms: StringColumn(plain), folded: forms,
      ranks: Packed(Self.inverse(of: forms.types)), stems: TypeForms(stemsOf: forms, byWord: byWord))
  }

  /// The place of each number in `order`.
  private static func inverse(of order: Packed<UInt32>) -> [UInt32] {
    var places = [UInt32](repeating: 0, count: order.count)
    let order = order.span
    var place = 0
    while place < order.count {
      places[Int(order[place])] = UInt32(place)
      place += 1
    }
    return places
  }
}

/// What the letters of a word are, as far as its derived forms hang on it.
private enum LetterKind {
  /// ASCII without capitals: the word is its own plain and folded form.
  case small
  /// ASCII with capitals: the word is its own plain form.
  case capital
  case beyondASCII

  init(of word: Span<UInt8>) {
    var all: UInt8 = 0
    var hasCapital = false
    var index = 0
    while index < word.count {
      all |= word[index]
      hasCapital = hasCapital || word[index].isASCIICapital
      index += 1
    }
    self = all >= 0x80 ? .beyondASCII : hasCapital ? .capital : .small
  }
}
