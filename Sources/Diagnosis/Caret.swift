extension Diagnostic {
  /// The failure as people see it: the line with a caret under the place, the message, and a line that runs.
  ///
  /// `text` is what `range` counts in. A tab is shown as one blank, so that the caret stands where it should.
  public func rendered(in text: String) -> String {
    var lines: [String] = []
    if let range {
      let caret = Caret(range, in: text)
      lines += [caret.line, caret.marks + "  " + message]
    } else {
      lines.append(message)
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
