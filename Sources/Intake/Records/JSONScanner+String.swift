import Markup
import Prose

extension JSONScanner {
  /// Reads the string at the present place: the UTF-8 bytes it stands for; half a surrogate pair becomes U+FFFD.
  mutating func string(in text: Span<UInt8>) throws(JSONError) -> [UInt8] {
    let opening = place
    place = firstPlace(of: UInt8(ascii: "\""), or: UInt8(ascii: "\\"), in: opening + 1..<end, of: text)
    if place < end, text[place] == UInt8(ascii: "\"") {
      place += 1
      return bytes(of: opening + 1..<place - 1, in: text)
    }
    var result = [UInt8](repeating: 0, count: roomForString(from: opening + 1, in: text) + 16)
    place = opening + 1
    let count = try unescape(text, into: &result)
    result.removeLast(result.count - count)
    return result
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

  /// Writes what the string from here on stands for to the beginning of `result`, which has sixteen bytes more than it needs;
  /// how many bytes these are.
  private mutating func unescape(_ text: Span<UInt8>, into result: inout [UInt8]) throws(JSONError) -> Int {
    let opening = place - 1
    var span = result.mutableSpan
    var room = span.mutableBytes
    var count = 0
    while true {
      copyPlain(of: text, to: &room, &count)
      guard place < end else {
        place = opening
        throw error("a closing quote for the string that begins here")
      }
      place += 1
      if text[place - 1] == UInt8(ascii: "\"") { return count }
      try copyEscape(of: text, to: &room, &count)
    }
  }

  /// Copies the bytes before the next quote or backslash, behind the first `count` of `room`; what comes behind them there may change.
  @inline(__always)
  private mutating func copyPlain(of text: Span<UInt8>, to room: inout MutableRawSpan, _ count: inout Int) {
    while place &+ 16 <= end {
      let block = SixteenBytes(at: place, of: text)
      room.storeBytes(of: block.lanes, toByteOffset: count, as: SixteenBytes.Lanes.self)
      let ends = block.equal(to: UInt8(ascii: "\"")) .| block.equal(to: UInt8(ascii: "\\"))
      let plainCount = SixteenBytes.count(before: ends) ?? 16
      place &+= plainCount
      count &+= plainCount
      if plainCount < 16 { return }
    }
    while place < end, text[place] != UInt8(ascii: "\""), text[place] != UInt8(ascii: "\\") {
      append(text[place], to: &room, &count)
      place += 1
    }
  }

  @inline(__always)
  private func append(_ byte: UInt8, to room: inout MutableRawSpan, _ count: inout Int) {
    room.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
    count &+= 1
  }

  /// Copies what stands behind a backslash.
  private mutating func copyEscape(of text: Span<UInt8>, to room: inout MutableRawSpan, _ count: inout Int) throws(JSONError) {
    guard let letter = byte(in: text) else { throw error("an escape") }
    switch letter {
    case UInt8(ascii: "n"): append(0x0A, to: &room, &count)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): append(letter, to: &room, &count)
    case UInt8(ascii: "b"): append(0x08, to: &room, &count)
    case UInt8(ascii: "f"): append(0x0C, to: &room, &count)
    case UInt8(ascii: "r"): append(0x0D, to: &room, &count)
    case UInt8(ascii: "t"): append(0x09, to: &room, &count)
    case UInt8(ascii: "u"):
      place += 1
      for byte in UTF8.encode(try scalar(in: text)) ?? UTF8.encodedReplacementCharacter { append(byte, to: &room, &count) }
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
