/// How sides that are compared stand to each other, what a reader must not miss first.
public enum ComparedRelation: String, CaseIterable, Sendable {
  /// What one says excludes what the other says.
  case differ
  /// Other values, and nobody knows whether of the same days.
  case unsettled = "differ or change"
  /// Other parts of one whole.
  case part = "other part of the same whole"
  /// The same words from another mouth.
  case attribution = "same words, other attribution"
  /// Other words for one thing.
  case framing
  /// The same sentence in other words.
  case reworded
  /// Nearly the same words, or another spelling.
  case variant
  /// Other values on other days.
  case changed = "change over time"
  /// The same value on other days.
  case unchanged
  /// What does not exclude each other.
  case compatible
  /// The same.
  case agree
  /// The same words, in papers that are no copies of each other.
  case sameWords = "same words"
  /// Things on one day.
  case sameDay = "same day"
  /// The same person is quoted with other words.
  case otherWords = "other words"
  /// The same, in copies of one text, which are one source.
  case oneStory = "one story"
  /// Figures of one noun and place of which nothing says that they count the same.
  case otherFigures = "other figures, not compared"
  /// The same figure of somebody else.
  case beside = "same figure, other holder: not joined"
  /// The first version alone has it.
  case dropped
  /// The second version alone has it.
  case added
  /// Both versions have it, at other places.
  case moved
  /// One side alone says it.
  case onlyOne = "only one"

  /// Whether sides confirm each other, which copies of one text cannot.
  public var isConfirmation: Bool {
    switch self {
    case .unchanged, .compatible, .agree, .sameWords, .otherWords, .sameDay: true
    default: false
    }
  }
}
