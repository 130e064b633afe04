import Synchronization

/// The SHA-256 of a file as it was read; where nobody needs it at once, it is worked out when somebody asks.
///
/// A class because it is worked out once for all who ask.
public final class FileDigest: Sendable {
  private let known: Mutex<String?>
  private let path: String
  private let stamp: FileStamp?

  /// The digest `text`.
  package init(_ text: String) {
    known = Mutex(text)
    path = ""
    stamp = nil
  }

  /// The digest of the file at `path`, which had `stamp` when it was read.
  init(ofFile path: String, stamp: FileStamp) {
    known = Mutex(nil)
    self.path = path
    self.stamp = stamp
  }

  /// 64 hexadecimal digits; zeros, the digest of no file, where the file was changed, moved or linked since it was read. O(bytes) the first time.
  public var text: String {
    known.withLock { known in
      if let known { return known }
      let found = FileStamp(path) == stamp ? sha256(ofFile: path) : nil
      let digest = FileStamp(path) == stamp ? found ?? Self.none : Self.none
      known = digest
      return digest
    }
  }

  /// The digest; nil where the file was changed, moved or linked since it was read, so that nobody can tell it. O(bytes) the first time.
  public var stated: String? { text == Self.none ? nil : text }

  /// The digest of no file.
  static let none = String(repeating: "0", count: 64)
}

extension FileDigest: Equatable {
  /// Whether both files are known to have had the same bytes.
  public static func == (left: FileDigest, right: FileDigest) -> Bool {
    left === right || left.text == right.text && left.text != none
  }
}
