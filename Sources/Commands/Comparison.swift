import Corpus
import Evidence

/// What sides say of the same things.
struct Comparison: Sendable {
  /// One row a thing, in the order in which they are first told.
  var rows: [ComparedRow] = []
  /// What is to be told beside the rows.
  var notes: [String] = []
}

/// What sides say of one thing.
struct ComparedRow: Sendable {
  /// The thing.
  var what: String
  /// What each side says, by side; a side that says two things has two.
  var sayings: [Saying]
  /// How the sides stand to each other.
  var relation: ComparedRelation
  /// Why, in a few words.
  var reason = ""

  /// What one side says.
  struct Saying: Sendable {
    /// The side, from 0.
    var side: Int
    /// What it says; empty where the thing itself says it.
    var value: String
    /// When it holds, where that is known.
    var asOf: Dating?
    /// Where it says so.
    var places: [Place]
    /// The day it is told of, whose steps are shown when the row is opened.
    var moment: Moment?
    /// How that was read.
    var steps: [String] = []
  }

  /// Where something stands.
  struct Place: Sendable {
    /// The sentence, through the archive.
    var sentence: UInt32
    /// The words in the stream of the sentence; nil for the whole of it.
    var tokens: Range<UInt32>?
  }

  /// The sides that say something.
  var sides: Set<Int> { Set(sayings.map(\.side)) }
}

/// How sides stand to each other, what a reader must not miss first.
enum ComparedRelation: String, CaseIterable, Sendable {
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
  /// The same figure of somebody else.
  case beside = "same figure, other holder: not joined"
  case dropped, added, moved
  /// One side alone says it.
  case onlyOne = "only one"

  /// Whether sides confirm each other, which copies of one text cannot.
  var isConfirmation: Bool {
    switch self {
    case .unchanged, .compatible, .agree, .sameWords, .otherWords, .sameDay: true
    default: false
    }
  }
}
