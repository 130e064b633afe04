/// A form a table is printed in.
///
/// `csv tsv json jsonl` hold every column and the bare values. `table md html svg` are for reading: they leave out the columns
/// kept for exports, and say how the table came about.
public enum Format: String, CaseIterable, Sendable {
  /// Text for a terminal.
  case table
  /// Comma-separated values as RFC 4180 has them, lines ended by LF, a header first. No answer is an empty field, empty text is `""`.
  /// A cell that begins with `=` stays as it is: a spreadsheet may run it.
  case csv
  /// Values set apart by tabs, with `\t`, `\n`, `\r` and `\\` inside them; no answer is an empty field, as empty text is.
  case tsv
  /// One array of objects, an object a line; no answer is null.
  case json
  /// An object a line; no answer is null.
  case jsonl
  /// A Markdown table with pipes.
  case md
  /// A page of its own that loads nothing.
  case html
  /// A picture: a chart of bars, else the table as text.
  case svg

  /// The format files with this ending are in (`csv`, `.CSV`); nil for endings that stand for none.
  public init?(fileEnding: String) {
    let ending = (fileEnding.hasPrefix(".") ? String(fileEnding.dropFirst()) : fileEnding).lowercased()
    switch ending {
    case "csv": self = .csv
    case "tsv", "tab": self = .tsv
    case "json": self = .json
    case "jsonl", "ndjson": self = .jsonl
    case "md", "markdown": self = .md
    case "html", "htm": self = .html
    case "svg": self = .svg
    default: return nil
    }
  }
}

extension Format {
  /// Whether what is printed says how the table came about.
  public var printsAbout: Bool {
    switch self {
    case .md, .html, .svg: true
    case .table, .csv, .tsv, .json, .jsonl: false
    }
  }
}

/// Whether more rows can be put behind a file's rows: `csv tsv jsonl` can, `json md html svg` and terminal text cannot.
public func appendable(_ format: Format) -> Bool {
  switch format {
  case .csv, .tsv, .jsonl: true
  case .table, .json, .md, .html, .svg: false
  }
}

/// Whether csv and tsv begin with the columns' names; left out where rows go behind the rows of a file.
public enum Header: Sendable {
  /// The names stand in the first line.
  case written
  /// Rows alone.
  case omitted
}
