/// How often two things occur together and apart: the four observed cells of a 2×2 table, with its sums.
///
/// Rows are "first or not", columns "second or not". For keywords the first is the word and the columns are the two corpora;
/// for collocates the first is the node, the second the collocate. Counts below zero are taken as zero.
public struct Contingency: Equatable, Sendable {
  /// Both.
  public let o11: Double
  /// The first without the second.
  public let o12: Double
  /// The second without the first.
  public let o21: Double
  /// Neither.
  public let o22: Double

  /// The four cells, row by row.
  public init(_ o11: Double, _ o12: Double, _ o21: Double, _ o22: Double) {
    self.o11 = max(0, o11)
    self.o12 = max(0, o12)
    self.o21 = max(0, o21)
    self.o22 = max(0, o22)
  }

  /// A word found `a` times among `n1` words of the target and `b` times among `n2` words of the reference.
  public init(_ a: Int, of n1: Int, against b: Int, of n2: Int) {
    self.init(Double(a), Double(b), Double(n1) - Double(a), Double(n2) - Double(b))
  }

  /// Two words found `together` times, each `first` and `second` times, in `size` words.
  ///
  /// For windows give as `first` the number of words in all windows (node count × window size), which scales the expectation by the window.
  public init(together: Int, first: Int, second: Int, size: Int) {
    let (o11, row, column, total) = (Double(together), Double(first), Double(second), Double(size))
    self.init(o11, row - o11, column - o11, total - row - column + o11)
  }

  /// The first with and without the second.
  public var row1: Double { o11 + o12 }
  /// All else.
  public var row2: Double { o21 + o22 }
  /// The second with and without the first.
  public var column1: Double { o11 + o21 }
  /// All else.
  public var column2: Double { o12 + o22 }
  /// The sum of the cells.
  public var total: Double { row1 + row2 }
  /// How often both are expected if neither cared for the other: R1·C1/N; 0 for an empty table.
  public var expected: Double { total > 0 ? row1 / total * column1 : 0 }

  /// Observed less expected, which is the same size in all four cells: (O11·O22 − O12·O21)/N.
  var excess: Double { total > 0 ? productDifference(o11, o22, o12, o21) / total : 0 }

  /// The expected cells with the side on which the excess stands.
  var cells: [(expected: Double, sign: Double)] {
    guard total > 0 else { return [] }
    return [
      (row1 / total * column1, 1), (row1 / total * column2, -1),
      (row2 / total * column1, -1), (row2 / total * column2, 1),
    ]
  }
}

/// a·b − c·d without the loss of digits when both are close (Kahan's way with fused steps).
func productDifference(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Double {
  let right = c * d
  let error = right.addingProduct(-c, d)
  return (-right).addingProduct(a, b) + error
}
