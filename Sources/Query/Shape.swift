/// What stands behind a verb and how it is read; the parser knows no verb but by its shape.
public struct VerbShape: Equatable, Sendable {
  /// The verb.
  public var name: String
  /// Words that may stand before the verb and change what it does: `not near`.
  public var prefixes: [String]
  /// Words that may stand between verb and object and change what the verb does.
  public var leads: [String]
  /// What the verb works on.
  public var object: ObjectShape
  /// The options, each given at most once, in any order.
  public var options: [OptionShape]

  /// The shape of the verb `name`.
  public init(
    _ name: String, prefixes: [String] = [], leads: [String] = [], object: ObjectShape = .nothing, options: [OptionShape] = []
  ) {
    self.name = name
    self.prefixes = prefixes
    self.leads = leads
    self.object = object
    self.options = options
  }
}

/// The kinds of object a verb may have.
public enum ObjectShape: Equatable, Sendable {
  case nothing
  case predicate
  case pattern
  /// So many sets, documents or pipelines.
  case terms(ClosedRange<Int>)
  /// A whole number, which may be missing.
  case number
  /// Words up to the end of the stage: paths, topics, names. So many of them.
  case words(ClosedRange<Int>)
  /// `NAME = PIPELINE`.
  case binding
  /// `NAME($p = x) = PIPELINE`.
  case definition
  /// `DOC FIELD = VALUE`; behind the lead `off` a number.
  case assertion
  /// `NAME = A, B`; behind the lead `off` a name.
  case alias
  /// A predicate, perhaps behind a lead.
  case expectation
}

/// One option of a verb.
public struct OptionShape: Equatable, Sendable {
  /// The option word.
  public var word: String
  /// What must follow it for it to count as an option.
  public var value: OptionValueShape

  /// The option `word`.
  public init(_ word: String, _ value: OptionValueShape) {
    self.word = word
    self.value = value
  }
}

/// The kinds of value an option may have.
public enum OptionValueShape: Equatable, Sendable {
  /// So many whole numbers, none of them below `least`.
  case numbers(ClosedRange<Int>, least: Int = 0)
  /// A number with a point, no less and no more.
  case share(ClosedRange<Double>)
  /// One of these words.
  case word([String])
  /// Fields, with commas between, perhaps each with `desc`.
  case keys
  /// One field.
  case key
  case pattern
  /// Words as they stand, which are no pattern: what they are, such as "a name", and one such.
  case plain(String, sample: String)

  /// Whether words go on behind the option up to the end of the stage.
  var takesText: Bool {
    switch self {
    case .pattern, .plain: true
    case .numbers, .share, .word, .keys, .key: false
    }
  }
}

/// The words the parser is given: verbs with their shapes, fields and sections.
///
/// A class, so that a copy is one reference and not one for each list.
public final class Vocabulary: Sendable {
  /// Every verb.
  public let verbs: [VerbShape]
  private let verbNumbers: [String: Int]
  /// The names of the built-in fields.
  public let fields: [String]
  /// Of these fields those that are yes or no, whose name alone is a test.
  public let answers: [String]
  /// The names of the sections, and of their groups.
  public let sections: [String]
  /// The endings of files that can be written.
  public let endings: [String]

  /// A vocabulary of these words.
  public init(verbs: [VerbShape], fields: [String], answers: [String] = [], sections: [String], endings: [String]) {
    self.verbs = verbs
    verbNumbers = Dictionary(verbs.indices.map { (verbs[$0].name, $0) }) { first, _ in first }
    self.fields = fields
    self.answers = answers
    self.sections = sections
    self.endings = endings
  }

  /// The verb called `name`, in any case.
  public func verb(_ name: String) -> VerbShape? { verbNumbers[name.lowercased()].map { verbs[$0] } }

  /// Words that are part of the grammar itself.
  public static let grammar = [
    "and", "or", "not", "is", "it", "docs", "all", "off", "possibly", "union", "intersect", "minus", "mentions", "has", "contains",
  ]

  /// Every word that cannot name a set: verbs, options, fields, sections and the words of the grammar.
  public var reserved: Set<String> {
    Set(verbs.map(\.name)).union(verbs.flatMap { $0.options.map(\.word) }).union(fields).union(sections).union(Self.grammar)
      .union(Pattern.units)
  }
}
