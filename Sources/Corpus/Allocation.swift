import CAllocator

/// What memory is mostly taken for, which says from what size on it goes back to the system as soon as it is free.
enum Allocation: Int32 {
  /// Columns that grow and are handed over once each: from 2 MB on.
  case columns = 0x20_0000
  /// Buffers of questions, which the next question needs again: from 32 MB on, else each would cost its page faults; the library goes no
  /// higher.
  case questions = 0x200_0000

  /// Takes memory for this from now on.
  func begin() { dateline_map_memory_from(rawValue) }
}
