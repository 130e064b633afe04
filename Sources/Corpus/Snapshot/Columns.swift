/// Something that is kept in a snapshot as columns, written and read in one order.
protocol Stored {
  /// Reads the columns that `store` wrote.
  init(from reader: inout ColumnReader) throws(SnapshotFault)
  /// Writes the columns.
  func store(in writer: inout ColumnWriter)
}

extension Segment {
  /// The bytes of all columns there are by now, the texts included.
  var columnByteCount: Int {
    var writer = ColumnWriter(self)
    layers.dates.made?.store(in: &writer)
    layers.names.made?.store(in: &writer)
    layers.quotes.made?.store(in: &writer)
    layers.numbers.made?.store(in: &writer)
    return writer.columns.reduce(0) { $0 + $1.byteCount }
  }
}

/// Why a snapshot is not used.
public enum SnapshotFault: Error, Equatable, Sendable {
  /// There is none.
  case missing
  /// It is no snapshot of this program.
  case foreign
  /// It was written by another build.
  case otherBuild
  /// It is cut, or its header is damaged.
  case damaged
}

/// Columns and single numbers on their way into a snapshot.
struct ColumnWriter {
  private(set) var columns: [Memory] = []
  private(set) var numbers: [UInt64] = []

  init(_ stored: some Stored) { stored.store(in: &self) }

  mutating func add<Element>(_ column: Packed<Element>) { columns.append(column.memory) }
  mutating func add(_ number: Int) { numbers.append(UInt64(number)) }
}

/// Columns and single numbers out of a snapshot, in the order they were written.
struct ColumnReader {
  private let columns: [Memory]
  private let numbers: [UInt64]
  private var nextColumn = 0
  private var nextNumber = 0

  init(_ columns: [Memory], _ numbers: [UInt64]) {
    self.columns = columns
    self.numbers = numbers
  }

  mutating func column<Element>() throws(SnapshotFault) -> Packed<Element> {
    guard nextColumn < columns.count, columns[nextColumn].byteCount % MemoryLayout<Element>.stride == 0 else { throw .damaged }
    nextColumn += 1
    return Packed(columns[nextColumn - 1])
  }

  mutating func number() throws(SnapshotFault) -> Int {
    guard nextNumber < numbers.count, let number = Int(exactly: numbers[nextNumber]) else { throw .damaged }
    nextNumber += 1
    return number
  }
}
