import Markup
import Prose

/// What one file gave.
struct FileReading: Sendable {
  /// The file; nil when it could not be read at all.
  var file: SourceFile?
  /// Its articles, labelled.
  var articles: [Article] = []
  /// What their lines are compared by; empty for a record.
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
  do throws(FileFault) {
    try read(found, into: &reading)
  } catch {
    reading = FileReading()
    reading.skipped.append(Skipped(path: found.path, reason: error.reason))
  }
  return reading
}

private func read(_ found: FoundFile, into reading: inout FileReading) throws(FileFault) {
  let file = try ChunkedFile(at: found.path)
  guard !file.head.isEmpty else { throw FileFault(reason: "empty file") }
  let encoding = encoding(of: file.head)
  switch encoding {
  case .utf8: break
  case .utf16: reading.messages.append("\(found.path): read as UTF-16; byte offsets count its UTF-8 form")
  case .unmarkedUTF16: throw FileFault(reason: "looks like UTF-16 without a byte order mark; convert it to UTF-8")
  case .binary: throw FileFault(reason: "binary file")
  }
  var invalidCount = 0
  switch (found.format, encoding) {
  case (.records, .utf8): invalidCount = try readRecords(of: file, found, into: &reading)
  case (.records, .utf16(let order)):
    let text = utf8(ofUTF16: try file.remainder(), order)
    gather([RecordsOfChunk(of: Chunk(number: 0, text: text, firstLine: 1), file: found.path)], of: found, into: &reading)
  case (.page, .utf16(let order)): readPage(utf8(ofUTF16: try file.remainder(), order), of: found, into: &reading)
  case (.page, _), (.records, _):
    let text = try file.remainder()
    invalidCount = invalidByteCount(of: text.span)
    readPage(text, of: found, into: &reading)
  }
  if invalidCount > 0 {
    let verb = invalidCount == 1 ? "is" : "are"
    reading.messages.insert("\(found.path): \(invalidCount) of \(file.size) bytes \(verb) not UTF-8", at: 0)
  }
  guard !reading.articles.isEmpty || found.format == .records else { return }
  reading.file = SourceFile(path: found.path, canonicalPath: found.canonicalPath, byteCount: file.size, sha256: file.digest)
}

/// Notes the page `text`.
private func readPage(_ text: [UInt8], of found: FoundFile, into reading: inout FileReading) {
  let page = Intake.reading(of: Article(name: "", file: found.path, text: text))
  guard !page.article.lines.isEmpty else {
    reading.skipped.append(Skipped(path: found.path, reason: "no text in it"))
    return
  }
  reading.articles.append(page.article)
  reading.keys.append(page.keys)
  reading.recordNames.append(nil)
}

/// Notes the records of `file`, read on all cores; the bytes that are not UTF-8.
private func readRecords(of file: ChunkedFile, _ found: FoundFile, into reading: inout FileReading) throws(FileFault) -> Int {
  let chunks = try onAllCores { () throws(FileFault) -> RecordsOfChunk? in
    try file.next().map { RecordsOfChunk(of: $0, file: found.path) }
  }
  gather(chunks.sorted { $0.number < $1.number }, of: found, into: &reading)
  return chunks.reduce(0) { $0 + $1.invalidByteCount }
}

/// Notes the records of all `chunks` of a file.
private func gather(_ chunks: [RecordsOfChunk], of found: FoundFile, into reading: inout FileReading) {
  if !chunks.contains(where: \.hasLines) { reading.skipped.append(Skipped(path: found.path, reason: "no text in it")) }
  for chunk in chunks {
    reading.articles += chunk.articles
    reading.recordNames += chunk.names
    reading.skipped += chunk.skipped
  }
  reading.keys += repeatElement([], count: reading.articles.count)
  let unread = chunks.flatMap(\.unreadDates)
  if let first = unread.first {
    let count = unread.count == 1 ? "a date" : "\(unread.count) dates"
    reading.messages.append("\(found.path):\(first.line): \(count) not understood: '\(first.words)'; kept as a field")
  }
}
