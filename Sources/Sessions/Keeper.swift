import Glibc
import Synchronization

/// Keeps the cells of a running shell in files: its journal, and the recording while there is one.
///
/// A class because the files it holds open are one for the process.
public final class Keeper: Sendable {
  private let journal: Mutex<Journal?>
  private let recording = Mutex<Recording?>(nil)

  /// A keeper with a journal in the reader's folder, if there is one.
  public init(places: Places) {
    journal = Mutex(places.journal.map { Journal(in: $0, header: SessionHeader(), started: .now, pid: getpid()) })
  }

  /// Begins or ends a recording; the line to be shown.
  private func record(_ path: String?, _ session: Session) -> String {
    recording.withLock { recording in
      var ended: String?
      if let old = recording.take() {
        ended = old.path
        old.finish()
      }
      guard let path else { return ended.map { " recorded to \($0)\n" } ?? " nothing was being recorded\n" }
      do throws(FileTrouble) {
        recording = try Recording(to: path, header: session.header(besides: path))
        return " recording to \(path); `record off` ends it\n"
      } catch {
        return " \(error.message)\n"
      }
    }
  }

  /// Does what a reply leaves to do with recordings, and keeps the cell it ended; what there is to say and what
  /// went wrong with the files, as whole lines.
  public func follow(_ reply: Reply, in session: Session) -> (note: String, trouble: String) {
    if case .record(let path)? = reply.effect { return (record(path, session), "") }
    guard let cell = session.cells.last else { return ("", "") }
    var trouble = ""
    journal.withLock { journal in
      do throws(FileFailure) { try journal?.append(cell) } catch { trouble += error.message + "\n" }
    }
    recording.withLock { recording in
      do throws(FileFailure) { try recording?.append(cell) } catch { trouble += error.message + "\n" }
    }
    return ("", trouble)
  }

  /// Ends the recording, and after a clean end removes the journal.
  public func close(isClean: Bool) {
    recording.withLock { $0.take()?.finish() }
    guard isClean else { return }
    journal.withLock { try? $0.take()?.finish() }
  }
}
