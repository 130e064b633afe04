/// Keys that terminals send as several bytes, and orders the editor gives itself, as one character each.
///
/// libedit binds single characters without delay but waits for ever inside a sequence, so that Escape alone would be lost.
/// The control characters of the second block are never typed and stand for them. 0x88, 0x8C and 0x8D belong to libedit.
package enum Key: UInt32, CaseIterable, Sendable {
  case paste = 0x80
  case prefill = 0x81
  case accept = 0x82
  case up = 0x83
  case down = 0x84
  case right = 0x85
  case left = 0x86
  case home = 0x87
  case end = 0x89
  case delete = 0x8A
  case wordLeft = 0x8B
  case wordRight = 0x8E
  case backTab = 0x8F
  case newline = 0x90
  case older = 0x91
  case newer = 0x92

  /// The key as libedit's tables spell it.
  var character: String { Unicode.Scalar(rawValue).map { String($0) } ?? "" }

  /// The key for what follows Escape. Source: xterm's control sequences, and the console and rxvt where they differ.
  static let sequences: [String: Key] = [
    "[200~": .paste,
    "[A": .up, "OA": .up, "[B": .down, "OB": .down, "[C": .right, "OC": .right, "[D": .left, "OD": .left,
    "[H": .home, "OH": .home, "[1~": .home, "[7~": .home, "[F": .end, "OF": .end, "[4~": .end, "[8~": .end,
    "[3~": .delete, "[Z": .backTab,
    "[1;5D": .wordLeft, "[1;3D": .wordLeft, "Od": .wordLeft, "[1;5C": .wordRight, "[1;3C": .wordRight, "Oc": .wordRight,
    "[13;2u": .newline, "[13;3u": .newline, "[27;2;13~": .newline, "[27;3;13~": .newline,
  ]
}
