/// Adds the tokens of a sentence whose words are known to `ranges`, as `tokenRanges` cuts them: what lies between them is blank, so that
/// their widths are enough.
///
/// - Parameter width: the bytes of the token at a place.
func placeTokens(
  _ count: Int, of sentence: Range<Int>, in text: Span<UInt8>, into ranges: inout [Range<Int>], width: (Int) -> Int
) {
  let end = min(sentence.upperBound, text.count)
  var start = max(sentence.lowerBound, 0)
  var index = 0
  while index < count {
    start = blankEnd(from: start, in: text, before: end)
    let next = start + width(index)
    guard next <= end else { return }
    ranges.append(start..<next)
    start = next
    index += 1
  }
}

/// The end of the blanks at `start`.
@inline(__always)
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
