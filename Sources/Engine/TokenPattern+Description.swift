public import Corpus
import Prose

extension TokenPattern: CustomStringConvertible {
  /// How the pattern was read: ‹text›, /expression/ and their joints.
  public var description: String {
    switch self {
    case .token(let test): test.description
    case .sequence(let parts): parts.map(\.description).joined(separator: " ")
    case .choice(let parts): "( " + parts.map(\.description).joined(separator: " | ") + " )"
    case .repeated(let part, let least, let most, let preference):
      part.description + "{\(least),\(most.map(String.init) ?? "")}" + (preference == .shortest ? " as few as can be" : "")
    case .unit(let unit): "<\(unit)/>"
    case .standing(let unit, .start): "<\(unit)>"
    case .standing(let unit, .end): "</\(unit)>"
    case .standing(let unit, .inside): "inside <\(unit)/>"
    case .standing(let unit, .outside): "outside <\(unit)/>"
    case .labelled(let label, let part): "\(label + 1):\(part)"
    case .restricted(let part, let restrictions):
      restrictions.reduce(part.description) { "(\($0) \($1.relation.rawValue) \($1.target))" }
    case .agreeing(let part, let agreements): "\(part) :: " + agreements.map(\.description).joined(separator: " & ")
    }
  }
}

extension Unit: CustomStringConvertible {
  /// What stands in its tag.
  public var description: String {
    ([kind.rawValue] + attributes.map { "\($0.field)=\"\($0.values.joined(separator: "|"))\"" }).joined(separator: " ")
  }
}

extension Restriction.Target: CustomStringConvertible {
  /// The unit, or how the pattern was read.
  public var description: String {
    switch self {
    case .unit(let unit): "<\(unit)/>"
    case .pattern(let pattern): pattern.description
    }
  }
}

extension Agreement: CustomStringConvertible {
  /// The comparison with the labels' numbers.
  public var description: String {
    "\(left.label + 1).\(left.attribute.rawValue) \(comparison.rawValue) \(right.label + 1).\(right.attribute.rawValue)"
  }
}

extension TokenTest: CustomStringConvertible {
  /// How the test was read; `=` marks a word that is compared with its case.
  public var description: String {
    switch self {
    case .any: "any word"
    case .word(let word, let folding):
      (folding == .all || folding == .letterCase ? "" : "=") + "‹" + String(decoding: word, as: UTF8.self) + "›"
    case .stem(let stem): "lemma ‹" + String(decoding: stem, as: UTF8.self) + "›"
    case .expression(let source, let attribute, let folding):
      (attribute == .word ? "" : attribute.rawValue + " ") + (folding == .all || folding == .letterCase ? "" : "=") + "/" + source + "/"
    case .section(let sections): "section " + sections.map(\.word).sorted().joined(separator: " or ")
    case .not(let test): "not " + test.description
    case .and(let tests): tests.map(\.description).joined(separator: " & ")
    case .or(let tests): "( " + tests.map(\.description).joined(separator: " | ") + " )"
    }
  }
}

extension SearchPlan: CustomStringConvertible {
  /// Where the search starts, from how many places, and what follows.
  public var description: String {
    let start = seed.map { "places of \($0)" } ?? (way == .unit ? "units" : "tokens and units")
    return "\(grouped(startCount)) \(start), then \(way)"
  }
}

extension SearchPlan.Way: CustomStringConvertible {
  /// What is done from each start.
  public var description: String {
    switch self {
    case .phrase: "the words beside them"
    case .twoLists: "the list of what follows the gap"
    case .unit: "their ends"
    case .machine: "a machine"
    case .automaton: "an automaton"
    case .labels: "a machine that remembers labels"
    }
  }
}
