import Diagnosis
import Prose

/// The types of one segment that pass a test.
struct TypeSet {
  /// One bit a type; empty where so few pass that a look at each of them costs less than the bits.
  private let bits: [UInt64]
  /// The number of types in the segment.
  private let typeCount: Int
  /// The number of passing types.
  let count: Int

  /// The passing types, ascending, where they are few.
  private let few: [UInt32]?
  private static let fewLimit = 64
  private static let bitlessLimit = 4

  private init(bits: [UInt64], of typeCount: Int) {
    self.bits = bits
    self.typeCount = typeCount
    let words = bits.span
    var (sum, index) = (0, 0)
    while index < words.count {
      sum += words[index].nonzeroBitCount
      index += 1
    }
    count = sum
    few = nil
  }

  init(_ types: [UInt32], of typeCount: Int) {
    guard types.count <= Self.fewLimit else {
      self.init(bits: Self.bits(types, of: typeCount), of: typeCount)
      return
    }
    self.init(few: types.isAscending ? types : Set(types).sorted(), of: typeCount)
  }

  private init(few: [UInt32], of typeCount: Int) {
    bits = few.count <= Self.bitlessLimit ? [] : Self.bits(few, of: typeCount)
    (self.typeCount, self.few, count) = (typeCount, few, few.count)
  }

  private static func bits(_ types: [UInt32], of typeCount: Int) -> [UInt64] {
    var bits = [UInt64](repeating: 0, count: typeCount / 64 + 1)
    for type in types { bits[Int(type) >> 6] |= 1 << UInt64(type & 63) }
    return bits
  }

  /// All types.
  init(all typeCount: Int) {
    var bits = [UInt64](repeating: .max, count: typeCount / 64 + 1)
    bits[typeCount / 64] = (1 << UInt64(typeCount % 64)) - 1
    self.init(bits: bits, of: typeCount)
  }

  /// Whether every type passes.
  var isEverything: Bool { count == typeCount }

  /// Whether one type passes alone.
  var isSingle: Bool { count == 1 }

  /// The one type that passes alone; nil where none or several do.
  var only: UInt32? { count == 1 ? types[0] : nil }

  /// One bit a type, the first in the lowest bit.
  var words: [UInt64] { bits.isEmpty ? Self.bits(few ?? [], of: typeCount) : bits }

  func contains(_ type: UInt32) -> Bool {
    guard !bits.isEmpty else { return few?.contains(type) ?? false }
    return bits[Int(type) >> 6] >> UInt64(type & 63) & 1 == 1
  }

  /// The passing types, ascending. O(types).
  var types: [UInt32] {
    if let few { return few }
    return [UInt32](unsafeUninitializedCapacity: count) { found, filled in
      let words = bits.span
      var index = 0
      while index < words.count {
        var rest = words[index]
        while rest != 0 {
          found[filled] = UInt32(truncatingIfNeeded: index * 64 + rest.trailingZeroBitCount)
          filled += 1
          rest &= rest - 1
        }
        index += 1
      }
    }
  }

  /// How many tokens of the stream pass.
  func frequency(in stream: Stream) -> Int {
    if isEverything { return stream.types.count }
    let counts = stream.postingTable.counts
    let frequencies = counts.span
    let types = types
    var (sum, index) = (0, 0)
    while index < types.count {
      sum += Int(frequencies[Int(types[index])])
      index += 1
    }
    return sum
  }

  /// The types that do not pass.
  var complement: TypeSet {
    let all = TypeSet(all: typeCount)
    return TypeSet(bits: zip(words, all.words).map { ~$0 & $1 }, of: typeCount)
  }

  func intersection(_ other: TypeSet) -> TypeSet { TypeSet(bits: zip(words, other.words).map { $0 & $1 }, of: typeCount) }

  func union(_ other: TypeSet) -> TypeSet {
    if let left = few, let right = other.few, typeCount == other.typeCount { return TypeSet(left + right, of: typeCount) }
    return TypeSet(bits: zip(words, other.words).map { $0 | $1 }, of: typeCount)
  }
}

extension Lexicon {
  /// The types that pass `test` in passages of `section`. O(types) for expressions and negations, O(log types) for words.
  func types(passing test: TokenTest, in section: Section?) throws(Diagnostic) -> TypeSet {
    switch test {
    case .any: return TypeSet(all: count)
    case .word(let word, let folding): return TypeSet(equal(to: word, folding), of: count)
    case .stem(let form): return TypeSet(types(stem: form), of: count)
    case .expression(let source, let attribute, let folding):
      return TypeSet(try types(matching: source, attribute, folding), of: count)
    case .section(let wanted): return section.map(wanted.contains) ?? false ? TypeSet(all: count) : TypeSet([], of: count)
    case .not(let inner): return try types(passing: inner, in: section).complement
    case .and(let tests):
      var left = TypeSet(all: count)
      for test in tests { left = left.intersection(try types(passing: test, in: section)) }
      return left
    case .or(let tests):
      var all = TypeSet([], of: count)
      for test in tests { all = all.union(try types(passing: test, in: section)) }
      return all
    }
  }

  /// The types equal to `word` once both are folded.
  private func equal(to word: [UInt8], _ folding: TokenTest.Folding) -> [UInt32] {
    let candidates = types(folded: foldedForm(of: word.span))
    switch folding {
    case .all: return candidates
    case .accents:
      let form = plainForm(of: word.span)
      return candidates.filter { isPlain($0, form.span) }
    case .letterCase:
      let form = String(decoding: word, as: UTF8.self).lowercased()
      return candidates.filter { words.text(Int($0)).lowercased() == form }
    case .nothing: return candidates.filter { words.order(Int($0), word.span) == 0 }
    }
  }

  /// Whether the plain form of a type is `form`.
  private func isPlain(_ type: UInt32, _ form: Span<UInt8>) -> Bool {
    let place = Int(plainNumbers[Int(type)])
    return (place == 0 ? words.order(Int(type), form) : plainForms.order(place - 1, form)) == 0
  }
}
