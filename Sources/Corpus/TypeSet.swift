import Diagnosis
import Prose

/// The types of one segment that pass a test.
struct TypeSet {
  /// One bit a type.
  private var bits: [UInt64]
  /// The number of types in the segment.
  private let typeCount: Int
  /// The number of passing types.
  let count: Int

  private init(bits: [UInt64], of typeCount: Int) {
    self.bits = bits
    self.typeCount = typeCount
    count = bits.reduce(0) { $0 + $1.nonzeroBitCount }
  }

  init(_ types: some Sequence<UInt32>, of typeCount: Int) {
    var bits = [UInt64](repeating: 0, count: typeCount / 64 + 1)
    for type in types { bits[Int(type) >> 6] |= 1 << UInt64(type & 63) }
    self.init(bits: bits, of: typeCount)
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

  func contains(_ type: UInt32) -> Bool { bits[Int(type) >> 6] >> UInt64(type & 63) & 1 == 1 }

  /// The passing types, ascending. O(types).
  var types: [UInt32] {
    var found: [UInt32] = []
    for (index, word) in bits.enumerated() {
      var rest = word
      while rest != 0 {
        found.append(UInt32(index * 64 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    return found
  }

  /// How many tokens of the stream pass.
  func frequency(in stream: Stream) -> Int { isEverything ? stream.types.count : types.reduce(0) { $0 + stream.frequency(of: $1) } }

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
    case .expression(let source, let attribute, let folding): return TypeSet(try matching(source, attribute, folding), of: count)
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

  private func matching(_ source: String, _ attribute: TokenTest.Attribute, _ folding: TokenTest.Folding) throws(Diagnostic) -> [UInt32] {
    let foldsCase = folding == .all || folding == .letterCase || attribute == .lemma || attribute == .norm
    let expression = try Expression(source, case: foldsCase ? .folded : .exact)
    let keepsAccents = folding == .letterCase || folding == .nothing
    let budget = ExpressionBudget(source)
    var found: [UInt32] = []
    for (turn, number) in candidates(source, attribute).enumerated() {
      if turn & 63 == 0 { try budget.check() }
      if try expression.matches(form(Int(number), attribute, keepsAccents)) { found.append(number) }
    }
    return found
  }

  /// The types that may match: those that begin with what the expression begins with, where that is plain letters.
  private func candidates(_ source: String, _ attribute: TokenTest.Attribute) -> [UInt32] {
    guard attribute != .shape, let openings = literalOpenings(of: source) else { return Array(0..<UInt32(count)) }
    var found: Set<UInt32> = []
    for opening in openings {
      let form = foldedForm(of: opening.span)
      found.formUnion(attribute == .lemma ? types(stemPrefixed: form) : types(foldedPrefixed: form))
    }
    return Array(found)
  }

  private func form(_ number: Int, _ attribute: TokenTest.Attribute, _ keepsAccents: Bool) -> ArraySlice<UInt8> {
    switch attribute {
    case .word: keepsAccents ? words[number][...] : plain(UInt32(number))[...]
    case .norm: folded.slice(number)
    case .lemma: stems.slice(number)
    case .shape: shape(of: words[number].span)[...]
    }
  }

  /// A form of a type, as conditions on labels compare it.
  func form(of type: UInt32, _ attribute: TokenTest.Attribute) -> ArraySlice<UInt8> { form(Int(type), attribute, true) }
}

/// The time an expression may take over a whole lexicon: far more than any sensible one needs.
private struct ExpressionBudget {
  private let source: String
  private let end = ContinuousClock.now + .milliseconds(700)

  init(_ source: String) { self.source = source }

  /// Throws `.expressionTooCostly` when the time is over, `.cancelled` when nobody waits any more.
  func check() throws(Diagnostic) {
    if Task.isCancelled { throw Diagnostic(.cancelled) }
    if ContinuousClock.now > end { throw Diagnostic(.expressionTooCostly(source)) }
  }
}
