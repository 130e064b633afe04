import Synchronization

/// How far a run has come, told by the run and read by the line that shows it.
///
/// A class because both hold the same one. Telling costs a lock, so a run tells about every few thousand items.
public final class RunProgress: Sendable {
  /// One state of a run.
  package struct State: Equatable, Sendable {
    var label: String
    var done: Int
    var total: Int?

    package init(label: String, done: Int, total: Int?) {
      self.label = label
      self.done = done
      self.total = total
    }
  }

  private let state = Mutex(State(label: "working", done: 0, total: nil))

  /// Nothing is done yet.
  public init() {}

  /// `done` items of `total` are done, nil if nobody knows how many there are.
  public func tell(_ label: String, done: Int, of total: Int?) {
    state.withLock { $0 = State(label: label, done: done, total: total) }
  }

  /// What was told last.
  var current: State { state.withLock { $0 } }
}
