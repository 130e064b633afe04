import CAllocator
import Synchronization

/// What memory is mostly taken for, which says when it goes back to the system.
enum Allocation {
  /// Columns that grow and are handed over once each: from 2 MB on, memory goes back as soon as it is free, and what questions kept goes
  /// back before.
  case columns
  /// Buffers of questions about so many bytes of text, which the next question needs again; else each would cost its page faults.
  ///
  /// Up to a quarter of the largest text loaded so far stays with the program when it is free, 64 MB at least and 2 GB at most.
  case questions(textByteCount: Int)

  /// Takes memory for this from now on.
  func begin() {
    switch self {
    case .columns:
      dateline_return_free_memory()
      dateline_map_memory_from(Self.leastMappedBytes, Self.leastKeptBytes)
    case .questions(let textByteCount):
      let largest = Self.largestText.max(textByteCount, ordering: .relaxed).newValue
      dateline_keep_memory(max(Self.leastKeptBytes, Int32(clamping: largest / 4)))
    }
  }

  /// The bytes of the largest text so far.
  private static let largestText = Atomic(0)
  private static let leastMappedBytes: Int32 = 2 << 20
  private static let leastKeptBytes: Int32 = 64 << 20
}
