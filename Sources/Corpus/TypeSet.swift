import Diagnosis
import Prose

/// The types of one segment that pass a test.
struct TypeSet {
  /// One bit a type.
  private let bits: [UInt64]
  /// The number of types in the segment.
  private let typeCount: Int
  /// The number of passing types.
  let count: Int

  /// The passing types, ascending, where they are few.
  private let few: [UInt32]?
  private static let fewLimit = 64

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
    var bits = [UInt64](repeating: 0, count: typeCount / 64 + 1)
    for type in types { bits[Int(type) >> 6] |= 1 << UInt64(type & 63) }
    if types.count > Self.fewLimit {
      self.init(bits: bits, of: typeCount)
    } else {
      self.init(bits: bits, of: typeCount, few: types.isAscending ? types : Set(types).sorted())
    }
  }

  private init(bits: [UInt64], of typeCount: Int, few: [UInt32]) {
    (self.bits, self.typeCount, self.few) = (bits, typeCount, few)
    count = few.count
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
  var words: [UInt64] { bits }

  func contains(_ type: UInt32) -> Bool { bits[Int(type) >> 6] >> UInt64(type & 63) & 1 == 1 }

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
    return TypeSet(bits: zip(bits, all.bits).map { ~$0 & $1 }, of: typeCount)
  }

  func intersection(_ other: TypeSet) -> TypeSet { TypeSet(bits: zip(bits, other.bits).map { $0 & $1 }, of: typeCount) }

  func union(_ other: TypeSet) -> TypeSet { TypeSet(bits: zip(bits, other.bits).map { $0 | $1 }, of: typeCount) }
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
      return candidates.filter { plain($0) == form }
    case .letterCase:
      let form = String(decoding: word, as: UTF8.self).lowercased()
      return candidates.filter { String(decoding: words[Int($0)], as: UTF8.self).lowercased() == form }
    case .nothing: return candidates.filter { words[Int($0)] == word }
    }
  }
}
