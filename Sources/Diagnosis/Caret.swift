extension Diagnostic {
  /// The failure as people see it: the line with a caret under the place, the message, and a line that runs.
  ///
  /// `text` is what `range` counts in. A tab is shown as one blank, so that the caret stands where it should. A message longer than
  /// `width` columns goes on below, never the line that runs, which is to be copied.
  public func rendered(in text: String, width: Int = 80) -> String {
    var lines: [String] = []
    if let range {
      let caret = Caret(range, in: text)
      lines += [caret.line] + caret.telling(message, within: width)
    } else {
      lines += wrapped(message, first: width, others: width - 2).enumerated().map { $0 == 0 ? $1 : "  " + $1 }
    }
    if let offer, offer != text { lines += offer.split(separator: "\n").map { "  try: " + $0 } }
    return shown(lines.joined(separator: "\n"))
  }
}

/// `text` without what a terminal would obey: control characters but line ends, and marks that turn the direction of writing.
private func shown(_ text: String) -> String {
  let isObeyed: (Unicode.Scalar) -> Bool = { scalar in
    switch scalar.value {
    case 0x0A: false
    case 0..<0x20, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
  return String(String.UnicodeScalarView(text.unicodeScalars.map { isObeyed($0) ? "\u{FFFD}" : $0 }))
}

/// One line of a text and the carets under a part of it.
private struct Caret {
  let line: String
  let marks: String

  init(_ range: Range<Int>, in text: String) {
    let bytes = Array(text.utf8)
    let range = range.clamped(to: 0..<bytes.count)
    let isEnd: (UInt8) -> Bool = { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    let start = bytes[..<range.lowerBound].lastIndex(where: isEnd).map { $0 + 1 } ?? 0
    let end = bytes[range.lowerBound...].firstIndex(where: isEnd) ?? bytes.count
    let before = String(decoding: bytes[start..<range.lowerBound], as: UTF8.self)
    let under = String(decoding: bytes[range.lowerBound..<max(range.lowerBound, min(range.upperBound, end))], as: UTF8.self)
    line = String(
      String.UnicodeScalarView(String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars.map { $0.value < 32 ? " " : $0 }))
    marks = String(repeating: " ", count: columns(before)) + String(repeating: "^", count: max(1, columns(under)))
  }

  /// Columns beside the carets that a message of several lines needs; with less room it stands below them.
  private static let leastRoom = 40

  /// The lines of carets and message.
  func telling(_ message: String, within width: Int) -> [String] {
    let beside = width - columns(marks) - 2
    if columns(message) <= beside { return [marks + "  " + message] }
    guard beside >= Self.leastRoom else { return [marks] + wrapped(message, first: width - 2, others: width - 2).map { "  " + $0 } }
    let indent = String(repeating: " ", count: columns(marks) + 2)
    return wrapped(message, first: beside, others: beside).enumerated().map { ($0 == 0 ? marks + "  " : indent) + $1 }
  }
}

/// `text` in lines of so many columns, broken at blanks; a longer word has a line of its own.
private func wrapped(_ text: String, first: Int, others: Int) -> [String] {
  var lines: [String] = []
  for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
    var line = ""
    var room = lines.isEmpty ? first : others
    for word in part.split(separator: " ", omittingEmptySubsequences: false) {
      let width = columns(String(word))
      if !line.isEmpty, width + 1 > room {
        lines.append(line)
        (line, room) = ("", others)
      }
      room -= width + (line.isEmpty ? 0 : 1)
      line += (line.isEmpty ? "" : " ") + word
    }
    lines.append(line)
  }
  return lines
}

/// The columns a text takes on a terminal: marks that combine take none, East Asian wide signs two.
private func columns(_ text: String) -> Int {
  text.unicodeScalars.reduce(0) { sum, scalar in
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: sum
    default: sum + (isWide(scalar) ? 2 : 1)
    }
  }
}

/// East Asian wide and emoji blocks, coarsely (Unicode 15, EastAsianWidth.txt).
private func isWide(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xAC00...0xD7A3,
    0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
    true
  default: false
  }
}
