import CEditLine

/// Columns that `text` takes on the screen; control characters and what cannot be shown take none.
package func displayWidth(of text: some StringProtocol) -> Int {
  text.unicodeScalars.reduce(0) { $0 + displayWidth(of: $1) }
}

/// Columns that `scalar` takes; none if it cannot be shown.
func displayWidth(of scalar: Unicode.Scalar) -> Int {
  max(0, rawWidth(of: scalar))
}

/// The beginning of `text` that takes at most `columns`, on one row; where something is cut, the last column is `…`.
package func clipped(_ text: String, toColumns columns: Int) -> String {
  let line = text.split(whereSeparator: \.isNewline).joined(separator: " ").unicodeScalars.filter {
    displayWidth(of: $0) > 0 || $0.value > 0x2FF
  }
  guard line.reduce(0, { $0 + displayWidth(of: $1) }) > columns else { return String(String.UnicodeScalarView(line)) }
  var kept = String.UnicodeScalarView()
  var width = 0
  for scalar in line {
    width += displayWidth(of: scalar)
    if width > columns - 1 { break }
    kept.append(scalar)
  }
  return String(kept) + (columns > 0 ? "…" : "")
}

/// Rows of the screen that `text` takes, counted no further than `limit`. Colours take no room.
package func rowCount(of text: String, columns: Int, limit: Int) -> Int {
  guard !text.isEmpty else { return 0 }
  var rows = 0
  for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast(text.utf8.last == 10 ? 1 : 0) {
    let width = line.count <= columns ? line.count : displayWidth(of: withoutRendition(line))
    rows += max(1, (width + columns - 1) / max(columns, 1))
    if rows > limit { return rows }
  }
  return rows
}

/// The line without `ESC [ … letter` sequences.
private func withoutRendition(_ line: Substring.UTF8View) -> String {
  var kept: [UInt8] = []
  var isInside = false
  for byte in line {
    if byte == 0x1B { isInside = true } else if !isInside { kept.append(byte) }
    if isInside, (0x40...0x7E).contains(byte), byte != UInt8(ascii: "[") { isInside = false }
  }
  return String(decoding: kept, as: UTF8.self)
}

/// Columns as the C library counts them; negative for what cannot be shown.
func rawWidth(of scalar: Unicode.Scalar) -> Int {
  guard !(0x20..<0x7F).contains(scalar.value) else { return 1 }
  _ = isLocaleOpen
  return Int(ce_width(wchar_t(scalar.value)))
}

/// The C library knows widths only once it takes characters as UTF-8.
private let isLocaleOpen: Bool = {
  ce_locale_open()
  return true
}()
