import Glibc

/// A file that could not be read, written or locked: which, and the facts; `message` words them.
public struct FileFailure: Error, Hashable, Sendable {
  /// The path as it was given.
  public var path: String
  /// The facts.
  public var problem: Problem

  /// A failure of the file at `path`.
  public init(_ problem: Problem, path: String) {
    self.path = path
    self.problem = problem
  }

  /// What can be wrong with a file as a whole.
  public enum Problem: Hashable, Sendable {
    /// A call to the system failed with this `errno`.
    case system(Action, code: Int32)
    /// The file holds more bytes than the reader takes.
    case tooLarge(limit: Int)
    /// The path names a folder, a device or a pipe.
    case notRegular
    /// The bytes of the file are not the ones that were read before.
    case changedMeanwhile
    /// A file stands where a new one was to be made.
    case exists
    /// Another process is at work on the file; nil when it did not say its process id.
    case held(by: Int32?)
    /// The folder that the file was to be made in is not there.
    case noFolder(String)
    /// The session that stands there rests on a line that this one did not run.
    case needs(line: String)
    /// The file is one that is loaded, of that name.
    case isSource(String)
    /// Rows with columns `added` were to go behind rows with columns `kept`.
    case otherColumns(kept: [String], added: [String])
    /// Neither the variable nor `HOME` names an absolute folder.
    case noPlace(variable: String)
  }

  /// What was tried when the system refused.
  public enum Action: String, Hashable, Sendable {
    case open, read, write, sync, rename, remove, lock, list
    case makeFolder = "make folder"
  }

  /// Whether the file or its folder simply is not there.
  public var isMissing: Bool {
    guard case .system(_, let code) = problem else { return false }
    return code == ENOENT || code == ENOTDIR
  }

  /// The exit code of a program that ends because of this: 5.
  public var exitCode: Int32 { 5 }

  /// The failure of the call that just set `errno`.
  static func last(_ action: Action, path: String) -> FileFailure {
    FileFailure(.system(action, code: errno), path: path)
  }
}
