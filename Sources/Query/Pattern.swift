/// What is looked for in the text: a sequence of parts, and what its matches are held against.
public struct Pattern: Equatable, Sendable {
  /// The parts, in order; never empty.
  public var parts: [Part]
  /// What whole matches must lie in or hold; each one holds for all that stands before it.
  public var restrictions: [Restriction] = []
  /// What labelled words must agree in.
  public var conditions: [LabelCondition] = []
  /// The text of the pattern.
  public var range: Range<Int>

  /// One part of a sequence.
  public struct Part: Equatable, Sendable {
    /// The name by which conditions know the part's first word.
    public var label: Word?
    /// What must stand there.
    public var atom: Atom
    /// How often.
    public var times: Repeat
    /// The text of the part.
    public var range: Range<Int>
  }

  /// `within`, `containing` and their opposites, with what stands behind them.
  public struct Restriction: Equatable, Sendable {
    /// `within`, `containing`, `not within` or `not containing`.
    public var relation: String
    /// What matches are held against.
    public var target: Target
    /// The text of the restriction.
    public var range: Range<Int>
  }

  /// What matches are held against.
  public indirect enum Target: Equatable, Sendable {
    /// A unit, by its bare name or as a tag.
    case unit(UnitTag)
    case pattern(Pattern)
  }

  /// `a.word = b.word`.
  public struct LabelCondition: Equatable, Sendable {
    /// A label and an attribute of its word.
    public struct Side: Equatable, Sendable {
      /// The label.
      public var label: Word
      /// The attribute.
      public var attribute: Word
    }

    /// What is compared.
    public var left: Side
    /// With what.
    public var right: Side
    /// `=` or `!=`.
    public var comparison: String
  }

  /// Units of the text that patterns can name today.
  public static let units = ["s", "p", "headline", "doc", "date", "name", "number", "quote"]

  /// A unit as it stands in a tag: `quote speaker="NATO"`.
  public struct UnitTag: Equatable, Sendable {
    /// The unit's name, in lower case.
    public var name: String
    /// What its fields must be: a field and its value.
    public var attributes: [Attribute] = []

    /// A unit whose fields are so.
    public init(name: String, attributes: [Attribute] = []) { (self.name, self.attributes) = (name, attributes) }

    /// `speaker="NATO"`.
    public struct Attribute: Equatable, Sendable {
      /// The field.
      public var field: Word
      /// Its value.
      public var value: Word
      /// Other values that are as good: what an alias counts as one with it.
      public var others: [String] = []

      /// `field` must be `value`.
      public init(field: Word, value: Word) { (self.field, self.value) = (field, value) }
    }
  }

  /// What one part of a sequence looks for.
  public indirect enum Atom: Equatable, Sendable {
    /// Literal text, cut into tokens as articles are.
    case text(String, TextFlags)
    /// One word with `*` for any letters.
    case wildcard(String)
    /// A regular expression for one whole token.
    case expression(String, TextFlags)
    /// Any token: `[]`.
    case any
    /// Tests on one token: `[word="x" & lemma!="y"]`.
    case tests(TokenTests)
    /// `( A | B )`: one of several sequences.
    case choice([Pattern])
    /// A whole unit: `<s/>`.
    case unit(UnitTag)
    /// Where a unit starts: `<s>`.
    case start(UnitTag)
    /// Where a unit ends: `</s>`.
    case end(UnitTag)
  }
}

/// How the letters of a word are compared.
public struct TextFlags: OptionSet, Hashable, Sendable {
  /// One bit a flag.
  public let rawValue: UInt8
  /// A set of flags.
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  /// `%c`: case does not matter.
  public static let foldCase = TextFlags(rawValue: 1)
  /// `%C`: case matters.
  public static let exactCase = TextFlags(rawValue: 2)
  /// `%D`: accents and quotation marks matter.
  public static let exactAccents = TextFlags(rawValue: 4)
  /// `%l`: every sign stands for itself.
  public static let literal = TextFlags(rawValue: 8)
}

/// How often a part stands in a row.
public struct Repeat: Equatable, Sendable {
  /// At least so often.
  public var least: Int
  /// At most so often; nil for without end.
  public var most: Int?

  /// Once.
  public static let once = Repeat(least: 1, most: 1)

  /// From `least` to `most` times.
  public init(least: Int, most: Int?) {
    self.least = least
    self.most = most
  }
}

/// Tests on one token, joined by `!`, `&` and `|`.
public indirect enum TokenTests: Equatable, Sendable {
  case or([TokenTests])
  case and([TokenTests])
  case not(TokenTests)
  /// `attribute = "expression"`.
  case matches(attribute: Word, expression: Word, TextFlags)
}

extension Pattern.UnitTag: CustomStringConvertible {
  /// The tag without its brackets.
  public var description: String { ([name] + attributes.map { "\($0.field.folded)=\"\($0.value.text)\"" }).joined(separator: " ") }
}

extension Pattern.Part {
  /// Words that stand there once.
  public static func text(_ words: String, _ flags: TextFlags, at range: Range<Int>) -> Pattern.Part {
    Pattern.Part(atom: .text(words, flags), times: .once, range: range)
  }

  /// One of several texts, the first of them that fits.
  public static func choice(of texts: [String], _ flags: TextFlags, at range: Range<Int>) -> Pattern.Part {
    let choices = texts.map { Pattern(parts: [.text($0, flags, at: range)], range: range) }
    return Pattern.Part(atom: .choice(choices), times: .once, range: range)
  }

  /// The part with `parts` in place of what stands there.
  public func standing(for parts: [Pattern.Part]) -> Pattern.Part {
    var part = self
    part.atom = .choice([Pattern(parts: parts, range: range)])
    return part
  }
}

extension Pattern {
  /// The text that is looked for, where the pattern is nothing but text.
  public var plainText: String? {
    guard parts.count == 1, case .text(let text, _) = parts[0].atom, restrictions.isEmpty else { return nil }
    return text
  }

  /// The texts of which one is looked for, where the pattern is nothing but text or a choice of texts.
  public var plainTexts: [String]? {
    if let plainText { return [plainText] }
    guard parts.count == 1, case .choice(let choices) = parts[0].atom, restrictions.isEmpty else { return nil }
    let texts = choices.compactMap(\.plainText)
    return texts.count == choices.count ? texts : nil
  }
}
