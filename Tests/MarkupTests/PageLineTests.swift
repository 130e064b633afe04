import Markup
import Testing

/// All texts of up to `length` signs of `alphabet`.
func texts(of alphabet: [[UInt8]], upTo length: Int) -> [[UInt8]] {
  var all: [[UInt8]] = [[]]
  var last: [[UInt8]] = [[]]
  for _ in 0..<length {
    last = last.flatMap { text in alphabet.map { text + $0 } }
    all += last
  }
  return all
}

/// The lines of `text` found the slow way: line ends to LF, split, blanks dropped.
private func slowLines(_ text: [UInt8]) -> [(Int, String)] {
  let blanks: Set<Unicode.Scalar> = [" ", "\0", "\t", "\u{A0}", "\u{FEFF}"]
  var lines: [[Unicode.Scalar]] = [[]]
  var isAfterReturn = false
  for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
    if scalar == "\n" && isAfterReturn {
      isAfterReturn = false
      continue
    }
    isAfterReturn = scalar == "\r"
    if scalar == "\n" || scalar == "\r" { lines.append([]) } else { lines[lines.count - 1].append(scalar) }
  }
  return lines.enumerated().compactMap { index, line in
    let body = Array(line.drop { blanks.contains($0) }.reversed().drop { blanks.contains($0) }.reversed())
    return body.isEmpty ? nil : (index + 1, String(String.UnicodeScalarView(body)))
  }
}

@Suite("Lines of a page")
struct PageLineTests {
  @Test("every small text is cut as the slow way cuts it")
  func small() {
    let alphabet: [[UInt8]] = [[0x61], [0x20], [0x0A], [0x0D], [0x00], Array("\u{A0}".utf8), Array("\u{E4}".utf8)]
    for text in texts(of: alphabet, upTo: 5) {
      let found = pageLines(of: text.span)
      let shown = found.map { ($0.number, String(decoding: text[$0.bytes], as: UTF8.self)) }
      let wanted = slowLines(text)
      #expect(shown.map(\.0) == wanted.map(\.0), "\(text)")
      #expect(shown.map(\.1) == wanted.map(\.1), "\(text)")
    }
  }

  @Test("bytes that are no UTF-8 stay in their lines")
  func invalid() {
    for text in texts(of: [[0x80], [0xC2], [0xE2], [0xEF, 0xBB], [0x0A], [0x62]], upTo: 5) {
      for line in pageLines(of: text.span) {
        #expect(!line.bytes.isEmpty)
        #expect(line.bytes.lowerBound >= 0 && line.bytes.upperBound <= text.count)
        #expect(!text[line.bytes].contains(0x0A))
      }
    }
  }

  @Test("a byte order mark and Unicode blanks are no content")
  func blanks() {
    let text = Array("\u{FEFF}one\u{2009}\n\u{3000}two three\u{202F}\u{200B}\n\u{85}\u{2028}\n".utf8)
    let found = pageLines(of: text.span).map { String(decoding: text[$0.bytes], as: UTF8.self) }
    #expect(found == ["one", "two three"])
  }

  @Test("a very long line is one line")
  func long() {
    let text = [UInt8](repeating: 0x61, count: 3_000_000) + [0x0A]
    #expect(pageLines(of: text.span) == [PageLine(number: 1, bytes: 0..<3_000_000)])
  }
}
