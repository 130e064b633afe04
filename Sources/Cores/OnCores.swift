import Dispatch
import Glibc
import Synchronization

/// The number of cores.
public let coreCount = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

/// The values that `body` gives for the parts 0..<count, computed on all cores, in order.
///
/// - Throws: the failure of the first part that has one, once all parts are done.
@discardableResult
public func onCores<Value: Sendable, Failure: Error>(
  _ count: Int, _ body: @Sendable (Int) throws(Failure) -> Value
) throws(Failure) -> [Value] {
  guard count > 1 else { return try (0..<count).map(body) }
  let slots = Mutex<[Result<Value, Failure>?]>(Array(repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let result = Result { () throws(Failure) in try body(index) }
    slots.withLock { $0[index] = result }
  }
  let results = slots.withLock { $0 }
  var values: [Value] = []
  values.reserveCapacity(count)
  for result in results { if let result { values.append(try result.get()) } }
  return values
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
  try onCores(coreCount) { (_) throws(Failure) in while try step() == .goOn {} }
}
