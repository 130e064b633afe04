extension String {
  /// The text with each run of blanks and line ends as one blank.
  public var blanksJoined: String {
    if isPlain { return self }
    var joined = String.UnicodeScalarView()
    var isBlank = false
    for scalar in unicodeScalars {
      let blank = scalar.properties.isWhitespace
      if !blank || !isBlank { joined.append(blank ? " " : scalar) }
      isBlank = blank
    }
    return String(joined)
  }

  /// Whether it is ASCII with single blanks.
  private var isPlain: Bool {
    var last: UInt8 = 0
    for byte in utf8 {
      if byte < 0x20 || byte >= 0x7F || byte == 0x20 && last == 0x20 { return false }
      last = byte
    }
    return true
  }
}
