/// The screen of a terminal, as far as a line editor draws on it: text, cursor moves, erasing, scrolling.
struct TerminalScreen {
  private(set) var columns: Int
  private(set) var rows: Int
  /// Every row drawn so far, the last `rows` of them on the screen; a wide character is followed by an empty cell.
  private(set) var cells: [[String]] = [[]]
  /// The first row on the screen.
  private var top = 0
  private(set) var row = 0
  private(set) var column = 0
  private var saved = (row: 0, column: 0)
  private var pending: [UInt8] = []

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// All rows, those that were scrolled away too.
  var text: String { lines.joined(separator: "\n") }

  /// The rows without blanks at their ends.
  var lines: [String] {
    cells.map { cells in
      var line = cells.joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// The row with the cursor, without blanks at its end.
  var cursorRowText: String { lines.indices.contains(row) ? lines[row] : "" }

  /// Gives the screen another size; rows are not wrapped anew.
  mutating func resize(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    top = max(0, cells.count - rows)
  }

  /// Draws what a program sent; a sequence may be split over two calls.
  mutating func draw(_ bytes: some Sequence<UInt8>) {
    pending += bytes
    var rest = pending[...]
    while let first = rest.first {
      guard let count = first == 0x1B ? sequenceCount(rest) : characterCount(rest) else { break }
      let piece = rest.prefix(count)
      if first == 0x1B { obey(Array(piece)) } else { put(String(decoding: piece, as: UTF8.self)) }
      rest = rest.dropFirst(count)
    }
    pending = Array(rest)
  }

  private func characterCount(_ bytes: ArraySlice<UInt8>) -> Int? {
    let lead = bytes[bytes.startIndex]
    let count = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    return bytes.count >= count ? count : nil
  }

  private func sequenceCount(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count >= 2 else { return nil }
    guard bytes[bytes.startIndex + 1] == UInt8(ascii: "[") else { return bytes[bytes.startIndex + 1] == UInt8(ascii: "(") ? 3 : 2 }
    let end = bytes.dropFirst(2).firstIndex { (0x40...0x7E).contains($0) }
    return end.map { $0 - bytes.startIndex + 1 }
  }

  private mutating func put(_ character: String) {
    switch character {
    case "\r": column = 0
    case "\n": newRow()
    case "\u{8}": column = max(0, column - 1)
    case "\u{7}", "\0", "\u{E}", "\u{F}": break
    case "\t": column = min(columns - 1, (column / 8 + 1) * 8)
    default: write(character)
    }
  }

  private mutating func write(_ character: String) {
    let width = columnCount(of: character)
    guard width > 0 else {
      if column > 0, column <= cells[row].count { cells[row][column - 1] += character }
      return
    }
    if column + width > columns {
      newRow()
      column = 0
    }
    while cells[row].count < column + width { cells[row].append(" ") }
    cells[row][column] = character
    if width == 2 { cells[row][column + 1] = "" }
    column += width
  }

  private func columnCount(of character: String) -> Int {
    switch character.unicodeScalars.first?.value ?? 0 {
    case 0x300..<0x370, 0x200D: 0
    case 0x1100..<0x1160, 0x2E80..<0xA4D0, 0xAC00..<0xD7A4, 0xF900..<0xFB00, 0xFF00..<0xFF61, 0x1F300..<0x1FAFF: 2
    default: 1
    }
  }

  private mutating func newRow() {
    row += 1
    while cells.count <= row { cells.append([]) }
    top = max(top, row - rows + 1)
  }

  private mutating func obey(_ sequence: [UInt8]) {
    guard sequence.count > 2, sequence[1] == UInt8(ascii: "[") else { return obeyShort(sequence.last ?? 0) }
    let digits = String(decoding: sequence[2..<sequence.count - 1], as: UTF8.self)
    let numbers = digits.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    let count = max(1, (numbers.first ?? nil) ?? 1)
    switch sequence[sequence.count - 1] {
    case UInt8(ascii: "A"): row = max(top, row - count)
    case UInt8(ascii: "B"): moveDown(count)
    case UInt8(ascii: "C"): column = min(columns - 1, column + count)
    case UInt8(ascii: "D"): column = max(0, column - count)
    case UInt8(ascii: "G"): column = min(columns, count) - 1
    case UInt8(ascii: "H"): go(toRow: count, column: max(1, (numbers.count > 1 ? numbers[1] : nil) ?? 1))
    case UInt8(ascii: "J"): eraseBelow(digits)
    case UInt8(ascii: "K"): eraseRight()
    case UInt8(ascii: "P"): if column < cells[row].count { cells[row].removeSubrange(column..<min(column + count, cells[row].count)) }
    case UInt8(ascii: "@"): if column < cells[row].count { cells[row].insert(contentsOf: Array(repeating: " ", count: count), at: column) }
    default: break
    }
  }

  private mutating func obeyShort(_ final: UInt8) {
    switch final {
    case UInt8(ascii: "7"): saved = (row, column)
    case UInt8(ascii: "8"): (row, column) = saved
    case UInt8(ascii: "M"): row = max(top, row - 1)
    default: break
    }
  }

  private mutating func moveDown(_ count: Int) {
    row = min(top + rows - 1, row + count)
    while cells.count <= row { cells.append([]) }
  }

  private mutating func go(toRow target: Int, column: Int) {
    row = top + min(target, rows) - 1
    while cells.count <= row { cells.append([]) }
    self.column = min(column, columns) - 1
  }

  private mutating func eraseRight() {
    if column < cells[row].count { cells[row].removeSubrange(column...) }
  }

  private mutating func eraseBelow(_ digits: String) {
    if digits == "2" {
      for index in top..<cells.count { cells[index] = [] }
    } else {
      eraseRight()
      for index in cells.indices where index > row { cells[index] = [] }
    }
  }
}
