/// `range` of `text` without the blanks at both ends.
///
/// Blanks are the ASCII blank and all controls (NUL too), U+0085, U+00A0, U+1680, U+2000–U+200F, U+2028–U+202F, U+205F, U+2060,
/// U+3000 and U+FEFF: nothing a reader sees.
public func trimmed(_ range: Range<Int>, in text: Span<UInt8>) -> Range<Int> {
  if !range.isEmpty, isPrinted(text[range.lowerBound]), isPrinted(text[range.upperBound - 1]) { return range }
  return trimmedSlowly(range, in: text)
}

/// What `trimmed` gives, whatever stands at the ends.
private func trimmedSlowly(_ range: Range<Int>, in text: Span<UInt8>) -> Range<Int> {
  var start = range.lowerBound
  var end = range.upperBound
  while start < end {
    let width = blankWidth(at: start, before: end, in: text)
    if width == 0 { break }
    start += width
  }
  while start < end {
    let width = blankWidth(endingAt: end, after: start, in: text)
    if width == 0 { break }
    end -= width
  }
  return start..<end
}

/// Whether the byte is an ASCII sign that readers see.
@inline(__always)
private func isPrinted(_ byte: UInt8) -> Bool { byte &- 0x21 < 0x5E }

/// The bytes of the blank at `start`; 0 when none begins there or it does not end before `end`.
public func blankWidth(at start: Int, before end: Int, in text: Span<UInt8>) -> Int {
  guard start < end else { return 0 }
  let first = text[start]
  if first <= 0x20 || first == 0x7F { return 1 }
  if first < 0xC2 { return 0 }
  if first == 0xC2 { return start + 1 < end && isBlank(0xC2, text[start + 1]) ? 2 : 0 }
  guard start + 2 < end else { return 0 }
  return isBlank(first, text[start + 1], text[start + 2]) ? 3 : 0
}

/// The bytes of the blank that ends at `end` and begins at or after `start`; 0 when there is none.
private func blankWidth(endingAt end: Int, after start: Int, in text: Span<UInt8>) -> Int {
  let last = text[end - 1]
  if last <= 0x20 || last == 0x7F { return 1 }
  guard last & 0xC0 == 0x80 else { return 0 }
  if end - start >= 2 && isBlank(text[end - 2], last) { return 2 }
  if end - start >= 3 && isBlank(text[end - 3], text[end - 2], last) { return 3 }
  return 0
}

/// Whether the two bytes are U+0080–U+00A0 in UTF-8.
private func isBlank(_ first: UInt8, _ second: UInt8) -> Bool {
  first == 0xC2 && second >= 0x80 && second <= 0xA0
}

/// Whether the three bytes are a blank or a sign without width.
private func isBlank(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
  switch (first, second) {
  case (0xE2, 0x80): third <= 0x8F || (third >= 0xA8 && third <= 0xAF)
  case (0xE2, 0x81): third == 0x9F || third == 0xA0
  case (0xE1, 0x9A), (0xE3, 0x80): third == 0x80
  case (0xEF, 0xBB): third == 0xBF
  default: false
  }
}
