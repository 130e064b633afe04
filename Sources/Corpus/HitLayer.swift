import Prose

/// What hits may be rows of: a layer of what the pages tell, whose fields are looked up by the row's number.
public enum HitLayer: String, CaseIterable, Sendable {
  /// Expressions of time.
  case dates
  /// Names.
  case names
  /// Quantities.
  case numbers
  /// Quotations, and what is told as somebody's words.
  case quotes

  /// The words of the field `kind` of the rows, as far as they are speech.
  public var kinds: [String] {
    switch self {
    case .dates: DateKind.allCases.map(\.rawValue)
    case .names: NameKind.allCases.compactMap(\.word)
    case .numbers: NumberKind.allCases.map(\.word)
    case .quotes: QuoteMention.Kind.allCases.filter { $0 != .scare }.map(\.word)
    }
  }
}
