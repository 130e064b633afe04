public import Columnar

/// Something that happens outside the session: described by a command, carried out by Sessions.
public enum Effect: Sendable {
  /// Writes rows to a file.
  case write(Export)
  /// Replays a session file, perhaps only comparing it.
  case replay(path: String, isCheck: Bool)
  /// Begins to record to a file; nil ends it.
  case record(path: String?)
  /// Writes what was typed in this session as a session file.
  case saveSession(path: String)
  /// Writes what is asserted to the files beside the corpora.
  case saveFacts
  /// Writes the saved queries to their files.
  case saveQueries
  /// Shows the last entries of the history.
  case history(count: Int)
  /// Opens a line in the reader's editor; nil is the last one typed.
  case edit(String?)
  /// Ends the shell.
  case quit
}

/// Rows on their way to a file.
public struct Export: Sendable {
  /// Whether a file's rows are replaced or added to.
  public enum Mode: Sendable { case replacing, appending }

  /// The rows.
  public var table: Table
  /// The file.
  public var path: String
  /// What becomes of the rows the file holds.
  public var mode: Mode
  /// What the rows are: query, corpus, sizes, settings.
  public var about: [String]

  /// `table`, written to `path`.
  public init(_ table: Table, path: String, mode: Mode, about: [String]) {
    self.table = table
    self.path = path
    self.mode = mode
    self.about = about
  }
}
