/// The first hyphen that stands inside a token, at most `width` bytes behind its first.
func hyphen(in bytes: Range<Int>, of text: Span<UInt8>, within width: Int) -> Int? {
  var index = bytes.lowerBound + 1
  let limit = min(bytes.upperBound - 1, bytes.lowerBound + width)
  while index < limit {
    if text[index] == UInt8(ascii: "-") { return index }
    index += 1
  }
  return nil
}
