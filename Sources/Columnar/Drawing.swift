/// How a screen draws a table.
public enum Drawing: Equatable, Sendable {
  /// Columns side by side under their headers.
  case grid
  /// Words in context: columns `left`, `hit` and `right`, the hits one under the other.
  case concordance
  /// Running text: column `text`, with `ref` and `section` in the margin.
  case page([PageRow])
  /// Plain lines: column `text` alone, without a header.
  case lines
  /// A bar beside each row, as long as the value in column `measure` is large.
  case bars(measure: String)

  /// The drawing of the rows `numbers`.
  func picking(_ numbers: [Int]) -> Drawing {
    guard case .page(let lines) = self else { return self }
    return .page(numbers.map { lines[$0] })
  }
}

/// What a page shows about one row beside its text.
public struct PageRow: Equatable, Sendable {
  /// Whether the row is the article's own text; the rest is dimmed.
  public var isArticle: Bool
  /// UTF-8 byte ranges of the row's `text` that are lit, ascending.
  public var lit: [Range<Int>]

  /// A line of the article, or beside it.
  public init(isArticle: Bool, lit: [Range<Int>] = []) {
    self.isArticle = isArticle
    self.lit = lit
  }
}
