/// Why two full names mean one.
public struct NameFold: Equatable, Sendable {
  /// What tells it.
  public enum Reason: Equatable, Sendable {
    /// An article has both.
    case sameArticle
    /// Articles of both name this, which few articles do.
    case shared(String)
    /// The reader's alias of this name.
    case alias(String)
    /// The reader's alias of this name holds for one of their words.
    case aliasOfWord(String)
  }

  /// One of the names, as it is written.
  public let left: String
  /// The other.
  public let right: String
  /// What tells it.
  public let reason: Reason

  /// Whether the reader asked for it.
  public var isAsked: Bool {
    switch reason {
    case .sameArticle, .shared: false
    case .alias, .aliasOfWord: true
    }
  }

  /// The fold in words.
  public var text: String {
    let pair = "\"\(left)\" and \"\(right)\" count as one: "
    return switch reason {
    case .sameArticle: pair + "first names and surnames differ in their spelling alone, and one article has both"
    case .shared(let name): pair + "first names and surnames differ in their spelling alone, and articles of both name \"\(name)\""
    case .alias(let name): pair + "the alias \"\(name)\" says so"
    case .aliasOfWord(let name): pair + "the alias \"\(name)\" says so of a word in them"
    }
  }
}
