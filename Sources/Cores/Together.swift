import Synchronization

/// The values of `parts`, worked out side by side on all cores; those that take longest should come first.
public func together<each Value: Sendable>(_ parts: repeat @escaping @Sendable () -> each Value) -> (repeat each Value) {
  let pending = (repeat Pending(each parts))
  var runs: [@Sendable () -> Void] = []
  for part in repeat each pending { runs.append { part.run() } }
  let all = runs
  _ = onCores(all.count) { all[$0]() }
  return (repeat (each pending).value)
}

/// A value that is being worked out.
private final class Pending<Value: Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let made = Mutex<Value?>(nil)

  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  func run() {
    let value = make()
    made.withLock { $0 = value }
  }

  var value: Value { made.withLock { $0 } ?? make() }
}
