/// A session: Markdown whose fences named `dateline` run, and whose fences named `output` or `error` behind one are its record.
///
/// Everything else is prose and kept byte for byte: a file that was read prints as it was.
public struct SessionFile: Hashable, Sendable {
  /// What a run depends on besides the text.
  public var header: SessionHeader
  /// Prose and cells in the order of the file.
  public var pieces: [Piece]

  /// A session of these pieces. Prose must not hold a `dateline` fence, nor leave a fence open, or it reads back otherwise.
  public init(header: SessionHeader = SessionHeader(), pieces: [Piece] = []) {
    self.header = header
    self.pieces = pieces
  }

  /// A stretch of the file.
  public enum Piece: Hashable, Sendable {
    /// Markdown that does not run.
    case prose(String)
    /// A fence that runs, with its record.
    case cell(Cell)

    /// The stretch as the file has it.
    public var text: String {
      switch self {
      case .prose(let text): text
      case .cell(let cell): cell.text
      }
    }
  }

  /// The cells in the order they run.
  public var cells: [Cell] {
    pieces.compactMap { piece in
      guard case .cell(let cell) = piece else { return nil }
      return cell
    }
  }

  /// The whole file.
  public var text: String { header.text + pieces.map(\.text).joined() }

  /// Reads the session at `path`.
  public static func read(_ path: String) throws(FileTrouble) -> SessionFile {
    let bytes = try FileTrouble.naming(file: { () throws(FileFailure) in try WholeFile(path).read() })
    return try FileTrouble.naming(form: { () throws(MalformedFile) in try SessionFile(parsing: bytes, path: path) })
  }
}
