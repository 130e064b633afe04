import Diagnosis

/// Reading the predicates of `filter` and `expect`.
extension Parser {
  mutating func predicate(behind shape: VerbShape) throws(Diagnostic) -> Predicate {
    guard let piece, !endsStage(piece) else {
      let sample = shape.object == .expectation ? " rows > 0" : " words > 100"
      throw Diagnostic(.expected("a test", found: nil), at: endRange, offer: string(0..<endOfPrevious).wholeLine + sample)
    }
    return try disjunction(shape)
  }

  private mutating func disjunction(_ shape: VerbShape) throws(Diagnostic) -> Predicate {
    var parts = [try conjunction(shape)]
    while takeWord("or") { parts.append(try conjunction(shape)) }
    return parts.count == 1 ? parts[0] : .or(parts)
  }

  private mutating func conjunction(_ shape: VerbShape) throws(Diagnostic) -> Predicate {
    var parts = [try negation(shape)]
    while takeWord("and") { parts.append(try negation(shape)) }
    return parts.count == 1 ? parts[0] : .and(parts)
  }

  private mutating func negation(_ shape: VerbShape) throws(Diagnostic) -> Predicate {
    // Two negations cancel, for unknown answers too; a loop, since a line may hold any number of them.
    var isNegated = false
    while takeWord("not") { isNegated.toggle() }
    let answer = try operand(shape)
    return isNegated ? .not(answer) : answer
  }

  private mutating func operand(_ shape: VerbShape) throws(Diagnostic) -> Predicate {
    guard isSymbol("(") else { return .test(try test(shape)) }
    let open = pieces[at]
    guard depth < 200 else { throw Diagnostic(.tooDeep, at: open.range) }
    at += 1
    depth += 1
    let inner = try disjunction(shape)
    depth -= 1
    guard takeSymbol(")") else {
      throw Diagnostic(.openBracket("("), at: open.range, offer: string(0..<bytes.count) + ")")
    }
    return inner
  }

  mutating func takeWord(_ word: String) -> Bool {
    guard peekWord()?.folded == word else { return false }
    at += 1
    return true
  }

  private mutating func test(_ shape: VerbShape) throws(Diagnostic) -> Test {
    guard let field = peekWord(), !["and", "or"].contains(field.folded) else {
      let offer = piece.map(without) ?? string(0..<endOfPrevious) + " words > 100"
      throw Diagnostic(.expected("a test", found: piece.map(text)), at: piece?.range ?? endRange, offer: offer)
    }
    at += 1
    let question = try question(field, shape)
    return Test(question: question, range: field.range.lowerBound..<endOfPrevious)
  }

  private mutating func question(_ field: Word, _ shape: VerbShape) throws(Diagnostic) -> Test.Question {
    if field.folded == "mentions" { return try mentions(shape) }
    if field.folded == "has", piece.flatMap(symbol) == nil { return try has() }
    if vocabulary.answers.contains(field.folded), piece.map({ endsValue($0, shape) }) ?? true {
      return .compare(field, .equal, Word("yes", field.range))
    }
    if let sign = piece.flatMap(symbol), let comparison = Comparison(rawValue: sign) {
      at += 1
      return .compare(field, comparison, try plainValue(of: field, shape))
    }
    if takeWord("contains") { return .contains(field, try pattern(stops: .init(shape: shape, inPredicate: true))) }
    if takeWord("is") {
      guard let status = peekWord() else {
        let offer = string(0..<endOfPrevious) + " unknown"
        throw Diagnostic(.expected("stated, inferred, asserted or unknown", found: nil), at: endRange, offer: offer)
      }
      at += 1
      return .status(field, status)
    }
    guard takeWord("in") else { throw noTest(field, shape) }
    return try membership(of: field, shape)
  }

  /// The error for a word that is no test: `mentions training and Iraq`.
  private func noTest(_ field: Word, _ shape: VerbShape) -> Diagnostic {
    let known = vocabulary.fields
    if known.contains(field.folded) || field.text.contains(".") {
      let offer = string(0..<field.range.upperBound) + " = 2020"
      return Diagnostic(
        .expected("'=', '<', '>', 'in', 'contains' or 'is' behind '\(field.text)'", found: piece.map(text)), at: piece?.range ?? endRange,
        offer: offer)
    }
    if shape.object == .expectation {
      return Diagnostic(.notATest(field.text, near: nil), at: field.range, offer: string(0..<field.range.upperBound) + " > 0")
    }
    let near = nearest(to: field.text, among: known)
    let offer = near.map { replacing(field.range, with: $0) } ?? replacing(field.range, with: "mentions " + field.text)
    return Diagnostic(.notATest(field.text, near: near), at: field.range, offer: offer)
  }

  private mutating func mentions(_ shape: VerbShape) throws(Diagnostic) -> Test.Question {
    let sought = try pattern(stops: .init(shape: shape, inPredicate: true, sections: vocabulary.sections))
    var section: Word?
    if takeWord("in"), let word = peekWord() {
      section = word
      at += 1
    }
    return .mentions(sought, section: section, try bound())
  }

  private mutating func has() throws(Diagnostic) -> Test.Question {
    guard let layer = peekWord() else {
      throw Diagnostic(
        .expected("dates, names, numbers or quotes", found: piece.map(text)), at: piece?.range ?? endRange,
        offer: string(0..<endOfPrevious) + " dates")
    }
    at += 1
    return .has(layer, try bound())
  }

  /// A comparison with a whole number, if one stands here.
  private mutating func bound() throws(Diagnostic) -> Bound? {
    guard let sign = piece.flatMap(symbol), let comparison = Comparison(rawValue: sign), !endsStage(pieces[at]) || boundFollows else {
      return nil
    }
    at += 1
    guard let number = takeNumber() else {
      let offer = string(0..<endOfPrevious) + " 3"
      throw Diagnostic(.expected("a whole number", found: piece.map(text)), at: piece?.range ?? endRange, offer: offer)
    }
    return Bound(comparison: comparison, number: number)
  }

  /// Whether the sign here stands before a whole number.
  var boundFollows: Bool { at + 1 < pieces.count && pieces[at + 1].kind == .word && wholeNumber(text(pieces[at + 1])) != nil }

  // MARK: - Values

  private mutating func membership(of field: Word, _ shape: VerbShape) throws(Diagnostic) -> Test.Question {
    let isBracketed = isSymbol("(")
    if isBracketed {
      at += 1
      depth += 1
    }
    var values = [try value(of: field, shape)]
    while takeSymbol(",") { values.append(try value(of: field, shape)) }
    if isBracketed {
      depth -= 1
      guard takeSymbol(")") else { throw Diagnostic(.openBracket("("), at: endRange, offer: string(0..<bytes.count) + ")") }
    }
    if field.folded == "doc", values.count == 1 { return .member(values[0]) }
    guard values.count == 1, let ends = rangeEnds(values[0]) else { return .among(field, values) }
    return .within(field, ends.from, ends.through)
  }

  /// The two ends of `A..B`, `A..`, `..B` or `A–B`; nil where the word is no range.
  private func rangeEnds(_ word: Word) -> (from: Word?, through: Word?)? {
    guard !word.isQuoted else { return nil }
    let sign =
      word.text.utf8.count > 2 && word.text.contains("..") ? ".." : word.text.first?.isNumber == true && word.text.contains("–") ? "–" : nil
    guard let sign, let cut = position(of: Array(sign.utf8), in: Array(word.text.utf8)) else { return nil }
    let base = word.range.lowerBound
    func end(_ range: Range<Int>) -> Word? {
      var start = range.lowerBound
      var stop = range.upperBound
      while start < stop, bytes[start] == 0x20 { start += 1 }
      while stop > start, bytes[stop - 1] == 0x20 { stop -= 1 }
      return start < stop ? Word(string(start..<stop), start..<stop) : nil
    }
    return (end(base..<base + cut), end(base + cut + sign.utf8.count..<word.range.upperBound))
  }

  private func position(of needle: [UInt8], in text: [UInt8]) -> Int? {
    guard text.count >= needle.count else { return nil }
    return (0...text.count - needle.count).first { Array(text[$0..<$0 + needle.count]) == needle }
  }

  /// The value of a comparison: a list is an error, since only `in` takes one.
  private mutating func plainValue(of field: Word, _ shape: VerbShape) throws(Diagnostic) -> Word {
    let word = try value(of: field, shape)
    guard isSymbol(",") else { return word }
    throw Diagnostic(
      .listNeedsIn(field.text), at: pieces[at].range,
      offer: string(0..<field.range.upperBound) + " in " + string(word.range.lowerBound..<bytes.count))
  }

  /// A string, or words that run on to `and`, `or`, `,`, `)`, `|` or the end.
  private mutating func value(of field: Word, _ shape: VerbShape) throws(Diagnostic) -> Word {
    guard let first = piece, !endsValue(first, shape) else {
      let offer = string(0..<endOfPrevious) + " 2020"
      throw Diagnostic(.expected("a value for '\(field.text)'", found: piece.map(text)), at: piece?.range ?? endRange, offer: offer)
    }
    at += 1
    if first.kind == .string {
      if let piece, !endsValue(piece, shape), symbol(piece) != ")" {
        try checkNoTest(piece)
        throw unexpected(piece)
      }
      return value(of: first)
    }
    while let next = piece, !endsValue(next, shape) {
      try checkNoTest(next)
      at += 1
    }
    let range = first.range.lowerBound..<endOfPrevious
    return Word(string(range), range)
  }

  private func endsValue(_ piece: Lexeme, _ shape: VerbShape) -> Bool {
    if endsStage(piece) { return true }
    if let sign = symbol(piece) { return sign == "," }
    guard let word = peekWord() else { return false }
    return ["and", "or"].contains(word.folded) || isOption(of: shape)
  }

  /// `outlet = Reuters date in 2020-01`: a test begins inside a value, so `and` or `or` is missing.
  private func checkNoTest(_ piece: Lexeme) throws(Diagnostic) {
    guard piece.kind == .word, at + 1 < pieces.count,
      vocabulary.fields.contains(text(piece).lowercased()) || text(piece).lowercased() == "mentions"
    else { return }
    let next = pieces[at + 1]
    let isTest =
      symbol(next).flatMap(Comparison.init) != nil || (next.kind == .word && ["in", "is", "contains"].contains(text(next).lowercased()))
    guard isTest || text(piece).lowercased() == "mentions" else { return }
    let offer = string(0..<piece.range.lowerBound) + "and " + string(piece.range.lowerBound..<bytes.count)
    throw Diagnostic(.missingConnective(before: text(piece)), at: piece.range, offer: offer)
  }
}
