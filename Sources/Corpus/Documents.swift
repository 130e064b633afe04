/// A set of articles by their numbers: in the archive, or in one segment where that is said. Numbers in a row take no memory.
public struct Documents: RandomAccessCollection, Equatable, Sendable {
  private enum Storage: Equatable, Sendable {
    case range(Range<UInt32>)
    case ascending([UInt32])
    case ordered([UInt32])
  }

  private let storage: Storage

  /// The documents `numbers`, which must not repeat. O(n).
  public init(_ numbers: [UInt32]) {
    self = numbers.isAscending ? Documents(ascending: numbers) : Documents(.ordered(numbers))
  }

  /// The documents `numbers`.
  public init(_ numbers: Range<UInt32>) { storage = .range(numbers.isEmpty ? 0..<0 : numbers) }

  /// The documents `numbers`, each greater than the one before. O(1).
  public init(ascending numbers: [UInt32]) {
    if let first = numbers.first, let last = numbers.last, Int(last - first) + 1 > numbers.count {
      self.init(.ascending(numbers))
    } else {
      let first = numbers.first ?? 0
      self.init(first..<first + UInt32(numbers.count))
    }
  }

  private init(_ storage: Storage) { self.storage = storage }

  /// The first row, 0.
  public var startIndex: Int { 0 }

  /// The number of documents.
  public var endIndex: Int {
    switch storage {
    case .range(let range): range.count
    case .ascending(let numbers), .ordered(let numbers): numbers.count
    }
  }

  /// The number of the document in a row.
  public subscript(row: Int) -> UInt32 {
    switch storage {
    case .range(let range):
      precondition(row >= 0 && row < range.count, "a row outside its documents")
      return range.lowerBound + UInt32(row)
    case .ascending(let numbers), .ordered(let numbers): return numbers[row]
    }
  }

  /// The numbers of all members, row by row. O(1) unless they stand in a row.
  public var numbers: [UInt32] {
    switch storage {
    case .range(let range): Array(range)
    case .ascending(let numbers), .ordered(let numbers): numbers
    }
  }

  /// The numbers where they stand in a row; nil for others.
  public var range: Range<UInt32>? { if case .range(let range) = storage { range } else { nil } }

  /// Whether the members stand in document order. O(1).
  public var isInOrder: Bool { if case .ordered = storage { false } else { true } }

  /// The members in document order.
  public var inOrder: Documents { isInOrder ? self : Documents(ascending: sorted()) }

  /// Whether `document` is a member. O(1) for a range, O(log n) in document order.
  public func contains(_ document: UInt32) -> Bool {
    switch storage {
    case .range(let range): return range.contains(document)
    case .ascending(let numbers):
      let index = numbers.firstIndex(notBelow: document)
      return index < numbers.count && numbers[index] == document
    case .ordered(let numbers): return numbers.contains(document)
    }
  }

  /// The members in the rows `rows`, in that order.
  public func picking(_ rows: Selection) -> Documents {
    switch (storage, rows) {
    case (.range(let range), .range(let rows)):
      return Documents(range.lowerBound + UInt32(rows.lowerBound)..<range.lowerBound + UInt32(rows.upperBound))
    case (.ascending(let numbers), .range(let rows)):
      return rows == numbers.indices ? self : Documents(ascending: Array(numbers[rows]))
    case (.ordered(let numbers), .range(let rows)): return Documents(Array(numbers[rows]))
    case (.range(let range), .list(let rows)):
      let picked = rows.map { range.lowerBound + UInt32($0) }
      return rows.isAscending ? Documents(ascending: picked) : Documents(picked)
    case (.ascending(let numbers), .list(let rows)), (.ordered(let numbers), .list(let rows)):
      let picked = gathered(numbers, rows)
      return isInOrder && rows.isAscending ? Documents(ascending: picked) : Documents(picked)
    }
  }

  /// The rows whose documents lie in `numbers`, where the documents stand in order. O(log n).
  public func rows(in numbers: Range<UInt32>) -> Range<Int> {
    if case .range(let range) = storage {
      let shared = range.clamped(to: numbers)
      return shared.isEmpty ? 0..<0 : Int(shared.lowerBound - range.lowerBound)..<Int(shared.upperBound - range.lowerBound)
    }
    return firstIndex(notBelow: numbers.lowerBound)..<firstIndex(notBelow: numbers.upperBound)
  }

  /// The row of `document`, where the documents stand in order; nil where it is no member. O(1) for a range, else O(log n).
  public func row(of document: UInt32) -> Int? {
    if case .range(let range) = storage { return range.contains(document) ? Int(document - range.lowerBound) : nil }
    let row = firstIndex(notBelow: document)
    return row < count && self[row] == document ? row : nil
  }

  /// The members that are none of `other`; both stand in order. O(n).
  public func subtracting(_ other: Documents) -> Documents {
    guard !isEmpty, !other.isEmpty else { return self }
    let (own, others) = (numbers, other.numbers)
    return Documents(
      ascending: [UInt32](unsafeUninitializedCapacity: own.count) { left, filled in
        let (own, others) = (own.span, others.span)
        var (index, row) = (0, 0)
        while index < own.count {
          while row < others.count, others[row] < own[index] { row += 1 }
          if row == others.count || others[row] != own[index] {
            left[filled] = own[index]
            filled += 1
          }
          index += 1
        }
      })
  }

  /// The members with `base` taken off their numbers: those of a segment by their numbers there.
  public func lowered(by base: UInt32) -> Documents {
    switch storage {
    case .range(let range): range.isEmpty ? self : Documents(range.lowerBound - base..<range.upperBound - base)
    case .ascending(let numbers): base == 0 ? self : Documents(ascending: numbers.map { $0 - base })
    case .ordered(let numbers): base == 0 ? self : Documents(numbers.map { $0 - base })
    }
  }

  /// The members with `base` added to their numbers: those of a segment by their numbers in the archive.
  public func raised(by base: UInt32) -> Documents {
    switch storage {
    case .range(let range): range.isEmpty ? self : Documents(range.lowerBound + base..<range.upperBound + base)
    case .ascending(let numbers): base == 0 ? self : Documents(ascending: numbers.map { $0 + base })
    case .ordered(let numbers): base == 0 ? self : Documents(numbers.map { $0 + base })
    }
  }

  /// The members of either; `other` may share some.
  public func joined(with other: Documents) -> Documents {
    if isEmpty || other.isEmpty { return isEmpty ? other.inOrder : inOrder }
    if let left = range, let right = other.range, left.upperBound >= right.lowerBound, right.upperBound >= left.lowerBound {
      return Documents(Swift.min(left.lowerBound, right.lowerBound)..<Swift.max(left.upperBound, right.upperBound))
    }
    let (left, right) = (inOrder, other.inOrder)
    if let last = left.last, let first = right.first, last < first { return Documents(ascending: Array(left) + Array(right)) }
    return Documents(ascending: Set(left).union(right).sorted())
  }
}
