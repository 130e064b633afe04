/// Columns kept in a file, with what the keeper wrote beside them, as both lie in memory.
///
/// The file begins with a header: a mark, the version, the header's size and checksum, the file's size, the keeper's words, single numbers,
/// and for each column its place and the checksums of its blocks. The header is checked when the file is opened; a block of a column
/// when it is read first.
struct ColumnFile: Sendable {
  /// What the keeper wrote.
  let about: [UInt8]
  /// The columns, which are checked when they are read.
  var reader: ColumnReader

  /// `DATELINE`.
  static let mark: UInt64 = 0x454E_494C_4554_4144
  /// Rises with every change of what the columns are.
  static let version: UInt64 = 6
  /// Columns begin at multiples of this many bytes.
  static let alignment = 64
  /// The words before the keeper's: mark, version, words of the header, checksum, and the five counts.
  static let fixedWords = 9

  /// Opens the file at `path`.
  ///
  /// - Parameter rebuild: makes the same columns anew, where a block turns out damaged later; nil where that cannot be done.
  init(at path: String, rebuild: @escaping @Sendable () -> ColumnWriter?) throws(SnapshotFault) {
    guard let file = MappedFile(path) else { throw .missing }
    let fixed = file.words(Self.fixedWords)
    guard fixed.count == Self.fixedWords, fixed[0] == Self.mark else { throw .foreign }
    guard fixed[1] == Self.version else { throw .otherBuild }
    guard let size = Int(exactly: fixed[2]), size >= Self.fixedWords, size <= file.byteCount / 8 else { throw .damaged }
    let header = file.words(size)
    guard headerSum(header) == fixed[3], fixed[4] == UInt64(file.byteCount) else { throw .damaged }
    var reading = HeaderReading(words: header, at: Self.fixedWords)
    about = try reading.bytes(fixed[5])
    let numbers = try reading.words(fixed[6])
    let parts = try reading.parts(fixed[7], in: size * 8..<file.byteCount)
    file.lay(parts, sums: try reading.words(fixed[8]), rebuild: rebuild)
    guard fixed[8] == UInt64(parts.reduce(0) { $0 + blockCount($1.byteCount) }) else { throw .damaged }
    reader = ColumnReader(parts.indices.map { file.column($0) }, numbers)
  }

  /// Takes the words of a header one after the other.
  private struct HeaderReading {
    let words: [UInt64]
    var at: Int

    mutating func words(_ count: UInt64) throws(SnapshotFault) -> [UInt64] {
      guard let count = Int(exactly: count), count <= words.count - at else { throw .damaged }
      at += count
      return Array(words[at - count..<at])
    }

    mutating func bytes(_ count: UInt64) throws(SnapshotFault) -> [UInt8] {
      let (padded, isTooMuch) = count.addingReportingOverflow(7)
      guard !isTooMuch else { throw .damaged }
      let whole = try words(padded / 8).flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64($0 * 8)) } }
      return Array(whole.prefix(Int(count)))
    }

    mutating func parts(_ count: UInt64, in room: Range<Int>) throws(SnapshotFault) -> [MappedFile.Part] {
      var parts: [MappedFile.Part] = []
      var firstSum = 0
      guard count <= UInt64(words.count) else { throw .damaged }
      for _ in 0..<count {
        let pair = try words(2)
        guard let offset = Int(exactly: pair[0]), let byteCount = Int(exactly: pair[1]), offset % ColumnFile.alignment == 0,
          offset >= room.lowerBound, offset <= room.upperBound, byteCount <= room.upperBound - offset
        else { throw .damaged }
        parts.append(MappedFile.Part(offset: offset, byteCount: byteCount, firstSum: firstSum))
        firstSum += blockCount(byteCount)
      }
      return parts
    }
  }
}

/// The checksum of a header, which stands in its fourth word.
func headerSum(_ header: [UInt64]) -> UInt64 {
  var words = header
  words[3] = 0
  return words.withUnsafeBytes { checksum(of: $0) }
}
