/// HTML or SVG as it grows; text goes in escaped and without control characters.
struct MarkupText {
  /// What is written so far.
  var bytes: [UInt8] = []
  /// The text that `lit` writes.
  var clean = CleanText()

  /// Adds markup as it is.
  mutating func raw(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  /// Adds text.
  mutating func text(_ text: String) {
    clean.set(text, charset: .unicode)
    lit()
  }

  /// Adds `clean`, its lit stretches marked.
  mutating func lit() {
    let source = clean.bytes
    var (index, next) = (0, 0)
    while index < source.count {
      if next < clean.lit.count, clean.lit[next].lowerBound == index { raw("<mark>") }
      escape(source[index])
      index += 1
      guard next < clean.lit.count, clean.lit[next].upperBound == index else { continue }
      raw("</mark>")
      next += 1
    }
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): bytes.append("&amp;")
    case UInt8(ascii: "<"): bytes.append("&lt;")
    case UInt8(ascii: ">"): bytes.append("&gt;")
    case UInt8(ascii: "\""): bytes.append("&quot;")
    case UInt8(ascii: "'"): bytes.append("&#39;")
    default: bytes.append(byte)
    }
  }
}
