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
  /// The columns that records are made for: those the stage began with, so that a window of another size changes no record.
  public let recordColumns: Int
  /// Whether times are told.
  public var tellsTime = true

  /// A stage of `columns`.
  public init(columns: Int?, isColoured: Bool = false, isTerminal: Bool = false) {
    self.columns = columns
    recordColumns = columns ?? 80
    self.isColoured = isColoured
    self.isTerminal = isTerminal
  }

  /// The stage of a replay: a screen of 80 columns without colours, so that every run is the same.
  public static let replay = Stage(columns: nil).forRecord

  /// The stage that a record of this one is made for: a screen without colours and times, of 80 columns if this one is no screen.
  public var forRecord: Stage {
    var stage = Stage(columns: recordColumns)
    stage.tellsTime = false
    return stage
  }

  /// What results are made for: previews and row numbers on a screen, everything in a file.
  public var display: Display { columns == nil ? .file : .screen }

  /// The columns that messages are told in: those of the screen, 80 where there is none.
  func messageColumns(_ settings: Settings) -> Int { settings.width ?? columns ?? 80 }

  /// A table and the notes behind it as text, in the form that `set mode` asks for; whole lines.
  public func text(of table: Table?, notes: [String], _ settings: Settings) -> String {
    guard settings.mode != "table", let table, let format = Format(rawValue: settings.mode) else {
      return (table.map { screenText(of: $0, settings) } ?? "") + lines(notes, settings)
    }
    return render(table, as: format, on: screen(for: settings, .hidden))
  }

  private func screenText(of table: Table, _ settings: Settings) -> String {
    let isNumbered = display == .screen && table.rowCount > 0 && (table.drawing == .grid || table.drawing == .concordance)
    if table.rowCount == 0, table.drawing == .grid || table.drawing == .concordance { return lines(table.notes, settings) }
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
