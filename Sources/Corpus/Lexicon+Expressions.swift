import Cores
import Diagnosis
import Prose

extension Lexicon {
  /// The types whose `attribute` matches the expression `source`.
  func types(
    matching source: String, _ attribute: TokenTest.Attribute, _ folding: TokenTest.Folding
  ) throws(Diagnostic) -> [UInt32] {
    let foldsCase = folding == .all || folding == .letterCase || attribute == .lemma || attribute == .norm
    let expression = try Expression(source, case: foldsCase ? .folded : .exact)
    if attribute == .shape { return try types(shaped: expression, source) }
    let keepsAccents = folding == .letterCase || folding == .nothing
    if let openings = literalOpenings(of: source) {
      let search = TypeSearch(self, attribute, keepsAccents, expression, source, ending: nil)
      return try search.matches(among: candidates(openings, attribute))
    }
    // Words end so, and the rest of the expression asks for nothing.
    let ending = attribute == .word || attribute == .norm ? literalEnding(of: source) : nil
    expression.compileFully()
    let search = TypeSearch(
      self, attribute, keepsAccents, expression, source, ending: ending.map { LiteralEnding($0, foldsCase: foldsCase) })
    return try search.allMatches()
  }

  /// The types whose shape matches.
  private func types(shaped expression: Expression, _ source: String) throws(Diagnostic) -> [UInt32] {
    let shapes = shapes
    let budget = ExpressionBudget(source)
    expression.compileFully()
    let matching = try expression.matching()
    var chosen: [Bool] = []
    for shape in shapes.distinct {
      try budget.check()
      chosen.append(try matching.matches(shape.span))
    }
    return shapes.types(chosen)
  }

  /// The types that begin with one of `openings`.
  private func candidates(_ openings: [[UInt8]], _ attribute: TokenTest.Attribute) -> [UInt32] {
    var found: Set<UInt32> = []
    for opening in openings {
      let form = foldedForm(of: opening.span)
      found.formUnion(attribute == .lemma ? types(stemPrefixed: form) : types(foldedPrefixed: form))
    }
    return Array(found)
  }

  /// A form of a type, as conditions on labels compare it.
  func form(of type: UInt32, _ attribute: TokenTest.Attribute) -> ArraySlice<UInt8> {
    switch attribute {
    case .word: return words[Int(type)][...]
    case .norm: return folded[Int(type)][...]
    case .lemma: return stems[Int(type)][...]
    case .shape:
      let words = words
      return shape(of: words.span(Int(type)))[...]
    }
  }
}

/// Looking for an expression among the words of a lexicon.
private struct TypeSearch: Sendable {
  private let lexicon: Lexicon
  private let attribute: TokenTest.Attribute
  private let keepsAccents: Bool
  private let expression: Expression
  private let ending: LiteralEnding?
  private let budget: ExpressionBudget

  init(
    _ lexicon: Lexicon, _ attribute: TokenTest.Attribute, _ keepsAccents: Bool, _ expression: Expression, _ source: String,
    ending: LiteralEnding?
  ) {
    self.lexicon = lexicon
    self.attribute = attribute
    self.keepsAccents = keepsAccents
    self.expression = expression
    self.ending = ending
    budget = ExpressionBudget(source)
  }

  /// The matching types of all, ascending, looked for on all cores.
  func allMatches() throws(Diagnostic) -> [UInt32] {
    let shares = shares(of: lexicon.count, from: 4096)
    let interruption = Interruption()
    let parts = try onCores(shares.count) { (share) throws(Diagnostic) in
      try matches(among: UInt32(shares[share].lowerBound)..<UInt32(shares[share].upperBound), interruption)
    }
    return parts.flatMap { $0 }
  }

  /// The matching types of `candidates`.
  func matches(among candidates: [UInt32]) throws(Diagnostic) -> [UInt32] { try matches(among: candidates, Interruption()) }

  private func matches(
    among candidates: some RandomAccessCollection<UInt32>, _ interruption: Interruption
  ) throws(Diagnostic) -> [UInt32] {
    let matching = try expression.matching()
    func isMatch(_ form: Span<UInt8>) throws(Diagnostic) -> Bool {
      if let ending, let answer = ending.isMatch(form) { return answer }
      return try matching.matches(form)
    }
    // What the loop reads, kept beside it.
    let (words, plainNumbers, plainForms) = (lexicon.words, lexicon.plainNumbers, lexicon.plainForms)
    let forms = attribute == .lemma ? lexicon.stems : lexicon.folded
    let (numbers, distinct) = (forms.numbers, forms.distinct)
    var found: [UInt32] = []
    var turn = 0
    for type in candidates {
      if turn & 63 == 0 {
        try interruption.check()
        try budget.check()
      }
      turn += 1
      let isFound: Bool
      switch attribute {
      case .word:
        let place = keepsAccents ? 0 : Int(plainNumbers[Int(type)])
        if place > 0 { isFound = try isMatch(plainForms.span(place - 1)) } else { isFound = try isMatch(words.span(Int(type))) }
      case .norm, .lemma: isFound = try isMatch(distinct.span(Int(numbers[Int(type)])))
      case .shape: isFound = false
      }
      if isFound { found.append(type) }
    }
    return found
  }
}

/// The time an expression may take over a whole lexicon: far more than any sensible one needs.
private struct ExpressionBudget: Sendable {
  private let source: String
  private let end = ContinuousClock.now + .milliseconds(700)

  init(_ source: String) { self.source = source }

  /// Throws `.expressionTooCostly` when the time is over.
  func check() throws(Diagnostic) {
    if ContinuousClock.now > end { throw Diagnostic(.expressionTooCostly(source)) }
  }
}
