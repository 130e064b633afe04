import Cores
import Prose
import Synchronization

/// Hands the articles of a file's chunks on in the order of the chunks, whichever is done first.
///
/// A class because all threads deliver to it.
final class Delivery<Part: Sendable>: Sendable {
  private struct State {
    /// The chunk whose turn it is.
    var next = 0
    /// Chunks that are done and not handed on, by their numbers.
    var waiting: [Int: Waiting] = [:]
    var summary = RecordsSummary()
    /// Whether a thread hands on what is in turn.
    var isHandingOn = false
  }

  /// A chunk that is done before its turn.
  private struct Waiting: Sendable {
    var records: RecordsOfChunk
    let part: Part
  }

  private let state = Mutex(State())
  /// Held while somebody hands on; others wait for it alone where much is left to hand on.
  private let handing = Mutex(())
  private let cut: @Sendable ([Article]) -> Part
  private let take: @Sendable (Batch<Part>) -> Void

  /// A delivery to `take` of what `cut` makes.
  init(cut: @escaping @Sendable ([Article]) -> Part, take: @escaping @Sendable (Batch<Part>) -> Void) {
    self.cut = cut
    self.take = take
  }

  /// What all chunks gave beside their articles.
  var summary: RecordsSummary { state.withLock { $0.summary } }

  /// Cuts the articles of `records`, and names and hands on all that are in turn by now; where another thread does so already, that one
  /// hands these on too, and nobody waits unless it falls behind: memory for what waits is bounded.
  ///
  /// The articles are named where they stand, which copies none as long as nobody else holds them.
  func deliver(_ records: consuming RecordsOfChunk, naming: RecordNaming) {
    let part = cut(records.articles)
    let number = records.number
    var done: Waiting? = Waiting(records: records, part: part)
    let turn = state.withLock { state in
      state.waiting[number] = done.take()
      let isOurs = !state.isHandingOn
      state.isHandingOn = true
      return isOurs ? Turn.ours : state.waiting.count > Self.mostWaiting ? .toWait : .ofAnother
    }
    switch turn {
    case .ours: handing.withLock { _ in handOn(naming) }
    case .toWait: handing.withLock { _ in }
    case .ofAnother: break
    }
  }

  /// Who hands on what is in turn.
  private enum Turn {
    case ours
    case ofAnother
    /// Another thread, which has fallen behind.
    case toWait
  }

  /// Chunks that may wait before those who bring more wait too.
  private static var mostWaiting: Int { 4 * coreCount }

  /// Names and hands on all chunks that are in turn.
  private func handOn(_ naming: RecordNaming) {
    while var ready = next() {
      var articles = ready.records.takeArticles()
      naming.name(&articles, own: ready.records.names)
      if !articles.isEmpty { take(Batch(articles: articles, part: ready.part)) }
    }
  }

  /// The chunk whose turn it is, if it is done; else nobody hands on any more.
  private func next() -> Waiting? {
    state.withLock { state in
      guard let ready = state.waiting.removeValue(forKey: state.next) else {
        state.isHandingOn = false
        return nil
      }
      state.next += 1
      state.summary.add(ready.records)
      return ready
    }
  }
}

/// What the chunks of a file gave beside their articles.
struct RecordsSummary: Sendable {
  /// Whether a line holds more than blanks.
  private(set) var hasLines = false
  /// What is left out.
  private(set) var skipped: [Skipped] = []
  /// The bytes that are no part of a valid UTF-8 character.
  private(set) var invalidByteCount = 0
  private var unreadDates: (count: Int, line: Int, words: String)?

  /// Adds the next chunk.
  mutating func add(_ records: RecordsOfChunk) {
    hasLines = hasLines || records.hasLines
    skipped += records.skipped
    invalidByteCount += records.invalidByteCount
    guard let first = records.unreadDates.first else { return }
    unreadDates = unreadDates ?? (0, first.line, first.words)
    unreadDates?.count += records.unreadDates.count
  }

  /// What the reader should know of dates in the file at `path`.
  func dateMessage(_ path: String) -> String? {
    unreadDates.map { dates in
      let count = dates.count == 1 ? "a date" : "\(dates.count) dates"
      return "\(path):\(dates.line): \(count) not understood: '\(dates.words)'; kept as a field"
    }
  }
}
