import Prose

/// The last part of `path` without its ending.
func stem(of path: String) -> String {
  let name = path.split(separator: "/", omittingEmptySubsequences: true).last.map(String.init) ?? path
  guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
  return String(name[..<dot])
}

/// `text` as a document id: every sign but letters, digits, `_ - :` becomes `-`.
package func documentName(_ text: String) -> String {
  if !text.isEmpty, text.utf8.allSatisfy(isNameByte) { return text }
  var name = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { name.append(isNameScalar(scalar) ? scalar : "-") }
  return name.isEmpty ? "-" : String(name)
}

/// Whether an id may hold the ASCII sign `byte`.
private func isNameByte(_ byte: UInt8) -> Bool {
  byte.isASCIILetterOrDigit || "_-:".utf8.contains(byte)
}

/// Whether an id may hold `scalar`.
func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII {
    return scalar.properties.isAlphabetic || (scalar.value >= 0x30 && scalar.value <= 0x39) || scalar == "_" || scalar == "-"
      || scalar == ":"
  }
  return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    || scalar.properties.canonicalCombiningClass != .notReordered
}
