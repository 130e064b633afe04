import CAllocator
import Synchronization

/// What memory is mostly taken for, which says when it goes back to the system.
enum Allocation {
  /// Columns that grow and are handed over once each: from 2 MB on, memory goes back as soon as it is free.
  case columns
  /// Buffers of questions about so many bytes of text, which the next question needs again: those of a quarter of the text are kept, else
  /// each would cost its page faults.
  case questions(textByteCount: Int)

  /// Takes memory for this from now on.
  func begin() {
    switch self {
    case .columns: dateline_map_memory_from(Self.leastMapped)
    case .questions(let textByteCount):
      // Who loads a little more asks about all that is loaded.
      let largest = Self.largestText.max(textByteCount, ordering: .relaxed).newValue
      dateline_keep_memory(Int32(clamping: max(Self.leastKept, largest / 4)))
    }
  }

  private static let largestText = Atomic(0)
  private static let leastMapped: Int32 = 2 << 20
  private static let leastKept = 64 << 20
}
