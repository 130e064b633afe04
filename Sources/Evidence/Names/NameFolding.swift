/// A name as it is compared across papers that write it from another alphabet each in its own way: `Suleimani` is `sulimani`,
/// `Qasem` is `kasem`; `name` is a word in lower case without accents.
func foldedName(_ name: [UInt8]) -> [UInt8] {
  var folded: [UInt8] = []
  folded.reserveCapacity(name.count)
  let start = hasArticle(name) ? 3 : 0
  var index = start
  while index < name.count {
    let (letter, width) = letter(at: index, in: name)
    if folded.last != letter { folded.append(letter) }
    index += width
  }
  if folded.count > 2, folded.last == UInt8(ascii: "y") { folded[folded.count - 1] = UInt8(ascii: "i") }
  if folded.count > 3, folded.suffix(2).elementsEqual("ie".utf8) { folded.removeLast() }
  return folded
}

/// The consonants of a folded name, with a vowel it begins with.
func nameSkeleton(_ folded: [UInt8]) -> [UInt8] {
  var skeleton: [UInt8] = []
  for (index, letter) in folded.enumerated() where index == 0 || !isVowel(letter) { skeleton.append(letter) }
  return skeleton
}

/// Whether two folded names are one: the same consonants, and at most one letter in seven another.
func isSameName(_ left: [UInt8], _ right: [UInt8]) -> Bool {
  if left == right { return true }
  guard left.count >= 4, right.count >= 4, nameSkeleton(left) == nameSkeleton(right) else { return false }
  return Double(edits(left, right)) <= 0.15 * Double(max(left.count, right.count))
}

/// Whether two first names may be spellings of one: they differ in vowels alone, which is what papers differ in, but neither in the first nor
/// in the last letter, which tell `Mario` from `Maria`; and there are three consonants or more, since `Dan` is not `Don`.
func mayBeSameFirstName(_ left: [UInt8], _ right: [UInt8]) -> Bool {
  let (one, other) = (foldedName(left), foldedName(right))
  guard one != other else { return true }
  guard one.count == other.count, one.first == other.first, one.last == other.last, nameSkeleton(one).count > 2 else { return false }
  return zip(one, other).allSatisfy { $0 == $1 || isVowel($0) && isVowel($1) }
}

/// `al-Muhandis` and `el-Sisi`.
private func hasArticle(_ name: [UInt8]) -> Bool {
  name.count > 5 && name[1] == UInt8(ascii: "l") && name[2] == UInt8(ascii: "-")
    && (name[0] == UInt8(ascii: "a") || name[0] == UInt8(ascii: "e"))
}

/// One letter for the spellings that stand for one sound.
private func letter(at index: Int, in name: [UInt8]) -> (UInt8, width: Int) {
  let next = index + 1 < name.count ? name[index + 1] : 0
  switch (name[index], next) {
  case (UInt8(ascii: "o"), UInt8(ascii: "u")), (UInt8(ascii: "o"), UInt8(ascii: "o")): return (UInt8(ascii: "u"), 2)
  case (UInt8(ascii: "e"), UInt8(ascii: "i")), (UInt8(ascii: "e"), UInt8(ascii: "y")), (UInt8(ascii: "e"), UInt8(ascii: "e")),
    (UInt8(ascii: "a"), UInt8(ascii: "i")), (UInt8(ascii: "a"), UInt8(ascii: "y")):
    return (UInt8(ascii: "i"), 2)
  case (UInt8(ascii: "q"), _), (UInt8(ascii: "c"), _): return (UInt8(ascii: "k"), 1)
  default: return (name[index], 1)
  }
}

private func isVowel(_ letter: UInt8) -> Bool {
  switch letter {
  case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"), UInt8(ascii: "y"): true
  default: false
  }
}

/// The letters to change, add or leave out between two names (Levenshtein).
private func edits(_ left: [UInt8], _ right: [UInt8]) -> Int {
  var row = Array(0...right.count)
  for i in left.indices {
    var diagonal = row[0]
    row[0] = i + 1
    for j in right.indices {
      let change = diagonal + (left[i] == right[j] ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(change, min(row[j], row[j + 1]) + 1)
    }
  }
  return row[right.count]
}
