/// Why a plain file gave nothing: it could not be used at all, or its form is wrong.
public enum FileTrouble: Error, Hashable, Sendable {
  /// It could not be read, written or locked.
  case failed(FileFailure)
  /// It was read, and its form is wrong.
  case malformed(MalformedFile)

  /// The wording of what is inside.
  public var message: String {
    switch self {
    case .failed(let failure): failure.message
    case .malformed(let file): file.message
    }
  }

  /// Whether it is only that there is no such file.
  public var isMissingFile: Bool {
    if case .failed(let failure) = self { failure.isMissing } else { false }
  }

  /// The exit code of what is inside: 5 or 6.
  public var exitCode: Int32 {
    switch self {
    case .failed(let failure): failure.exitCode
    case .malformed(let file): file.exitCode
    }
  }

  /// The exit code where the file was only to be read: 4 when it is missing or unreadable, 6 when its form is wrong.
  public var readingExitCode: Int32 {
    switch self {
    case .failed: 4
    case .malformed(let file): file.exitCode
    }
  }

  /// Runs `body`, keeping which of the two errors it threw.
  static func naming<Value: ~Copyable>(file body: () throws(FileFailure) -> Value) throws(FileTrouble) -> Value {
    do throws(FileFailure) { return try body() } catch { throw .failed(error) }
  }

  /// Runs `body`, keeping which of the two errors it threw.
  static func naming<Value: ~Copyable>(form body: () throws(MalformedFile) -> Value) throws(FileTrouble) -> Value {
    do throws(MalformedFile) { return try body() } catch { throw .malformed(error) }
  }
}
