import Dispatch
import Glibc
import Synchronization

/// The number of cores.
let coreCount = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

/// The values that `body` gives for the parts 0..<count, computed on all cores, in order.
func onCores<Value: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Value) -> [Value] {
  guard count > 1 else { return (0..<count).map(body) }
  let slots = Mutex<[Value?]>(Array(repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let value = body(index)
    slots.withLock { $0[index] = value }
  }
  return slots.withLock { $0.compactMap { $0 } }
}
