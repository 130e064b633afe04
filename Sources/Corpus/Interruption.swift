public import Diagnosis
import Synchronization

/// Tells all threads of one search that nobody waits for it any more: only the thread that was called knows its task.
///
/// A class because threads share it.
public final class Interruption: Sendable {
  private let isRaised = Atomic<Bool>(false)

  /// Nobody has asked to stop yet.
  public init() {}

  /// Whether the task is cancelled.
  public var isDue: Bool {
    if Task.isCancelled { isRaised.store(true, ordering: .relaxed) }
    return isRaised.load(ordering: .relaxed)
  }

  /// Throws `.cancelled` once the task is.
  public func check() throws(Diagnostic) { if isDue { throw Diagnostic(.cancelled) } }
}
