/// A file that was loaded.
public struct LoadedFile: Equatable, Sendable {
  /// Its canonical path.
  public var path: String
  /// The SHA-256 of its bytes, in hexadecimal digits.
  public var digest: String

  /// The file at `path`.
  public init(path: String, digest: String) {
    self.path = path
    self.digest = digest
  }
}
