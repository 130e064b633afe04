public import Prose

/// What a load found: the articles, the files they stand in, and what was left out and why.
public struct Harvest: Equatable, Sendable {
  /// The articles, by path bytes, then record; empty where they were handed on in batches.
  public var articles: [Article] = []
  /// The files that were read, by path bytes.
  public var files: [SourceFile] = []
  /// The files that were found and not read; more than none only when the load was stopped or files could not be read.
  public var unreadFileCount = 0
  /// What was not loaded.
  public var skipped: [Skipped] = []
  /// What the reader should know about what was loaded, one sentence each.
  public var messages: [String] = []
  /// The file of records of which only the first ones were read, when the load was stopped.
  public var brokenOff: String?

  /// Nothing found.
  public init() {}
}

/// A file that was read.
public struct SourceFile: Equatable, Sendable {
  /// The path, as it was given or found below a folder that was given.
  public var path: String
  /// The absolute path without links.
  public var canonicalPath: String
  /// Its size in bytes.
  public var byteCount: Int
  /// The SHA-256 of its bytes.
  public var digest: FileDigest
}

/// Something that was not loaded.
public struct Skipped: Equatable, Sendable {
  /// The file or folder, as it was given or found.
  public var path: String
  /// The 1-based line of a record; nil for a whole file or folder.
  public var line: Int?
  /// Why, in a few words.
  public var reason: String

  /// `path:line: reason`, as compilers say it.
  public var message: String { line.map { "\(path):\($0): \(reason)" } ?? "\(path): \(reason)" }
}

/// What was loaded before.
public struct Known: Sendable {
  /// The document ids given so far.
  public var names: Set<String>
  /// The canonical paths of the files read so far.
  public var canonicalPaths: Set<String>

  /// What was loaded before; nothing unless given.
  public init(names: Set<String> = [], canonicalPaths: Set<String> = []) {
    self.names = names
    self.canonicalPaths = canonicalPaths
  }
}

/// How far a load has come.
public struct HarvestProgress: Equatable, Sendable {
  /// The files read so far.
  public var filesRead = 0
  /// All files to read.
  public var fileCount: Int
  /// The bytes read so far.
  public var bytesRead = 0
  /// The bytes of all files, as large as they were when they were found.
  public var byteCount: Int
  /// The articles found so far.
  public var articleCount = 0

  /// The beginning of a load of so many files and bytes.
  init(fileCount: Int, byteCount: Int) {
    self.fileCount = fileCount
    self.byteCount = byteCount
  }
}
