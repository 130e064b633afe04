/// A number or none in the room of a number.
struct NarrowValue: Hashable, Sendable {
  private var bits = Double.nan.bitPattern

  /// No number.
  init() {}

  /// The number; nil for none.
  var value: Double? {
    @inline(__always) get {
      let value = Double(bitPattern: bits)
      return value.isNaN ? nil : value
    }
    set { bits = (newValue ?? .nan).bitPattern }
  }
}
