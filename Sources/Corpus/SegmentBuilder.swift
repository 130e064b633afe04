import CAllocator
import Cores
public import Prose
import Synchronization

extension Segment {
  /// The segment of `articles`, in their order: sentences and tokens are cut on all cores, then numbered in order.
  public convenience init(_ articles: [Article]) {
    let builder = SegmentBuilder()
    let size = 64
    let parts = onCores((articles.count + size - 1) / size) { index in
      builder.part(Array(articles[index * size..<min((index + 1) * size, articles.count)]))
    }
    for (index, part) in parts.enumerated() {
      builder.append(part, of: Array(articles[index * size..<min((index + 1) * size, articles.count)]))
    }
    let made = builder.segment()
    self.init(
      lexicon: made.lexicon, streams: made.streams, sentences: made.sentences, lines: made.lines, wordCounts: made.wordCounts,
      articles: made.articles)
  }
}

/// Makes a segment of articles that come in parts: each is cut on whatever thread asks, with a lexicon of that thread, and appended in
/// order; at the end all words are numbered through.
///
/// A class because all threads share its lexicons and columns.
public final class SegmentBuilder: Sendable {
  private let interners = Mutex<(idle: [(number: Int, words: WordInterner)], count: Int)>(([], 0))
  private let columns = Mutex(SegmentColumns())

  /// A builder of a segment without articles.
  public init() { Allocation.columns.begin() }

  /// The columns of `articles`, whose names and files do not matter yet; safe on many threads at once.
  public func part(_ articles: [Article]) -> SegmentPart {
    var interner = interners.withLock { interners in
      if let idle = interners.idle.popLast() { return idle }
      interners.count += 1
      return (interners.count - 1, WordInterner())
    }
    let part = SegmentPart(articles, interner: interner.number, &interner.words)
    interners.withLock { [interner] in $0.idle.append(interner) }
    return part
  }

  /// Puts `part`, cut by this builder from `articles`, behind those before it.
  public func append(_ part: SegmentPart, of articles: [Article]) { columns.withLock { $0.append(part, of: articles) } }

  /// The segment of all that was appended; the builder is empty afterwards.
  public func segment() -> Segment {
    var idle = interners.withLock { interners in
      defer { interners = ([], 0) }
      return interners.idle.sorted { $0.number < $1.number }.map(\.words)
    }
    // What reading needed goes back to the system before the columns need it, and what they needed, afterwards.
    dateline_return_free_memory()
    let segment = columns.withLock { $0.segment(NumberedWords(of: &idle)) }
    dateline_return_free_memory()
    Allocation.questions(textByteCount: segment.articles.textByteCount).begin()
    return segment
  }
}
