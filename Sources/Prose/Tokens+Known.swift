/// Where the tokens of a sentence stand whose words are known, one after the other, as `tokenRanges` cuts them: what lies between them is
/// blank, so that their widths are enough.
struct KnownTokens {
  private var start: Int
  private let end: Int

  /// The tokens of `sentence`.
  init(of sentence: Range<Int>, in text: Span<UInt8>) {
    start = max(sentence.lowerBound, 0)
    // No text has more bytes than narrow ranges tell apart.
    end = min(sentence.upperBound, text.count, Int(UInt32.max))
  }

  /// The next token, of `width` bytes, which is one or more; nil where the sentence ends before it.
  @inline(__always)
  mutating func next(_ width: Int, in text: Span<UInt8>) -> Range<Int>? { nextPlace(width, in: text)?.range }

  /// The same in half the room.
  @inline(__always)
  mutating func nextPlace(_ width: Int, in text: Span<UInt8>) -> NarrowRange? {
    guard start < end else { return nil }
    // One blank of one byte stands between most; it is counted without a branch, which nobody would foresee.
    var first = start &+ Int(truncatingIfNeeded: (UInt32(text[start] ^ 0x20) &- 1) &>> 31)
    if first < end, text[first] &- 0x21 >= 0x5E { first = blankEnd(from: first, in: text, before: end) }
    let next = first &+ width
    guard next <= end else { return nil }
    start = next
    return NarrowRange(from: UInt32(truncatingIfNeeded: first), to: UInt32(truncatingIfNeeded: next))
  }
}

/// The end of the blanks at `start`.
private func blankEnd(from start: Int, in text: Span<UInt8>, before end: Int) -> Int {
  var index = start
  while index < end {
    if text[index] > 0x20, text[index] < 0x7F { return index }
    let here = sign(at: index, in: text, before: end)
    guard here.kind == .blank else { return index }
    index += here.width
  }
  return index
}
