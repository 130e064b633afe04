/// Where the cursor stands after some text, by the rules libedit draws with: a character that does not fit goes to the next
/// row, and a full row ends at once.
package struct RowLayout: Equatable {
  package let columns: Int
  package private(set) var row = 0
  package private(set) var column = 0

  /// The top left corner of a screen of `columns`.
  package init(columns: Int) {
    self.columns = max(columns, 2)
  }

  /// The cursor behind `scalar`.
  mutating func advance(over scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x0A: newRow()
    case 0x09: for _ in 0..<(8 - column % 8) { put(width: 1) }
    case 0..<0x20, 0x7F: for _ in 0..<2 { put(width: 1) }
    default: put(width: drawnWidth(of: scalar))
    }
  }

  /// The cursor behind `scalars`.
  package mutating func advance(over scalars: some Sequence<Unicode.Scalar>) {
    for scalar in scalars { advance(over: scalar) }
  }

  /// Whether a character of `width` columns goes to the next row.
  func isTooWide(_ width: Int) -> Bool { column + width > columns }

  private mutating func put(width: Int) {
    if isTooWide(width) { newRow() }
    column += width
    if column >= columns { newRow() }
  }

  private mutating func newRow() {
    row += 1
    column = 0
  }

  /// What cannot be shown is drawn as its number: `\U+85` and so on.
  private func drawnWidth(of scalar: Unicode.Scalar) -> Int {
    let width = rawWidth(of: scalar)
    return width >= 0 ? width : scalar.value > 0xFFFF ? 8 : 7
  }
}
