/// Numbers, texts and lists as bytes, one after the other.
struct TraceWriter {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ number: Int64) { withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) } }

  mutating func add(_ text: String) {
    add(Int64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  mutating func add<Member>(_ list: [Member], _ addMember: (inout TraceWriter, Member) -> Void) {
    add(Int64(list.count))
    for member in list { addMember(&self, member) }
  }

  mutating func add(_ stamp: FileStamp) {
    add(Int64(bitPattern: stamp.device))
    add(Int64(bitPattern: stamp.inode))
    add(stamp.byteCount)
    add(stamp.changed)
    add(stamp.written)
  }
}

/// Reads what a `TraceWriter` wrote; nil where something else stands there.
struct TraceReader {
  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { at == bytes.count }

  mutating func number() -> Int64? {
    guard bytes.count - at >= 8 else { return nil }
    at += 8
    return (0..<8).reduce(0) { $0 | Int64(bytes[at - 8 + $1]) << Int64(8 * $1) }
  }

  mutating func text() -> String? {
    guard let count = number(), count >= 0, count <= bytes.count - at else { return nil }
    at += Int(count)
    return String(decoding: bytes[at - Int(count)..<at], as: UTF8.self)
  }

  mutating func texts() -> [String]? { list { $0.text() } }

  mutating func list<Member>(_ member: (inout TraceReader) -> Member?) -> [Member]? {
    guard let count = number(), count >= 0, count <= bytes.count - at else { return nil }
    var list: [Member] = []
    for _ in 0..<count {
      guard let next = member(&self) else { return nil }
      list.append(next)
    }
    return list
  }

  mutating func stamp() -> FileStamp? {
    guard let device = number(), let inode = number(), let byteCount = number(), let changed = number(), let written = number() else {
      return nil
    }
    return FileStamp(
      device: UInt64(bitPattern: device), inode: UInt64(bitPattern: inode), byteCount: byteCount, changed: changed, written: written)
  }
}
