public import Prose

/// Which sections are searched.
public enum Scope: Hashable, Sendable {
  /// Headline, deck and body: what is searched unless a query says otherwise.
  case article
  /// One section.
  case section(Section)
  /// Everything that is not the article.
  case boiler
  /// Every line.
  case all

  /// The words that name a scope.
  public static let words = Section.allCases.map(\.word) + ["boiler", "all"]

  /// The scope that `word` names.
  public init?(_ word: String) {
    switch word {
    case "boiler": self = .boiler
    case "all": self = .all
    default:
      guard let section = Section.allCases.first(where: { $0.word == word }) else { return nil }
      self = .section(section)
    }
  }

  /// Whether words of this stream can be in the scope.
  func includes(_ stream: Stream.Name) -> Bool {
    switch self {
    case .article: stream == .article
    case .boiler: stream == .rest
    case .all: true
    case .section(let section): section.isArticle == (stream == .article)
    }
  }
}
