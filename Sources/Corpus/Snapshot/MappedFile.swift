import Dispatch
import Glibc
import Synchronization

/// A snapshot file mapped into memory, whose columns are checked block by block when they are first read.
///
/// A class because the mapping ends once, with the last column of it. The bytes are private to this process and only written by `mend`,
/// before anybody has read them; the file is never changed in place, only replaced by another of its name.
final class MappedFile: @unchecked Sendable {
  /// The bytes that one checksum covers.
  static let blockSize = 1 << 14

  let base: UnsafeMutableRawPointer
  let byteCount: Int
  private let path: String
  private var parts: [Part] = []
  private var sums: [UInt64] = []
  /// Per block: whether it is known to be sound.
  private var isChecked: UnsafeMutablePointer<Atomic<Bool>>?
  private let mending = Mutex<@Sendable () -> ColumnWriter?>({ nil })

  /// Where a column lies, and its first checksum.
  struct Part {
    var offset: Int
    var byteCount: Int
    var firstSum: Int
  }

  /// Maps the file at `path`; nil where that cannot be done.
  init?(_ path: String) {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG, facts.st_size > 0 else { return nil }
    guard let base = mmap(nil, Int(facts.st_size), PROT_READ, MAP_PRIVATE, file, 0), base != MAP_FAILED else { return nil }
    self.base = base
    self.path = path
    byteCount = Int(facts.st_size)
  }

  deinit {
    munmap(base, byteCount)
    isChecked?.deallocate()
  }

  /// The first `count` bytes.
  func words(_ count: Int) -> [UInt64] {
    Array(UnsafeRawBufferPointer(start: base, count: min(count, byteCount / 8) * 8).bindMemory(to: UInt64.self))
  }

  /// Says where the columns lie, what their checksums are, and how to make them anew; before any column is made.
  func lay(_ parts: [Part], sums: [UInt64], rebuild: @escaping @Sendable () -> ColumnWriter?) {
    self.parts = parts
    self.sums = sums
    let isChecked = UnsafeMutablePointer<Atomic<Bool>>.allocate(capacity: max(sums.count, 1))
    for block in sums.indices { (isChecked + block).initialize(to: Atomic(false)) }
    self.isChecked = isChecked
    mending.withLock { $0 = rebuild }
  }

  /// The memory of column `number`.
  func column(_ number: Int) -> Memory { Memory(MappedColumn(file: self, part: parts[number])) }

  /// Makes sure that the bytes `range` of `part` are what was written.
  func check(_ range: Range<Int>, of part: Part) {
    guard let isChecked, !range.isEmpty else { return }
    for block in range.lowerBound / Self.blockSize...(range.upperBound - 1) / Self.blockSize {
      let number = part.firstSum + block
      if isChecked[number].load(ordering: .acquiring) { continue }
      if !isSound(block, of: part) { mend() }
      isChecked[number].store(true, ordering: .releasing)
    }
  }

  private func bytes(_ block: Int, of part: Part) -> UnsafeRawBufferPointer {
    let start = block * Self.blockSize
    return UnsafeRawBufferPointer(start: base + part.offset + start, count: min(Self.blockSize, part.byteCount - start))
  }

  private func isSound(_ block: Int, of part: Part) -> Bool { checksum(of: bytes(block, of: part)) == sums[part.firstSum + block] }

  /// Puts right what was damaged since it was written, from the files the snapshot was made of; ends the program where they are gone.
  private func mend() {
    mending.withLock { rebuild in
      unlink(path)
      let damaged = damagedBlocks()
      guard !damaged.isEmpty else { return }
      guard let writer = onThreadWithoutTask(rebuild), writer.columns.map(\.byteCount) == parts.map(\.byteCount) else { endDamaged() }
      guard mprotect(base, byteCount, PROT_READ | PROT_WRITE) == 0 else { endDamaged() }
      for (number, block) in damaged {
        let target = bytes(block, of: parts[number])
        guard let start = target.baseAddress else { continue }
        memcpy(UnsafeMutableRawPointer(mutating: start), writer.columns[number].base + block * Self.blockSize, target.count)
        if !isSound(block, of: parts[number]) { endDamaged() }
      }
      mprotect(base, byteCount, PROT_READ)
    }
  }

  private func damagedBlocks() -> [(column: Int, block: Int)] {
    parts.indices.flatMap { number in
      (0..<blockCount(parts[number].byteCount)).filter { !isSound($0, of: parts[number]) }.map { (number, $0) }
    }
  }

  /// Nothing true can be said any more: the kept copy is damaged, and the files it was made of have changed.
  private func endDamaged() -> Never {
    let message = "dateline: the kept copy '\(path)' was damaged while in use, and its files have changed; load them again\n"
    _ = message.utf8.withContiguousStorageIfAvailable { write(2, $0.baseAddress, $0.count) }
    exit(5)
  }
}

/// The blocks of a column of so many bytes.
func blockCount(_ byteCount: Int) -> Int { (byteCount + MappedFile.blockSize - 1) / MappedFile.blockSize }

/// The bytes of one column in a mapped file.
struct MappedColumn: Sendable {
  let file: MappedFile
  let part: MappedFile.Part

  var base: UnsafeMutableRawPointer { file.base + part.offset }
  var byteCount: Int { part.byteCount }

  func check(_ range: Range<Int>) { file.check(range, of: part) }
}

/// What `body` gives on another thread, where an interrupt of the caller's task does not reach it.
private func onThreadWithoutTask<Value: Sendable>(_ body: @escaping @Sendable () -> Value?) -> Value? {
  let value = Mutex<Value?>(nil)
  let end = DispatchSemaphore(value: 0)
  DispatchQueue.global().async {
    let made = body()
    value.withLock { $0 = made }
    end.signal()
  }
  end.wait()
  return value.withLock { $0 }
}
