/// The distinct word forms of a segment, numbered by descending frequency, with their derived forms as columns.
///
/// Ties in frequency are broken by bytes, so equal articles give equal numbers.
public struct Lexicon: Sendable {
  /// The bytes of all types, one after the other.
  let words: Strings
  /// Per type: accents and curly quotation marks folded, case kept.
  let plain: Strings
  /// Per type: `plain` in lower case.
  let folded: Strings
  /// Per type: the Snowball stem of `folded`.
  let stems: Strings
  /// Types in the order of their folded forms, then of their numbers: equal forms lie side by side.
  let byFolded: [UInt32]
  /// Types in the order of their stems, then of their numbers.
  let byStem: [UInt32]

  /// The number of types.
  public var count: Int { words.count }

  /// The bytes of type `number` as they stand in the articles.
  public func word(_ number: UInt32) -> [UInt8] { words[Int(number)] }

  /// The type with accents, quotation marks and case folded: the value of `norm`.
  public func norm(_ number: UInt32) -> [UInt8] { folded[Int(number)] }

  /// Whether the type's folded form begins with `prefix`.
  func hasNorm(_ number: UInt32, prefixed prefix: [UInt8]) -> Bool { folded.slice(Int(number)).starts(with: prefix) }

  /// The type's stem: the class that `lemma` names.
  public func stem(_ number: UInt32) -> [UInt8] { stems[Int(number)] }

  /// The number of each type's folded form, by the order of the forms. O(types).
  var normNumbers: [UInt32] {
    var numbers = [UInt32](repeating: 0, count: count)
    var number: UInt32 = 0
    for (place, type) in byFolded.enumerated() {
      if place > 0, folded.slice(Int(type)) != folded.slice(Int(byFolded[place - 1])) { number = UInt32(place) }
      numbers[Int(type)] = number
    }
    return numbers
  }

  /// The folded form numbered `number`.
  func form(ofNorm number: UInt32) -> [UInt8] { folded[Int(byFolded[Int(number)])] }

  /// The types whose folded form is `form`, ascending. O(log n).
  func types(folded form: [UInt8]) -> [UInt32] { equal(form, in: byFolded, of: folded).sorted() }

  /// The types whose stem is `form`, ascending. O(log n).
  func types(stem form: [UInt8]) -> [UInt32] { equal(form, in: byStem, of: stems).sorted() }

  /// The types whose folded form begins with `form`, in the order of their forms. O(log n).
  func types(foldedPrefixed form: [UInt8]) -> ArraySlice<UInt32> { prefixed(form, in: byFolded, of: folded) }

  /// The types whose stem begins with `form`, in the order of their stems. O(log n).
  func types(stemPrefixed form: [UInt8]) -> ArraySlice<UInt32> { prefixed(form, in: byStem, of: stems) }

  private func equal(_ form: [UInt8], in order: [UInt32], of forms: Strings) -> ArraySlice<UInt32> {
    let low = boundary(in: order, of: forms) { $0.lexicographicallyPrecedes(form) }
    let high = boundary(in: order, of: forms) { !form.lexicographicallyPrecedes($0) }
    return order[low..<max(low, high)]
  }

  private func prefixed(_ form: [UInt8], in order: [UInt32], of forms: Strings) -> ArraySlice<UInt32> {
    let low = boundary(in: order, of: forms) { $0.lexicographicallyPrecedes(form) }
    let high = boundary(in: order, of: forms) { $0.lexicographicallyPrecedes(form) || $0.starts(with: form) }
    return order[low..<max(low, high)]
  }

  /// The number of types in `order` whose form is before a boundary.
  private func boundary(in order: [UInt32], of forms: Strings, _ isBefore: (ArraySlice<UInt8>) -> Bool) -> Int {
    var low = 0
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(forms.slice(Int(order[middle]))) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Many byte strings in one arena.
struct Strings: Sendable {
  private(set) var arena: [UInt8] = []
  private var starts: [Int] = [0]

  var count: Int { starts.count - 1 }

  subscript(_ index: Int) -> [UInt8] { Array(slice(index)) }

  func slice(_ index: Int) -> ArraySlice<UInt8> { arena[starts[index]..<starts[index + 1]] }

  mutating func append(_ bytes: some Collection<UInt8>) {
    arena.append(contentsOf: bytes)
    starts.append(arena.count)
  }

  /// Adds the bytes `range` of `text`.
  mutating func append(_ range: Range<Int>, of text: Span<UInt8>) {
    var index = range.lowerBound
    while index < range.upperBound {
      arena.append(text[index])
      index += 1
    }
    starts.append(arena.count)
  }
}
