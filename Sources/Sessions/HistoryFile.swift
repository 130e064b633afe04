import Glibc

/// The history of the shell: one entry a line, shared by all shells that run at once.
///
///     2026-11-21T02:15:54Z⇥ok⇥find troops | kwic
public struct HistoryFile: Sendable {
  /// Where it is.
  public var path: String

  /// The history kept at `path`, which need not exist yet.
  public init(path: String) {
    self.path = path
  }

  /// The entries, oldest first; of equal texts only the last. Malformed lines are passed over and stay in the file.
  ///
  /// - Complexity: reads at most the last `byteLimit` bytes, so that an old history does not hold up the prompt.
  public func load(byteLimit: Int = 2 << 20) throws(FileFailure) -> [HistoryEntry] {
    do throws(FileFailure) {
      return Self.entries(in: try tail(byteLimit))
    } catch {
      guard error.isMissing else { throw error }
      return []
    }
  }

  /// Adds an entry under the file's lock with one write; a last line that was torn is ended first.
  ///
  /// An entry that begins with a blank is not stored. Another shell's lock is waited for, `milliseconds` at most.
  public func append(_ entry: HistoryEntry, waiting milliseconds: Int = 2000) throws(FileFailure) {
    guard HistoryEntry.isKept(entry.text) else { return }
    try Folder(folderPath(of: path)).make(access: .own)
    let file = try Descriptor(opening: path, O_RDWR | O_APPEND | O_CREAT, mode: FileAccess.own.fileMode)
    try file.lock(waiting: milliseconds)
    try file.append(Array(entry.line.utf8))
  }

  /// The entries in the bytes of a history file, as `load` gives them.
  static func entries(in bytes: [UInt8]) -> [HistoryEntry] {
    let span = bytes.span
    var seen: Set<String> = []
    var entries: [HistoryEntry] = []
    var scratch: [UInt8] = []
    for range in lineRanges(of: bytes).reversed() where span[range.upperBound - 1] == newline {
      let line = span.extracting(range.lowerBound..<range.upperBound - 1)
      guard let entry = HistoryEntry(line: line, scratch: &scratch), seen.insert(entry.text).inserted else { continue }
      entries.append(entry)
    }
    return entries.reversed()
  }

  /// The last bytes of the file, from the start of a line on.
  private func tail(_ byteLimit: Int) throws(FileFailure) -> [UInt8] {
    let file = try Descriptor(opening: path, O_RDONLY | O_NONBLOCK)
    let status = try file.status()
    guard status.isRegular else { throw FileFailure(.notRegular, path: path) }
    let start = max(0, Int(status.st_size) - byteLimit)
    let bytes = try file.read(from: start, upTo: byteLimit)
    guard start > 0, let end = bytes.firstIndex(of: newline) else { return bytes }
    return Array(bytes[(end + 1)...])
  }
}
