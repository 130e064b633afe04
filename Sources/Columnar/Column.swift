/// One named column of a table.
public struct Column: Equatable, Sendable {
  /// Where a column is shown: everywhere, in files of rows alone, or everywhere but there.
  public enum Place: Equatable, Sendable { case everywhere, exports, screens }

  /// The word in headers, predicates and exports.
  public var name: String
  /// The cells.
  public var values: Values
  /// Whether screens show the column, files of rows have it, or both.
  public var place: Place
  /// What a screen shows for a missing value; exports leave it empty.
  public var missing: String
  /// Marks printed directly behind the value on a screen (`~` inferred, `!` asserted), one per row; nil for none.
  public var marks: [String]?

  /// A column called `name`.
  public init(_ name: String, _ values: Values, place: Place = .everywhere, missing: String = "", marks: [String]? = nil) {
    self.name = name
    self.values = values
    self.place = place
    self.missing = missing
    self.marks = marks
  }

  /// Whether screens and pages show the column.
  public var isShown: Bool { place != .exports }
  /// Whether files of rows have the column.
  public var isExported: Bool { place != .screens }

  /// The column of the rows `numbers`, in that order.
  public func picking(_ numbers: [Int]) -> Column {
    var column = self
    column.values = values.picking(numbers)
    column.marks = marks.map { marks in numbers.map { marks[$0] } }
    return column
  }
}

/// The cells of a column; nil is "no answer".
public enum Values: Equatable, Sendable {
  /// Text as it is in its source; the renderer makes it safe.
  case text(Texts)
  /// Whole numbers.
  case integers([Int?])
  /// Real numbers, shown with `decimals` digits after the point.
  case reals([Double?], decimals: Int)
  /// Probabilities: shown with few digits that tell their size, exported in full.
  case probabilities([Double?])
  /// Numbers as somebody wrote them: shown and exported as they stand, compared by their values.
  case numerals([Numeral?])
  /// Dates: shown and exported as text, compared by the days they may be.
  case dates([DateCell?])

  /// Text as it is in its source.
  public static func text(_ cells: [String?]) -> Values { .text(Texts(cells)) }

  /// The number of cells.
  public var count: Int {
    switch self {
    case .text(let cells): cells.count
    case .integers(let cells): cells.count
    case .reals(let cells, _): cells.count
    case .probabilities(let cells): cells.count
    case .numerals(let cells): cells.count
    case .dates(let cells): cells.count
    }
  }

  /// Whether the cells are numbers, which are set flush right.
  public var isNumeric: Bool {
    switch self {
    case .text, .dates: false
    case .integers, .reals, .probabilities, .numerals: true
    }
  }

  /// The cells `numbers`, in that order.
  public func picking(_ numbers: [Int]) -> Values {
    switch self {
    case .text(let cells): .text(cells.picking(numbers))
    case .integers(let cells): .integers(numbers.map { cells[$0] })
    case .reals(let cells, let decimals): .reals(numbers.map { cells[$0] }, decimals: decimals)
    case .probabilities(let cells): .probabilities(numbers.map { cells[$0] })
    case .numerals(let cells): .numerals(numbers.map { cells[$0] })
    case .dates(let cells): .dates(numbers.map { cells[$0] })
    }
  }
}
