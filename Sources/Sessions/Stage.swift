public import Columnar
public import Engine
import Rendering

/// Where a session shows its results.
public struct Stage: Equatable, Sendable {
  /// The screen's columns; nil for a pipe or a file, where nothing is cut.
  public var columns: Int?
  /// Whether colours are sent.
  public var isColoured: Bool
  /// Whether control characters would be obeyed there.
  public var isTerminal: Bool

  /// A stage of `columns`.
  public init(columns: Int?, isColoured: Bool = false, isTerminal: Bool = false) {
    self.columns = columns
    self.isColoured = isColoured
    self.isTerminal = isTerminal
  }

  /// The stage of a replay: a screen of 80 columns without colours, so that every run is the same.
  public static let replay = Stage(columns: 80)

  /// Whether results are made for a screen: with previews and row numbers.
  public var isScreen: Bool { columns != nil }

  /// A table and the notes behind it as text, in the form that `set mode` asks for; whole lines.
  public func text(of table: Table?, notes: [String], _ settings: Settings) -> String {
    guard settings.mode != "table", let table, let format = Format(rawValue: settings.mode) else {
      return (table.map { screenText(of: $0, settings) } ?? "") + lines(notes, settings)
    }
    return render(table, as: format, on: screen(for: settings, .hidden))
  }

  private func screenText(of table: Table, _ settings: Settings) -> String {
    let isNumbered = isScreen && table.rowCount > 0 && (table.drawing == .grid || table.drawing == .concordance)
    if table.rowCount == 0, table.drawing == .grid || table.drawing == .concordance { return "" }
    return render(table, as: .table, on: screen(for: settings, isNumbered ? .shown : .hidden))
  }

  private func lines(_ notes: [String], _ settings: Settings) -> String {
    guard !notes.isEmpty else { return "" }
    let table = Table(
      [Column("text", .text(notes.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false).map { " " + $0 } }))],
      drawing: .lines)
    return render(table, as: .table, on: screen(for: settings, .hidden))
  }

  private func screen(for settings: Settings, _ numbers: Screen.RowNumbers) -> Screen {
    let isColoured = settings.color == .auto ? isColoured : settings.color == .on
    return Screen(
      width: columns.map { settings.width ?? $0 } ?? settings.width, colour: isColoured ? .on : .off, rowNumbers: numbers,
      target: isTerminal ? .terminal : .file)
  }
}
