import Corpus

/// A run of words that two documents share.
public struct SharedPassage: Sendable {
  /// Its tokens in the one document's article, and the sentence it begins in.
  public var first: Place
  /// The same in the other one.
  public var second: Place
  /// The words that are the same.
  public var words: Int
  /// Whether three quarters of it or more stand inside quotation marks in both.
  public var isQuoted: Bool

  /// Where a passage stands.
  public struct Place: Sendable {
    /// The tokens in the article stream of the document's segment.
    public var tokens: Range<UInt32>
    /// The sentence it begins in, through the archive.
    public var sentence: UInt32
  }
}

extension Stories {
  /// What `first` and `second` share, in the order of the second.
  public func passages(of second: UInt32, in first: UInt32) -> [SharedPassage] {
    var comparison = Comparison(words, boilerplate)
    var (left, right) = (StoryText(), StoryText())
    words.read(first, into: &left)
    words.read(second, into: &right)
    return comparison.runs(of: second, in: first).map { run in
      SharedPassage(
        first: place(of: run.first, in: left, of: first), second: place(of: run.second, in: right, of: second), words: run.words,
        isQuoted: run.isQuoted)
    }
  }

  private func place(of run: Range<Int>, in text: borrowing StoryText, of document: UInt32) -> SharedPassage.Place {
    let (first, last) = (text.tokens[run.lowerBound], text.tokens[run.upperBound - 1])
    let place = words.archive.place(ofDocument: document)
    let stream = words.archive.segments[place.segment].streams[Stream.Name.article.rawValue]
    return .init(tokens: first..<last + 1, sentence: words.archive.sentenceBases[place.segment] + stream.sentence(ofToken: first))
  }
}
