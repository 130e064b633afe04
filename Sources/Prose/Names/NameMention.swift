/// A name in a text.
public struct NameMention: Equatable, Sendable {
  /// The sentence, counted among those that were read.
  public var sentence: Int
  /// Its words, counted in the sentence.
  public var tokens: Range<Int>
  /// What it is of.
  public var kind: NameKind
  /// The entry of the gazetteer; nil where it is in none.
  public var entry: Int?
  /// The fullest mention of the same in the text, counted among all mentions; itself where there is none.
  public var head: Int
  /// What tells that it is a name of this kind.
  public var reason: Reason

  /// What tells that words are a name, and of what.
  public enum Reason: UInt8, CaseIterable, Sendable {
    case gazetteer, peopleWord, calledSo, title, bodyWord, placeWord, givenName, twoNames, surname, sharedSurname, letters, lettersOf,
      placing,
      sameElsewhere
    case capital, kin

    /// The reason in words.
    public var text: String {
      switch self {
      case .gazetteer: "a name the gazetteer knows"
      case .peopleWord: "a word for the people of a country or for what is of it"
      case .calledSo: "what the one named before is called"
      case .title: "a title stands before it"
      case .bodyWord: "a word that organisations are named with"
      case .placeWord: "a word that places are named with"
      case .givenName: "it begins with a given name"
      case .twoNames: "two names, of which the text has the last alone too"
      case .surname: "the surname of one named in full in the text"
      case .sharedSurname: "the surname of several who are named in full in the text"
      case .letters: "letters that stand for a name"
      case .lettersOf: "letters given in brackets behind the full name"
      case .placing: "a word such as \"in\" stands before it"
      case .sameElsewhere: "the text has it as part of a fuller name"
      case .capital: "a capital inside a sentence"
      case .kin: "a word such as \"son\" stands before it"
      }
    }
  }
}
