import Dispatch
import Glibc
import Synchronization

/// The number of cores.
public let coreCount = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

/// The values that `body` gives for the parts 0..<count, computed on all cores, in order.
public func onCores<Value: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Value) -> [Value] {
  guard count > 1 else { return (0..<count).map(body) }
  let slots = Mutex<[Value?]>(Array(repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let value = body(index)
    slots.withLock { $0[index] = value }
  }
  return slots.withLock { $0.compactMap { $0 } }
}

/// Whether there may be more to do.
public enum Onward: Sendable {
  /// There may.
  case goOn
  /// There is nothing left.
  case done
}

/// Calls `step` on as many threads as there are cores, on each until it is done; for work that is only found on the way.
///
/// - Throws: one of the failures; the other threads go on until they are done.
public func onAllCores<Failure: Error>(_ step: @Sendable () throws(Failure) -> Onward) throws(Failure) {
  let results = onCores(coreCount) { _ in
    Result { () throws(Failure) in while try step() == .goOn {} }
  }
  for result in results { try result.get() }
}
