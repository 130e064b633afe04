import Prose

/// What can be said of a pattern before it meets a text.
extension TokenPattern {
  /// The pattern without the conditions around it.
  var core: TokenPattern {
    switch self {
    case .restricted(let inner, _), .agreeing(let inner, _): inner.core
    default: self
    }
  }

  /// What whole matches must lie in or hold.
  var restrictions: [Restriction] {
    switch self {
    case .restricted(let inner, let own): inner.restrictions + own
    case .agreeing(let inner, _): inner.restrictions
    default: []
    }
  }

  /// What labelled tokens must agree in.
  var agreements: [Agreement] {
    switch self {
    case .restricted(let inner, _): inner.agreements
    case .agreeing(let inner, let own): inner.agreements + own
    default: []
    }
  }

  /// The parts one after the other, with nested sequences opened and alternatives of single tokens as one test.
  ///
  /// Matches are the same, and tried in the same order.
  var steps: [TokenPattern] {
    switch self {
    case .sequence(let parts): return parts.flatMap { $0.steps }
    case .repeated(let part, 1, 1, _): return part.steps
    case .repeated(let part, let least, let most, _) where most == least && (2...8).contains(least) && part.steps.count == 1:
      return [TokenPattern](repeating: part.steps[0], count: least)
    case .choice(let choices):
      if choices.count == 1 { return choices[0].steps }
      return [singleTest.map { .token($0) } ?? self]
    default: return [self]
    }
  }

  /// The one test the pattern is, whichever way it is written.
  private var singleTest: TokenTest? {
    switch self {
    case .token(let test): return test
    case .sequence(let parts): return parts.count == 1 ? parts[0].singleTest : nil
    case .choice(let choices):
      let tests = choices.compactMap { $0.singleTest }
      return tests.count == choices.count ? .or(tests) : nil
    default: return nil
    }
  }

  /// The pattern for the same tokens the other way round; edges and labels are for other machines.
  var reversed: TokenPattern {
    switch self {
    case .sequence(let parts): .sequence(parts.reversed().map(\.reversed))
    case .choice(let parts): .choice(parts.map(\.reversed))
    case .repeated(let part, let least, let most, let preference): .repeated(part.reversed, least: least, most: most, preference)
    case .labelled(_, let part): part.reversed
    case .token, .unit, .standing, .restricted, .agreeing: self
    }
  }

  /// The pattern without the labels that are none of `labels`.
  func keeping(_ labels: Set<Int>) -> TokenPattern {
    switch self {
    case .labelled(let label, let part): labels.contains(label) ? .labelled(label, part.keeping(labels)) : part.keeping(labels)
    case .sequence(let parts): .sequence(parts.map { $0.keeping(labels) })
    case .choice(let parts): .choice(parts.map { $0.keeping(labels) })
    case .repeated(let part, let least, let most, let preference):
      .repeated(part.keeping(labels), least: least, most: most, preference)
    case .restricted(let part, let restrictions): .restricted(part.keeping(labels), restrictions)
    case .agreeing(let part, let agreements): .agreeing(part.keeping(labels), agreements)
    case .token, .unit, .standing: self
    }
  }

  /// How many tokens a match has, at least and at most; nil is without end.
  public var length: (least: Int, most: Int?) {
    switch self {
    case .token: (1, 1)
    case .sequence(let parts): parts.reduce((0, 0)) { sum($0, $1.length) }
    case .choice(let parts):
      parts.dropFirst().reduce(parts.first?.length ?? (0, 0)) { (min($0.least, $1.length.least), larger($0.most, $1.length.most)) }
    case .repeated(let part, let least, let most, _): repeated(part.length, least, most)
    case .unit: (1, nil)
    case .standing: (0, 0)
    case .labelled(_, let part), .restricted(let part, _), .agreeing(let part, _): part.length
    }
  }

  private func sum(_ left: (least: Int, most: Int?), _ right: (least: Int, most: Int?)) -> (least: Int, most: Int?) {
    (min(left.least + right.least, Self.far), left.most.flatMap { first in right.most.map { min(first + $0, Self.far) } })
  }

  private func larger(_ left: Int?, _ right: Int?) -> Int? { left.flatMap { first in right.map { max(first, $0) } } }

  private func repeated(_ once: (least: Int, most: Int?), _ least: Int, _ most: Int?) -> (least: Int, most: Int?) {
    let most =
      once.most == 0 ? 0 : once.most.flatMap { one in most.map { min(one.multipliedReportingOverflow(by: $0).partialValue, Self.far) } }
    return (min(once.least.multipliedReportingOverflow(by: least).partialValue, Self.far), most)
  }

  /// More tokens than any text has; lengths stop growing here.
  static let far = 1 << 32

  /// Whether some test asks for a token's section.
  var asksForSection: Bool { hasTest { $0.asksForSection } }

  /// Whether a test of the pattern itself, or of what it is held against, is wanted.
  fileprivate func hasTest(_ isWanted: (TokenTest) -> Bool) -> Bool {
    switch self {
    case .token(let test): isWanted(test)
    case .sequence(let parts), .choice(let parts): parts.contains { $0.hasTest(isWanted) }
    case .repeated(let part, _, _, _), .labelled(_, let part), .agreeing(let part, _): part.hasTest(isWanted)
    case .unit, .standing: false
    case .restricted(let part, let restrictions): part.hasTest(isWanted) || restrictions.contains { $0.hasTest(isWanted) }
    }
  }
}

extension TokenPattern {
  /// The text to search where a query names none: the article, or everything when the pattern asks for a section outside it.
  public var scope: Scope { hasTest { $0.asksForBoiler } ? .all : .article }
}

extension Restriction {
  fileprivate func hasTest(_ isWanted: (TokenTest) -> Bool) -> Bool {
    if case .pattern(let pattern) = target { pattern.hasTest(isWanted) } else { false }
  }
}

extension TokenTest {
  fileprivate var asksForSection: Bool {
    switch self {
    case .section: true
    case .not(let inner): inner.asksForSection
    case .and(let inner), .or(let inner): inner.contains(where: \.asksForSection)
    case .any, .word, .stem, .expression: false
    }
  }

  /// Whether a section outside the article is asked for; one that is only excluded is not.
  fileprivate var asksForBoiler: Bool {
    switch self {
    case .section(let sections): sections.contains { !$0.isArticle }
    case .and(let inner), .or(let inner): inner.contains(where: \.asksForBoiler)
    case .any, .word, .stem, .expression, .not: false
    }
  }
}
