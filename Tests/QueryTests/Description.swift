import Query

// A statement in one line that shows how it was read: ‹text›, /expression/, «wild*card», and every option as word=value.

extension Pipeline {
  /// The whole line, e.g. `find ‹troops› in=headline | count by=doc`.
  var reading: String {
    let parts = [source.reading].filter { !$0.isEmpty } + stages.map(\.reading)
    return parts.joined(separator: " | ") + (redirect.map { ($0.isAppending ? " >> " : " > ") + $0.path.text } ?? "")
  }
}

extension Source {
  fileprivate var reading: String {
    switch self {
    case .current: ""
    case .last: "it"
    case .terms(let expression):
      expression.rest.reduce(expression.first.reading) { "(\($0) \($1.operation.rawValue) \($1.term.reading))" }
    }
  }
}

extension Term {
  fileprivate var reading: String {
    switch self {
    case .name(let word): word.text
    case .call(let name, let arguments): name.text + "(" + arguments.map { "‹\($0.text)›" }.joined(separator: ", ") + ")"
    case .pipeline(let pipeline, _): "(" + pipeline.reading + ")"
    }
  }
}

extension Stage {
  fileprivate var reading: String {
    let words = [verb.folded, lead?.folded ?? "", object.reading] + options.map { $0.word.folded + "=" + $0.value.reading }
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension Object {
  fileprivate var reading: String {
    switch self {
    case .none: ""
    case .predicate(let predicate): predicate.reading
    case .pattern(let pattern): pattern.reading
    case .terms(let terms): terms.map(\.reading).joined(separator: ", ")
    case .number(let number, _): String(number)
    case .words(let words): words.map { "‹\($0.text)›" }.joined(separator: " ")
    case .binding(let name, let pipeline): "\(name.text) = \(pipeline.reading)"
    case .definition(let definition):
      definition.name.text + "("
        + definition.parameters.map { "$\($0.name)" + ($0.standard.map { "=‹\($0)›" } ?? "") }.joined(separator: ", ")
        + ") = ‹\(definition.body)›"
    case .alias(let name, let forms): ([name] + forms).map { "‹\($0.text)›" }.joined(separator: " = ")
    case .assertion(let target, let field, let value): "\(target.text) \(field.text) = ‹\(value.text)›"
    }
  }
}

extension OptionValue {
  fileprivate var reading: String {
    switch self {
    case .numbers(let numbers): numbers.map(String.init).joined(separator: " ")
    case .share(let share): String(share)
    case .word(let word): word.folded
    case .keys(let keys): keys.map { $0.name.text + ($0.isDescending ? " desc" : "") }.joined(separator: ", ")
    case .pattern(let pattern): pattern.reading
    }
  }
}

extension Predicate {
  fileprivate var reading: String {
    switch self {
    case .or(let parts): "(" + parts.map(\.reading).joined(separator: " or ") + ")"
    case .and(let parts): "(" + parts.map(\.reading).joined(separator: " and ") + ")"
    case .not(let inner): "not " + inner.reading
    case .test(let test): test.question.reading
    }
  }
}

extension Test.Question {
  fileprivate var reading: String {
    switch self {
    case .compare(let field, let comparison, let value): "\(field.text) \(comparison.rawValue) ‹\(value.text)›"
    case .among(let field, let values): "\(field.text) in " + values.map { "‹\($0.text)›" }.joined(separator: ", ")
    case .within(let field, let from, let through): "\(field.text) in ‹\(from?.text ?? "")›..‹\(through?.text ?? "")›"
    case .member(let name): "doc in \(name.text)"
    case .contains(let field, let pattern): "\(field.text) contains \(pattern.reading)"
    case .status(let field, let status): "\(field.text) is \(status.text)"
    case .has(let layer, let bound): "has \(layer.text)" + (bound.map { " \($0.comparison.rawValue) \($0.number)" } ?? "")
    case .mentions(let pattern, let section, let bound):
      "mentions \(pattern.reading)" + (section.map { " in=\($0.text)" } ?? "")
        + (bound.map { " \($0.comparison.rawValue) \($0.number)" } ?? "")
    }
  }
}

extension Pattern {
  fileprivate var reading: String {
    let sequence = parts.map(\.reading).joined(separator: " ")
    let restricted = restrictions.reduce(sequence) { "(\($0) \($1.relation) \($1.target.reading))" }
    return conditions.isEmpty ? restricted : restricted + " :: " + conditions.map(\.reading).joined(separator: " & ")
  }
}

extension Pattern.Target {
  fileprivate var reading: String {
    switch self {
    case .unit(let name): "<\(name)/>"
    case .pattern(let pattern): pattern.reading
    }
  }
}

extension Pattern.LabelCondition {
  fileprivate var reading: String {
    "\(left.label.text).\(left.attribute.text) \(comparison) \(right.label.text).\(right.attribute.text)"
  }
}

extension Pattern.Part {
  fileprivate var reading: String { (label.map { $0.text + ":" } ?? "") + atom.reading + times.reading }
}

extension Pattern.Atom {
  fileprivate var reading: String {
    switch self {
    case .text(let text, let flags): "‹\(text)›" + flags.reading
    case .wildcard(let word): "«\(word)»"
    case .expression(let source, let flags): "/\(source)/" + flags.reading
    case .any: "[]"
    case .tests(let tests): "[\(tests.reading)]"
    case .choice(let choices): "( " + choices.map(\.reading).joined(separator: " | ") + " )"
    case .unit(let name): "<\(name)/>"
    case .start(let name): "<\(name)>"
    case .end(let name): "</\(name)>"
    }
  }
}

extension TokenTests {
  fileprivate var reading: String {
    switch self {
    case .or(let tests): "(" + tests.map(\.reading).joined(separator: " | ") + ")"
    case .and(let tests): "(" + tests.map(\.reading).joined(separator: " & ") + ")"
    case .not(let test): "!" + test.reading
    case .matches(let attribute, let expression, let flags): "\(attribute.text)=\"\(expression.text)\"" + flags.reading
    }
  }
}

extension Repeat {
  fileprivate var reading: String { self == .once ? "" : "{\(least),\(most.map(String.init) ?? "")}" }
}

extension TextFlags {
  fileprivate var reading: String {
    let names: [(TextFlags, String)] = [(.foldCase, "%c"), (.exactCase, "%C"), (.exactAccents, "%D"), (.literal, "%l")]
    return names.filter { contains($0.0) }.map(\.1).joined()
  }
}
