/// Where a table is shown, and what may be used there.
public struct Screen: Equatable, Sendable {
  /// Whether colours are used.
  public enum Colour: Equatable, Sendable { case on, off }
  /// Which signs can be drawn; with `ascii` other letters become `?`.
  public enum Charset: Equatable, Sendable { case unicode, ascii }
  /// Whether rows are numbered at their left, from 1.
  public enum RowNumbers: Equatable, Sendable { case shown, hidden }
  /// Who gets the text; a terminal obeys control characters, so cells lose them in every format.
  public enum Target: Equatable, Sendable { case terminal, file }

  /// The width in columns; nil never cuts and never wraps.
  public var width: Int?
  /// Whether colours are used.
  public var colour: Colour
  /// Which signs can be drawn.
  public var charset: Charset
  /// Whether rows are numbered.
  public var rowNumbers: RowNumbers
  /// Who gets the text.
  public var target: Target

  /// A screen of `width` columns; without a width it is a file unless `target` says otherwise.
  public init(
    width: Int? = nil, colour: Colour = .off, charset: Charset = .unicode, rowNumbers: RowNumbers = .hidden, target: Target? = nil
  ) {
    self.width = width
    self.colour = colour
    self.charset = charset
    self.rowNumbers = rowNumbers
    self.target = target ?? (width == nil ? .file : .terminal)
  }
}
