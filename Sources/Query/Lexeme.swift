/// One piece of query text: the lexemes of a text tile it, so their ranges joined are the text.
public struct Lexeme: Equatable, Sendable {
  /// What a piece is before its place decides what it means.
  public enum Kind: Equatable, Sendable {
    /// Blanks, no-break ones included.
    case blank
    /// The end of a line.
    case newline
    /// `#` to the end of the line.
    case comment
    /// Signs up to a blank, a quotation mark or a symbol.
    case word
    /// Text between quotation marks, the marks included.
    case string
    /// A string whose closing mark is missing on its line.
    case openString
    /// `%c %C %D %l` directly behind a string.
    case flag
    /// `? * + {n,m}` directly behind a string, a bracket or a unit.
    case `repeat`
    /// One of `( ) [ ] { } < > = , | != <= >= >> ::`.
    case symbol
  }

  /// What the piece is.
  public var kind: Kind
  /// Its UTF-8 bytes in the text.
  public var range: Range<Int>

  /// A piece of `kind` at `range`.
  public init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// Whether the parser passes over the piece.
  public var isSpace: Bool { kind == .blank || kind == .newline || kind == .comment }
}
