/// What a stretch of terminal text is, and the SGR sequence that shows it.
enum Role {
  case header, ref, dim, lit, bar

  /// The sequence that begins the role; `Palette.end` ends it.
  var sequence: StaticString {
    switch self {
    case .header: "\u{1B}[1m"
    case .ref: "\u{1B}[36m"
    case .dim: "\u{1B}[2m"
    case .lit: "\u{1B}[1;31m"
    case .bar: "\u{1B}[34m"
    }
  }
}

/// The sequences that belong to no role.
enum Palette {
  /// Back to plain text.
  static let end: StaticString = "\u{1B}[0m"
}
