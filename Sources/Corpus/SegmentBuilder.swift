import Dispatch
public import Prose
import Synchronization

extension Segment {
  /// The segment of `articles`, in their order: sentences, tokens and dates are cut on all cores, then numbered in order.
  public init(_ articles: [Article]) {
    let builder = SegmentBuilder()
    let stretches = stretches(of: articles)
    let parts = inOrder(stretches.count) { builder.part(articles[stretches[$0]]) }
    self = builder.segment(of: parts, articles)
  }
}

/// `articles` in stretches of about a quarter of a megabyte.
private func stretches(of articles: [Article]) -> [Range<Int>] {
  var found: [Range<Int>] = []
  var start = 0
  var byteCount = 0
  for index in articles.indices {
    byteCount += articles[index].text.count
    guard byteCount >= 1 << 18 || index == articles.count - 1 else { continue }
    found.append(start..<index + 1)
    start = index + 1
    byteCount = 0
  }
  return found
}

/// The values `body` gives for 0..<count, computed on all cores, in order.
func inOrder<Value: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Value) -> [Value] {
  guard count > 1 else { return (0..<count).map(body) }
  let slots = Mutex<[Value?]>(Array(repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let value = body(index)
    slots.withLock { $0[index] = value }
  }
  return slots.withLock { $0.compactMap { $0 } }
}

/// Cuts articles into parts on any number of threads, each with a lexicon of its own, and numbers the parts through at the end.
///
/// A class because all threads share its interners.
final class SegmentBuilder: Sendable {
  private let interners = Mutex<(idle: [(number: Int, words: WordInterner)], count: Int)>(([], 0))

  /// The columns of `articles`.
  func part(_ articles: ArraySlice<Article>) -> SegmentPart {
    var interner = interners.withLock { interners in
      if let idle = interners.idle.popLast() { return idle }
      interners.count += 1
      return (interners.count - 1, WordInterner())
    }
    let part = SegmentPart(articles, interner: interner.number, &interner.words)
    interners.withLock { [interner] in $0.idle.append(interner) }
    return part
  }

  /// The segment of `parts` in their order, whose articles are `articles`.
  func segment(of parts: [SegmentPart], _ articles: [Article]) -> Segment {
    let (lexicon, numbers) = lexicon()
    var columns = SegmentColumns(Stream.Name.allCases.map { name in parts.reduce(0) { $0 + $1.streams[name.rawValue].types.count } })
    for part in parts { columns.append(part, numbers: numbers[part.interner]) }
    let streams = columns.streams
    let made = inOrder(streams.count) { streams[$0].stream(typeCount: lexicon.count) }
    return Segment(
      lexicon: lexicon, streams: made, sentences: columns.sentences, lines: columns.lines, dates: columns.dates,
      wordCounts: columns.wordCounts, articles: articles)
  }

  /// The lexicon of all words, and for each interner the types of its words.
  private func lexicon() -> (Lexicon, [[UInt32]]) {
    let idle = interners.withLock { $0.idle }.sorted { $0.number < $1.number }
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

extension Lexicon {
  /// The lexicon of `words`, in the order of their numbers, with all derived forms.
  init(_ words: [ArraySlice<UInt8>]) {
    let stemmer = Stemmer()
    var columns = (words: Strings(), plain: Strings(), folded: Strings(), stems: Strings())
    for word in words {
      let bytes = Array(word)
      let folded = foldedForm(of: bytes.span)
      columns.words.append(bytes)
      columns.plain.append(plainForm(of: bytes.span))
      columns.folded.append(folded)
      columns.stems.append(stemmer.stem(of: folded.span))
    }
    self.words = columns.words
    plain = columns.plain
    folded = columns.folded
    stems = columns.stems
    byFolded = Self.order(of: columns.folded)
    byStem = Self.order(of: columns.stems)
  }

  private static func order(of forms: Strings) -> [UInt32] {
    (0..<UInt32(forms.count)).sorted { left, right in
      let (a, b) = (forms.slice(Int(left)), forms.slice(Int(right)))
      return a.lexicographicallyPrecedes(b) || (a.elementsEqual(b) && left < right)
    }
  }
}
