import Markup

/// A line of a text and the one above it.
struct LinePair {
  /// The upper line.
  private(set) var above: PageLine
  /// The lower line.
  private(set) var line: PageLine
  private var aboveIndent: Int
  private var indent: Int

  /// The pair to move on from to the line below `first`.
  init(below first: PageLine, in text: Span<UInt8>) {
    above = first
    line = first
    indent = Intake.indent(of: first, in: text)
    aboveIndent = indent
  }

  /// Moves on to the `next` line.
  @inline(__always)
  mutating func move(to next: PageLine, in text: Span<UInt8>) {
    above = line
    aboveIndent = indent
    line = next
    indent = Intake.indent(of: next, in: text)
  }

  /// Whether nothing, not even a line of blanks, parts the two.
  @inline(__always)
  var isClose: Bool { line.number == above.number + 1 }

  /// Whether the line stands right below the other and no further in.
  @inline(__always)
  func mayContinue(_ wrap: Wrap) -> Bool { isClose && indent <= wrap.margin && indent <= aboveIndent }

  /// Whether the first word of the line would have made the one above wider than so many tenths of the width.
  @inline(__always)
  func fills(_ tenths: Int, of wrap: Wrap, in text: Span<UInt8>) -> Bool {
    let room = wrap.width * tenths
    // The word has one byte at least.
    return (above.bytes.count + 2) * 10 >= room || (above.bytes.count + 1 + firstWordWidth(in: text)) * 10 >= room
  }

  private func firstWordWidth(in text: Span<UInt8>) -> Int {
    var place = line.bytes.lowerBound
    while place < line.bytes.upperBound && text[place] > 0x20 { place += 1 }
    return place - line.bytes.lowerBound
  }
}

/// The blanks before the line's first word.
@inline(__always)
func indent(of line: PageLine, in text: Span<UInt8>) -> Int {
  var place = line.bytes.lowerBound
  while place > 0 && (text[place - 1] == 0x20 || text[place - 1] == 0x09) { place -= 1 }
  return line.bytes.lowerBound - place
}
