/// Where the reader's own files are, by the rules of the XDG base directories; never below the working folder.
///
/// A variable that is unset, empty or relative counts for nothing, and its place is then below `HOME`. Without either
/// there is no such place. Source: XDG Base Directory Specification 0.8.
public struct Places: Hashable, Sendable {
  /// The folder of `config`.
  public let configFolder: String?
  /// The folder of `queries`.
  public let dataFolder: String?
  /// The folder of `history` and `journal`.
  public let stateFolder: String?
  /// The folder of what can be made again: `corpora`.
  public let cacheFolder: String?

  /// The places that variables of the environment name, asked for by their names.
  public init(environment: (String) -> String?) {
    configFolder = Self.folder("XDG_CONFIG_HOME", orBelowHome: ".config", in: environment)
    dataFolder = Self.folder("XDG_DATA_HOME", orBelowHome: ".local/share", in: environment)
    stateFolder = Self.folder("XDG_STATE_HOME", orBelowHome: ".local/state", in: environment)
    cacheFolder = Self.folder("XDG_CACHE_HOME", orBelowHome: ".cache", in: environment)
  }

  /// The file of settings.
  public var config: String? { configFolder.map { $0 + "/config" } }

  /// The file of the reader's own names.
  public var names: String? { configFolder.map { $0 + "/names" } }

  /// The folder of the reader's own queries.
  public var queries: String? { dataFolder.map { $0 + "/queries" } }

  /// The file of what was typed.
  public var history: String? { stateFolder.map { $0 + "/history" } }

  /// The folder of what running shells have done so far.
  public var journal: String? { stateFolder.map { $0 + "/journal" } }

  /// The folder of columns kept from loads.
  public var corpora: String? { cacheFolder.map { $0 + "/corpora" } }

  private static func folder(_ variable: String, orBelowHome path: String, in environment: (String) -> String?) -> String? {
    if let folder = absolute(environment(variable)) { return folder + "/dateline" }
    return absolute(environment("HOME")).map { "\($0)/\(path)/dateline" }
  }

  /// `path` without slashes at its end, if it is absolute.
  private static func absolute(_ path: String?) -> String? {
    guard let path, path.utf8.first == UInt8(ascii: "/"), !path.utf8.contains(0) else { return nil }
    let end = path.utf8.lastIndex { $0 != UInt8(ascii: "/") }
    return end.map { String(path[...$0]) } ?? ""
  }
}
