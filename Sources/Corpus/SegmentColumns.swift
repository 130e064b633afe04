import Prose

/// The columns of a segment, to which parts are added in order.
struct SegmentColumns {
  private(set) var sentences = Sentences()
  private(set) var lines = Lines()
  private(set) var dates = DateLayer()
  private(set) var streams: [StreamColumns]
  private(set) var wordCounts: [WordCount] = []

  /// Columns with room for so many tokens in each stream.
  init(_ tokenCounts: [Int]) { streams = tokenCounts.map { StreamColumns(tokenCount: $0) } }

  /// Adds `part`; `numbers` are the types of its interner's words.
  mutating func append(_ part: SegmentPart, numbers: [UInt32]) {
    let sentenceBase = UInt32(sentences.count)
    let starts = streams.map { UInt32($0.types.count) }
    append(part.sentences, tokenStarts: starts)
    append(part.lines, sentenceBase: sentenceBase)
    dates.append(part.dates, sentenceBase: sentenceBase)
    wordCounts += part.wordCounts
    for index in streams.indices { streams[index].append(part.streams[index], sentenceBase: sentenceBase, numbers: numbers) }
  }

  private mutating func append(_ part: Sentences, tokenStarts: [UInt32]) {
    let documentBase = UInt32(wordCounts.count)
    let lineBase = UInt32(lines.count)
    let base = UInt32(sentences.count)
    for index in 0..<part.count { sentences.tokenStart.append(part.tokenStart[index] + tokenStarts[part.stream(index)]) }
    sentences.document.append(part.document, plus: documentBase)
    sentences.line.append(part.line, plus: lineBase)
    sentences.number += part.number
    sentences.byteStart += part.byteStart
    sentences.byteEnd += part.byteEnd
    sentences.tokenCount += part.tokenCount
    sentences.wordCount += part.wordCount
    sentences.section += part.section
    sentences.homeSection += part.homeSection
    sentences.isRepeatedHeadline += part.isRepeatedHeadline
    sentences.documentStarts.append(part.documentStarts.dropFirst(), plus: base)
  }

  private mutating func append(_ part: Lines, sentenceBase: UInt32) {
    let base = UInt32(lines.count)
    lines.document.append(part.document, plus: UInt32(wordCounts.count))
    lines.sentence.append(part.sentence, plus: sentenceBase)
    lines.index += part.index
    lines.documentStarts.append(part.documentStarts.dropFirst(), plus: base)
  }
}

/// The columns of one stream, to which parts are added in order.
struct StreamColumns: Sendable {
  private(set) var types: [UInt32] = []
  private var sentences: [UInt32] = []
  private var sentenceStarts: [UInt32] = []
  private var passageStarts: [UInt32] = []
  private var documentStarts: [UInt32] = [0]

  /// Columns with room for so many tokens.
  init(tokenCount: Int) { types.reserveCapacity(tokenCount) }

  /// Adds `part`; `numbers` are the types of its interner's words.
  mutating func append(_ part: StreamPart, sentenceBase: UInt32, numbers: [UInt32]) {
    let base = UInt32(types.count)
    sentences.append(part.sentences, plus: sentenceBase)
    sentenceStarts.append(part.sentenceStarts, plus: base)
    passageStarts.append(part.passageStarts, plus: base)
    documentStarts.append(part.documentEnds, plus: base)
    var index = 0
    while index < part.types.count {
      types.append(numbers[Int(part.types[index])])
      index += 1
    }
  }

  /// The stream, with its postings by a counting sort.
  func stream(typeCount: Int) -> Stream {
    let count = UInt32(types.count)
    var starts = [UInt32](repeating: 0, count: typeCount + 1)
    var index = 0
    while index < types.count {
      starts[Int(types[index]) + 1] += 1
      index += 1
    }
    for index in 0..<typeCount { starts[index + 1] += starts[index] }
    var next = starts
    var positions = [UInt32](repeating: 0, count: types.count)
    index = 0
    while index < types.count {
      let type = Int(types[index])
      positions[Int(next[type])] = UInt32(index)
      next[type] += 1
      index += 1
    }
    return Stream(
      types: types, sentences: sentences, sentenceStarts: sentenceStarts + [count], passageStarts: passageStarts + [count],
      documentStarts: documentStarts, postingStarts: starts, positions: positions)
  }
}

extension [UInt32] {
  /// Adds `values`, each raised by `base`.
  fileprivate mutating func append(_ values: some Collection<UInt32>, plus base: UInt32) {
    for value in values { append(value + base) }
  }
}
