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

/// Whether there may be more to do.
enum Onward {
  case goOn, done
}

/// Calls `step` on as many threads as there are cores, on each until it is done.
func onAllCores<Failure: Error>(_ step: @Sendable () throws(Failure) -> Onward) throws(Failure) {
  let failure = Mutex<Failure?>(nil)
  withoutActuallyEscaping(step) { step in
    DispatchQueue.concurrentPerform(iterations: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))) { _ in
      do throws(Failure) {
        while try step() == .goOn {}
      } catch {
        failure.withLock { $0 = error }
      }
    }
  }
  if let failure = failure.withLock({ $0 }) { throw failure }
}
