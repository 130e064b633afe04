import Synchronization

/// A value on its way to the one place that uses it up: nobody else keeps its memory.
///
/// A class because the place is on another thread.
final class Handover<Value: Sendable>: Sendable {
  private let held: Mutex<Value>
  private let nothing: Value

  /// Takes `value` away from where it stands and leaves `nothing` there.
  init(_ value: inout Value, leaving nothing: Value) {
    held = Mutex(value)
    self.nothing = nothing
    value = nothing
  }

  /// The value, for the first who asks.
  func take() -> Value {
    held.withLock { held in
      defer { held = nothing }
      return held
    }
  }
}
