/// What a known phrase says about the line it stands on.
enum Mark: UInt8 {
  /// Heads a list of other articles.
  case related
  /// Heads readers' comments, a comment form or its rules.
  case comments
  /// Belongs to the page, not to the article: menus, buttons, notices.
  case furniture
  /// An advertisement between paragraphs.
  case advert
  /// A link to another article between paragraphs.
  case inset
  /// Asks for a subscription, a click or money.
  case invitation
  /// Law and privacy.
  case policy
  /// Says who else worked on the text or where it came from.
  case credit
  /// Says whose picture it is.
  case photo
  /// Says what a picture shows.
  case caption
  /// Opens a line that names the writers.
  case byline
  /// Copyright.
  case copyright
  /// What a writer is called in a note about the author.
  case trade
}

extension Mark {
  /// What shows that a line is no part of an article; see `LineTraits.notArticle`.
  static let outsideArticle: [Mark] = [.related, .comments, .furniture, .advert, .inset, .invitation, .policy, .copyright]

  /// One bit of a set of marks.
  var bit: UInt32 { 1 << UInt32(rawValue) }
}

/// The marks of one line.
struct Marks: Equatable {
  private var bits: UInt32 = 0

  /// Whether `mark` was seen.
  func has(_ mark: Mark) -> Bool { bits & mark.bit != 0 }

  /// Whether one of `marks` was seen.
  func hasAny(_ marks: Mark...) -> Bool { marks.contains { has($0) } }

  /// Notes `mark`.
  mutating func insert(_ mark: Mark) { bits |= mark.bit }
}
