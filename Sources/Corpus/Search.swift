import Diagnosis
import Prose

/// A pattern made ready for one segment: its sets of types looked up once, and the plainest way to match it.
struct Search: Sendable {
  /// How the end of a match is found from its start.
  enum Form: Sendable {
    /// One token of each of these sets in a row.
    case phrase([Int])
    /// A whole unit.
    case unit(Unit)
    /// Two phrases with so many tokens between, as few as can be.
    case gap(left: [Int], least: Int, most: Int?, right: [Int])
    /// By the instructions.
    case machine
    /// By the instructions, with labelled tokens remembered.
    case labels
  }

  /// A set of which a token stands in every match, and how far from its start.
  struct Landmark {
    var set: Int
    var least: Int
    /// Nil where it may be any distance away.
    var most: Int?
  }

  /// What a match must lie in or hold.
  struct Rule: Sendable {
    var relation: Restriction.Relation
    var target: Target

    enum Target: Sendable {
      case unit(Unit)
      indirect case pattern(Search)
    }
  }

  private(set) var program: Program
  private(set) var form = Form.machine
  private(set) var landmarks: [Landmark] = []
  private(set) var rules: [Rule] = []
  /// The instructions read from the end, for patterns of any length without units, which might be tried in vain from every token.
  private(set) var reversed: Program?
  /// Whether an automaton can take the machine's place: no units, no least end.
  let isTabular: Bool
  /// Whether no match is longer than the pattern is.
  let isBounded: Bool
  /// The unit at whose start matches begin, where the pattern says so.
  let openingUnit: Unit?
  let agreements: [Agreement]
  /// The pattern as phrases whose tokens must agree, where it is no more than that.
  private(set) var labelled: LabelledPhrases?
  let lexicon: Lexicon

  /// The search for `pattern` in the passages of `section`; nil where the section does not matter.
  init(_ pattern: TokenPattern, _ lexicon: Lexicon, section: Section? = nil) throws(Diagnostic) {
    self.lexicon = lexicon
    program = try Program(pattern, lexicon, section: section)
    agreements = pattern.agreements
    isBounded = pattern.length.most != nil
    for restriction in pattern.restrictions {
      switch restriction.target {
      case .unit(let unit): rules.append(Rule(relation: restriction.relation, target: .unit(unit)))
      case .pattern(let inner):
        rules.append(Rule(relation: restriction.relation, target: .pattern(try Search(inner, lexicon, section: section))))
      }
    }
    isTabular =
      program.units.isEmpty && program.code.count <= Automaton.codeLimit
      && rules.allSatisfy { $0.relation == .within || $0.relation == .notContaining }
    let steps = pattern.core.steps
    openingUnit = steps.first?.openingUnit
    try findLandmarks(steps, lexicon)
    form = try Self.form(of: steps.map { $0.unlabelled }, &program, lexicon)
    if !agreements.isEmpty {
      labelled = LabelledPhrases(steps, agreements, lexicon, form: form)
      form = .labels
    }
    guard isTabular, case .machine = form, pattern.length.most == nil, rules.isEmpty, program.openers() != nil else { return }
    reversed = try program.reversed(pattern, lexicon)
  }

  private mutating func findLandmarks(_ steps: [TokenPattern], _ lexicon: Lexicon) throws(Diagnostic) {
    var least = 0
    var most: Int? = 0
    for step in steps {
      if let test = step.firstTest, test != .any {
        landmarks.append(Landmark(set: try program.set(test, lexicon), least: least, most: most))
      }
      let length = step.length
      least = min(least + length.least, TokenPattern.far)
      most = most.flatMap { sum in length.most.map { min(sum + $0, TokenPattern.far) } }
    }
  }

  private static func form(of steps: [TokenPattern], _ program: inout Program, _ lexicon: Lexicon) throws(Diagnostic) -> Form {
    if steps.count == 1, case .unit(let unit) = steps[0] { return .unit(unit) }
    if let phrase = try sets(steps[...], &program, lexicon) { return .phrase(phrase) }
    guard let middle = steps.firstIndex(where: { $0.gap != nil }), let gap = steps[middle].gap, middle > 0, middle + 1 < steps.count,
      let left = try sets(steps[..<middle], &program, lexicon), let right = try sets(steps[(middle + 1)...], &program, lexicon)
    else { return .machine }
    return .gap(left: left, least: gap.least, most: gap.most, right: right)
  }

  /// The sets of steps that are single tokens; nil where one is not.
  private static func sets(_ steps: ArraySlice<TokenPattern>, _ program: inout Program, _ lexicon: Lexicon) throws(Diagnostic) -> [Int]? {
    var sets: [Int] = []
    for step in steps {
      guard case .token(let test) = step else { return nil }
      sets.append(try program.set(test, lexicon))
    }
    return sets.isEmpty ? nil : sets
  }
}

extension TokenPattern {
  /// The test its first token passes in every match; nil where there may be several, or no token.
  fileprivate var firstTest: TokenTest? {
    switch self {
    case .token(let test): test
    case .labelled(_, let part): part.firstTest
    case .repeated(let part, let least, _, _): least > 0 ? part.firstTest : nil
    case .sequence(let parts): parts.first?.firstTest
    default: nil
    }
  }

  fileprivate var openingUnit: Unit? {
    switch self {
    case .unit(let unit), .standing(let unit, .start): unit
    case .labelled(_, let part): part.openingUnit
    default: nil
    }
  }

  /// The bounds of a gap `[]…`.
  fileprivate var gap: (least: Int, most: Int?)? {
    guard case .repeated(.token(.any), let least, let most, .shortest) = self else { return nil }
    return (least, most.map { max(least, $0) })
  }
}
