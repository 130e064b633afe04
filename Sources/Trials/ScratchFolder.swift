public import Glibc

/// A new folder that goes with everything in it when its value goes.
public final class ScratchFolder: Sendable {  // A class for its deinit.
  /// Its path, below `$TMPDIR` where that is set.
  public let path: String

  /// A failure of the machine: no folder can be made.
  public struct Unavailable: Error {
    /// The number of the system's error.
    public let code: Int32
  }

  /// Where such folders are made.
  public static var parent: String { getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir }

  /// An empty folder that its owner alone may use.
  public init() throws(Unavailable) {
    var name = Array((Self.parent + "/dateline-" + String(repeating: "X", count: 6)).utf8CString)
    guard mkdtemp(&name) != nil else { throw Unavailable(code: errno) }
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { removeTree(path) }

  /// The path of a file in it.
  public func file(_ name: String) -> String { path + "/" + name }

  /// Makes the file `name` and the folders it lies in.
  ///
  /// - Returns: its path.
  @discardableResult
  public func write(_ bytes: [UInt8], to name: String, mode: mode_t = 0o644) -> String {
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/" + part
      mkdir(folder, 0o755)
    }
    Trials.write(bytes, toFile: file(name), mode: mode)
    return file(name)
  }

  /// Makes the file `name` with this text.
  @discardableResult
  public func write(_ text: String, to name: String, mode: mode_t = 0o644) -> String {
    write(Array(text.utf8), to: name, mode: mode)
  }

  /// The text of a file; nil when there is none.
  public func text(of name: String) -> String? { contents(ofFile: file(name)).map { String(decoding: $0, as: UTF8.self) } }

  /// The names in the folder, dot files included, in order.
  public var names: [String] { Trials.names(inFolder: path) }

  /// The permission bits of a file, links followed; 0 where there is none.
  public func mode(of name: String) -> mode_t {
    var facts = stat()
    return stat(file(name), &facts) == 0 ? facts.st_mode & 0o777 : 0
  }

  /// Makes the link `name`.
  public func link(_ name: String, to target: String) { symlink(target, file(name)) }
}
