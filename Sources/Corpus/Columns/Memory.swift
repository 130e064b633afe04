import Glibc
import Synchronization

/// Bytes that columns lie in: memory of our own, or one part of a mapped snapshot.
///
/// A class because the bytes are freed once, when the last column in them is gone. Its unsafe code and that of
/// `Packed` are safe because the bytes never move, nobody changes them once a column was made of them, `Packed` checks every index against
/// its count, and a column holds on to its memory. Mapped bytes are compared with their checksums before they are read the first time;
/// see `MappedColumn`.
public final class Memory: @unchecked Sendable {
  @usableFromInline let base: UnsafeMutableRawPointer
  /// How many bytes there are.
  let byteCount: Int
  /// Whether all bytes are known to be what was written: set once, for mapped bytes on whatever thread checked the last of them.
  private let soundness: Atomic<Bool>
  private let mapped: MappedColumn?
  private let lookCount = Atomic(0)

  /// Zeroed memory of our own.
  init(byteCount: Int) {
    guard let base = calloc(max(byteCount, 1), 1) else { Self.endOutOfMemory() }
    self.base = base
    self.byteCount = byteCount
    soundness = Atomic(true)
    mapped = nil
  }

  /// Takes over `base`, which came from `malloc`.
  init(adopting base: UnsafeMutableRawPointer, byteCount: Int) {
    self.base = base
    self.byteCount = byteCount
    soundness = Atomic(true)
    mapped = nil
  }

  /// The bytes of `mapped`, to be checked when they are first read.
  init(_ mapped: MappedColumn) {
    base = mapped.base
    byteCount = mapped.byteCount
    soundness = Atomic(mapped.byteCount == 0)
    self.mapped = mapped
  }

  deinit { if mapped == nil { free(base) } }

  /// Whether the bytes may be read without `check`.
  @usableFromInline var isReady: Bool {
    @inline(__always) get { soundness.load(ordering: .acquiring) }
  }

  /// Makes sure that `bytes` are what was written: their blocks alone, or all where that soon pays.
  @usableFromInline @inline(never)
  func check(_ bytes: Range<Int>) {
    guard let mapped else { return }
    let isMuch = byteCount <= Self.fewBytes || lookCount.wrappingAdd(1, ordering: .relaxed).newValue > Self.manyLooks
    mapped.check(isMuch ? 0..<byteCount : bytes)
    if isMuch || bytes.count == byteCount { soundness.store(true, ordering: .releasing) }
  }

  /// A column this small is checked as a whole at once.
  private static let fewBytes = 4 * MappedFile.blockSize
  /// After so many looks a column is checked as a whole: each look costs a few nanoseconds more than a plain one.
  private static let manyLooks = 20_000

  /// Ends the program as a failed allocation of the language does.
  static func endOutOfMemory() -> Never { preconditionFailure("the system has no memory left") }
}

/// Bytes that grow at their end without being copied, until a column takes them over.
///
/// A class because the memory is freed once. Unchecked, since it is only ever used by one draft at a time, which its builder locks.
final class GrowingBytes: @unchecked Sendable {
  private var base: UnsafeMutableRawPointer?
  private var capacity = 0
  private(set) var count = 0

  /// Adds `bytes`. Amortised O(bytes); the kernel moves large memory by its page table.
  func append(_ bytes: Span<UInt8>) {
    guard bytes.count > 0 else { return }
    reserve(count + bytes.count)
    bytes.withUnsafeBytes { source in
      if let base, let from = source.baseAddress { memcpy(base + count, from, source.count) }
    }
    count += bytes.count
  }

  private func reserve(_ needed: Int) {
    guard needed > capacity else { return }
    capacity = max(needed, capacity + capacity / 2, 1 << 12)
    guard let grown = realloc(base, capacity) else { Memory.endOutOfMemory() }
    base = grown
  }

  /// The bytes as a column; what is added later begins anew.
  func packed() -> Packed<UInt8> {
    guard let whole = base.flatMap({ realloc($0, max(count, 1)) }) else { return Packed([]) }
    let memory = Memory(adopting: whole, byteCount: count)
    base = nil
    capacity = 0
    count = 0
    return Packed(memory)
  }

  deinit { free(base) }
}
