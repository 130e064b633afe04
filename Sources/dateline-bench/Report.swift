import Glibc

/// What was measured, as sections of rows; printed as it comes and kept for the results file.
struct Report {
  private(set) var text = ""

  /// Begins a section with a table of these columns.
  mutating func begin(_ title: String, _ columns: [String], about: String = "") {
    add("\n## \(title)\n\n" + (about.isEmpty ? "" : about + "\n\n"))
    add("| " + columns.joined(separator: " | ") + " |\n|" + String(repeating: "---|", count: columns.count) + "\n")
  }

  /// Adds a row.
  mutating func row(_ cells: String...) { row(cells) }

  /// Adds a row.
  mutating func row(_ cells: [String]) { add("| " + cells.joined(separator: " | ") + " |\n") }

  /// Adds a row with a value in `unit`, the limit it has, and its share of that limit.
  mutating func row(_ what: String, _ value: Double?, _ unit: String, limit: Double) {
    guard let value else { return row(what, "not measured", "≤ \(rounded(limit)) \(unit)", "") }
    row(what, "\(rounded(value)) \(unit)", "≤ \(rounded(limit)) \(unit)", "\(rounded(value / limit))× \(value <= limit ? "" : "**over**")")
  }

  /// Adds a line of prose.
  mutating func note(_ line: String) { add("\n\(line)\n") }

  private mutating func add(_ piece: String) {
    text += piece
    let bytes = Array(piece.utf8)
    _ = write(1, bytes, bytes.count)
  }
}
