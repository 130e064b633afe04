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
  public init() {}

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
    let (lexicon, types) = lexicon()
    let columns = columns.withLock { columns in
      defer { columns = SegmentColumns() }
      return columns
    }
    return columns.segment(lexicon, types: types)
  }

  /// The lexicon of all words, and for each thread's lexicon the types of its words.
  private func lexicon() -> (Lexicon, [[UInt32]]) {
    let idle = interners.withLock { interners in
      defer { interners = ([], 0) }
      return interners.idle.sorted { $0.number < $1.number }
    }
    var all = WordInterner()
    var numbers = idle.map { all.adopt($0.words) }
    let order = all.byFrequency()
    var types = [UInt32](repeating: 0, count: order.count)
    for (type, number) in order.enumerated() { types[Int(number)] = UInt32(type) }
    for index in numbers.indices { for word in numbers[index].indices { numbers[index][word] = types[Int(numbers[index][word])] } }
    return (Lexicon(order.map { all.word(Int($0)) }), numbers)
  }
}

extension WordInterner {
  /// The numbers of the words by descending frequency, then by bytes.
  func byFrequency() -> [UInt32] {
    (0..<UInt32(count)).sorted { left, right in
      let (first, second) = (frequencies[Int(left)], frequencies[Int(right)])
      return first != second ? first > second : word(Int(left)).lexicographicallyPrecedes(word(Int(right)))
    }
  }
}
