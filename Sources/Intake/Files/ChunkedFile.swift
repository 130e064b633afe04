import Glibc
import Markup
import Synchronization

/// A stretch of whole lines of a file.
struct Chunk: Sendable {
  /// How many chunks of the file come before it.
  var number: Int
  /// The lines with their ends.
  var text: [UInt8]
  /// The lines that hold more than blanks, as the file numbers them.
  var lines: [PageLine]
}

/// A file of lines, handed out in chunks to whichever thread asks next; it is read once, in order.
///
/// A class because all threads read on from the same place. Holds the bytes of one chunk at most.
final class ChunkedFile: Sendable {
  /// The path, as it was given.
  let path: String
  /// The first bytes, at most a chunk; an empty file has none.
  let head: [UInt8]

  private struct State {
    /// Bytes that were read and not handed out.
    var rest: [UInt8]
    var chunkCount = 0
    /// The 1-based line of the file that comes next.
    var nextLine = 1
    var byteCount: Int
    /// The digest of what was read; nil where it is worked out later.
    var digest: Digest?
    var isAtEnd: Bool
    var fault: FileFault?
  }

  private let file: Int32
  private let stamp: FileStamp?
  private let state: Mutex<State>

  /// The usual bytes of a chunk: some milliseconds of work, so that a load stops soon when it is told to.
  private static let chunkSize = 1 << 18

  /// The file at `path`; pipes, devices and folders are refused without waiting.
  init(at path: String) throws(FileFault) {
    self.path = path
    file = try openFile(at: path)
    let head: [UInt8]
    do throws(FileFault) { head = try bytes(of: file, behind: [], atMost: Self.chunkSize) } catch {
      close(file)
      throw error
    }
    self.head = head
    stamp = FileStamp(of: file)
    var first = State(rest: head, byteCount: head.count, isAtEnd: head.isEmpty)
    // Of a large file that was left alone for a while a change would show, so that its digest can wait until somebody asks.
    if head.count < Self.chunkSize || stamp?.isSettled(before: presentMoment()) != true { first.digest = Digest() }
    first.digest?.add(head.span)
    state = Mutex(first)
  }

  deinit { close(file) }

  /// Whether all bytes were read and handed out.
  var isAtEnd: Bool { state.withLock { $0.isAtEnd && $0.rest.isEmpty } }

  /// How many bytes were read so far; all of the file at its end.
  var size: Int { state.withLock { $0.byteCount } }

  /// The digest of the file, which stands at `path`; that of no file where it was not read to its end.
  func digest(ofFile path: String) -> FileDigest {
    state.withLock { state in
      guard state.isAtEnd && state.rest.isEmpty else { return FileDigest(FileDigest.none) }
      if var digest = state.digest { return FileDigest(digest.finish()) }
      return stamp.map { FileDigest(ofFile: path, stamp: $0) } ?? FileDigest(FileDigest.none)
    }
  }

  /// The next lines; nil behind the last.
  func next() throws(FileFault) -> Chunk? {
    let found = state.withLock { state in
      Result<Chunk?, FileFault> { () throws(FileFault) -> Chunk? in try self.next(&state) }
    }
    return try found.get()
  }

  /// All that is left, as one chunk.
  func remainder() throws(FileFault) -> [UInt8] {
    var all: [UInt8] = []
    while let chunk = try next() { all += chunk.text }
    return all
  }

  private func next(_ state: inout State) throws(FileFault) -> Chunk? {
    if let fault = state.fault { throw fault }
    var text = state.rest
    state.rest = []
    var cut = state.chunkCount == 0 ? lastLineEnd(of: text.span, after: 0) : nil
    while cut == nil && !state.isAtEnd {
      let count = text.count
      do throws(FileFault) { text = try bytes(of: file, behind: text, atMost: max(Self.chunkSize, count)) } catch {
        state.fault = error
        throw error
      }
      state.isAtEnd = text.count == count
      state.byteCount += text.count - count
      state.digest?.add(text.span.extracting(count...))
      cut = lastLineEnd(of: text.span, after: max(0, count - 1))
    }
    if let cut, !state.isAtEnd {
      state.rest = Array(text[cut...])
      text.removeSubrange(cut...)
    }
    guard !text.isEmpty else { return nil }
    let found = numberedLines(of: text.span, in: 0..<text.count, from: state.nextLine)
    let chunk = Chunk(number: state.chunkCount, text: text, lines: found.lines)
    state.chunkCount += 1
    state.nextLine = found.next
    return chunk
  }
}

/// Where the last line of `text` that surely ends begins after `start`; nil where none ends. A carriage return at the very end may be half of
/// a line end.
private func lastLineEnd(of text: Span<UInt8>, after start: Int) -> Int? {
  var place = text.count
  while place > start {
    place -= 1
    if text[place] == 0x0A || text[place] == 0x0D && place + 1 < text.count { return place + 1 }
  }
  return nil
}

/// An open file at `path`.
private func openFile(at path: String) throws(FileFault) -> Int32 {
  let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
  guard file >= 0 else { throw FileFault(reason: systemReason(errno)) }
  var facts = stat()
  let reason = fstat(file, &facts) != 0 ? systemReason(errno) : facts.st_mode & S_IFMT != S_IFREG ? "not a regular file" : nil
  guard let reason else { return file }
  close(file)
  throw FileFault(reason: reason)
}

/// `first` and at most `count` further bytes of the open `file`; fewer only at its end.
private func bytes(of file: Int32, behind first: [UInt8], atMost count: Int) throws(FileFault) -> [UInt8] {
  var failure: Int32 = 0
  // The buffer holds as many bytes as are asked for, and `read` fills it from where it is full.
  let bytes = [UInt8](unsafeUninitializedCapacity: first.count + count) { buffer, filled in
    _ = buffer.initialize(from: first)
    filled = first.count
    while filled < buffer.count {
      let got = read(file, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
      if got < 0 && errno == EINTR { continue }
      if got < 0 { failure = errno }
      if got <= 0 { break }
      filled += got
    }
  }
  guard failure == 0 else { throw FileFault(reason: systemReason(failure)) }
  return bytes
}
