import Markup

extension JSONScanner {
  /// Reads the string at the present place: the UTF-8 bytes it stands for; half a surrogate pair becomes U+FFFD.
  mutating func string(in text: Span<UInt8>) throws(JSONError) -> [UInt8] {
    let opening = place
    place += 1
    var result: [UInt8] = []
    while true {
      let first = place
      place = firstPlace(of: UInt8(ascii: "\""), or: UInt8(ascii: "\\"), in: place..<end, of: text)
      if result.isEmpty, place < end { result.reserveCapacity(roomForString(from: first, in: text)) }
      append(first..<place, of: text, to: &result)
      guard place < end else {
        place = opening
        throw error("a closing quote for the string that begins here")
      }
      place += 1
      if text[place - 1] == UInt8(ascii: "\"") { return result }
      try appendEscape(of: text, to: &result)
    }
  }

  /// Reads the string at the present place, a name: without escapes it is read where it stands.
  mutating func name(in text: Span<UInt8>) throws(JSONError) -> String {
    let first = place + 1
    let next = firstPlace(of: UInt8(ascii: "\""), or: UInt8(ascii: "\\"), in: first..<end, of: text)
    guard next < end, text[next] == UInt8(ascii: "\"") else { return String(decoding: try string(in: text), as: UTF8.self) }
    place = next + 1
    return text.extracting(first..<next).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  /// No fewer bytes than the string from `first` on has, of which the part up to here is read; not many more.
  private func roomForString(from first: Int, in text: Span<UInt8>) -> Int {
    if text[place] == UInt8(ascii: "\"") { return place - first }
    if end - first <= Self.smallText { return end - first }
    var next = place
    while true {
      next = firstPlace(of: UInt8(ascii: "\""), or: UInt8(ascii: "\\"), in: next..<end, of: text)
      if next + 1 >= end || text[next] == UInt8(ascii: "\"") { return next - first }
      next += 2
    }
  }

  /// Of so much text all that is left may be made room for, instead of looking for the end of a string first.
  private static let smallText = 1 << 14

  private func append(_ range: Range<Int>, of text: Span<UInt8>, to result: inout [UInt8]) {
    guard !range.isEmpty else { return }
    text.extracting(range).withUnsafeBufferPointer { result.append(contentsOf: $0) }
  }

  /// Reads what stands behind a backslash.
  private mutating func appendEscape(of text: Span<UInt8>, to result: inout [UInt8]) throws(JSONError) {
    guard let letter = byte(in: text) else { throw error("an escape") }
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(letter)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "u"):
      place += 1
      let scalar = try scalar(in: text)
      result.append(contentsOf: Array(String(Character(scalar)).utf8))
      return
    default: throw error("an escape that JSON knows")
    }
    place += 1
  }

  /// Reads the four digits behind `\u`, and a second such escape when the two are a surrogate pair.
  private mutating func scalar(in text: Span<UInt8>) throws(JSONError) -> Unicode.Scalar {
    let high = try hex(in: text)
    guard high >= 0xD800, high <= 0xDFFF else { return Unicode.Scalar(high) ?? "\u{FFFD}" }
    guard high < 0xDC00, place + 6 <= end, text[place] == UInt8(ascii: "\\"), text[place + 1] == UInt8(ascii: "u") else {
      return "\u{FFFD}"
    }
    let behindHigh = place
    place += 2
    let low = try hex(in: text)
    guard low >= 0xDC00, low <= 0xDFFF else {
      place = behindHigh
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func hex(in text: Span<UInt8>) throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = byte(in: text).flatMap(hexValue) else { throw error("four hexadecimal digits") }
      value = value << 4 | digit
      place += 1
    }
    return value
  }
}

/// The value of one hexadecimal digit.
private func hexValue(_ byte: UInt8) -> UInt32? {
  switch byte {
  case 0x30...0x39: UInt32(byte - 0x30)
  case 0x41...0x46: UInt32(byte - 0x37)
  case 0x61...0x66: UInt32(byte - 0x57)
  default: nil
  }
}
