import Synchronization

/// How far a load has come, and whether it was stopped.
///
/// A class because all threads of a load share it.
final class Course: Sendable {
  private let progress: Mutex<HarvestProgress>
  private let tell: @Sendable (HarvestProgress) -> Void
  private let stop = Atomic(false)
  private let broken = Mutex<String?>(nil)

  /// The course of reading `files`.
  init(of files: [FoundFile], progress tell: @escaping @Sendable (HarvestProgress) -> Void) {
    let byteCount = files.reduce(0) { $0 + $1.byteCount }
    progress = Mutex(HarvestProgress(fileCount: files.count, byteCount: byteCount))
    self.tell = tell
  }

  /// Whether the load was stopped. The thread whose task was cancelled notes it for all others, which cannot see it.
  var isStopped: Bool {
    if Task.isCancelled { stop.store(true, ordering: .relaxed) }
    return stop.load(ordering: .relaxed)
  }

  /// The file that was being read when the load was stopped.
  var brokenOff: String? { broken.withLock { $0 } }

  /// Notes that the file at `path` was not read to its end.
  func breakOff(_ path: String) { broken.withLock { $0 = path } }

  /// Notes what was read.
  func advance(bytes: Int, files: Int, articles: Int) {
    let now = progress.withLock { progress in
      progress.bytesRead += bytes
      progress.filesRead += files
      progress.articleCount += articles
      return progress
    }
    tell(now)
  }
}
