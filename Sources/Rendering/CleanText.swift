/// Text that is safe to print: valid UTF-8 without control, direction and invisible characters, and the columns it takes.
///
/// A tab, a newline and every other blank become one blank; what only steers a terminal or the direction of text becomes `�`;
/// zero-width characters are dropped. One value is filled again and again, so that a table costs no memory per cell.
struct CleanText {
  /// The bytes to print.
  private(set) var bytes: [UInt8] = []
  /// Columns on a screen.
  private(set) var width = 0
  /// The lit stretches, in `bytes`.
  private(set) var lit: [Range<Int>] = []

  /// Whether runs of blanks stay as they are, or become one blank with none at the ends.
  enum Blanks { case kept, single }

  /// Takes `text`; `lit` are byte ranges of `text`, ascending; what lies outside the text counts for nothing.
  mutating func set(_ text: String, charset: Screen.Charset, blanks: Blanks = .kept, lit ranges: [Range<Int>] = []) {
    set(text.utf8.span, charset: charset, blanks: blanks, lit: ranges)
  }

  /// Takes the text of the bytes `source`, which must be valid UTF-8, in the same way.
  mutating func set(_ source: Span<UInt8>, charset: Screen.Charset, blanks: Blanks = .kept, lit ranges: [Range<Int>] = []) {
    empty()
    if ranges.isEmpty, isPlain(source, blanks) {
      source.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
      width = source.count
      return
    }
    var next = 0
    var index = 0
    while index < source.count {
      let plain = ranges.isEmpty ? plainEnd(of: source, from: index) : index
      if plain > index {
        source.extracting(index..<plain).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
        width += plain - index
        index = plain
        continue
      }
      let (scalar, count) = decodeScalar(source, at: index)
      while next < ranges.count, ranges[next].upperBound <= index { next += 1 }
      let isLit = next < ranges.count && ranges[next].lowerBound <= index
      add(scalar, charset, blanks, as: isLit ? .lit : .plain)
      index += count
    }
    if blanks == .single, bytes.last == blank { dropLast() }
  }

  /// Whether all of `source` is printed as it is: signs of ASCII, and blanks that stay.
  ///
  /// All bytes are looked at without a branch, so that many are looked at together.
  private func isPlain(_ source: Span<UInt8>, _ blanks: Blanks) -> Bool {
    let again: UInt8 = blanks == .single ? 1 : 0
    // It begins as a blank, so that one at the beginning is a second one.
    var (strange, previous, index) = (UInt8(0), blank, 0)
    while index < source.count {
      let byte = source[index]
      strange |= byte &- blank < 0x5F ? 0 : 1
      strange |= byte | previous == blank ? again : 0
      previous = byte
      index &+= 1
    }
    return strange == 0 && (blanks == .kept || previous != blank)
  }

  /// The end of the printable ASCII signs from `start` on, single blanks between them included: they are printed as they are.
  private func plainEnd(of source: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < source.count {
      let byte = source[end]
      if byte > blank, byte < 0x7F {
        end += 1
      } else if byte == blank, end > start, end + 1 < source.count, source[end + 1] > blank, source[end + 1] < 0x7F {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  /// Takes a number as screens show it.
  mutating func set(_ number: Int) {
    empty()
    bytes.append(integer: number, .thousands)
    width = bytes.count
  }

  /// Takes a number as screens show it.
  mutating func set(_ number: Double, decimals: Int) {
    empty()
    bytes.append(real: number, decimals: decimals, .thousands)
    width = bytes.count
  }

  /// Puts brackets around the lit stretches, for screens without colour.
  mutating func bracketLit(_ charset: Screen.Charset) {
    let (opening, closing) = charset == .unicode ? ("\u{27E6}", "\u{27E7}") : ("[[", "]]")
    var bracketed: [UInt8] = []
    var done = 0
    for range in lit {
      bracketed += bytes[done..<range.lowerBound] + opening.utf8
      bracketed += bytes[range] + closing.utf8
      done = range.upperBound
    }
    bytes = bracketed + bytes[done...]
    width += lit.count * 2 * (charset == .unicode ? 1 : 2)
    lit.removeAll(keepingCapacity: true)
  }

  /// The end of the longest stretch from `start` that takes at most `columns`, and the columns it takes.
  func stretch(from start: Int, columns: Int) -> (end: Int, width: Int) {
    if bytes.count == width {
      let end = min(bytes.count, start + max(0, columns))
      return (end, end - start)
    }
    let span = bytes.span
    var (end, taken) = (start, 0)
    while end < span.count {
      let (scalar, count) = decodeScalar(span, at: end)
      let next = scalar < 0x80 ? 1 : columnWidth(of: scalar)
      if taken + next > columns { break }
      taken += next
      end += count
    }
    return (end, taken)
  }

  /// The start of the longest stretch up to the end that takes at most `columns`, and the columns it takes.
  func tail(columns: Int) -> (start: Int, width: Int) {
    var (start, taken) = (bytes.count, 0)
    let span = bytes.span
    while start > 0 {
      var previous = start - 1
      while previous > 0, span[previous] & 0xC0 == 0x80 { previous -= 1 }
      let next = columnWidth(of: decodeScalar(span, at: previous).scalar)
      if taken + next > columns { break }
      taken += next
      start = previous
    }
    return (start, taken)
  }

  private enum Light { case plain, lit }

  private mutating func empty() {
    bytes.removeAll(keepingCapacity: true)
    lit.removeAll(keepingCapacity: true)
    width = 0
  }

  private mutating func dropLast() {
    bytes.removeLast()
    width -= 1
    if let last = lit.last, last.upperBound > bytes.count { lit[lit.count - 1] = last.lowerBound..<bytes.count }
  }

  private mutating func add(_ scalar: UInt32, _ charset: Screen.Charset, _ blanks: Blanks, as light: Light) {
    let start = bytes.count
    switch Print(of: scalar) {
    case .dropped: return
    case .blank:
      if blanks == .single, bytes.isEmpty || bytes.last == blank { return }
      bytes.append(blank)
      width += 1
    case .replaced: addReplacement(charset)
    case .columns(let columns):
      if scalar < 0x80 {
        bytes.append(UInt8(scalar))
        width += 1
      } else if charset == .unicode {
        encodeScalar(scalar, into: &bytes)
        width += columns
      } else if let plain = asciiForms[scalar] {
        bytes.append(contentsOf: plain.utf8)
        width += plain.utf8.count
      } else if columns > 0 {
        addReplacement(.ascii)
      }
    }
    if light == .lit { extendLight(from: start) }
  }

  private mutating func addReplacement(_ charset: Screen.Charset) {
    if charset == .unicode { bytes.append("\u{FFFD}") } else { bytes.append(UInt8(ascii: "?")) }
    width += 1
  }

  private mutating func extendLight(from start: Int) {
    if let last = lit.last, last.upperBound == start {
      lit[lit.count - 1] = last.lowerBound..<bytes.count
    } else {
      lit.append(start..<bytes.count)
    }
  }
}

let blank = UInt8(ascii: " ")

/// Plain forms of signs that news is full of, for screens without Unicode. Source: collected by hand.
private let asciiForms: [UInt32: String] = [
  0xA0: " ", 0x2010: "-", 0x2011: "-", 0x2012: "-", 0x2013: "-", 0x2014: "--", 0x2018: "'", 0x2019: "'", 0x201A: "'", 0x201C: "\"",
  0x201D: "\"", 0x201E: "\"", 0x2022: "*", 0x2026: "...", 0x2032: "'", 0x2033: "\"", 0x2212: "-", 0xAB: "<<", 0xBB: ">>", 0xB4: "'",
  0xB7: ".", 0xD7: "x", 0x2192: "->", 0x2510: "+", 0x2518: "+", 0x250C: "+", 0x2514: "+", 0x2502: "|", 0x2500: "-", 0x20AC: "EUR",
  0xA3: "GBP",
]
