import Dispatch
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
