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
}
