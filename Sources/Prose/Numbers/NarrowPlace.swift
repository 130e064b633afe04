/// A place among tokens or none, in the room of half a number.
@propertyWrapper
struct NarrowPlace: Hashable, Sendable {
  private var next: UInt32 = 0

  /// No place.
  init() {}

  /// The place; nil for none.
  var wrappedValue: Int? {
    @inline(__always) get { next == 0 ? nil : Int(next) - 1 }
    set { next = newValue.map { UInt32(clamping: $0 + 1) } ?? 0 }
  }
}
