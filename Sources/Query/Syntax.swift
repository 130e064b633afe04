/// One statement: what goes in, what is done with it, and where it is written.
///
/// All ranges count UTF-8 bytes of the statement's text.
public struct Pipeline: Equatable, Sendable {
  /// What the first stage works on.
  public var source: Source
  /// The verbs, in order.
  public var stages: [Stage]
  /// The file behind `>` or `>>`.
  public var redirect: Redirect?
  /// The text of the whole pipeline.
  public var range: Range<Int>
}

/// Where a pipeline begins.
public indirect enum Source: Equatable, Sendable {
  /// The line begins with a verb: the current set.
  case current
  /// The line begins with `|`: the last result.
  case last
  /// Sets, documents and refs, joined by set operations.
  case terms(SetExpression)
}

/// `A union B minus C`, read left to right.
public struct SetExpression: Equatable, Sendable {
  /// `union`, `intersect` or `minus`.
  public enum Operation: String, CaseIterable, Sendable { case union, intersect, minus }
  /// One operation and what stands behind it.
  public struct Step: Equatable, Sendable {
    /// What is done.
    public var operation: Operation
    /// With what.
    public var term: Term
  }

  /// What the expression begins with.
  public var first: Term
  /// What is joined to it, in order.
  public var rest: [Step]
  /// The text of the expression.
  public var range: Range<Int> { first.range.lowerBound..<(rest.last?.term.range ?? first.range).upperBound }
}

/// One operand of a set expression.
public indirect enum Term: Equatable, Sendable {
  /// `docs`, `it`, the name of a set, a document id or a ref: which one, the binder knows.
  case name(Word)
  /// `NAME(arg, …)`: a saved query with its arguments, each as typed.
  case call(Word, [Word])
  /// `(PIPELINE)`.
  case pipeline(Pipeline, range: Range<Int>)

  /// The text of the operand.
  public var range: Range<Int> {
    switch self {
    case .name(let word): word.range
    case .call(let word, let arguments): word.range.lowerBound..<(arguments.last?.range.upperBound ?? word.range.upperBound)
    case .pipeline(_, let range): range
    }
  }
}

/// A word, or several that run on, with the place they stand at.
public struct Word: Equatable, Hashable, Sendable {
  /// The text; a quoted one without its marks and escapes.
  public var text: String
  /// The bytes in the statement, marks included.
  public var range: Range<Int>
  /// Whether it stood in quotation marks.
  public var isQuoted: Bool

  /// `text` at `range`.
  public init(_ text: String, _ range: Range<Int>, isQuoted: Bool = false) {
    self.text = text
    self.range = range
    self.isQuoted = isQuoted
  }

  /// The text in lower case, for words of the language and names, which fold case.
  public var folded: String { text.lowercased() }
}

/// One verb with what it works on and its options.
public struct Stage: Equatable, Sendable {
  /// The verb as typed.
  public var verb: Word
  /// The word before the object or the verb that changes what the verb does: `only`, `possibly`, `off`, `not`.
  public var lead: Word?
  /// What the verb works on.
  public var object: Object
  /// The options in the order typed.
  public var options: [Option]
  /// The text of the stage.
  public var range: Range<Int>
}

/// What stands behind a verb, read as its shape says.
public indirect enum Object: Equatable, Sendable {
  case none
  case predicate(Predicate)
  case pattern(Pattern)
  case terms([Term])
  case number(Int, Word)
  /// Paths, words of `help` and `show`, names.
  case words([Word])
  /// `NAME = PIPELINE`.
  case binding(Word, Pipeline)
  /// `NAME($p = x, …) = PIPELINE`, the pipeline as text since its parameters are not known yet.
  case definition(Definition)
  /// `TERM FIELD = VALUE`.
  case assertion(target: Word, field: Word, value: Word)
  /// `NAME = A, B`; behind the lead `off` the name alone.
  case alias(name: Word, forms: [Word])
}

/// A saved query as typed.
public struct Definition: Equatable, Sendable {
  /// `$name`, or `$name = default`.
  public struct Parameter: Equatable, Sendable {
    /// The name without its `$`.
    public var name: String
    /// The default as typed; nil when the caller must give a value.
    public var standard: String?
  }

  /// What it is called.
  public var name: Word
  /// Its parameters, in order.
  public var parameters: [Parameter]
  /// The pipeline's text.
  public var body: String
  /// The whole `define` line.
  public var text: String
}

/// An option word and its value.
public struct Option: Equatable, Sendable {
  /// The option word.
  public var word: Word
  /// The value.
  public var value: OptionValue
}

/// The value of an option, read as its shape says.
public indirect enum OptionValue: Equatable, Sendable {
  case numbers([Int])
  case share(Double)
  case word(Word)
  case keys([Key])
  case pattern(Pattern)
}

/// One key of `by`: a field or attribute, perhaps the other way round.
public struct Key: Equatable, Sendable {
  /// The key's name, e.g. `doc` or `doc.date`.
  public var name: Word
  /// Whether the largest come first.
  public var isDescending: Bool
}

/// The file a result is written to.
public struct Redirect: Equatable, Sendable {
  /// The path.
  public var path: Word
  /// Whether it is added to what the file holds.
  public var isAppending: Bool
}
