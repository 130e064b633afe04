extension SessionFile {
  /// Reads a session from the bytes of the file at `path`, which is only named in errors.
  public init(parsing bytes: [UInt8], path: String) throws(MalformedFile) {
    var reader = SessionReader(bytes, path: path)
    try reader.checkText()
    let header = try reader.header()
    self.init(header: header, pieces: try reader.pieces())
  }

  /// Reads a session from its text.
  public init(parsing text: String, path: String) throws(MalformedFile) {
    try self.init(parsing: Array(text.utf8), path: path)
  }
}

/// Reads a session line by line.
private struct SessionReader {
  private let bytes: [UInt8]
  private let lines: [Range<Int>]
  private let path: String
  /// The index of the line that is read next.
  private var next = 0
  private var seenIDs: Set<String> = []

  init(_ bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
    lines = lineRanges(of: bytes)
  }

  func checkText() throws(MalformedFile) {
    guard String(validating: bytes, as: UTF8.self) == nil else { return }
    let bad = lines.firstIndex { String(validating: bytes[$0], as: UTF8.self) == nil }
    throw malformed(.notText, at: bad ?? 0)
  }

  mutating func header() throws(MalformedFile) -> SessionHeader {
    guard lines.count > 1, bytes[lines[0]].elementsEqual("---\n".utf8), line(1).starts(with: "dateline-session:".utf8) else {
      throw malformed(lines.first.map { bytes[$0].dropLast().last == carriageReturn } == true ? .carriageReturn : .noHeader, at: 0)
    }
    try checkVersion()
    var header = SessionHeader()
    var seen: Set<String> = []
    next = 2
    while next < lines.count, !line(next).elementsEqual("---".utf8) {
      let entry = try headerEntry()
      guard seen.insert(entry.key).inserted else { throw malformed(.repeatedKey(entry.key), at: next) }
      header.entries.append(entry)
      next += 1
    }
    guard next < lines.count, bytes[lines[next]].last == newline else { throw malformed(.unclosedHeader, at: lines.count - 1) }
    next += 1
    return header
  }

  mutating func pieces() throws(MalformedFile) -> [SessionFile.Piece] {
    var pieces: [SessionFile.Piece] = []
    var proseStart = next
    while next < lines.count {
      let start = next
      guard let opening = FenceOpening(bytes[lines[start]]) else {
        next += 1
        continue
      }
      guard opening.name == "dateline" else {
        next = (closingLine(of: opening, at: start) ?? lines.count - 1) + 1
        continue
      }
      appendProse(from: proseStart, to: start, &pieces)
      pieces.append(.cell(try cell(opening)))
      proseStart = next
    }
    appendProse(from: proseStart, to: lines.count, &pieces)
    return pieces
  }

  private func checkVersion() throws(MalformedFile) {
    guard line(1).elementsEqual("dateline-session: 1".utf8) else {
      throw malformed(.badValue(key: "dateline-session", value: line(1).dropFirst(17).trimmed.text, expected: "'1' after one blank"), at: 1)
    }
  }

  private func headerEntry() throws(MalformedFile) -> SessionHeader.Entry {
    let line = line(next)
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), line.dropFirst(colon - line.startIndex + 1).first == blank else {
      throw malformed(line.last == carriageReturn ? .carriageReturn : .headerForm(line.text), at: next)
    }
    let value = line[(colon + 2)...]
    guard !value.isEmpty, value.trimmed.count == value.count, value.last != carriageReturn else {
      throw malformed(value.last == carriageReturn ? .carriageReturn : .headerForm(line.text), at: next)
    }
    do throws(MalformedFile.Problem) {
      return try SessionHeader.Entry(key: line[..<colon].text, value: value.text)
    } catch {
      throw malformed(error, at: next)
    }
  }

  /// Reads the cell that begins in the next line, and its record.
  private mutating func cell(_ opening: FenceOpening) throws(MalformedFile) -> Cell {
    let start = next
    guard opening.isPlain else { throw malformed(.misplacedCell, at: start) }
    guard line(start).last != carriageReturn else { throw malformed(.carriageReturn, at: start) }
    let attributes = try attributes(of: opening)
    let fence = try fence(opening, named: "dateline")
    let gapStart = next
    while next < lines.count, line(next).trimmed.isEmpty { next += 1 }
    let gap = text(gapStart..<next)
    guard let record = try record() else {
      next = gapStart
      return Cell(fence: fence, attributes: attributes, gap: "", record: nil)
    }
    return Cell(fence: fence, attributes: attributes, gap: gap, record: record)
  }

  private mutating func attributes(of opening: FenceOpening) throws(MalformedFile) -> CellAttributes {
    let attributes: CellAttributes
    do throws(MalformedFile.Problem) {
      attributes = try CellAttributes(parsing: opening.info.dropFirst("dateline".utf8.count))
    } catch {
      throw malformed(error, at: next)
    }
    if let id = attributes.id, !seenIDs.insert(id).inserted { throw malformed(.repeatedID(id), at: next) }
    return attributes
  }

  /// Reads the record in the next line, if there is one.
  private mutating func record() throws(MalformedFile) -> CellRecord? {
    guard next < lines.count, let opening = FenceOpening(bytes[lines[next]]), opening.isPlain else { return nil }
    guard let kind = CellRecord.Kind(rawValue: opening.info.text) else { return nil }
    return CellRecord(kind, fence: try fence(opening, named: kind.rawValue))
  }

  private mutating func fence(_ opening: FenceOpening, named name: String) throws(MalformedFile) -> Fence {
    guard let closing = closingLine(of: opening, at: next) else { throw malformed(.unclosedFence(name), at: next) }
    let fence = Fence(opening: text(next..<next + 1), body: text(next + 1..<closing), closing: text(closing..<closing + 1))
    next = closing + 1
    return fence
  }

  private func closingLine(of opening: FenceOpening, at start: Int) -> Int? {
    lines[(start + 1)...].firstIndex { opening.isClosed(by: bytes[$0]) }
  }

  private func appendProse(from start: Int, to end: Int, _ pieces: inout [SessionFile.Piece]) {
    guard start < end else { return }
    pieces.append(.prose(text(start..<end)))
  }

  /// A line without its LF.
  private func line(_ index: Int) -> ArraySlice<UInt8> {
    let line = bytes[lines[index]]
    return line.last == newline ? line.dropLast() : line
  }

  /// The text of some lines, with their LF.
  private func text(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    return bytes[lines[range.lowerBound].lowerBound..<lines[range.upperBound - 1].upperBound].text
  }

  private func malformed(_ problem: MalformedFile.Problem, at index: Int) -> MalformedFile {
    MalformedFile(problem, path: path, line: max(index, 0) + 1)
  }
}
