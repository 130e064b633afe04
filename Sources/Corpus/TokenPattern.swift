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
  /// A whole sentence.
  case sentence

  /// Whether a repeat takes as few or as many tokens as it can.
  public enum Preference: Equatable, Sendable { case shortest, longest }
}

/// A test on one token, decided by its type alone.
public indirect enum TokenTest: Equatable, Hashable, Sendable {
  /// Every token.
  case any
  /// The word, as the articles are folded: see `Folding`.
  case word([UInt8], Folding)
  /// The stem class of a folded word.
  case stem([UInt8])
  /// A regular expression over an attribute.
  case expression(String, Attribute, Folding)
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
