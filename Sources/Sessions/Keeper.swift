import Engine
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

  /// Does what a reply leaves to do with recordings, and keeps the cell it ended; what there is to say, and what went wrong with the
  /// files, is added to the reply.
  public func follow(_ reply: inout Reply, in session: Session) {
    if case .record(let path)? = reply.effect { return record(path, session, &reply) }
    guard let cell = reply.cell else { return }
    journal.withLock { journal in
      do throws(FileFailure) { try journal?.append(cell) } catch { reply.error += error.message + "\n" }
    }
    recording.withLock { recording in
      do throws(FileFailure) { try recording?.append(cell) } catch { reply.fail(.failed(error)) }
    }
  }

  /// Ends the recording and leaves the journal, for the next shell to offer.
  public func endRecording() { recording.withLock { $0.take()?.finish() } }

  /// Ends the recording and, as nothing is lost, removes the journal.
  public func close() {
    endRecording()
    journal.withLock { try? $0.take()?.finish() }
  }

  /// Begins a recording, after the end of the one before; nil only ends that.
  private func record(_ path: String?, _ session: Session, _ reply: inout Reply) {
    recording.withLock { recording in
      if let old = recording.take() {
        reply.output += " recorded to \(old.path)\n"
        old.finish()
      } else if path == nil {
        reply.output += " nothing was being recorded\n"
      }
      guard let path else { return }
      do throws(FileTrouble) {
        var cellCount = 0
        recording = try Recording(to: path) { file throws(FileFailure) in
          let beginning = try session.beginning(at: path, behind: file)
          cellCount = beginning.cellCount
          return beginning.text
        }
        let before = cellCount == 0 ? "" : ", after \(counted(cellCount, "cell")) that the rest stands on"
        reply.output += " recording to \(path)\(before); `record off` ends it\n"
        if let note = session.missingHeaderDigest { reply.output += " \(note)\n" }
      } catch {
        reply.fail(error)
      }
    }
  }
}
