/// How `line` of `text` ends, closing quotation marks, brackets, stars and blanks aside.
func lineEnding(of line: Range<Int>, in text: Span<UInt8>) -> LineEnd {
  var end = line.upperBound
  while end > line.lowerBound {
    let width = closerWidth(endingAt: end, after: line.lowerBound, in: text)
    if width == 0 { break }
    end -= width
  }
  guard end > line.lowerBound else { return .open }
  return ending(of: text[end - 1], before: end, start: line.lowerBound, in: text)
}

/// What the last byte `last` and those before it say.
private func ending(of last: UInt8, before end: Int, start: Int, in text: Span<UInt8>) -> LineEnd {
  switch last {
  case 0x2E: return end - start >= 3 && text[end - 2] == 0x2E ? .ellipsis : .stop
  case 0x21, 0x3F: return .stop
  case 0x3A: return .colon
  case 0x2C, 0x3B: return .comma
  case 0x2D, 0x7C: return .dash
  default: break
  }
  guard end - start >= 3, last >= 0x80 else { return .open }
  switch (text[end - 3], text[end - 2], last) {
  case (0xE2, 0x80, 0xA6): return .ellipsis
  case (0xE2, 0x80, 0x92...0x95): return .dash
  case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F): return .stop
  case (0xEF, 0xBC, 0x9A): return .colon
  default: return .open
  }
}

/// The bytes of a closing sign or blank that ends at `end`; 0 when there is none.
private func closerWidth(endingAt end: Int, after start: Int, in text: Span<UInt8>) -> Int {
  let last = text[end - 1]
  switch last {
  case 0x22, 0x27, 0x29, 0x5D, 0x7D, 0x2A, 0x20, 0x60: return 1
  case 0x80...0xBF: break
  default: return 0
  }
  guard end - start >= 2 else { return 0 }
  let second = text[end - 2]
  if second == 0xC2 { return last == 0xBB || last == 0xAB || last == 0xB4 || last == 0xA0 ? 2 : 0 }
  guard end - start >= 3 else { return 0 }
  switch (text[end - 3], second) {
  case (0xE2, 0x80): return (last >= 0x98 && last <= 0x9F) || last == 0xB9 || last == 0xBA ? 3 : 0
  case (0xE3, 0x80): return last == 0x8D || last == 0x8F ? 3 : 0
  default: return 0
  }
}
