import Diagnosis

/// Reading what counts as one.
extension Parser {
  /// `Daesh = ISIS, Islamic State`; behind `off` the name alone.
  mutating func alias(behind lead: Word?) throws(Diagnostic) -> Object {
    let undoes = lead?.folded == "off"
    let name = try form(wanted: "a name", offer: undoes ? " Daesh" : " Daesh = ISIS, Islamic State")
    guard !undoes else { return .alias(name: name, forms: []) }
    let offer = " = ISIS, Islamic State"
    guard takeSymbol("=") else {
      throw Diagnostic(
        .expected("'=' and other forms", found: piece.map(text)), at: piece?.range ?? endRange,
        offer: string(0..<name.range.upperBound) + offer)
    }
    var forms = [try form(wanted: "another form", offer: " ISIS, Islamic State")]
    while takeSymbol(",") { forms.append(try form(wanted: "another form", offer: " Islamic State")) }
    return .alias(name: name, forms: forms)
  }

  /// A string, or words that run on to `=`, `,` or the end.
  private mutating func form(wanted: String, offer: String) throws(Diagnostic) -> Word {
    guard let first = piece, !endsForm(first) else {
      throw Diagnostic(
        .expected(wanted, found: piece.map(text)), at: piece?.range ?? endRange, offer: string(0..<endOfPrevious).wholeLine + offer)
    }
    at += 1
    if first.kind == .string { return value(of: first) }
    while let next = piece, !endsForm(next), next.kind != .string { at += 1 }
    let range = first.range.lowerBound..<endOfPrevious
    return Word(string(range), range)
  }

  private func endsForm(_ piece: Lexeme) -> Bool {
    if endsStage(piece) { return true }
    return symbol(piece).map { $0 == "=" || $0 == "," } ?? false
  }
}
