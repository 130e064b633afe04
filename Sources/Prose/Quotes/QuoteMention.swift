/// Words that a text gives as somebody's, with the one who says them as far as the page shows it.
public struct QuoteMention: Hashable, Sendable {
  /// What kind of speech it is.
  public enum Kind: UInt8, CaseIterable, Sendable {
    /// Whole sentences between marks.
    case direct
    /// Words between marks that go on with the sentence around them.
    case mixed
    /// A clause that tells what was said, without marks.
    case indirect
    /// A few words between marks that nobody is said to have said: a title, a term, irony.
    case scare
  }

  /// The step that found the speaker, from the surest to the loosest.
  public enum Reason: UInt8, CaseIterable, Sendable {
    case verbBehind, verbBefore, accordingTo, colon, dash, elidedSubject, sameParagraph, paragraphBefore, noCue
  }

  /// The bytes of the words, marks left out.
  public var bytes: Range<Int>
  /// What kind of speech it is.
  public var kind: Kind
  /// The words for the speaker beside the cue, such as `she` or `the official`; nil where there are none.
  public var speaker: Range<Int>?
  /// The fullest words for the same speaker in the text before; nil where there are none but `speaker`.
  public var name: Range<Int>?
  /// The word of saying, such as `said` or `according to`.
  public var cue: Range<Int>?
  /// Who passed the words on, such as the agency that `an official cited by Reuters` names.
  public var via: Range<Int>?
  /// How the speaker was found.
  public var reason: Reason

  /// A quotation of these words.
  public init(
    bytes: Range<Int>, kind: Kind, speaker: Range<Int>? = nil, name: Range<Int>? = nil, cue: Range<Int>? = nil, via: Range<Int>? = nil,
    reason: Reason
  ) {
    self.bytes = bytes
    self.kind = kind
    self.speaker = speaker
    self.name = name
    self.cue = cue
    self.via = via
    self.reason = reason
  }
}

extension QuoteMention.Kind {
  /// The kind in a word.
  public var word: String {
    switch self {
    case .direct: "direct"
    case .mixed: "mixed"
    case .indirect: "indirect"
    case .scare: "scare"
    }
  }
}

extension QuoteMention.Reason {
  /// The step in words.
  public var words: String {
    switch self {
    case .verbBehind: "a verb of saying behind the quotation"
    case .verbBefore: "a verb of saying before the quotation"
    case .accordingTo: "'according to' in the sentence"
    case .colon: "a name and a colon before the quotation"
    case .dash: "a name behind the quotation and a dash"
    case .elidedSubject: "a verb of saying without a subject of its own: the sentence's"
    case .sameParagraph: "the speaker of the quotation before, in the same paragraph"
    case .paragraphBefore: "the speaker of the paragraph before, whose quotation goes on"
    case .noCue: "nobody is said to have said it"
    }
  }
}
