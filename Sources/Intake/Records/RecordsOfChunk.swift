import Markup
import Prose

/// What the records of one chunk of a file gave.
struct RecordsOfChunk: Sendable {
  /// How many chunks come before it.
  let number: Int
  /// Whether a line holds more than blanks.
  let hasLines: Bool
  /// The articles, labelled.
  private(set) var articles: [Article] = []
  /// What the records call themselves.
  private(set) var names: [String?] = []
  /// What is left out.
  private(set) var skipped: [Skipped] = []
  /// Dates nobody can read, with their lines.
  private(set) var unreadDates: [(line: Int, words: String)] = []
  /// The bytes that are no part of a valid UTF-8 character.
  let invalidByteCount: Int

  /// The records of `chunk` of the file at `path`.
  init(of chunk: Chunk, file path: String) {
    number = chunk.number
    invalidByteCount = Intake.invalidByteCount(of: chunk.text.span)
    hasLines = !chunk.lines.isEmpty
    articles.reserveCapacity(chunk.lines.count)
    var meanings = MemberMeanings()
    for line in chunk.lines { read(line, of: chunk.text, file: path, &meanings) }
  }

  /// The articles, which are gone from here afterwards.
  mutating func takeArticles() -> [Article] {
    defer { articles = [] }
    return articles
  }

  private mutating func read(_ line: PageLine, of text: [UInt8], file: String, _ meanings: inout MemberMeanings) {
    do throws(RecordFault) {
      let notes = try addArticle(of: line, in: text.span, file: file, &meanings, to: &articles)
      label(&articles[articles.count - 1])
      names.append(notes.id)
      if let words = notes.unreadDate { unreadDates.append((line.number, words)) }
    } catch {
      skipped.append(Skipped(path: file, line: line.number, reason: reason(error)))
    }
  }
}

/// The words for `fault`.
private func reason(_ fault: RecordFault) -> String {
  switch fault {
  case .json(let error): "not JSON: expected \(error.expected) at byte \(error.column)"
  case .noObject: "not a JSON object"
  case .noText: "a record without text"
  }
}
