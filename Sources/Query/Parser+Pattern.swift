import Diagnosis

/// Where a pattern's text ends, beside pipes and brackets.
struct PatternStops {
  /// The verb whose options end the text.
  var shape: VerbShape
  /// Whether `and`, `or`, `,` and comparisons end it too.
  var inPredicate = false
  /// Sections that `in` may name, inside a predicate.
  var sections: [String] = []
  /// Whether ( ) are open inside the pattern, where nothing is held against a whole match.
  var isInGroup = false
}

/// Reading what is looked for.
extension Parser {
  mutating func pattern(behind shape: VerbShape) throws(Diagnostic) -> Pattern {
    guard let piece, !endsStage(piece) else {
      let offer = string(0..<endOfPrevious).wholeLine + " troops"
      throw Diagnostic(.expected("words to look for", found: nil), at: endRange, offer: offer)
    }
    return try pattern(stops: PatternStops(shape: shape))
  }

  mutating func pattern(stops: PatternStops) throws(Diagnostic) -> Pattern {
    let start = piece?.range.lowerBound ?? bytes.count
    let parts = try sequence(stops)
    guard !parts.isEmpty else {
      let offer = string(0..<endOfPrevious) + " troops"
      throw Diagnostic(.expected("words to look for", found: piece.map(text)), at: piece?.range ?? endRange, offer: offer)
    }
    var pattern = Pattern(parts: parts, range: start..<endOfPrevious)
    while let relation = relation(stops) { pattern.restrictions.append(try restriction(relation, stops)) }
    pattern.conditions = try labelConditions(of: pattern.labels)
    if let piece, !pattern.restrictions.isEmpty || !pattern.conditions.isEmpty, !endsPattern(piece, stops, isFirst: false) {
      throw Diagnostic(
        .expected("'within', 'containing' or '::'", found: text(piece)), at: piece.range,
        offer: string(0..<piece.range.lowerBound).wholeLine)
    }
    pattern.range = start..<endOfPrevious
    return pattern
  }

  /// The parts up to the end of the pattern or to what its matches are held against.
  mutating func sequence(_ stops: PatternStops) throws(Diagnostic) -> [Pattern.Part] {
    var parts: [Pattern.Part] = []
    while let piece, !endsPattern(piece, stops, isFirst: parts.isEmpty) {
      if !parts.isEmpty, relation(stops) != nil {
        guard stops.isInGroup else { return parts }
        throw Diagnostic(.restrictionInGroup(text(piece)), at: piece.range)
      }
      if !parts.isEmpty, beginsConditions(labels: parts.compactMap(\.label)) { return parts }
      parts += try part(stops)
    }
    return parts
  }

  func endsPattern(_ piece: Lexeme, _ stops: PatternStops, isFirst: Bool) -> Bool {
    if endsStage(piece) { return true }
    if stops.inPredicate {
      if let sign = symbol(piece), sign == "," || (Comparison(rawValue: sign) != nil && boundFollows) { return true }
      if let word = peekWord(), ["and", "or"].contains(word.folded) { return true }
      if let word = peekWord(), word.folded == "in", at + 1 < pieces.count {
        return stops.sections.contains(text(pieces[at + 1]).lowercased())
      }
    }
    return !isFirst && isOption(of: stops.shape)
  }

  /// The part that begins here; a string of several expressions gives several.
  private mutating func part(_ stops: PatternStops) throws(Diagnostic) -> [Pattern.Part] {
    let label = takeLabel()
    var parts = try barePart(stops, isLabelled: label != nil)
    if let label, !parts.isEmpty {
      parts[0].label = label
      parts[0].range = label.range.lowerBound..<parts[0].range.upperBound
    }
    return parts
  }

  private mutating func barePart(_ stops: PatternStops, isLabelled: Bool) throws(Diagnostic) -> [Pattern.Part] {
    guard let piece else { return [] }
    if piece.kind == .string { return try stringParts() }
    if isSymbol("[") { return [try tokenPart()] }
    if isSymbol("("), isGroup || isLabelled { return [try groupPart(stops)] }
    if isSymbol("<"), opensUnit { return [try unitPart()] }
    if let word = peekWord(), isWildcard(word.text) {
      at += 1
      return [.init(atom: .wildcard(word.text), times: .once, range: word.range)]
    }
    return [textPart(stops)]
  }

  private func isWildcard(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "*")) && text.utf8.contains { $0 != UInt8(ascii: "*") }
  }

  /// Words and loose signs up to the next string, bracket or end, as one piece of text.
  private mutating func textPart(_ stops: PatternStops) -> Pattern.Part {
    let first = pieces[at].range.lowerBound
    repeat { at += 1 } while isText(stops)
    let range = first..<endOfPrevious
    return .init(atom: .text(string(range), []), times: .once, range: range)
  }

  private func isText(_ stops: PatternStops) -> Bool {
    guard let piece, !endsPattern(piece, stops, isFirst: false), piece.kind != .string else { return false }
    if isSymbol("[") || isSymbol("(") && isGroup || isSymbol("<") && opensUnit || isLabel { return false }
    if relation(stops) != nil || beginsConditions(labels: []) { return false }
    return peekWord().map { !isWildcard($0.text) } ?? true
  }

  // MARK: - Strings

  private mutating func stringParts() throws(Diagnostic) -> [Pattern.Part] {
    let piece = pieces[at]
    at += 1
    let flags = try takeFlags()
    let times = try takeRepeat()
    let range = piece.range.lowerBound..<endOfPrevious
    let isCurly = bytes[piece.range.lowerBound] != UInt8(ascii: "\"")
    let inner = string(piece.range.lowerBound + (isCurly ? 3 : 1)..<piece.range.upperBound - (isCurly ? 3 : 1))
    if flags.contains(.literal) || !isExpression(inner) {
      return [.init(atom: .text(value(of: piece).text, flags), times: times, range: range)]
    }
    let pieces = try splitAtBlanks(inner, in: piece)
    let parts = pieces.map { Pattern.Part(atom: .expression($0, flags), times: .once, range: range) }
    if parts.count == 1 { return [.init(atom: parts[0].atom, times: times, range: range)] }
    return times == .once ? parts : [.init(atom: .choice([Pattern(parts: parts, range: range)]), times: times, range: range)]
  }

  /// The flags directly behind a string.
  private mutating func takeFlags() throws(Diagnostic) -> TextFlags {
    var flags: TextFlags = []
    while let piece, piece.kind == .flag {
      guard let flag = Self.flags.first(where: { $0.word == text(piece) })?.flag else {
        throw Diagnostic(
          .unknownFlag(text(piece), known: Self.flags.map(\.word)), at: piece.range, offer: replacing(piece.range, with: "%c"))
      }
      flags.formUnion(flag)
      guard !flags.isSuperset(of: [.foldCase, .exactCase]) else {
        throw Diagnostic(.flagsExclude("%c", "%C"), at: piece.range, offer: replacing(piece.range, with: ""))
      }
      at += 1
    }
    return flags
  }

  /// The flags of strings, as they are typed.
  private static let flags: [(word: String, flag: TextFlags)] = [
    ("%c", .foldCase), ("%C", .exactCase), ("%D", .exactAccents), ("%l", .literal),
  ]

  /// Whether a sign of regular expressions stands in `text`; `\"` is only a quotation mark.
  private func isExpression(_ text: String) -> Bool {
    let all = Array(text.utf8)
    return all.indices.contains { index in
      let isQuote = all[index] == UInt8(ascii: "\\") && index + 1 < all.count && all[index + 1] == UInt8(ascii: "\"")
      return !isQuote && "*+?|\\()[]{}^$".utf8.contains(all[index])
    }
  }

  /// The expressions of a string, one for each token; a blank inside brackets, or a bar beside a blank, is an error.
  private func splitAtBlanks(_ text: String, in piece: Lexeme) throws(Diagnostic) -> [String] {
    var found: [[UInt8]] = [[]]
    var level = 0
    var isEscaped = false
    let all = Array(text.utf8)
    for (index, byte) in all.enumerated() {
      defer { isEscaped = byte == UInt8(ascii: "\\") && !isEscaped }
      if !isEscaped, byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") { level += 1 }
      if !isEscaped, byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") { level -= 1 }
      let besideBlank =
        byte == UInt8(ascii: "|") && level == 0
        && ((index > 0 && all[index - 1] == 0x20) || (index + 1 < all.count && all[index + 1] == 0x20))
      if besideBlank || (byte == 0x20 && level > 0) {
        throw Diagnostic(.blankInExpression, at: piece.range, offer: spelledOut(text, piece))
      }
      if byte == 0x20 { found.append([]) } else { found[found.count - 1].append(byte) }
    }
    return found.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The line with `"a b | c"` written as `("a b" | "c")`.
  private func spelledOut(_ text: String, _ piece: Lexeme) -> String {
    let plain = text.filter { $0 != "(" && $0 != ")" }
    let choices = plain.split(separator: "|").map { "\"" + String($0.drop { $0 == " " }).wholeLine + "\"" }
    return replacing(piece.range, with: "(" + choices.joined(separator: " | ") + ")")
  }

  /// `? * + {n,m}` directly behind what was read; once where none stands.
  mutating func takeRepeat() throws(Diagnostic) -> Repeat {
    guard let piece, piece.kind == .repeat else { return .once }
    at += 1
    switch text(piece) {
    case "?": return Repeat(least: 0, most: 1)
    case "*": return Repeat(least: 0, most: nil)
    case "+": return Repeat(least: 1, most: nil)
    default: return try counted(piece)
    }
  }

  private func counted(_ piece: Lexeme) throws(Diagnostic) -> Repeat {
    let inner = string(piece.range.lowerBound + 1..<piece.range.upperBound - 1)
    let ends = inner.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    let least = ends[0] ?? 0
    let most = ends.count == 1 ? ends[0] : ends[1]
    let isReadable = zip(inner.split(separator: ",", omittingEmptySubsequences: false), ends).allSatisfy { $0.isEmpty || $1 != nil }
    guard isReadable, ends.count <= 2, least <= 1000, (most ?? least) <= 1000, most.map({ $0 >= least && $0 > 0 }) ?? true else {
      throw Diagnostic(.badRepeat(text(piece)), at: piece.range, offer: replacing(piece.range, with: "{0,5}"))
    }
    return Repeat(least: least, most: most)
  }

  // MARK: - Tokens in brackets

  private mutating func tokenPart() throws(Diagnostic) -> Pattern.Part {
    let open = pieces[at]
    at += 1
    var atom = Pattern.Atom.any
    if !isSymbol("]") { atom = .tests(try anyTest(0)) }
    guard takeSymbol("]") else {
      if let piece {
        let offer = string(0..<piece.range.lowerBound) + "& " + string(piece.range.lowerBound..<bytes.count)
        throw Diagnostic(.expected("']', '&' or '|'", found: text(piece)), at: piece.range, offer: offer)
      }
      throw Diagnostic(.openBracket("["), at: open.range, offer: string(0..<bytes.count) + "]")
    }
    let times = try takeRepeat()
    return .init(atom: atom, times: times, range: open.range.lowerBound..<endOfPrevious)
  }

  private mutating func anyTest(_ level: Int) throws(Diagnostic) -> TokenTests {
    var tests = [try allTests(level)]
    while takeSymbol("|") { tests.append(try allTests(level)) }
    return tests.count == 1 ? tests[0] : .or(tests)
  }

  private mutating func allTests(_ level: Int) throws(Diagnostic) -> TokenTests {
    var tests = [try oneTest(level)]
    while let word = peekWord(), word.text.hasPrefix("&") {
      shortenPiece()
      tests.append(try oneTest(level))
    }
    return tests.count == 1 ? tests[0] : .and(tests)
  }

  private mutating func oneTest(_ level: Int) throws(Diagnostic) -> TokenTests {
    guard let piece else { throw Diagnostic(.expected("a test such as word=\"troops\"", found: nil), at: endRange) }
    guard level < 100 else { throw Diagnostic(.tooDeep, at: piece.range) }
    if isSymbol("(") {
      at += 1
      let inner = try anyTest(level + 1)
      guard takeSymbol(")") else { throw Diagnostic(.openBracket("("), at: piece.range) }
      return inner
    }
    guard var attribute = peekWord() else {
      throw Diagnostic(
        .expected("a test such as word=\"troops\"", found: text(piece)), at: piece.range,
        offer: replacing(piece.range, with: "word=\"troops\""))
    }
    if attribute.text.hasPrefix("!") {
      shortenPiece()
      return .not(try oneTest(level + 1))
    }
    at += 1
    return try comparison(&attribute)
  }

  /// Takes the sign off the word that is read next.
  private mutating func shortenPiece() {
    let range = pieces[at].range
    if range.count == 1 { at += 1 } else { pieces[at].range = range.lowerBound + 1..<range.upperBound }
  }

  private mutating func comparison(_ attribute: inout Word) throws(Diagnostic) -> TokenTests {
    let isNegated = isSymbol("!=")
    guard isSymbol("=") || isNegated else {
      throw Diagnostic(
        .expected("'=' or '!='", found: piece.map(text)), at: piece?.range ?? endRange,
        offer: replacing(attribute.range, with: "word=\"\(attribute.text)\""))
    }
    at += 1
    guard let piece, piece.kind == .string else {
      let offer = self.piece.map { replacing($0.range, with: "\"" + text($0) + "\"") }
      throw Diagnostic(
        .expected("a string in quotation marks", found: self.piece.map(text)), at: self.piece?.range ?? endRange, offer: offer)
    }
    at += 1
    let flags = try takeFlags()
    let inner = string(piece.range.lowerBound + 1..<piece.range.upperBound - 1)
    let test = TokenTests.matches(attribute: attribute, expression: Word(inner, piece.range, isQuoted: true), flags)
    return isNegated ? .not(test) : test
  }

  // MARK: - Groups and units

  /// Whether the `(` here begins alternatives or something repeated, or is never closed; around plain words it is text.
  var isGroup: Bool {
    guard let group = groups[at] else { return false }
    guard let end = group.end else { return true }
    return group.hasStructure || (end < pieces.count && pieces[end].kind == .repeat)
  }

  private mutating func groupPart(_ stops: PatternStops) throws(Diagnostic) -> Pattern.Part {
    let open = pieces[at]
    guard depth < 100 else { throw Diagnostic(.tooDeep, at: open.range) }
    at += 1
    depth += 1
    var inner = stops
    inner.shape.options = []
    inner.isInGroup = true
    var choices = [try pattern(stops: inner)]
    while takeSymbol("|") { choices.append(try pattern(stops: inner)) }
    depth -= 1
    guard takeSymbol(")") else { throw Diagnostic(.openBracket("("), at: open.range, offer: string(0..<bytes.count) + ")") }
    let times = try takeRepeat()
    return .init(atom: .choice(choices), times: times, range: open.range.lowerBound..<endOfPrevious)
  }
}
