/// A run of signs that may end a sentence.
struct StopMark {
  /// What the run says.
  enum Force {
    /// One dot.
    case dot
    /// Dots that leave something out.
    case ellipsis
    /// A question or exclamation mark in the run.
    case strong
    /// A full stop of a script that needs no blank after it.
    case ideographic
  }

  /// The bytes of the run.
  var bytes: Range<Int>
  /// The strongest of its signs.
  var force: Force

  /// The run that begins at `start`; nil when the sign there ends no sentence.
  init?(at start: Int, in text: Span<UInt8>, before end: Int) {
    guard var force = StopMark.force(at: start, in: text, before: end) else { return nil }
    var index = start + StopMark.width(text[start])
    while index < end, let next = StopMark.force(at: index, in: text, before: end) {
      if force == .dot || next == .ideographic { force = next == .dot ? .ellipsis : next }
      if next == .strong { force = .strong }
      index += StopMark.width(text[index])
    }
    bytes = start..<index
    self.force = force
  }

  private static func force(at index: Int, in text: Span<UInt8>, before end: Int) -> Force? {
    switch text[index] {
    case UInt8(ascii: "."): return .dot
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return .strong
    case 0xD8, 0xDB, 0xE0, 0xE2, 0xE3, 0xEF: break
    default: return nil
    }
    guard let value = scalar(at: index, in: text, before: end)?.value else { return nil }
    switch value {
    case 0x2026: return .ellipsis
    case 0x061F, 0x06D4, 0x203C, 0x203D, 0x2047...0x2049, 0x0964: return .strong
    case 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61: return .ideographic
    default: return nil
    }
  }

  /// The bytes of one of the signs above, from its first.
  private static func width(_ lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : 3
  }
}
