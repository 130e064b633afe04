/// The texts of a column as bytes in one buffer, which the columns of a table may share; a `String` is made of a text when it is asked for.
public struct Texts: RandomAccessCollection, Sendable {
  /// Where a text stands in the buffer.
  public struct Place: Equatable, BitwiseCopyable, Sendable {
    private let start: Int
    private let count: Int

    /// The place of no text.
    public static let missing = Place(start: 0, count: -1)

    /// The place of the text of these bytes.
    public init(_ bytes: Range<Int>) { self.init(start: bytes.lowerBound, count: bytes.count) }

    private init(start: Int, count: Int) {
      self.start = start
      self.count = count
    }

    /// The bytes of the text; nil for no text.
    public var bytes: Range<Int>? { count < 0 ? nil : start..<start &+ count }

    /// The same text where `base` bytes stand before the buffer it was in.
    public func behind(_ base: Int) -> Place { count < 0 ? self : Place(start: start + base, count: count) }
  }

  private let buffer: [UInt8]
  private let places: [Place]

  /// The texts at `places` of `buffer`, each valid UTF-8.
  public init(_ buffer: [UInt8], at places: [Place]) {
    self.buffer = buffer
    self.places = places
  }

  /// The texts `cells`; nil is none.
  public init(_ cells: [String?]) {
    var buffer: [UInt8] = []
    var places: [Place] = []
    places.reserveCapacity(cells.count)
    for cell in cells {
      let start = buffer.count
      if let cell { buffer.append(contentsOf: cell.utf8) }
      places.append(cell == nil ? .missing : Place(start..<buffer.count))
    }
    self.init(buffer, at: places)
  }

  /// The first row, 0.
  public var startIndex: Int { 0 }
  /// The row behind the last.
  public var endIndex: Int { places.count }

  /// The text of a row; nil for none. A copy: who reads many takes `bytes`.
  public subscript(row: Int) -> String? {
    guard let range = places[row].bytes else { return nil }
    return String(decoding: buffer[range], as: UTF8.self)
  }

  /// Whether a row has a text.
  public func hasText(_ row: Int) -> Bool { places[row] != .missing }

  /// The bytes of a row's text; none where it has no text.
  @_lifetime(borrow self)
  public func bytes(_ row: Int) -> Span<UInt8> {
    _overrideLifetime(buffer.span.extracting(places[row].bytes ?? 0..<0), borrowing: self)
  }

  /// The texts of the rows `rows`, in that order, in the same buffer.
  public func picking(_ rows: [Int]) -> Texts { Texts(buffer, at: rows.map { places[$0] }) }
}

extension Texts: Equatable {
  /// Whether both have the same texts, wherever they stand.
  public static func == (left: Texts, right: Texts) -> Bool {
    left.count == right.count
      && left.indices.allSatisfy { left.places[$0].bytes.map { left.buffer[$0] } == right.places[$0].bytes.map { right.buffer[$0] } }
  }
}
