/// A range that is not empty or none, in half the room of a range.
@propertyWrapper
public struct NarrowSpan: Hashable, Sendable {
  private var start: UInt32 = 0
  private var count: UInt32 = 0

  /// No range.
  public init() {}

  /// The range; nil for none.
  public var wrappedValue: Range<Int>? {
    get { count == 0 ? nil : Int(start)..<Int(start) + Int(count) }
    set { (start, count) = (UInt32(clamping: newValue?.lowerBound ?? 0), UInt32(clamping: newValue?.count ?? 0)) }
  }
}
