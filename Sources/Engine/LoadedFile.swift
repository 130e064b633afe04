/// A file that was loaded.
public struct LoadedFile: Sendable {
  /// Its canonical path.
  public var path: String
  private let digested: @Sendable () -> String?

  /// The file at `path`, whose digest `digested` gives when somebody asks.
  public init(path: String, digest digested: @escaping @Sendable () -> String?) {
    self.path = path
    self.digested = digested
  }

  /// The SHA-256 of its bytes, in hexadecimal digits; nil where it was changed since. O(bytes) the first time.
  public var digest: String? { digested() }
}
