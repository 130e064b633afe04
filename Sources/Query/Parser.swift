public import Diagnosis

/// The pipeline that `statement` spells, each verb read as its shape in `vocabulary` says.
///
/// Throws a diagnostic whose range lies in `statement`. Linear in the length of the text, but for options, which look a few words ahead.
public func parse(_ statement: String, with vocabulary: Vocabulary) throws(Diagnostic) -> Pipeline {
  var parser = Parser(statement, vocabulary)
  return try parser.statement()
}

/// Reads one statement; a piece's meaning depends on the verb it stands behind.
struct Parser {
  let bytes: [UInt8]
  let vocabulary: Vocabulary
  var pieces: [Lexeme]
  /// For each `(` the place behind its `)` and whether alternatives, strings or brackets stand between.
  private(set) var groups: [Int: (end: Int?, hasStructure: Bool)] = [:]
  /// For each piece the place behind those that hang together with it, up to a `)`.
  private(set) var runEnds: [Int] = []
  var at = 0
  /// How many `(` of pipelines and predicates are open around this place.
  var depth = 0

  init(_ text: String, _ vocabulary: Vocabulary) {
    bytes = Array(text.utf8)
    self.vocabulary = vocabulary
    pieces = lexemes(of: text).filter { !$0.isSpace }
    dropSemicolon()
    matchBrackets()
    findRuns()
  }

  /// Finds where the pieces that hang together end; linear.
  private mutating func findRuns() {
    runEnds = [Int](repeating: pieces.count, count: pieces.count)
    for place in pieces.indices.dropLast().reversed() {
      let next = pieces[place + 1]
      let touches = next.range.lowerBound == pieces[place].range.upperBound && symbol(next) != ")"
      runEnds[place] = touches ? runEnds[place + 1] : place + 1
    }
  }

  /// Finds the partner of each `(`; linear.
  private mutating func matchBrackets() {
    var open: [(place: Int, hasStructure: Bool)] = []
    for (place, piece) in pieces.enumerated() where !open.isEmpty || piece.kind == .symbol {
      let sign = symbol(piece)
      if sign == "(" {
        open.append((place, false))
      } else if sign == ")", let last = open.popLast() {
        groups[last.place] = (place + 1, last.hasStructure)
        if last.hasStructure, !open.isEmpty { open[open.count - 1].hasStructure = true }
      } else if !open.isEmpty, sign == "|" || sign == "[" || piece.kind == .string || opensUnit(at: place) {
        open[open.count - 1].hasStructure = true
      }
    }
    for (place, hasStructure) in open { groups[place] = (nil, hasStructure) }
  }

  /// Takes one `;` off the end of the statement.
  private mutating func dropSemicolon() {
    guard let last = pieces.last, last.kind == .word, bytes[last.range.upperBound - 1] == UInt8(ascii: ";") else { return }
    pieces.removeLast()
    if last.range.count > 1 { pieces.append(Lexeme(.word, last.range.lowerBound..<last.range.upperBound - 1)) }
  }

  mutating func statement() throws(Diagnostic) -> Pipeline {
    try checkPieces()
    let pipeline = try pipeline()
    if let piece { throw unexpected(piece) }
    return pipeline
  }

  /// What no place allows: an open string, an empty one, a parameter nobody gave a value.
  private func checkPieces() throws(Diagnostic) {
    for piece in pieces {
      if piece.kind == .openString {
        throw Diagnostic(.openString, at: piece.range, offer: string(0..<bytes.count) + "\"")
      }
      if piece.kind == .string, value(of: piece).text.isEmpty { throw Diagnostic(.emptyString, at: piece.range) }
      if piece.kind == .word, isParameter(piece) { throw Diagnostic(.unknownParameter(text(piece)), at: piece.range) }
    }
  }

  /// Whether the word is `$name`, which only a saved query or a session with that parameter may hold.
  private func isParameter(_ piece: Lexeme) -> Bool {
    guard !isDefinition, bytes[piece.range.lowerBound] == UInt8(ascii: "$"), piece.range.count > 1 else { return false }
    let next = bytes[piece.range.lowerBound + 1] | 0x20
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(next)
  }

  private var isDefinition: Bool {
    guard let first = pieces.first, first.kind == .word else { return false }
    return vocabulary.verb(text(first))?.object == .definition
  }

  // MARK: - Pipelines

  mutating func pipeline() throws(Diagnostic) -> Pipeline {
    let start = piece?.range.lowerBound ?? bytes.count
    var result = Pipeline(source: .current, stages: [], redirect: nil, range: start..<start)
    if takeSymbol("|") {
      result.source = .last
      result.stages.append(try stage())
    } else if let word = peekWord(), vocabulary.verb(word.text) != nil || isPrefix {
      result.stages.append(try stage())
    } else {
      result.source = .terms(try setExpression())
    }
    while isSymbol("|") {
      try checkSpellsPipe()
      at += 1
      result.stages.append(try stage())
    }
    result.redirect = try redirect()
    result.range = start..<endOfPrevious
    return result
  }

  /// `withdraw|leave`: a bar between two words, without blanks, was meant as "or".
  private func checkSpellsPipe() throws(Diagnostic) {
    guard at > 0, at + 1 < pieces.count, pieces[at].range.lowerBound == pieces[at - 1].range.upperBound else { return }
    let following = pieces[at + 1]
    guard pieces[at].range.upperBound == following.range.lowerBound, following.kind == .word, pieces[at - 1].kind == .word else { return }
    guard vocabulary.verb(text(following)) == nil else { return }
    let left = pieces[at - 1].range.lowerBound
    let offer =
      string(0..<left) + "(" + text(pieces[at - 1]) + " | " + text(following) + ")" + string(following.range.upperBound..<bytes.count)
    throw Diagnostic(.alternativesNeedBrackets, at: pieces[at].range, offer: offer)
  }

  private mutating func redirect() throws(Diagnostic) -> Redirect? {
    guard isSymbol(">") || isSymbol(">>") else { return nil }
    let isAppending = isSymbol(">>")
    let sign = pieces[at]
    at += 1
    guard let path = takeJoinedWord() else { throw Diagnostic(.missingPath, at: sign.range, offer: nil) }
    guard vocabulary.ending(of: path.text) != nil else {
      throw Diagnostic(
        .unknownEnding(path.text, known: vocabulary.endings), at: path.range, offer: string(0..<path.range.lowerBound) + "rows.csv")
    }
    return Redirect(path: path, isAppending: isAppending)
  }

  /// The error for a `>` without a file, or with more than a file behind it.
  private func missingPath(_ piece: Lexeme) -> Diagnostic? {
    guard let sign = symbol(piece), sign == ">" || sign == ">>" else { return nil }
    guard at + 1 == pieces.count else { return notLast(piece) }
    return Diagnostic(.missingPath, at: piece.range, offer: string(0..<piece.range.upperBound) + " rows.csv")
  }

  /// The error for a file in the middle of a line, with the line that writes it at the end.
  private func notLast(_ sign: Lexeme) -> Diagnostic {
    let path = pieces[at + 1]
    guard at + 2 < pieces.count, symbol(pieces[at + 2]) == "|", path.kind == .word || path.kind == .string else { return unexpected(sign) }
    let rest = string(path.range.upperBound..<bytes.count).wholeLine
    let offer = string(0..<sign.range.lowerBound).wholeLine + rest + " " + text(sign) + " " + text(path)
    return Diagnostic(.unexpected(text(sign)), at: sign.range, offer: offer)
  }

  mutating func setExpression() throws(Diagnostic) -> SetExpression {
    var expression = SetExpression(first: try term(), rest: [])
    while let word = peekWord(), let operation = SetExpression.Operation(rawValue: word.folded) {
      at += 1
      expression.rest.append(.init(operation: operation, term: try term()))
    }
    if let piece, !endsStage(piece) { throw notAPipe(expression, piece) }
    return expression
  }

  /// The error for `jan find x` and for `fnd x`.
  private func notAPipe(_ expression: SetExpression, _ piece: Lexeme) -> Diagnostic {
    if let missing = missingPath(piece) { return missing }
    let word = text(piece)
    if case .name(let first) = expression.first, expression.rest.isEmpty,
      let near = nearest(to: first.text, among: vocabulary.verbs.map(\.name))
    {
      return Diagnostic(.unknownVerb(first.text, near: near), at: first.range, offer: replacing(first.range, with: near))
    }
    let isVerb = vocabulary.verb(word) != nil
    return Diagnostic(
      .expectedPipe(found: word), at: piece.range,
      offer: isVerb ? string(0..<piece.range.lowerBound) + "| " + string(piece.range.lowerBound..<bytes.count) : nil)
  }

  mutating func term() throws(Diagnostic) -> Term {
    guard let piece else {
      throw Diagnostic(.expected("a set, a document or a verb", found: nil), at: endRange, offer: string(0..<endOfPrevious) + " docs")
    }
    if isSymbol("(") { return try nestedPipeline() }
    guard piece.kind == .word || piece.kind == .string else { throw unexpected(piece) }
    at += 1
    let word = value(of: piece)
    guard isSymbol("("), pieces[at].range.lowerBound == piece.range.upperBound, piece.kind == .word else { return .name(word) }
    return .call(word, try arguments())
  }

  private mutating func nestedPipeline() throws(Diagnostic) -> Term {
    let open = pieces[at]
    guard depth < 100 else { throw Diagnostic(.tooDeep, at: open.range) }
    at += 1
    depth += 1
    let inner = try pipeline()
    depth -= 1
    guard takeSymbol(")") else { throw Diagnostic(.openBracket("("), at: open.range, offer: string(0..<bytes.count) + ")") }
    return .pipeline(inner, range: open.range.lowerBound..<endOfPrevious)
  }

  /// The arguments of a saved query, each as typed, commas between.
  private mutating func arguments() throws(Diagnostic) -> [Word] {
    let open = pieces[at]
    at += 1
    var found: [Word] = []
    var first: Int?
    var level = 0
    while let piece {
      let sign = symbol(piece)
      if level == 0, sign == "," || sign == ")" {
        if let first { found.append(Word(string(first..<endOfPrevious), first..<endOfPrevious)) }
        first = nil
        at += 1
        if sign == ")" { return found }
        continue
      }
      level += sign == "(" ? 1 : sign == ")" ? -1 : 0
      first = first ?? piece.range.lowerBound
      at += 1
    }
    throw Diagnostic(.openBracket("("), at: open.range, offer: string(0..<bytes.count) + ")")
  }

  // MARK: - Stages

  mutating func stage() throws(Diagnostic) -> Stage {
    guard let piece else { throw Diagnostic(.expected("a verb", found: nil), at: endRange, offer: string(0..<endOfPrevious) + " count") }
    let prefix = isPrefix ? peekWord() : nil
    if prefix != nil { at += 1 }
    guard let verb = peekWord(), let shape = vocabulary.verb(verb.text) else {
      let word = text(piece)
      if piece.kind == .symbol {
        throw Diagnostic(.expected("a verb", found: word), at: piece.range, offer: without(piece))
      }
      let near = nearest(to: word, among: vocabulary.verbs.map(\.name))
      throw Diagnostic(.unknownVerb(word, near: near), at: piece.range, offer: string(0..<piece.range.lowerBound).wholeLine)
    }
    at += 1
    var stage = Stage(verb: verb, lead: prefix ?? lead(of: shape), object: .none, options: [], range: verb.range)
    stage.object = try object(of: shape, lead: stage.lead)
    stage.options = try options(of: shape)
    stage.range = (prefix ?? verb).range.lowerBound..<endOfPrevious
    if let left = self.piece, !endsStage(left) { throw leftOver(left, in: shape) }
    return stage
  }

  /// Whether a word stands here that changes the verb behind it.
  private var isPrefix: Bool {
    guard let word = peekWord(), at + 1 < pieces.count, pieces[at + 1].kind == .word else { return false }
    return vocabulary.verb(text(pieces[at + 1]))?.prefixes.contains(word.folded) ?? false
  }

  private mutating func lead(of shape: VerbShape) -> Word? {
    guard let word = peekWord(), shape.leads.contains(word.folded) else { return nil }
    at += 1
    return word
  }

  /// The error for what stands behind a complete stage.
  private func leftOver(_ piece: Lexeme, in shape: VerbShape) -> Diagnostic {
    if let missing = missingPath(piece) { return missing }
    let word = text(piece)
    if let option = shape.options.first(where: { $0.word == word.lowercased() }) {
      var offer = string(0..<piece.range.lowerBound) + option.sample
      if case .word(let words) = option.value, at + 1 < pieces.count, let near = nearest(to: text(pieces[at + 1]), among: words) {
        offer = replacing(pieces[at + 1].range, with: near)
      }
      return Diagnostic(.optionNeedsValue(option.word, option.value.wants), at: piece.range, offer: offer)
    }
    func inserting(_ words: String) -> String { string(0..<piece.range.lowerBound) + words + string(piece.range.lowerBound..<bytes.count) }
    if let option = shape.options.first(where: { $0.value == .keys }), text(pieces[at - 1]).lowercased() == shape.name,
      vocabulary.fields.contains(word.lowercased())
    {
      return Diagnostic(.expected("'\(option.word)' before a field", found: word), at: piece.range, offer: inserting(option.word + " "))
    }
    if vocabulary.verb(word) != nil { return Diagnostic(.expectedPipe(found: word), at: piece.range, offer: inserting("| ")) }
    let isBehindVerb = text(pieces[at - 1]).lowercased() == shape.name
    if isBehindVerb, piece.kind == .word, let option = shape.options.first(where: { $0.value.takesText }),
      nearest(to: word, among: shape.options.map(\.word)) == nil
    {
      // A field of the rows is asked for by the option: `quotes speaker NATO`.
      let isField = vocabulary.fields.contains(word.lowercased()) && at + 1 < pieces.count && !endsStage(pieces[at + 1])
      let offer = isField ? replacing(piece.range, with: option.word) : inserting(option.word + " ")
      return Diagnostic(.expected("'\(option.word)' before \(option.value.wants)", found: word), at: piece.range, offer: offer)
    }
    let known = shape.options.map(\.word)
    if let near = nearest(to: word, among: known) {
      return Diagnostic(
        .unknownOption(word, verb: shape.name, known: known, near: near), at: piece.range, offer: replacing(piece.range, with: near))
    }
    let kept = string(0..<piece.range.lowerBound)
    return Diagnostic(.unknownOption(word, verb: shape.name, known: known, near: nil), at: piece.range, offer: kept.wholeLine)
  }
}
