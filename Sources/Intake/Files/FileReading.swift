import Cores
import Markup
import Prose

/// What one file gave.
struct FileReading: Sendable {
  /// The file; nil when it could not be read at all.
  var file: SourceFile?
  /// The article of a page, labelled; empty for records, which are delivered.
  var articles: [Article] = []
  /// What the lines of the page are compared by.
  var keys: [LineKey] = []
  /// What of it is left out.
  var skipped: [Skipped] = []
  /// What the reader should know.
  var messages: [String] = []
}

/// Reads and labels the page `found`.
func pageReading(of found: FoundFile) -> FileReading {
  reading(of: found) { (file, encoding, reading) throws(FileFault) in
    var text = try file.remainder()
    if case .utf16(let order) = encoding {
      text = utf8(ofUTF16: text, order)
    } else {
      reading.note(invalidByteCount(of: text.span), of: file)
    }
    let page = Intake.reading(of: Article(name: "", file: found.path, text: text))
    guard !page.article.lines.isEmpty else { throw FileFault(reason: "no text in it") }
    reading.articles = [page.article]
    reading.keys = page.keys
  }
}

/// Reads and delivers the records of `found`, on all cores.
func recordReading<Part>(of found: FoundFile, naming: RecordNaming, on course: Course, _ delivery: Delivery<Part>) -> FileReading {
  guard !course.isStopped else { return FileReading() }
  let reading = reading(of: found) { (file, encoding, reading) throws(FileFault) in
    if case .utf16(let order) = encoding {
      let text = utf8(ofUTF16: try file.remainder(), order)
      let chunk = Chunk(number: 0, text: text, lines: pageLines(of: text.span))
      delivery.deliver(RecordsOfChunk(of: chunk, file: found.path), naming: naming)
    } else {
      try onAllCores { () throws(FileFault) in
        guard !course.isStopped, let chunk = try file.next() else { return .done }
        let records = RecordsOfChunk(of: chunk, file: found.path)
        let articleCount = records.articles.count
        delivery.deliver(records, naming: naming)
        course.advance(bytes: chunk.text.count, files: 0, articles: articleCount)
        return .goOn
      }
      if !file.isAtEnd { course.breakOff(found.path) }
    }
    let summary = delivery.summary
    if case .utf8 = encoding { reading.note(summary.invalidByteCount, of: file) }
    if !summary.hasLines { reading.skipped.append(Skipped(path: found.path, reason: "no text in it")) }
    reading.skipped += summary.skipped
    reading.messages += summary.dateMessage(found.path).map { [$0] } ?? []
  }
  course.advance(bytes: 0, files: 1, articles: 0)
  return reading
}

/// What `body` makes of the text file `found`; the reason alone when it cannot be read.
private func reading(
  of found: FoundFile, _ body: (ChunkedFile, Encoding, inout FileReading) throws(FileFault) -> Void
) -> FileReading {
  var reading = FileReading()
  do throws(FileFault) {
    let file = try ChunkedFile(at: found.path)
    guard !file.head.isEmpty else { throw FileFault(reason: "empty file") }
    let encoding = encoding(of: file.head)
    switch encoding {
    case .utf8: break
    case .utf16: reading.messages.append("\(found.path): read as UTF-16; byte offsets count its UTF-8 form")
    case .unmarkedUTF16: throw FileFault(reason: "looks like UTF-16 without a byte order mark; convert it to UTF-8")
    case .binary: throw FileFault(reason: "binary file")
    }
    try body(file, encoding, &reading)
    reading.file = SourceFile(
      path: found.path, canonicalPath: found.canonicalPath, byteCount: file.size, digest: file.digest(ofFile: found.canonicalPath))
  } catch {
    reading.skipped.append(Skipped(path: found.path, reason: error.reason))
  }
  return reading
}

extension FileReading {
  /// Says how many bytes of `file` are not UTF-8.
  fileprivate mutating func note(_ invalidCount: Int, of file: ChunkedFile) {
    guard invalidCount > 0 else { return }
    messages.append("\(file.path): \(invalidCount) of \(file.size) bytes \(invalidCount == 1 ? "is" : "are") not UTF-8")
  }
}
