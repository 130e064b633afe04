import Diagnosis

/// Reading what stands behind a verb.
extension Parser {
  mutating func object(of shape: VerbShape, lead: Word?) throws(Diagnostic) -> Object {
    switch shape.object {
    case .nothing: return .none
    case .predicate, .expectation: return .predicate(try predicate(behind: shape))
    case .pattern: return .pattern(try pattern(behind: shape))
    case .terms(let count): return .terms(try terms(count, behind: shape))
    case .number: return try number(behind: shape)
    case .words(let count): return .words(try words(count, behind: shape))
    case .binding: return try binding()
    case .definition: return .definition(try definition())
    case .alias: return try alias(behind: lead)
    case .assertion: return lead == nil ? try assertion() : try requiredNumber(behind: shape)
    }
  }

  private mutating func number(behind shape: VerbShape) throws(Diagnostic) -> Object {
    guard let word = peekWord() else { return .none }
    if let number = takeNumber() { return .number(number, word) }
    guard word.text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return .none }
    throw Diagnostic(.expected("a smaller number", found: word.text), at: word.range, offer: replacing(word.range, with: "10"))
  }

  private mutating func requiredNumber(behind shape: VerbShape) throws(Diagnostic) -> Object {
    guard let word = peekWord(), let number = takeNumber() else {
      throw Diagnostic(.expected("a whole number", found: piece.map(text)), at: piece?.range ?? endRange, offer: "show asserts")
    }
    return .number(number, word)
  }

  private mutating func terms(_ count: ClosedRange<Int>, behind shape: VerbShape) throws(Diagnostic) -> [Term] {
    var found: [Term] = []
    while let piece, !endsStage(piece), !isOptionWord(of: shape), found.count < count.upperBound {
      if let word = peekWord(), SetExpression.Operation(rawValue: word.folded) != nil { throw bareOperation(word, found) }
      found.append(try term())
      if isSymbol(","), at + 1 < pieces.count { at += 1 }
    }
    guard found.count >= count.lowerBound else {
      throw tooFew(count.lowerBound, count.lowerBound == 1 ? "set or document" : "sets or documents", behind: shape)
    }
    return found
  }

  /// Whether an option word stands here, with its value or without: no set may be called so.
  private func isOptionWord(of shape: VerbShape) -> Bool {
    guard let word = peekWord() else { return false }
    return shape.options.contains { $0.word == word.folded }
  }

  /// `compare jan minus feb mar`: the operation wants brackets here.
  private func bareOperation(_ word: Word, _ found: [Term]) -> Diagnostic {
    guard let left = found.last, at + 1 < pieces.count else { return Diagnostic(.unexpected(word.text), at: word.range) }
    let right = pieces[at + 1]
    let inner = string(left.range.lowerBound..<right.range.upperBound)
    let offer = string(0..<left.range.lowerBound) + "(" + inner + ")" + string(right.range.upperBound..<bytes.count)
    return Diagnostic(.operationNeedsBrackets(word.text), at: word.range, offer: offer)
  }

  private mutating func words(_ count: ClosedRange<Int>, behind shape: VerbShape) throws(Diagnostic) -> [Word] {
    var found: [Word] = []
    while let piece, !endsStage(piece), !isOption(of: shape), found.count < count.upperBound, let word = takeJoinedWord() {
      found.append(word)
    }
    guard found.count >= count.lowerBound else { throw tooFew(count.lowerBound, count.lowerBound == 1 ? "word" : "words", behind: shape) }
    return found
  }

  private func tooFew(_ least: Int, _ what: String, behind shape: VerbShape) -> Diagnostic {
    let offer = string(0..<endOfPrevious) + (what.hasPrefix("set") ? " docs" : "")
    return Diagnostic(.tooFew(least, what, verb: shape.name), at: piece?.range ?? endRange, offer: offer)
  }

  private mutating func name() throws(Diagnostic) -> Word {
    guard let word = peekWord() else { throw Diagnostic(.expected("a name", found: piece.map(text)), at: piece?.range ?? endRange) }
    guard isName(word.text) else { throw Diagnostic(.notAName(word.text), at: word.range) }
    guard !vocabulary.reserved.contains(word.folded) else {
      throw Diagnostic(.reservedName(word.text), at: word.range, offer: replacing(word.range, with: "my_" + word.folded))
    }
    at += 1
    return word
  }

  /// A letter, then letters, digits and `_`.
  private func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic else { return false }
    return text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "_" || ("0"..."9").contains($0) }
  }

  private mutating func binding() throws(Diagnostic) -> Object {
    let name = try name()
    guard takeSymbol("=") else {
      var offer = string(0..<name.range.upperBound) + " = docs"
      if let next = peekWord() { offer = replacing(name.range.lowerBound..<next.range.upperBound, with: name.text + "_" + next.text) }
      throw Diagnostic(.expected("'='", found: piece.map(text)), at: piece?.range ?? endRange, offer: offer)
    }
    return .binding(name, try pipeline())
  }

  private mutating func definition() throws(Diagnostic) -> Definition {
    let name = try name()
    let parameters = try parameters(of: name)
    guard takeSymbol("="), let first = piece else {
      let offer = string(0..<endOfPrevious) + (at > 0 && symbol(pieces[at - 1]) == "=" ? " docs" : " = docs")
      throw Diagnostic(.expected("'=' and a line to keep", found: piece.map(text)), at: piece?.range ?? endRange, offer: offer)
    }
    let body = string(first.range.lowerBound..<(pieces.last ?? first).range.upperBound)
    at = pieces.count
    return Definition(name: name, parameters: parameters, body: body, text: string(0..<bytes.count))
  }

  private mutating func parameters(of name: Word) throws(Diagnostic) -> [Definition.Parameter] {
    guard takeSymbol("(") else {
      throw Diagnostic(
        .expected("'('", found: piece.map(text)), at: piece?.range ?? endRange, offer: replacing(name.range, with: name.text + "()"))
    }
    var found: [Definition.Parameter] = []
    while let piece, symbol(piece) != ")" {
      guard let word = peekWord(), word.text.hasPrefix("$"), isName(String(word.text.dropFirst())) else {
        throw Diagnostic(
          .expected("a parameter such as '$who'", found: text(piece)), at: piece.range,
          offer: replacing(piece.range, with: "$" + text(piece)))
      }
      at += 1
      found.append(.init(name: String(word.text.dropFirst()), standard: takeStandard()))
      if !takeSymbol(",") { break }
    }
    guard takeSymbol(")") else { throw openParameters(of: name, found.last) }
    return found
  }

  /// The error for `define my($what = filter …`: what the last parameter took is meant as the line to keep.
  private func openParameters(of name: Word, _ last: Definition.Parameter?) -> Diagnostic {
    let body = last?.standard ?? "docs"
    let names = string(name.range.lowerBound..<endOfPrevious)
    let kept = names.hasSuffix("= " + body) ? String(names.dropLast(body.count + 2)).wholeLine : names
    return Diagnostic(.openBracket("("), at: name.range, offer: string(0..<name.range.lowerBound) + kept + ") = " + body)
  }

  /// The default behind `=`, as typed, up to `,` or `)`.
  private mutating func takeStandard() -> String? {
    guard takeSymbol("=") else { return nil }
    let start = piece?.range.lowerBound ?? bytes.count
    while let piece, symbol(piece) != ",", symbol(piece) != ")" { at += 1 }
    return start < endOfPrevious ? string(start..<endOfPrevious) : nil
  }

  /// `002 date = 2020-01-03`, `002.7 "Friday" = 2020-01-03`.
  private mutating func assertion() throws(Diagnostic) -> Object {
    guard let target = takeJoinedWord() else { throw Diagnostic(.expected("a document", found: piece.map(text)), at: endRange) }
    guard let piece, piece.kind == .word || piece.kind == .string else {
      let offer = string(0..<endOfPrevious) + " date = 2020-01-03"
      throw Diagnostic(.expected("a field", found: piece.map(text)), at: piece?.range ?? endRange, offer: offer)
    }
    let field = value(of: piece)
    at += 1
    guard takeSymbol("="), let first = self.piece else {
      let offer = string(0..<field.range.upperBound) + " = 2020-01-03"
      throw Diagnostic(.expected("'=' and a value", found: self.piece.map(text)), at: self.piece?.range ?? endRange, offer: offer)
    }
    guard !endsStage(first) else {
      throw Diagnostic(
        .expected("a value", found: text(first)), at: first.range, offer: string(0..<field.range.upperBound) + " = 2020-01-03")
    }
    while let piece = self.piece, !endsStage(piece) { at += 1 }
    let range = first.range.lowerBound..<endOfPrevious
    let value = at - 1 < pieces.count && pieces[at - 1] == first ? value(of: first) : Word(string(range), range)
    return .assertion(target: target, field: field, value: value)
  }
}
