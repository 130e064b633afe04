/// Signs with a plain form that is no base letter: quotes, hyphens, ligatures and letters of a few alphabets.
/// Source: the Unicode Character Database, and how English papers spell names.
let plainSigns: [UInt32: String] = [
  0x00B4: "'", 0x02BC: "'", 0x02BB: "'", 0x2018: "'", 0x2019: "'", 0x201A: "'", 0x201B: "'", 0x2032: "'", 0x2039: "'", 0x203A: "'",
  0x00AB: "\"", 0x00BB: "\"", 0x201C: "\"", 0x201D: "\"", 0x201E: "\"", 0x201F: "\"", 0x2033: "\"",
  0x2010: "-", 0x2011: "-", 0x2026: "...", 0x00AD: "", 0x200C: "", 0x200D: "", 0x2060: "",
  0x00C6: "AE", 0x00E6: "ae", 0x0152: "OE", 0x0153: "oe", 0x00DF: "ss", 0x1E9E: "SS", 0x00DE: "Th", 0x00FE: "th", 0x00D0: "D", 0x00F0: "d",
  0x0131: "i", 0x0132: "IJ", 0x0133: "ij", 0x0149: "'n", 0x014A: "N", 0x014B: "n", 0x017F: "s",
  0x0401: "\u{415}", 0x0451: "\u{435}", 0x03C2: "\u{3C3}", 0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl",
]

/// Each accented Latin and Greek letter with the letter it is made of, read off the letters' Unicode names (`LETTER E WITH ACUTE`).
let baseLetters: [Unicode.Scalar: Unicode.Scalar] = {
  var named: [Substring: Unicode.Scalar] = [:]
  for scalar in scalars(0x41...0x7A) + scalars(0x391...0x3C9) {
    if let name = scalar.properties.name { named[name[...]] = scalar }
  }
  var table: [Unicode.Scalar: Unicode.Scalar] = [:]
  for scalar in scalars(0xC0...0x24F) + scalars(0x370...0x3FF) + scalars(0x1E00...0x1FFF) {
    guard let name = scalar.properties.name, let end = startOfAccents(in: name) else { continue }
    table[scalar] = named[name[..<end]]
  }
  return table
}()

private func scalars(_ values: ClosedRange<UInt32>) -> [Unicode.Scalar] {
  values.compactMap { Unicode.Scalar($0) }
}

/// Where ` WITH ` begins in a name.
private func startOfAccents(in name: String) -> String.Index? {
  let bytes = name.utf8
  var index = bytes.startIndex
  while index < bytes.endIndex {
    if bytes[index] == UInt8(ascii: " "), bytes[index...].starts(with: " WITH ".utf8) { return index }
    index = bytes.index(after: index)
  }
  return nil
}
