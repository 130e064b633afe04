/// The lexemes of `text`, in order, tiling it.
///
/// Never fails: an unclosed string is a lexeme of its own kind, which the parser reports. Linear.
public func lexemes(of text: String) -> [Lexeme] {
  var lexer = Lexer(bytes: Array(text.utf8))
  return lexer.all()
}

/// Cuts query text into lexemes, one byte after the other.
private struct Lexer {
  let bytes: [UInt8]
  var at = 0
  var found: [Lexeme] = []
  /// Up to where no partner of a curly mark stands, by the marks that would close it.
  private var partnerless: [[UInt8]: Int] = [:]

  init(bytes: [UInt8]) {
    self.bytes = bytes
    found.reserveCapacity(bytes.count / 2 + 1)
  }

  mutating func all() -> [Lexeme] {
    while at < bytes.count {
      let start = at
      let kind = next()
      found.append(Lexeme(kind, start..<at))
    }
    return found
  }

  /// Moves behind the lexeme that starts here and says what it is.
  private mutating func next() -> Lexeme.Kind {
    if let length = lineEnd() { return take(length, .newline) }
    if let length = blank(at: at) { return takeBlanks(length) }
    if startsComment() { return takeComment() }
    if let kind = takeString() { return kind }
    if let length = suffixFlag() { return take(length, .flag) }
    if let length = suffixRepeat() { return take(length, .repeat) }
    if let length = symbol(at: at) { return take(length, .symbol) }
    return takeWord()
  }

  private mutating func take(_ length: Int, _ kind: Lexeme.Kind) -> Lexeme.Kind {
    at += length
    return kind
  }

  private func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private func lineEnd() -> Int? {
    if bytes[at] == UInt8(ascii: "\n") { return 1 }
    guard bytes[at] == UInt8(ascii: "\r") else { return nil }
    return byte(at + 1) == UInt8(ascii: "\n") ? 2 : 1
  }

  /// The length of the blank at `index`: a space, a tab, another control character or U+00A0.
  private func blank(at index: Int) -> Int? {
    guard let first = byte(index) else { return nil }
    if first == UInt8(ascii: "\n") || first == UInt8(ascii: "\r") { return nil }
    if first <= 0x20 || first == 0x7F { return 1 }
    return first == 0xC2 && byte(index + 1) == 0xA0 ? 2 : nil
  }

  private mutating func takeBlanks(_ first: Int) -> Lexeme.Kind {
    at += first
    while let length = blank(at: at) { at += length }
    return .blank
  }

  /// `#` first on its line, or behind a blank and before a blank or the end.
  private func startsComment() -> Bool {
    guard bytes[at] == UInt8(ascii: "#") else { return false }
    let isFirst = found.last.map { $0.kind == .newline } ?? true
    let indented = found.last?.kind == .blank && (found.dropLast().last.map { $0.kind == .newline } ?? true)
    if isFirst || indented { return true }
    guard found.last?.kind == .blank else { return false }
    guard let following = byte(at + 1) else { return true }
    return following == UInt8(ascii: "\n") || following == UInt8(ascii: "\r") || blank(at: at + 1) != nil
  }

  private mutating func takeComment() -> Lexeme.Kind {
    while at < bytes.count, bytes[at] != UInt8(ascii: "\n"), bytes[at] != UInt8(ascii: "\r") { at += 1 }
    return .comment
  }

  /// A string in straight or curly marks; nil where none begins. A curly mark without its partner is text.
  private mutating func takeString() -> Lexeme.Kind? {
    if bytes[at] == UInt8(ascii: "\"") { return takeStraightString() }
    guard let closers = curlyClosers(at: at) else { return nil }
    guard at >= partnerless[closers, default: 0] else { return nil }
    var index = at + 3
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n"), bytes[index] != UInt8(ascii: "\r") {
      if let last = thirdByteOfCurly(at: index), closers.contains(last), index > at + 3 {
        at = index + 3
        return .string
      }
      index += 1
    }
    partnerless[closers] = index
    return nil
  }

  private mutating func takeStraightString() -> Lexeme.Kind {
    at += 1
    while at < bytes.count, bytes[at] != UInt8(ascii: "\n"), bytes[at] != UInt8(ascii: "\r") {
      if bytes[at] == UInt8(ascii: "\\"), let escaped = byte(at + 1), escaped != UInt8(ascii: "\n"), escaped != UInt8(ascii: "\r") {
        at += 2
        continue
      }
      at += 1
      if bytes[at - 1] == UInt8(ascii: "\"") { return .string }
    }
    return .openString
  }

  /// The last bytes of the marks that close the curly mark at `index`: “ by ”, „ by “ or ”.
  private func curlyClosers(at index: Int) -> [UInt8]? {
    switch thirdByteOfCurly(at: index) {
    case 0x9C: [0x9D]
    case 0x9E: [0x9C, 0x9D]
    default: nil
    }
  }

  /// The last byte of a double curly mark (U+201C–U+201E are E2 80 9C–9E).
  private func thirdByteOfCurly(at index: Int) -> UInt8? {
    guard byte(index) == 0xE2, byte(index + 1) == 0x80, let last = byte(index + 2), (0x9C...0x9E).contains(last) else { return nil }
    return last
  }

  /// Whether the lexeme before is one that flags and repeats may follow directly.
  private func follows(_ kinds: Set<Lexeme.Kind>, closing: [UInt8]) -> Bool {
    guard let last = found.last, last.range.upperBound == at else { return false }
    if kinds.contains(last.kind) { return true }
    guard last.kind == .symbol, last.range.count == 1 else { return false }
    return closing.contains(bytes[last.range.lowerBound])
  }

  private func suffixFlag() -> Int? {
    guard bytes[at] == UInt8(ascii: "%"), follows([.string, .flag], closing: []) else { return nil }
    return byte(at + 1).map { ($0 | 0x20) &- UInt8(ascii: "a") < 26 } == true ? 2 : nil
  }

  private func suffixRepeat() -> Int? {
    let length: Int?
    switch bytes[at] {
    case UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "+"): length = 1
    case UInt8(ascii: "{"): length = braces()
    default: return nil
    }
    return follows([.string, .flag], closing: [UInt8(ascii: "]"), UInt8(ascii: ")")]) || followsUnit() ? length : nil
  }

  /// Whether `/>` ends right here.
  private func followsUnit() -> Bool {
    guard at >= 2, found.last?.kind == .symbol else { return false }
    return bytes[at - 1] == UInt8(ascii: ">") && bytes[at - 2] == UInt8(ascii: "/")
  }

  /// The length of `{n}`, `{n,}`, `{n,m}` or `{,m}`; nil for anything else.
  private func braces() -> Int? {
    var index = at + 1
    var digits = 0
    while let next = byte(index), next != UInt8(ascii: "}") {
      guard next == UInt8(ascii: ",") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) else { return nil }
      digits += next == UInt8(ascii: ",") ? 0 : 1
      index += 1
    }
    return byte(index) != nil && digits > 0 ? index + 1 - at : nil
  }

  private func symbol(at index: Int) -> Int? {
    guard let first = byte(index) else { return nil }
    let second = byte(index + 1)
    switch first {
    case UInt8(ascii: "!"): return second == UInt8(ascii: "=") ? 2 : nil
    case UInt8(ascii: ":"): return second == UInt8(ascii: ":") ? 2 : nil
    case UInt8(ascii: "<"): return second == UInt8(ascii: "=") ? 2 : 1
    case UInt8(ascii: ">"): return second == UInt8(ascii: "=") || second == UInt8(ascii: ">") ? 2 : 1
    case UInt8(ascii: ","): return isInsideNumber(index) ? nil : 1
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "="), UInt8(ascii: "|"):
      return 1
    default: return nil
    }
  }

  /// Whether the comma at `index` stands between a digit and exactly three digits, as in 1,000.
  private func isInsideNumber(_ index: Int) -> Bool {
    func isDigit(_ index: Int) -> Bool { byte(index).map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false }
    guard index > 0, isDigit(index - 1) else { return false }
    return isDigit(index + 1) && isDigit(index + 2) && isDigit(index + 3) && !isDigit(index + 4)
  }

  private mutating func takeWord() -> Lexeme.Kind {
    at += 1
    while at < bytes.count, lineEnd() == nil, blank(at: at) == nil, symbol(at: at) == nil {
      if bytes[at] == UInt8(ascii: "\"") || startsCurlyString() { break }
      at += 1
    }
    return .word
  }

  private mutating func startsCurlyString() -> Bool {
    guard curlyClosers(at: at) != nil else { return false }
    let start = at
    defer { at = start }
    return takeString() != nil
  }
}
