import Markup
import Prose

/// What one file gave.
struct FileReading: Sendable {
  /// The file; nil when it could not be read at all.
  var file: SourceFile?
  /// Its articles, labelled.
  var articles: [Article] = []
  /// What their lines are compared by.
  var keys: [[LineKey]] = []
  /// The ids of its records; nil for a page.
  var recordNames: [String?] = []
  /// What of it is left out.
  var skipped: [Skipped] = []
  /// What the reader should know.
  var messages: [String] = []
}

/// Reads and labels the file `found`.
func fileReading(of found: FoundFile) -> FileReading {
  var reading = FileReading()
  let bytes: [UInt8]
  do { bytes = try fileBytes(at: found.path) } catch {
    reading.skipped.append(Skipped(path: found.path, reason: error.reason))
    return reading
  }
  guard let text = readableText(of: bytes, path: found.path, into: &reading) else { return reading }
  reading.file = SourceFile(path: found.path, canonicalPath: found.canonicalPath, byteCount: bytes.count, sha256: sha256(of: bytes))
  switch found.format {
  case .page: readPage(text, of: found, into: &reading)
  case .records: readRecords(text, of: found, into: &reading)
  }
  return reading
}

/// The UTF-8 text of a file's `bytes`; nil, with the reason noted, when it holds none.
private func readableText(of bytes: [UInt8], path: String, into reading: inout FileReading) -> [UInt8]? {
  func skip(_ reason: String) -> [UInt8]? {
    reading.skipped.append(Skipped(path: path, reason: reason))
    return nil
  }
  guard !bytes.isEmpty else { return skip("empty file") }
  switch encoding(of: bytes) {
  case .utf8(let invalid):
    if invalid > 0 { reading.messages.append("\(path): \(invalid) of \(bytes.count) bytes \(invalid == 1 ? "is" : "are") not UTF-8") }
    return bytes
  case .utf16(let order):
    reading.messages.append("\(path): read as UTF-16; byte offsets count its UTF-8 form")
    return utf8(ofUTF16: bytes, order)
  case .unmarkedUTF16: return skip("looks like UTF-16 without a byte order mark; convert it to UTF-8")
  case .binary: return skip("binary file")
  }
}

/// Notes the page `text`.
private func readPage(_ text: [UInt8], of found: FoundFile, into reading: inout FileReading) {
  let page = Intake.reading(of: Article(name: "", file: found.path, text: text))
  guard !page.article.lines.isEmpty else {
    reading.file = nil
    reading.skipped.append(Skipped(path: found.path, reason: "no text in it"))
    return
  }
  reading.articles.append(page.article)
  reading.keys.append(page.keys)
  reading.recordNames.append(nil)
}

/// Notes the records of `text`.
private func readRecords(_ text: [UInt8], of found: FoundFile, into reading: inout FileReading) {
  let lines = pageLines(of: text.span)
  if lines.isEmpty { reading.skipped.append(Skipped(path: found.path, reason: "no text in it")) }
  let size = max(1, min(256, lines.count / 16))
  let chunks = stride(from: 0, to: lines.count, by: size).map { lines[$0..<min($0 + size, lines.count)] }
  var unread: [(line: Int, words: String)] = []
  for chunk in concurrentMap(chunks, { $0.map { line in recordResult(of: line, in: text, file: found.path) } }) {
    for (line, result) in chunk {
      switch result {
      case .success(let record):
        reading.articles.append(record.article)
        reading.keys.append([])
        reading.recordNames.append(record.id)
        if let words = record.unreadDate { unread.append((line, words)) }
      case .failure(let fault): reading.skipped.append(Skipped(path: found.path, line: line, reason: faultReason(fault)))
      }
    }
  }
  if let first = unread.first {
    let count = unread.count == 1 ? "a date" : "\(unread.count) dates"
    reading.messages.append("\(found.path):\(first.line): \(count) not understood: '\(first.words)'; kept as a field")
  }
}

/// The labelled record of one line, or why it is none.
private func recordResult(of line: PageLine, in text: [UInt8], file: String) -> (Int, Result<Record, RecordFault>) {
  do throws(RecordFault) {
    var record = try record(of: line, in: text.span, file: file)
    record.article = labelled(record.article)
    return (line.number, .success(record))
  } catch {
    return (line.number, .failure(error))
  }
}

/// The words for `fault`.
private func faultReason(_ fault: RecordFault) -> String {
  switch fault {
  case .json(let error): "not JSON: expected \(error.expected) at byte \(error.column)"
  case .noObject: "not a JSON object"
  case .noText: "a record without text"
  }
}
