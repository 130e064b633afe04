/// A word as far as a reader needs it: the same for all its occurrences.
public protocol AnchorWord: Sendable {
  /// Looks at a word.
  init(_ word: Span<UInt8>)
  /// Whether a sentence with it may have a mention: there is none where no word is so.
  var isAnchor: Bool { get }
}

/// Reads mentions of one kind out of sentences whose words are known; its room for one sentence is used again for the next.
public protocol SentenceReader: Sendable {
  /// What it knows of a word.
  associatedtype Word: AnchorWord
  /// What it finds.
  associatedtype Mention: Sendable

  /// A reader of sentences whose words are numbers of `words`.
  init(_ words: [Word])

  /// Adds the mentions of the sentence of these words to `found`, in order and without overlap.
  mutating func read(_ sentence: Range<Int>, types: [UInt32], in text: Span<UInt8>, into found: inout [Mention])
}
