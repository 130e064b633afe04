/// Some rows by their numbers: a run of them, or a list.
public enum Selection: RandomAccessCollection, Equatable, Sendable {
  /// Neighbouring rows, in order.
  case range(Range<Int>)
  /// Rows in any order.
  case list([Int])

  /// The first place, 0.
  public var startIndex: Int { 0 }

  /// The number of rows.
  public var endIndex: Int {
    switch self {
    case .range(let range): range.count
    case .list(let rows): rows.count
    }
  }

  /// The row at a place.
  public subscript(place: Int) -> Int {
    switch self {
    case .range(let range): range.lowerBound + place
    case .list(let rows): rows[place]
    }
  }

  /// Whether the rows ascend, each once. O(1) for a run.
  public var isAscending: Bool {
    switch self {
    case .range: true
    case .list(let rows): rows.isAscending
    }
  }

  /// The rows that stand at `places` of these.
  public func picking(_ places: Selection) -> Selection {
    switch (self, places) {
    case (.range(let range), _) where range.lowerBound == 0: places
    case (.range(let range), .range(let places)):
      .range(range.lowerBound + places.lowerBound..<range.lowerBound + places.upperBound)
    case (.list(let rows), .range(let places)): .list(Array(rows[places]))
    default: .list(places.map { self[$0] })
    }
  }
}

extension Array where Element: Comparable {
  /// Whether each element is greater than the one before. O(n).
  var isAscending: Bool {
    var index = 1
    while index < count {
      if self[index] <= self[index - 1] { return false }
      index += 1
    }
    return true
  }
}
