import Diagnosis
import Prose

/// The types of one segment that pass a test.
struct TypeSet {
  /// One bit a type.
  private var bits: [UInt64]
  /// The passing types, ascending.
  let types: [UInt32]
  /// Whether every type passes.
  let isEverything: Bool

  init(_ types: [UInt32], of count: Int) {
    bits = [UInt64](repeating: 0, count: count / 64 + 1)
    for type in types { bits[Int(type) >> 6] |= 1 << UInt64(type & 63) }
    self.types = types
    isEverything = types.count == count
  }

  func contains(_ type: UInt32) -> Bool { bits[Int(type) >> 6] >> UInt64(type & 63) & 1 == 1 }

  /// How many tokens of the stream pass.
  func frequency(in stream: Stream) -> Int { isEverything ? stream.types.count : types.reduce(0) { $0 + stream.frequency(of: $1) } }
}

extension Lexicon {
  /// The types that pass `test`. O(types) for expressions and negations, O(log types) for words.
  func types(passing test: TokenTest) throws(Diagnostic) -> TypeSet { TypeSet(try numbers(passing: test), of: count) }

  private func numbers(passing test: TokenTest) throws(Diagnostic) -> [UInt32] {
    switch test {
    case .any: return Array(0..<UInt32(count))
    case .word(let word, let folding): return equal(to: word, folding)
    case .stem(let form): return types(stem: form)
    case .expression(let source, let attribute, let folding): return try matching(source, attribute, folding)
    case .not(let inner):
      let out = Set(try numbers(passing: inner))
      return (0..<UInt32(count)).filter { !out.contains($0) }
    case .and(let tests):
      var left = try numbers(passing: tests[0])
      for test in tests.dropFirst() {
        let right = Set(try numbers(passing: test))
        left.removeAll { !right.contains($0) }
      }
      return left
    case .or(let tests):
      var all: Set<UInt32> = []
      for test in tests { all.formUnion(try numbers(passing: test)) }
      return all.sorted()
    }
  }

  /// The types equal to `word` once both are folded.
  private func equal(to word: [UInt8], _ folding: TokenTest.Folding) -> [UInt32] {
    let candidates = types(folded: foldedForm(of: word.span))
    switch folding {
    case .all: return candidates
    case .accents:
      let form = plainForm(of: word.span)
      return candidates.filter { plain[Int($0)] == form }
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
    var found: [UInt32] = []
    for number in 0..<count {
      if Task.isCancelled { throw Diagnostic(.cancelled) }
      if try expression.matches(form(number, attribute, keepsAccents ? words : plain)) { found.append(UInt32(number)) }
    }
    return found
  }

  private func form(_ number: Int, _ attribute: TokenTest.Attribute, _ words: Strings) -> ArraySlice<UInt8> {
    switch attribute {
    case .word: words.slice(number)
    case .norm: folded.slice(number)
    case .lemma: stems.slice(number)
    case .shape: shape(of: self.words[number].span)[...]
    }
  }
}
