import Dispatch
import Glibc
import Synchronization

/// The results of `transform` for `inputs`, in their order, worked out on all cores.
func concurrentMap<Input: Sendable, Output: Sendable>(_ inputs: [Input], _ transform: @Sendable (Input) -> Output) -> [Output] {
  guard inputs.count > 1 else { return inputs.map(transform) }
  let slots = Mutex([Output?](repeating: nil, count: inputs.count))
  withoutActuallyEscaping(transform) { transform in
    DispatchQueue.concurrentPerform(iterations: inputs.count) { index in
      let output = transform(inputs[index])
      slots.withLock { $0[index] = output }
    }
  }
  return slots.withLock { slots in slots.compactMap { $0 } }
}

/// The values that `next` gives to as many threads as there are cores, until it gives none; in no order.
func onAllCores<Value: Sendable, Failure: Error>(_ next: @Sendable () throws(Failure) -> Value?) throws(Failure) -> [Value] {
  let found = Mutex<(values: [Value], failure: Failure?)>(([], nil))
  withoutActuallyEscaping(next) { next in
    DispatchQueue.concurrentPerform(iterations: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))) { _ in
      do throws(Failure) {
        while let value = try next() { found.withLock { $0.values.append(value) } }
      } catch {
        found.withLock { $0.failure = error }
      }
    }
  }
  let (values, failure) = found.withLock { $0 }
  if let failure { throw failure }
  return values
}
