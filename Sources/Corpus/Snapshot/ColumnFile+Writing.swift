import Cores
import Dispatch
import Glibc
import Synchronization

extension ColumnFile {
  /// Writes the columns of `writer` at `place`; whether that went well.
  ///
  /// The file is written under another name, synced and renamed: whoever opens it sees the old file or the whole new one. Two
  /// writers at once leave the file of the one that ends last.
  static func write(_ writer: ColumnWriter, at place: Snapshot.Place) -> Bool {
    let path = place.path
    let folder = folderPath(of: path)
    guard makeFolder(folder) else { return false }
    KeptFolder(folder).removeLeftOvers()
    let turn = writeCount.wrappingAdd(1, ordering: .relaxed).newValue
    let temporary = path + ".\(turn).\(getpid()).part"
    let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { return false }
    let isWritten = write(writer, about: place.about, to: file) && fsync(file) == 0
    close(file)
    guard isWritten, rename(temporary, path) == 0 else {
      unlink(temporary)
      return false
    }
    KeptFolder(folder).prune(to: KeptFolder.mostBytes, sparing: path)
    let parent = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if parent >= 0 {
      fsync(parent)
      close(parent)
    }
    return true
  }

  /// Writes on a thread of its own; the program waits for it before it ends.
  static func writeLater(_ writer: ColumnWriter, at place: Snapshot.Place) {
    waitAtExit
    DispatchQueue.global(qos: .utility).async(group: writes) { _ = write(writer, at: place) }
  }

  /// Waits for all files that `writeLater` began.
  static func finishWriting() { writes.wait() }

  private static let writes = DispatchGroup()

  /// Done once, at the first write.
  private static let waitAtExit: Void = { _ = atexit { ColumnFile.finishWriting() } }()

  private static func write(_ writer: ColumnWriter, about: [UInt8], to file: Int32) -> Bool {
    let layout = Layout(writer, about: about)
    guard writeAll(layout.header.withUnsafeBytes { Array($0) }, to: file, at: 0) else { return false }
    for (column, offset) in zip(writer.columns, layout.offsets) {
      guard writeAll(UnsafeRawBufferPointer(start: column.base, count: column.byteCount), to: file, at: offset) else { return false }
    }
    return ftruncate(file, off_t(layout.byteCount)) == 0
  }

  private static func writeAll(_ bytes: [UInt8], to file: Int32, at offset: Int) -> Bool {
    bytes.withUnsafeBytes { writeAll($0, to: file, at: offset) }
  }

  private static func writeAll(_ bytes: UnsafeRawBufferPointer, to file: Int32, at offset: Int) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = pwrite(file, bytes.baseAddress.map { $0 + done }, min(bytes.count - done, 1 << 30), off_t(offset + done))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }

  /// Where everything stands in a file, and its header.
  struct Layout {
    private(set) var header: [UInt64]
    private(set) var offsets: [Int] = []
    private(set) var byteCount: Int

    init(_ writer: ColumnWriter, about: [UInt8]) {
      let sums = ColumnFile.sums(of: writer.columns)
      let words = Layout.words(about)
      let size = ColumnFile.fixedWords + words.count + writer.numbers.count + 2 * writer.columns.count + sums.count
      byteCount = size * 8
      var places: [UInt64] = []
      for column in writer.columns {
        let offset = (byteCount + ColumnFile.alignment - 1) / ColumnFile.alignment * ColumnFile.alignment
        offsets.append(offset)
        places += [UInt64(offset), UInt64(column.byteCount)]
        byteCount = offset + column.byteCount
      }
      header = [ColumnFile.mark, ColumnFile.version, UInt64(size), 0, UInt64(byteCount)]
      header += [UInt64(about.count), UInt64(writer.numbers.count), UInt64(writer.columns.count), UInt64(sums.count)]
      header += words + writer.numbers + places + sums
      header[3] = headerSum(header)
    }

    private static func words(_ bytes: [UInt8]) -> [UInt64] {
      stride(from: 0, to: bytes.count, by: 8).map { start in
        bytes[start..<min(start + 8, bytes.count)].reversed().reduce(0) { $0 << 8 | UInt64($1) }
      }
    }
  }

  private static func sums(of columns: [Memory]) -> [UInt64] {
    onCores(columns.count) { number in
      let column = columns[number]
      return (0..<blockCount(column.byteCount)).map { block in
        let start = block * MappedFile.blockSize
        return checksum(of: UnsafeRawBufferPointer(start: column.base + start, count: min(MappedFile.blockSize, column.byteCount - start)))
      }
    }.flatMap { $0 }
  }
}

/// How many files this program has begun to write: two of its threads never write under one name.
private let writeCount = Atomic(0)

private func folderPath(of path: String) -> String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "." }

/// Makes a folder and those above it, for this user only; whether it is there.
private func makeFolder(_ path: String) -> Bool {
  if mkdir(path, 0o700) == 0 || errno == EEXIST { return true }
  let parent = folderPath(of: path)
  guard errno == ENOENT, parent != path, !parent.isEmpty, makeFolder(parent) else { return false }
  return mkdir(path, 0o700) == 0 || errno == EEXIST
}
