/// The sentences of a block, appended to `ranges` in order, without the blanks between them.
///
/// A block is a paragraph; a line end in it is a blank, an empty line ends a sentence, and so does the end of the block.
/// Quotes and brackets that close behind a full stop belong to the sentence.
/// - Complexity: O(*n*) for *n* bytes.
public func sentenceRanges(of block: Range<Int>, in text: Span<UInt8>, into ranges: inout [Range<Int>]) {
  let end = min(block.upperBound, text.count)
  var start = runEnd(from: min(max(block.lowerBound, 0), end), in: text, before: end) { $0 == .blank }
  var quotes = 0
  var index = start
  while true {
    index = nextStop(from: index, in: text, before: end)
    if index >= end { break }
    if text[index] == UInt8(ascii: "\"") { quotes += 1 }
    let step = sentenceStep(at: index, of: start, quotes: quotes, in: text, before: end)
    if let stop = step.stop {
      appendTrimmed(start..<stop, of: text, to: &ranges)
      quotes += straightQuotes(in: index + 1..<max(index + 1, stop), of: text)
      start = runEnd(from: stop, in: text, before: end) { $0 == .blank }
    }
    index = max(step.next, start)
  }
  appendTrimmed(start..<end, of: text, to: &ranges)
}

/// The first place from `start` on that `mayStop` holds for, else `end`; line ends before a letter are passed over, most of them at least.
@inline(__always)
private func nextStop(from start: Int, in text: Span<UInt8>, before end: Int) -> Int {
  var index = start
  while index < end, text.count &- index >= 17 {
    if let count = SixteenBytes.count(before: stops(at: index, in: text)) { return min(index &+ count, end) }
    index &+= 16
  }
  while index < end && !mayStop(text[index]) { index += 1 }
  return min(index, end)
}

/// For which of the sixteen bytes at `index`, behind which one more stands, `mayStop` holds; for line ends only with a blank behind.
@inline(__always)
private func stops(at index: Int, in text: Span<UInt8>) -> SixteenBytes.Answer {
  let bytes = SixteenBytes(at: index, of: text)
  let ends = bytes.equal(to: UInt8(ascii: ".")) .| bytes.equal(to: UInt8(ascii: "!")) .| bytes.equal(to: UInt8(ascii: "?"))
  let others = bytes.equal(to: UInt8(ascii: "\"")) .| bytes.equal(to: UInt8(ascii: ":")) .| bytes.notBelow(0xD8)
  return ends .| others .| bytes.equal(to: UInt8(ascii: "\n")) .& SixteenBytes(at: index &+ 1, of: text).blanks
}

/// Whether a byte is one of `" \n : . ! ?` or begins a full stop beyond ASCII; all others are passed over.
@inline(__always)
private func mayStop(_ byte: UInt8) -> Bool {
  byte < 0x40 ? UInt64(0x8400_4006_0000_0400) >> UInt64(byte) & 1 == 1 : byte >= 0xD8
}

/// Whether a sentence ends at or behind a byte, and where to look on.
private struct SentenceStep {
  var stop: Int?
  var next: Int
}

private func sentenceStep(at index: Int, of start: Int, quotes: Int, in text: Span<UInt8>, before end: Int) -> SentenceStep {
  let byte = text[index]
  if byte == UInt8(ascii: "\n") {
    return SentenceStep(stop: emptyLine(after: index, in: text, before: end) ? index : nil, next: index + 1)
  }
  if byte == UInt8(ascii: ":") {
    if index + 2 < end, text[index + 1] == UInt8(ascii: "/"), text[index + 2] == UInt8(ascii: "/") {
      return SentenceStep(stop: nil, next: chunkEnd(from: index, in: text, before: end))
    }
    return SentenceStep(stop: creditLabel(endingAt: index, of: start, in: text, before: end), next: index + 1)
  }
  guard let mark = StopMark(at: index, in: text, before: end) else { return SentenceStep(stop: nil, next: index + 1) }
  return SentenceStep(stop: sentenceEnd(at: mark, of: start, quotes: quotes, in: text, before: end), next: mark.bytes.upperBound)
}

/// Where the label of a picture's credit begins (`… in Baghdad Photo: A. Name`), which goes on from text without a full stop.
private func creditLabel(endingAt colon: Int, of start: Int, in text: Span<UInt8>, before end: Int) -> Int? {
  guard kind(at: colon + 1, in: text, before: end) == .blank, colon + 1 < end else { return nil }
  var first = colon
  while first > start && colon - first < 9 && text[first - 1] | 0x20 >= UInt8(ascii: "a") && text[first - 1] < 0x7B { first -= 1 }
  guard first > start, first < colon, text[first - 1] <= 0x20, text[first] < 0x60 else { return nil }
  return creditLabels.contains(first..<colon, in: text) ? first : nil
}

private func straightQuotes(in range: Range<Int>, of text: Span<UInt8>) -> Int {
  var count = 0
  var index = range.lowerBound
  while index < range.upperBound {
    if text[index] == UInt8(ascii: "\"") { count += 1 }
    index += 1
  }
  return count
}

/// Appends the range without the blanks at its end; nothing when it is blank.
private func appendTrimmed(_ range: Range<Int>, of text: Span<UInt8>, to ranges: inout [Range<Int>]) {
  var end = range.upperBound
  while end > range.lowerBound {
    let last = signStart(before: end, in: text, after: range.lowerBound)
    let here = sign(at: last, in: text, before: end)
    guard here.kind == .blank, here.width == end - last else { break }
    end = last
  }
  if end > range.lowerBound { ranges.append(range.lowerBound..<end) }
}

/// Whether only blanks stand between the line end at `index` and the next one.
private func emptyLine(after index: Int, in text: Span<UInt8>, before end: Int) -> Bool {
  var next = index + 1
  while next < end {
    if text[next] == UInt8(ascii: "\n") { return true }
    guard text[next] == UInt8(ascii: " ") || text[next] == UInt8(ascii: "\t") || text[next] == UInt8(ascii: "\r") else { return false }
    next += 1
  }
  return false
}
