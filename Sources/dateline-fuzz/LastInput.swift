import Glibc
import Trials

/// The input that runs now, in a file that outlives the program: a trap or an endless loop leaves it there.
///
/// A class because it owns a mapping of memory that is given back once. The file begins with the entry's name and the count of bytes.
final class LastInput {
  let path: String
  private let memory: UnsafeMutableRawBufferPointer

  private static let capacity = 1 << 16

  init?(at path: String) {
    self.path = path
    let file = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { return nil }
    defer { close(file) }
    guard ftruncate(file, off_t(Self.capacity)) == 0,
      let start = mmap(nil, Self.capacity, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0), start != MAP_FAILED
    else { return nil }
    memory = UnsafeMutableRawBufferPointer(start: start, count: Self.capacity)
  }

  deinit { munmap(memory.baseAddress, memory.count) }

  /// Writes `bytes` into the file. A copy of memory: the kernel keeps it if the program dies.
  func keep(_ bytes: [UInt8], of entry: String) {
    let whole = Array("\(entry) \(bytes.count)\n".utf8) + bytes
    memory.copyBytes(from: whole.prefix(memory.count))
  }

  /// The entry and the input that the file at `path` holds; nil for no such file, or one of another form.
  static func read(_ path: String) -> (entry: String, bytes: [UInt8])? {
    guard let whole = contents(ofFile: path), let end = whole.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let words = String(decoding: whole[..<end], as: UTF8.self).split(separator: " ")
    guard words.count == 2, let count = Int(words[1]) else { return nil }
    return (String(words[0]), Array(whole[(end + 1)...].prefix(count)))
  }
}
