/// Terminal text as it grows line by line; no line grows wider than the screen, whatever is put on it.
struct Sheet {
  /// What is printed so far.
  private(set) var bytes: [UInt8] = []
  /// The widest a line may be; nil for no limit.
  let limit: Int?
  let colour: Screen.Colour
  let charset: Screen.Charset
  let rowNumbers: Screen.RowNumbers

  private var column = 0
  /// Blanks that are printed only when something follows, so that lines end without them.
  private var owed = 0

  init(_ screen: Screen) {
    limit = screen.width.map { max(1, $0) }
    colour = screen.colour
    charset = screen.charset
    rowNumbers = screen.rowNumbers
  }

  /// Leaves `count` columns blank.
  mutating func skip(_ count: Int) { owed += max(0, count) }

  /// Ends the line.
  mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    column = 0
    owed = 0
  }

  /// Prints `text` in at most `room` columns, its end cut; returns the columns taken.
  @discardableResult
  mutating func put(_ text: CleanText, within room: Int? = nil, role: Role? = nil) -> Int {
    let room = min(room ?? Int.max, rest)
    guard room > 0 else { return 0 }
    if text.width <= room {
      write(text, 0..<text.bytes.count, width: text.width, role)
      return text.width
    }
    let (end, width) = text.stretch(from: 0, columns: room - ellipsis(within: room))
    write(text, 0..<end, width: width, role)
    return width + putEllipsis(within: room, role)
  }

  /// Prints `text` flush right in `room` columns, its beginning cut.
  mutating func putTail(_ text: CleanText, within room: Int) {
    let room = min(room, rest)
    guard room > 0 else { return }
    if text.width <= room {
      skip(room - text.width)
      return write(text, 0..<text.bytes.count, width: text.width, nil)
    }
    let dots = ellipsis(within: room)
    let (start, width) = text.tail(columns: room - dots)
    skip(room - dots - width)
    putEllipsis(within: room, nil)
    write(text, start..<text.bytes.count, width: width, nil)
  }

  /// Prints the sign that something was cut; returns its columns.
  @discardableResult
  mutating func putEllipsis(within room: Int, _ role: Role?) -> Int {
    let columns = min(ellipsis(within: room), rest)
    guard columns > 0 else { return 0 }
    open(role)
    if charset == .unicode { bytes.append("\u{2026}") } else { bytes.append(contentsOf: repeatElement(UInt8(ascii: "."), count: columns)) }
    column += columns
    close(role)
    return columns
  }

  /// Prints `text` over as many lines as it needs, broken at blanks, `indent` blanks before the first and `hanging` before the others.
  ///
  /// The first line goes on from where the sheet stands if that is beyond `indent`.
  mutating func putWrapped(_ text: CleanText, indent: Int, hanging: Int, role: Role? = nil) {
    let hanging = min(hanging, (limit ?? Int.max) / 2)
    skip(min(indent, (limit ?? Int.max) / 2) - column - owed)
    var start = 0
    var nextLit = 0
    while true {
      let (end, next) = lineBreak(in: text, from: start)
      writeLit(text, start..<end, role, &nextLit)
      endLine()
      start = next
      if start >= text.bytes.count { return }
      skip(hanging)
    }
  }

  /// The columns left on the line.
  private var rest: Int { limit.map { max(0, $0 - column - owed) } ?? Int.max }

  private func ellipsis(within room: Int) -> Int { min(charset == .unicode ? 1 : 3, max(0, room)) }

  /// Where the line that begins at `start` ends, and where the next begins.
  private func lineBreak(in text: CleanText, from start: Int) -> (end: Int, next: Int) {
    guard limit != nil else { return (text.bytes.count, text.bytes.count) }
    let reach = text.stretch(from: start, columns: rest).end
    guard reach < text.bytes.count else { return (reach, reach) }
    var end = reach
    while end > start, text.bytes[end] != blank { end -= 1 }
    let gap = end
    while end > start, text.bytes[end - 1] == blank { end -= 1 }
    guard end > start else {
      let scalar = decodeScalar(text.bytes.span, at: start).count
      return (reach, reach > start ? reach : start + scalar)
    }
    var next = gap
    while next < text.bytes.count, text.bytes[next] == blank { next += 1 }
    return (end, next)
  }

  /// Prints a range of `text`, its lit stretches lit; `next` is the first lit stretch not yet passed.
  private mutating func writeLit(_ text: CleanText, _ range: Range<Int>, _ role: Role?, _ next: inout Int) {
    var start = range.lowerBound
    while next < text.lit.count, text.lit[next].lowerBound < range.upperBound {
      let lit = text.lit[next].clamped(to: range)
      write(text, start..<max(start, lit.lowerBound), width: 0, role)
      write(text, max(start, lit.lowerBound)..<lit.upperBound, width: 0, .lit)
      start = max(start, lit.upperBound)
      if text.lit[next].upperBound > range.upperBound { break }
      next += 1
    }
    write(text, start..<range.upperBound, width: 0, role)
  }

  private mutating func write(_ text: CleanText, _ range: Range<Int>, width: Int, _ role: Role?) {
    guard !range.isEmpty else { return }
    open(role)
    bytes.append(contentsOf: text.bytes[range])
    column += width
    close(role)
  }

  private mutating func open(_ role: Role?) {
    column += owed
    while owed > 0 {
      bytes.append(blank)
      owed -= 1
    }
    if colour == .on, let role { bytes.append(role.sequence) }
  }

  private mutating func close(_ role: Role?) {
    if colour == .on, role != nil { bytes.append(Palette.end) }
  }
}
