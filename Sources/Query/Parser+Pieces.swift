import Diagnosis

/// Looking at the pieces of a statement, and taking them.
extension Parser {
  /// The piece that is read next.
  var piece: Lexeme? { at < pieces.count ? pieces[at] : nil }

  /// The end of the piece read last.
  var endOfPrevious: Int { at > 0 ? pieces[at - 1].range.upperBound : piece?.range.lowerBound ?? 0 }

  /// One place behind the text, for "something is missing here".
  var endRange: Range<Int> { endOfPrevious..<endOfPrevious + 1 }

  func string(_ range: Range<Int>) -> String { bytes.text(at: range) }

  func text(_ piece: Lexeme) -> String { string(piece.range) }

  /// The whole statement with `replacement` in place of `range`.
  func replacing(_ range: Range<Int>, with replacement: String) -> String {
    string(0..<range.lowerBound) + replacement + string(range.upperBound..<bytes.count)
  }

  /// The whole statement without `piece` and the blanks behind it.
  func without(_ piece: Lexeme) -> String {
    let rest = string(piece.range.upperBound..<bytes.count).drop { $0 == " " }
    return rest.isEmpty ? string(0..<piece.range.lowerBound).wholeLine : string(0..<piece.range.lowerBound) + rest
  }

  /// The sign of a symbol; nil for every other piece.
  func symbol(_ piece: Lexeme) -> String? { piece.kind == .symbol ? text(piece) : nil }

  func isSymbol(_ sign: String) -> Bool {
    guard let piece, piece.kind == .symbol, piece.range.count == sign.utf8.count else { return false }
    return bytes[piece.range].elementsEqual(sign.utf8)
  }

  mutating func takeSymbol(_ sign: String) -> Bool {
    guard isSymbol(sign) else { return false }
    at += 1
    return true
  }

  /// The unquoted word that is read next.
  func peekWord() -> Word? {
    guard let piece, piece.kind == .word else { return nil }
    return Word(text(piece), piece.range)
  }

  /// The word or string as a value: without marks, `\"` and `\\` read.
  func value(of piece: Lexeme) -> Word {
    guard piece.kind == .string else { return Word(text(piece), piece.range) }
    let mark = bytes[piece.range.lowerBound] == UInt8(ascii: "\"") ? 1 : 3
    let inner = bytes[piece.range.lowerBound + mark..<piece.range.upperBound - mark]
    var plain: [UInt8] = []
    var escaped = false
    for byte in inner {
      if !escaped, mark == 1, byte == UInt8(ascii: "\\") {
        escaped = true
        continue
      }
      if escaped, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { plain.append(UInt8(ascii: "\\")) }
      plain.append(byte)
      escaped = false
    }
    return Word(String(decoding: plain, as: UTF8.self), piece.range, isQuoted: true)
  }

  /// A string, or all pieces up to the next blank: a path may hold `=`, `,` and brackets.
  mutating func takeJoinedWord() -> Word? {
    guard let first = piece, symbol(first) != "|", !(depth > 0 && symbol(first) == ")") else { return nil }
    at += 1
    if first.kind == .string { return value(of: first) }
    while let next = piece, next.range.lowerBound == endOfPrevious, symbol(next) != "|", !(depth > 0 && symbol(next) == ")") { at += 1 }
    let range = first.range.lowerBound..<endOfPrevious
    return Word(string(range), range)
  }

  /// A whole number such as 10 or 1,000; nil, and nothing read, where none stands.
  mutating func takeNumber() -> Int? {
    guard let word = peekWord(), let number = wholeNumber(word.text) else { return nil }
    at += 1
    return number
  }

  /// Whether `piece` ends the stage: a pipe, a closing bracket of what is around, or `>` with a last word behind it.
  func endsStage(_ piece: Lexeme) -> Bool {
    switch symbol(piece) {
    case "|": true
    case ")": depth > 0
    case ">", ">>": isRedirect
    default: false
    }
  }

  /// Whether the `>` here is last but for the one word or string it writes to.
  var isRedirect: Bool {
    guard at + 1 < pieces.count, pieces[at + 1].kind == .word || pieces[at + 1].kind == .string else { return false }
    let end = runEnds[at + 1]
    return end == pieces.count || (depth > 0 && symbol(pieces[end]) == ")")
  }

  func unexpected(_ piece: Lexeme) -> Diagnostic {
    Diagnostic(.unexpected(text(piece)), at: piece.range, offer: string(0..<piece.range.lowerBound).wholeLine)
  }
}

/// A whole number with or without thousands commas; nil for anything else, one that is too large included.
public func wholeNumber(_ text: String) -> Int? {
  guard let first = text.utf8.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first), !text.hasSuffix(",") else { return nil }
  return Int(text.filter { $0 != "," })
}

extension Vocabulary {
  /// The ending of `path` if files of that kind can be written.
  public func ending(of path: String) -> String? {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    let ending = path[path.index(after: dot)...].lowercased()
    return endings.contains(ending) ? ending : nil
  }
}
