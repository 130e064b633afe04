/// Two documents with text in common.
public struct StoryLink: Equatable, Sendable {
  /// The document that was loaded first.
  public var first: UInt32
  /// The other one.
  public var second: UInt32
  /// The words they share, in passages of eight or more, or five inside quotation marks.
  public var words: Int
  /// The words of the shorter one's deck and body.
  public var shorter: Int
  /// The words of the longer one's.
  public var longer: Int
  /// Those of them in passages that do not stand inside quotation marks.
  public var told: Int

  /// The part of the shorter one's words that they share, 0 to 1.
  public var containment: Double { Double(words) / Double(max(1, shorter)) }

  /// What one is to the other.
  public var kind: Kind {
    let isShort = words < Self.leastWords || containment < Self.leastContainment
    // What somebody said may stand in two reports of their own.
    let isQuote = told < Self.leastWords && containment < Self.copyContainment
    if isShort || isQuote { return told == 0 || !isShort ? .quote : .text }
    guard Double(words) >= Self.leastReach * Double(longer) else { return .excerpt }
    return containment >= Self.copyContainment ? .copy : .editedCopy
  }

  /// Whether both are versions of one text.
  public var isCopy: Bool { kind == .copy || kind == .editedCopy }

  /// What one document is to another.
  public enum Kind: String, CaseIterable, Sendable {
    /// At least eight tenths of the shorter one stand in the other.
    case copy
    /// At least three tenths do.
    case editedCopy = "edited copy"
    /// The shorter one stands in a much longer text.
    case excerpt
    /// They share what somebody said.
    case quote = "shared quote"
    /// They share a passage.
    case text = "shared text"
  }

  /// From here on a text is a copy.
  public static let copyContainment = 0.8
  /// From here on a text is an edited copy.
  public static let leastContainment = 0.3
  /// A copy shares so much of the longer text too: a digest of many stories is a copy of none.
  static let leastReach = 0.12
  /// Words below which nothing is a copy: two reports of one line may agree by chance.
  static let leastWords = 16
}
