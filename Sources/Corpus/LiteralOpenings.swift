import Prose

/// The plain letters with which each word that matches `expression` begins, one for each alternative; nil where one begins otherwise.
///
/// Letters are ASCII ones, which stand for themselves in any expression and fold as words do; anything else ends the opening.
func literalOpenings(of expression: String) -> [[UInt8]]? {
  let bytes = Array(expression.utf8)
  guard let alternatives = topLevelAlternatives(bytes) else { return nil }
  let openings = alternatives.map { opening(of: $0) }
  return openings.contains(where: \.isEmpty) ? nil : openings
}

/// The parts between bars outside brackets; nil where brackets or quoting make it hard to say.
private func topLevelAlternatives(_ bytes: [UInt8]) -> [ArraySlice<UInt8>]? {
  var parts: [ArraySlice<UInt8>] = []
  var start = 0
  var level = 0
  var index = 0
  while index < bytes.count {
    switch bytes[index] {
    case UInt8(ascii: "\\"):
      // \Q quotes what follows, brackets too.
      if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "Q") { return nil }
      index += 1
    case UInt8(ascii: "["):
      guard let end = endOfClass(bytes, from: index) else { return nil }
      index = end
    case UInt8(ascii: "("):
      // Options such as (?x) change what letters mean.
      if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "?") || bytes[index + 1] == UInt8(ascii: "*") { return nil }
      level += 1
    case UInt8(ascii: ")"): level -= 1
    case UInt8(ascii: "|") where level == 0:
      parts.append(bytes[start..<index])
      start = index + 1
    default: break
    }
    index += 1
  }
  return level == 0 ? parts + [bytes[start...]] : nil
}

/// The index of the `]` that closes the class opened at `index`; nil for one with brackets or escapes in it.
private func endOfClass(_ bytes: [UInt8], from index: Int) -> Int? {
  var end = index + 1
  // A bracket right behind the opening one, or behind its ^, is a member.
  if end < bytes.count, bytes[end] == UInt8(ascii: "^") { end += 1 }
  if end < bytes.count, bytes[end] == UInt8(ascii: "]") { return nil }
  while end < bytes.count, bytes[end] != UInt8(ascii: "]") {
    if bytes[end] == UInt8(ascii: "[") || bytes[end] == UInt8(ascii: "\\") { return nil }
    end += 1
  }
  return end < bytes.count ? end : nil
}

private func opening(of part: ArraySlice<UInt8>) -> [UInt8] {
  var letters = Array(part.prefix(while: isPlain))
  let next = part.dropFirst(letters.count).first
  // The last letter may be left out.
  if let next, next == UInt8(ascii: "?") || next == UInt8(ascii: "*") || next == UInt8(ascii: "{") { _ = letters.popLast() }
  return letters
}

private func isPlain(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'") || byte.isASCIILetterOrDigit
}
