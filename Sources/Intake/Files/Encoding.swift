import Markup

/// What the bytes of a file are, as far as it matters for reading them.
enum Encoding: Equatable {
  /// UTF-8, or near to it.
  case utf8
  /// UTF-16 with a byte order mark.
  case utf16(ByteOrder)
  /// UTF-16 without one.
  case unmarkedUTF16
  /// No text.
  case binary
}

/// Which byte of two comes first.
enum ByteOrder: Equatable {
  case little, big
}

/// What bytes are that begin with `bytes`.
func encoding(of bytes: [UInt8]) -> Encoding {
  if bytes.count >= 2, bytes[0] == 0xFF, bytes[1] == 0xFE { return .utf16(.little) }
  if bytes.count >= 2, bytes[0] == 0xFE, bytes[1] == 0xFF { return .utf16(.big) }
  let sample = bytes.span.extracting(first: min(bytes.count, 65_536))
  return unreadable(sample) ?? .utf8
}

/// Why the first bytes of a file are no UTF-8 text; nil when they may be.
private func unreadable(_ sample: Span<UInt8>) -> Encoding? {
  var evenZeros = 0
  var oddZeros = 0
  var controls = 0
  var place = 0
  while place < sample.count {
    let byte = sample[place]
    if byte == 0 { if place & 1 == 0 { evenZeros += 1 } else { oddZeros += 1 } }
    if byte < 0x20 && (byte < 0x09 || byte > 0x0D) && byte != 0x1B { controls += 1 }
    place += 1
  }
  let half = sample.count / 2
  let most = max(evenZeros, oddZeros)
  if most >= 4, most * 3 > half, min(evenZeros, oddZeros) * 10 < half { return .unmarkedUTF16 }
  return controls > 4 && controls * 20 > sample.count ? .binary : nil
}

/// The bytes of `text` that are no part of a valid UTF-8 character.
package func invalidByteCount(of text: Span<UInt8>) -> Int {
  var count = 0
  var place = 0
  while true {
    place = firstWide(in: place..<text.count, of: text)
    if place == text.count { break }
    let width = characterWidth(at: place, in: text)
    if width == 0 { count += 1 }
    place += max(1, width)
  }
  return count
}

/// The bytes of the UTF-8 character at `place`; 0 when there is none.
private func characterWidth(at place: Int, in text: Span<UInt8>) -> Int {
  let first = text[place]
  let lowest: UInt8 = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80
  let highest: UInt8 = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF
  let width: Int
  switch first {
  case 0xC2...0xDF: width = 2
  case 0xE0...0xEF: width = 3
  case 0xF0...0xF4: width = 4
  default: return 0
  }
  guard place + width <= text.count, text[place + 1] >= lowest, text[place + 1] <= highest else { return 0 }
  var k = 2
  while k < width {
    if text[place + k] & 0xC0 != 0x80 { return 0 }
    k += 1
  }
  return width
}

/// UTF-16 `bytes` behind their byte order mark as UTF-8.
func utf8(ofUTF16 bytes: [UInt8], _ order: ByteOrder) -> [UInt8] {
  var units: [UInt16] = []
  units.reserveCapacity(bytes.count / 2)
  var place = 2
  while place + 1 < bytes.count {
    let low = UInt16(bytes[order == .little ? place : place + 1])
    let high = UInt16(bytes[order == .little ? place + 1 : place])
    units.append(high << 8 | low)
    place += 2
  }
  return Array(String(decoding: units, as: UTF16.self).utf8)
}
