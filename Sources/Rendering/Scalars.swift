/// What becomes of a scalar on a screen.
enum Print: Equatable {
  /// Printed; takes 0, 1 or 2 columns.
  case columns(Int)
  /// A blank is printed.
  case blank
  /// Nothing is printed.
  case dropped
  /// A visible sign stands in its place.
  case replaced

  /// The print of `scalar`.
  init(of scalar: UInt32) {
    if scalar >= 0x20, scalar < 0x7F {
      self = scalar == 0x20 ? .blank : .columns(1)
    } else if scalar < 0xA0 {
      self = (0x09...0x0D).contains(scalar) || scalar == 0x85 ? .blank : .replaced
    } else {
      self = Print(beyondASCII: scalar)
    }
  }

  private init(beyondASCII scalar: UInt32) {
    switch scalar {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: self = .blank
    case 0xAD, 0x034F, 0x061C, 0x180B...0x180F, 0x200B...0x200F, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF, 0xE0000...0xE0FFF:
      self = .dropped
    case 0x202A...0x202E, 0x2065...0x206F, 0xFFF9...0xFFFB, 0xFDD0...0xFDEF: self = .replaced
    case _ where scalar & 0xFFFE == 0xFFFE: self = .replaced
    default: self = .columns(columnWidth(of: scalar))
    }
  }
}

/// The scalar that begins at `index` of valid UTF-8, and its bytes.
func decodeScalar(_ text: Span<UInt8>, at index: Int) -> (scalar: UInt32, count: Int) {
  let first = UInt32(text[index])
  if first < 0x80 { return (first, 1) }
  let count = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  guard index + count <= text.count else { return (0xFFFD, text.count - index) }
  var scalar = first & (0x7F >> UInt32(count))
  var next = index + 1
  while next < index + count {
    scalar = scalar << 6 | UInt32(text[next]) & 0x3F
    next += 1
  }
  return (scalar, count)
}

/// Adds the UTF-8 form of `scalar`.
func encodeScalar(_ scalar: UInt32, into bytes: inout [UInt8]) {
  if scalar < 0x80 {
    bytes.append(UInt8(scalar))
  } else if scalar < 0x800 {
    bytes.append(UInt8(0xC0 | scalar >> 6))
  } else if scalar < 0x10000 {
    bytes.append(UInt8(0xE0 | scalar >> 12))
    bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
  } else {
    bytes.append(UInt8(0xF0 | scalar >> 18))
    bytes.append(UInt8(0x80 | scalar >> 12 & 0x3F))
    bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
  }
  if scalar >= 0x80 { bytes.append(UInt8(0x80 | scalar & 0x3F)) }
}

/// The columns a printable scalar takes on a terminal: 0 for what combines, 2 for East Asian wide signs and emoji, else 1.
func columnWidth(of scalar: UInt32) -> Int {
  if scalar < 0x300 || (0x2000..<0x20D0).contains(scalar) { return 1 }
  if holds(combiningRanges, scalar) { return 0 }
  return scalar >= 0x1100 && holds(wideRanges, scalar) ? 2 : 1
}

/// Whether `scalar` lies in one of the ascending pairs of bounds.
private func holds(_ ranges: [UInt32], _ scalar: UInt32) -> Bool {
  var (low, high) = (0, ranges.count / 2)
  while low < high {
    let middle = (low + high) / 2
    if ranges[2 * middle + 1] < scalar { low = middle + 1 } else { high = middle }
  }
  return 2 * low < ranges.count && ranges[2 * low] <= scalar
}
