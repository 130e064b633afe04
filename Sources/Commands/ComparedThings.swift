import Corpus
import Evidence

/// What sides say of the same things.
struct ComparedThings: Sendable {
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
  /// Whether a side may only have left out what the other prints, so that between copies it is no difference.
  var isSelection = false

  /// What one side says.
  struct Saying: Sendable {
    /// The side, from 0.
    var side: Int
    /// The thing, where it is another one than the row's.
    var what: String?
    /// What it says; empty where the thing itself says it.
    var value: String
    /// The words it prints, where those of the sides are not the same; empty where they are.
    var words = ""
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
