/// What a part of an entry is, as far as its colour goes.
public enum Accent: Equatable, Sendable, CaseIterable {
  /// A command's name.
  case verb
  /// A word that a command knows as its option.
  case option
  /// The name of a field.
  case field
  /// The name of a set, a saved query or a parameter.
  case name
  /// Quoted text and patterns.
  case text
  /// A number or a date.
  case number
  /// A pipe, a comparison, a bracket.
  case sign
  /// Something the shell passes over.
  case comment
  /// Something that cannot be right.
  case wrong

  /// The parameters of the terminal's "select graphic rendition" sequence; the sixteen colours that every theme sets.
  var rendition: String {
    switch self {
    case .verb: "1;34"
    case .option: "34"
    case .field: "36"
    case .name: "35"
    case .text: "32"
    case .number: "33"
    case .sign: "1"
    case .comment: "2"
    case .wrong: "4;31"
    }
  }
}
