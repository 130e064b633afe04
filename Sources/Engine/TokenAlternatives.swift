import Corpus
import Diagnosis
import Query

/// Tests on one token of which some ask for a name: a name is a span of tokens and no trait of one, so that a place is asked before the token.
///
/// The tests are brought into alternatives of which each is one token at a place that stands so to some names.
struct TokenAlternatives {
  /// What must hold of one token: in or outside some names, and what can be said of its word.
  private struct Alternative {
    var standings: [TokenPattern] = []
    var tests: [TokenTest] = []

    var pattern: TokenPattern {
      let token = TokenPattern.token(tests.isEmpty ? .any : tests.count == 1 ? tests[0] : .and(tests))
      return standings.isEmpty ? token : .sequence(standings + [token])
    }

    static func + (left: Alternative, right: Alternative) -> Alternative {
      Alternative(standings: left.standings + right.standings, tests: left.tests + right.tests)
    }
  }

  private let all: [Alternative]

  /// More alternatives than anybody types.
  private static let most = 256

  /// The alternatives of `tests`.
  init(_ tests: TokenTests) throws(Diagnostic) { all = try Self.alternatives(tests, .holds) }

  /// One token for which an alternative holds.
  var pattern: TokenPattern { all.count == 1 ? all[0].pattern : .choice(all.map(\.pattern)) }

  /// Whether a test is to hold or to fail.
  private enum Wish {
    case holds, fails

    var opposite: Wish { self == .holds ? .fails : .holds }
  }

  private static func alternatives(_ tests: TokenTests, _ wish: Wish) throws(Diagnostic) -> [Alternative] {
    switch tests {
    case .not(let inner): return try alternatives(inner, wish.opposite)
    case .or(let parts): return try wish == .holds ? union(parts, wish) : product(parts, wish)
    case .and(let parts): return try wish == .holds ? product(parts, wish) : union(parts, wish)
    case .matches(let attribute, let value, _) where attribute.folded == "name":
      let name = Unit(.name, [Unit.Attribute("name", value.text)])
      return [Alternative(standings: [.standing(name, wish == .holds ? .inside : .outside)])]
    case .matches:
      let test = try TokenPattern.test(tests)
      return [Alternative(tests: [wish == .holds ? test : .not(test)])]
    }
  }

  private static func union(_ parts: [TokenTests], _ wish: Wish) throws(Diagnostic) -> [Alternative] {
    var found: [Alternative] = []
    for part in parts { found += try alternatives(part, wish) }
    return found
  }

  private static func product(_ parts: [TokenTests], _ wish: Wish) throws(Diagnostic) -> [Alternative] {
    var found = [Alternative()]
    for part in parts {
      let own = try alternatives(part, wish)
      guard found.count * own.count <= most else { throw Diagnostic(.tooDeep) }
      found = found.flatMap { first in own.map { first + $0 } }
    }
    return found
  }
}

extension TokenTests {
  /// Whether one of the tests asks for a name.
  var asksForName: Bool {
    switch self {
    case .or(let parts), .and(let parts): parts.contains(where: \.asksForName)
    case .not(let inner): inner.asksForName
    case .matches(let attribute, _, _): attribute.folded == "name"
    }
  }
}
