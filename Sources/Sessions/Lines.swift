let newline = UInt8(ascii: "\n")
let carriageReturn = UInt8(ascii: "\r")
let blank = UInt8(ascii: " ")
let tab = UInt8(ascii: "\t")

/// The lines of `bytes` in order, each with its LF; together they are the whole text.
func lineRanges(of bytes: [UInt8]) -> [Range<Int>] {
  let span = bytes.span
  var ranges: [Range<Int>] = []
  var start = 0
  var i = 0
  while i < span.count {
    if span[i] == newline {
      ranges.append(start..<i + 1)
      start = i + 1
    }
    i += 1
  }
  if start < span.count { ranges.append(start..<span.count) }
  return ranges
}

/// The lines of `text` without their LF.
func lines(of text: String) -> [ArraySlice<UInt8>] {
  let bytes = Array(text.utf8)
  return lineRanges(of: bytes).map { range in
    bytes[range].last == newline ? bytes[range].dropLast() : bytes[range]
  }
}

/// `text` with a LF at its end, unless it is empty.
func ended(_ text: String) -> String {
  text.isEmpty || text.utf8.last == newline ? text : text + "\n"
}

extension ArraySlice<UInt8> {
  /// The bytes as text; callers have seen that they are UTF-8.
  var text: String { String(decoding: self, as: UTF8.self) }

  /// Without blanks and tabs at both ends.
  var trimmed: ArraySlice<UInt8> { drop(while: isBlank).trimmedAtEnd }

  /// Without blanks and tabs at the end.
  var trimmedAtEnd: ArraySlice<UInt8> {
    var end = endIndex
    while end > startIndex, isBlank(self[end - 1]) { end -= 1 }
    return self[startIndex..<end]
  }

  /// The pieces between runs of blanks and tabs.
  var words: [ArraySlice<UInt8>] { split(whereSeparator: isBlank) }
}

func isBlank(_ byte: UInt8) -> Bool { byte == blank || byte == tab }

/// Whether `bytes` are a name of the language: a letter, then letters, digits or `_`; any letter outside ASCII is one.
func isName(_ bytes: some Collection<UInt8>) -> Bool {
  guard let first = bytes.first, isLetter(first) else { return false }
  return bytes.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
}

func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z") }

func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
