import Prose

/// How much text around a hit is looked at; none reaches beyond the hit's section or document.
public enum Window: Equatable, Sendable {
  /// So many tokens before and behind the hit, across sentences.
  case tokens(left: Int, right: Int)
  /// The sentences the hit lies in.
  case sentence
  /// The paragraphs the hit lies in.
  case paragraph

  /// What is looked at unless a query says otherwise: five tokens on each side.
  public static let standard = Window.tokens(left: 5, right: 5)
}

/// The windows around hits of one stream.
public struct Windows: Sendable {
  let window: Window
  private let segment: Segment
  private let stream: Stream

  /// Windows in one of the segment's streams.
  public init(_ window: Window, _ segment: Segment, _ stream: Stream.Name) {
    self.window = window
    self.segment = segment
    self.stream = segment.streams[stream.rawValue]
  }

  /// The tokens of the window around `tokens`, these included.
  public func around(_ tokens: Range<UInt32>) -> Range<UInt32> {
    switch window {
    case .tokens(let left, let right): return stretched(tokens, by: (left, right))
    case .sentence: return sentences(around: tokens)
    case .paragraph: return paragraphs(around: tokens)
    }
  }

  private func stretched(_ tokens: Range<UInt32>, by size: (left: Int, right: Int)) -> Range<UInt32> {
    let (first, behind) = (tokens.lowerBound, tokens.upperBound)
    let low = first - UInt32(min(Int(first), max(0, size.left)))
    let high = behind + UInt32(min(stream.types.count - Int(behind), max(0, size.right)))
    let passages = stream.passageRuns
    let lower = passages.lastStart(in: low + 1..<first + 1) ?? low
    let upper = passages.firstStart(in: first + 1..<max(first + 1, high)) ?? high
    return lower..<max(behind, upper)
  }

  private func sentences(around tokens: Range<UInt32>) -> Range<UInt32> {
    let first = stream.sentenceIndex(ofToken: tokens.lowerBound)
    let last = tokens.count < 2 ? first : stream.sentenceIndex(ofToken: tokens.upperBound - 1)
    return stream.sentenceStarts[first]..<stream.sentenceStarts[last + 1]
  }

  private func paragraphs(around tokens: Range<UInt32>) -> Range<UInt32> {
    var first = stream.sentenceIndex(ofToken: tokens.lowerBound)
    var last = stream.sentenceIndex(ofToken: tokens.upperBound - 1)
    while !startsParagraph(first) { first -= 1 }
    while last + 1 < stream.sentences.count, !startsParagraph(last + 1) { last += 1 }
    return stream.sentenceStarts[first]..<stream.sentenceStarts[last + 1]
  }

  private func startsParagraph(_ index: Int) -> Bool { index == 0 || segment.startsParagraph(Int(stream.sentences[index])) }
}

extension Segment {
  /// Whether a paragraph begins with the sentence: the one before stands on a line that this one's does not continue.
  public func startsParagraph(_ sentence: Int) -> Bool {
    guard sentence > 0, sentences.document[sentence] == sentences.document[sentence - 1] else { return true }
    return lines.parts(
      sentences.line[sentence - 1], sentences.section(sentence - 1), from: sentences.line[sentence], sentences.section(sentence))
  }
}

extension Lines {
  /// Whether a paragraph ends between two sentences of one document: the line and section of the first, and those of the next.
  func parts(_ previous: UInt32, _ before: Section, from own: UInt32, _ section: Section) -> Bool {
    if previous == own { return section == .headline }
    guard section == before, section != .headline else { return true }
    return (previous..<max(previous, own)).contains { !continues(Int($0) + 1) }
  }
}
