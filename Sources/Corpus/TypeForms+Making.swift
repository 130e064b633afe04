import Prose

extension TypeForms {
  /// The forms `ofType`, one a type; `byWord` are all types in byte order.
  init(_ ofType: Strings, byWord: [UInt32]) {
    let (heads, numbers) = ofType.equalsNumbered(ofType.inByteOrder(byWord))
    self.init(StringColumn(ofType, heads), numbers: numbers, byWord: byWord)
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
    let (heads, numbers) = stems.equalsNumbered(stems.inByteOrder(Array(0..<UInt32(stems.count))))
    self.init(StringColumn(stems, heads), numbers: forms.numbers.map { numbers[Int($0)] }, byWord: byWord)
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
  return word[0] >= UInt8(ascii: "a") && word[0] <= UInt8(ascii: "z") || word[0] == UInt8(ascii: "'")
}

extension Strings {
  /// One of each kind among the strings numbered `order`, where equal ones stand together, and for each string the number of its kind.
  fileprivate func equalsNumbered(_ order: [UInt32]) -> (heads: [UInt32], numbers: [UInt32]) {
    var heads: [UInt32] = []
    var numbers = [UInt32](repeating: 0, count: order.count)
    for number in order {
      if heads.isEmpty || !areEqual(Int(heads[heads.count - 1]), Int(number)) { heads.append(number) }
      numbers[Int(number)] = UInt32(heads.count - 1)
    }
    return (heads, numbers)
  }
}
