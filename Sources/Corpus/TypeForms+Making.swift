import Prose

extension TypeForms {
  /// The forms `ofType`, one a type; `byWord` are all types in byte order.
  init(_ ofType: Strings, byWord: [UInt32]) {
    let forms = EqualStrings(of: ofType, in: ofType.inByteOrder(byWord))
    self.init(StringColumn(ofType, forms.heads), numbers: forms.numbers, byWord: byWord)
  }

  /// The stems of `forms`, the folded forms of types; `byWord` are all types in byte order.
  ///
  /// A form of several types is stemmed once.
  init(stemsOf forms: TypeForms, byWord: [UInt32]) {
    let stemmer = Stemmer()
    var stems = Strings()
    for form in 0..<forms.distinct.count {
      let form = forms.distinct.span(form)
      if mayBeStemmed(form) { stems.append(stemmer.stem(of: form)) } else { stems.append(0..<form.count, of: form) }
    }
    let distinct = EqualStrings(of: stems, in: stems.inByteOrder(Array(0..<UInt32(stems.count))))
    self.init(StringColumn(stems, distinct.heads), numbers: forms.numbers.map { distinct.numbers[Int($0)] }, byWord: byWord)
  }

  /// The forms `distinct`, of which each type has the one that `numbers` tells.
  private init(_ distinct: StringColumn, numbers: [UInt32], byWord: [UInt32]) {
    var starts = [UInt32](repeating: 0, count: distinct.count + 1)
    for number in numbers { starts[Int(number) + 1] += 1 }
    for form in 0..<distinct.count { starts[form + 1] += starts[form] }
    var next = starts
    var types = [UInt32](repeating: 0, count: numbers.count)
    for type in byWord {
      let form = Int(numbers[Int(type)])
      types[Int(next[form])] = type
      next[form] += 1
    }
    self.init(numbers: Packed(numbers), distinct: distinct, types: Packed(types), typeStarts: Packed(starts))
  }
}

/// Whether `word` begins with a letter or an apostrophe: the stemmer leaves all others as they are.
private func mayBeStemmed(_ word: Span<UInt8>) -> Bool {
  guard word.count > 0 else { return false }
  return word[0].isSmallASCIILetter || word[0] == UInt8(ascii: "'")
}

/// Strings numbered anew, equal ones alike.
private struct EqualStrings {
  /// For each number a string that has it.
  private(set) var heads: [UInt32] = []
  /// The number of each string.
  private(set) var numbers: [UInt32]

  /// The strings of `strings`; equal ones stand together in `order`, by which they are numbered.
  init(of strings: Strings, in order: [UInt32]) {
    numbers = [UInt32](repeating: 0, count: order.count)
    for string in order {
      if heads.isEmpty || !strings.areEqual(Int(heads[heads.count - 1]), Int(string)) { heads.append(string) }
      numbers[Int(string)] = UInt32(heads.count - 1)
    }
  }
}
