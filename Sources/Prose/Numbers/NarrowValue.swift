/// A number or none in the room of a number.
@propertyWrapper
public struct NarrowValue: Hashable, Sendable {
  private var bits = Double.nan.bitPattern

  /// No number.
  public init() {}

  /// The number; nil for none.
  public var wrappedValue: Double? {
    get {
      let value = Double(bitPattern: bits)
      return value.isNaN ? nil : value
    }
    set { bits = (newValue ?? .nan).bitPattern }
  }
}
