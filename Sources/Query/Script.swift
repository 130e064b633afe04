/// The statements of a text that comes at once: a file, a cell, a paste, `-c`.
public struct Script: Equatable, Sendable {
  /// One statement: its bytes in the text and its own text, comments blanked out.
  public struct Statement: Equatable, Sendable {
    /// The statement's text; every byte of a comment is a blank, so that its ranges are those of the source.
    public var text: String
    /// Its bytes in the whole text.
    public var range: Range<Int>
    /// The 1-based line it begins on.
    public var line: Int
    /// What the comment behind it on its last line says, without `#`; empty where there is none.
    public var remark: String

    /// A statement of `text`.
    public init(text: String, range: Range<Int>, line: Int, remark: String = "") {
      self.text = text
      self.range = range
      self.line = line
      self.remark = remark
    }
  }

  /// The statements, in order; blank lines and comments are none.
  public var statements: [Statement]
  /// Whether the last statement waits for more: it ends with `|` or `,`, or has an open `(`.
  public var isOpen: Bool

  /// Splits `text`: a line that begins with `|` is joined to the line above, and so is one behind `|`, `,` or an open `(`.
  public init(_ text: String) {
    let bytes = Array(text.utf8)
    var lines = SourceLines(lexemes(of: text), bytes)
    statements = []
    isOpen = false
    while let group = lines.nextGroup() {
      statements.append(Statement(text: lines.text(of: group.range), range: group.range, line: group.line, remark: group.remark))
      isOpen = group.isOpen
    }
  }
}

/// The lines of a script, grouped into statements.
private struct SourceLines {
  /// One line with something on it.
  struct Line {
    var range: Range<Int>
    var number: Int
    var opensWithPipe: Bool
    var waits: Bool
    var depth: Int
    var remark: String
  }
  /// The lines of one statement.
  struct Group {
    var range: Range<Int>
    var line: Int
    var isOpen: Bool
    var remark: String
  }

  private var lines: [Line] = []
  private var blanked: [UInt8]
  private var at = 0

  init(_ pieces: [Lexeme], _ bytes: [UInt8]) {
    blanked = bytes
    var number = 1
    var current: [Lexeme] = []
    var remark = ""
    for piece in pieces {
      if piece.kind == .comment {
        remark = commentText(bytes[piece.range])
        for index in piece.range { blanked[index] = UInt8(ascii: " ") }
      }
      if piece.kind == .newline {
        close(&current, number, remark, bytes)
        remark = ""
        number += 1
      } else if !piece.isSpace {
        current.append(piece)
      }
    }
    close(&current, number, remark, bytes)
  }

  private mutating func close(_ pieces: inout [Lexeme], _ number: Int, _ remark: String, _ bytes: [UInt8]) {
    defer { pieces = [] }
    guard let first = pieces.first, let last = pieces.last else { return }
    func symbol(_ piece: Lexeme) -> UInt8? { piece.kind == .symbol && piece.range.count == 1 ? bytes[piece.range.lowerBound] : nil }
    let depth = pieces.reduce(0) { depth, piece in
      symbol(piece) == UInt8(ascii: "(") ? depth + 1 : symbol(piece) == UInt8(ascii: ")") ? depth - 1 : depth
    }
    let end = symbol(last)
    lines.append(
      Line(
        range: first.range.lowerBound..<last.range.upperBound, number: number, opensWithPipe: symbol(first) == UInt8(ascii: "|"),
        waits: end == UInt8(ascii: "|") || end == UInt8(ascii: ","), depth: depth, remark: remark))
  }

  mutating func nextGroup() -> Group? {
    guard at < lines.count else { return nil }
    let first = lines[at]
    var group = Group(range: first.range, line: first.number, isOpen: first.waits || first.depth > 0, remark: first.remark)
    var depth = first.depth
    at += 1
    while at < lines.count, group.isOpen || lines[at].opensWithPipe {
      depth += lines[at].depth
      group.range = group.range.lowerBound..<lines[at].range.upperBound
      group.isOpen = lines[at].waits || depth > 0
      group.remark = lines[at].remark
      at += 1
    }
    return group
  }

  func text(of range: Range<Int>) -> String { String(decoding: blanked[range], as: UTF8.self) }
}

/// What a comment says: without the sign and the blanks around it.
private func commentText(_ bytes: ArraySlice<UInt8>) -> String {
  let isFiller: (UInt8) -> Bool = {
    $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\r")
  }
  return String(decoding: bytes.drop(while: isFiller).reversed().drop(while: isFiller).reversed(), as: UTF8.self)
}
