public import Prose

/// What is looked for, in terms of tokens; the same for every segment.
public indirect enum TokenPattern: Equatable, Sendable {
  /// One token.
  case token(TokenTest)
  /// One after the other.
  case sequence([TokenPattern])
  /// The first that matches.
  case choice([TokenPattern])
  /// From `least` to `most` times; `most` nil is without end.
  case repeated(TokenPattern, least: Int, most: Int?, Preference)
  /// A whole unit.
  case unit(Unit)
  /// A place that stands so to a unit; it reads no token.
  case standing(Unit, Standing)
  /// A part whose first token has a number, by which an `Agreement` names it.
  case labelled(Int, TokenPattern)
  /// Matches of the whole pattern that lie in or hold something else; only around a whole pattern.
  case restricted(TokenPattern, [Restriction])
  /// Matches whose labelled tokens agree; only around a whole pattern.
  case agreeing(TokenPattern, [Agreement])

  /// Whether a repeat takes as few or as many tokens as it can.
  public enum Preference: Equatable, Sendable { case shortest, longest }

  /// How a place stands to a unit: it starts or ends there, or the next token is one of it or none.
  public enum Standing: Equatable, Sendable { case start, end, inside, outside }
}

/// What a whole match must lie in or hold.
public struct Restriction: Equatable, Sendable {
  /// How the match stands to the target.
  public enum Relation: String, CaseIterable, Sendable {
    case within, containing
    case notWithin = "not within"
    case notContaining = "not containing"
  }

  /// What a match is held against.
  public enum Target: Equatable, Sendable {
    case unit(Unit)
    /// Any occurrence of a pattern in the same section.
    case pattern(TokenPattern)
  }

  /// How the match stands to the target.
  public var relation: Relation
  /// What the match is held against.
  public var target: Target

  /// `relation` to `target`.
  public init(_ relation: Relation, _ target: Target) {
    self.relation = relation
    self.target = target
  }
}

/// A condition on two labelled tokens; it fails where one of the labels stands for no token.
public struct Agreement: Equatable, Sendable {
  /// A form of a labelled token.
  public struct Side: Equatable, Sendable {
    /// The label's number.
    public var label: Int
    /// Which form of the token is compared, byte by byte.
    public var attribute: TokenTest.Attribute

    /// The `attribute` of `label`.
    public init(_ label: Int, _ attribute: TokenTest.Attribute) {
      self.label = label
      self.attribute = attribute
    }
  }

  /// Whether the two forms are to be equal or to differ.
  public enum Comparison: String, Sendable {
    case equal = "="
    case unequal = "!="
  }

  /// What is compared.
  public var left: Side
  /// With what.
  public var right: Side
  /// What their comparison must give.
  public var comparison: Comparison

  /// `left` compared with `right`.
  public init(_ left: Side, _ comparison: Comparison, _ right: Side) {
    self.left = left
    self.right = right
    self.comparison = comparison
  }
}

/// A test on one token, decided by its type alone but for its section, which is the same for all of a match.
public indirect enum TokenTest: Equatable, Hashable, Sendable {
  /// Every token.
  case any
  /// The word, as the articles are folded: see `Folding`.
  case word([UInt8], Folding)
  /// The stem class of a folded word.
  case stem([UInt8])
  /// A regular expression over an attribute.
  case expression(String, Attribute, Folding)
  /// A token of one of these sections.
  case section(Set<Section>)
  case not(TokenTest)
  case and([TokenTest])
  case or([TokenTest])

  /// What is folded before words are compared.
  public enum Folding: Equatable, Hashable, Sendable {
    /// Case, accents and quotation marks.
    case all
    /// Accents and quotation marks.
    case accents
    /// Case.
    case letterCase
    /// Nothing.
    case nothing
  }

  /// What an expression is compared with.
  public enum Attribute: String, CaseIterable, Hashable, Sendable { case word, lemma, norm, shape }
}
