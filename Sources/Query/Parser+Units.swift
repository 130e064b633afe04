import Diagnosis

/// Reading units, labels, and what whole matches are held against.
extension Parser {
  // MARK: - Units

  /// Whether the `<` here stands before a letter or `/`.
  var opensUnit: Bool { opensUnit(at: at) }

  /// Whether a `<` stands at `place`, before a letter or `/`.
  func opensUnit(at place: Int) -> Bool {
    guard place + 1 < pieces.count, symbol(pieces[place]) == "<", pieces[place + 1].kind == .word,
      pieces[place + 1].range.lowerBound == pieces[place].range.upperBound
    else { return false }
    let first = bytes[pieces[place + 1].range.lowerBound]
    return first == UInt8(ascii: "/") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first | 0x20)
  }

  /// `<s>`, `</s>` or `<s/>`.
  mutating func unitPart() throws(Diagnostic) -> Pattern.Part {
    let open = pieces[at].range.lowerBound
    let atom = try tag()
    let times = try takeRepeat()
    if times != .once, case .unit = atom {} else if times != .once { throw unexpected(pieces[at - 1]) }
    return .init(atom: atom, times: times, range: open..<endOfPrevious)
  }

  private mutating func tag() throws(Diagnostic) -> Pattern.Atom {
    let open = pieces[at]
    let word = text(pieces[at + 1])
    let name = word.filter { $0 != "/" }.lowercased()
    let range = open.range.lowerBound..<pieces[at + 1].range.upperBound
    guard Pattern.units.contains(name) else { throw unknownUnit(name, at: range) }
    at += 2
    let tag = Pattern.UnitTag(name: name, attributes: word.hasPrefix("/") || word.hasSuffix("/") ? [] : try attributes(of: name))
    if let piece, symbol(piece) != ">", peekWord()?.text != "/" {
      throw Diagnostic(.expected("'>'", found: text(piece)), at: piece.range, offer: "find <\(name)/>")
    }
    let isWhole = word.hasSuffix("/") || peekWord()?.text == "/"
    if peekWord()?.text == "/" { at += 1 }
    guard takeSymbol(">") else {
      let isEdge = word.hasPrefix("/") || isWhole || name == "doc"
      throw Diagnostic(.openBracket("<"), at: range, offer: string(0..<endOfPrevious) + (isEdge ? ">" : "/>"))
    }
    if word.hasPrefix("/") { return .end(tag) }
    guard isWhole else { return .start(tag) }
    guard name != "doc" else { throw Diagnostic(.wholeDocument, at: open.range.lowerBound..<endOfPrevious, offer: "docs") }
    return .unit(tag)
  }

  /// `speaker="NATO"`, any number of them.
  private mutating func attributes(of unit: String) throws(Diagnostic) -> [Pattern.UnitTag.Attribute] {
    var found: [Pattern.UnitTag.Attribute] = []
    while let field = peekWord(), field.text != "/" {
      guard at + 1 < pieces.count, symbol(pieces[at + 1]) == "=" else {
        throw Diagnostic(.expected("'>'", found: field.text), at: field.range, offer: "find <\(unit)/>")
      }
      guard at + 2 < pieces.count, pieces[at + 2].kind == .string else {
        throw bareValue(of: field, in: unit)
      }
      found.append(.init(field: field, value: value(of: pieces[at + 2])))
      at += 3
    }
    return found
  }

  /// The error for `speaker=NATO/>`: the slash behind a bare value is the tag's.
  private func bareValue(of field: Word, in unit: String) -> Diagnostic {
    guard at + 2 < pieces.count, pieces[at + 2].kind == .word else {
      let found = at + 2 < pieces.count ? pieces[at + 2] : nil
      return Diagnostic(
        .expected("a value in quotation marks", found: found.map(text)), at: found?.range ?? endRange,
        offer: "find <\(unit) \(field.folded)=\"NATO\"/>")
    }
    let word = text(pieces[at + 2])
    let value = word.hasSuffix("/") ? String(word.dropLast()) : word
    let start = pieces[at + 2].range.lowerBound
    let range = start..<start + max(1, value.utf8.count)
    return Diagnostic(
      .expected("a value in quotation marks", found: value), at: range,
      offer: string(0..<start) + "\"\(value)\"" + string(range.upperBound..<bytes.count))
  }

  private func unknownUnit(_ name: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(.unknownUnit(name, known: Pattern.units), at: range, offer: "find <s/>")
  }

  // MARK: - Labels

  /// Whether a label stands here: a name or number with a colon, directly before a string, a bracket or a unit.
  var isLabel: Bool {
    guard let word = peekWord(), word.text.hasSuffix(":"), at + 1 < pieces.count else { return false }
    let next = pieces[at + 1]
    guard next.range.lowerBound == word.range.upperBound else { return false }
    let name = word.text.dropLast()
    guard !name.isEmpty, name.utf8.allSatisfy(isNameByte) else { return false }
    return next.kind == .string || symbol(next) == "[" || symbol(next) == "(" || opensUnit(at: at + 1)
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// The label that stands here, without its colon.
  mutating func takeLabel() -> Word? {
    guard isLabel, let word = peekWord() else { return nil }
    at += 1
    return Word(String(word.text.dropLast()), word.range.lowerBound..<word.range.upperBound - 1)
  }

  /// Whether conditions on labels begin here: behind labels any `::`, else one with `a.word =` behind it.
  func beginsConditions(labels: [Word]) -> Bool {
    guard isSymbol("::") else { return false }
    if !labels.isEmpty { return true }
    guard at + 2 < pieces.count, pieces[at + 1].kind == .word, text(pieces[at + 1]).contains(".") else { return false }
    return symbol(pieces[at + 2]) == "=" || symbol(pieces[at + 2]) == "!="
  }

  /// The conditions behind `::`, with `&` between.
  mutating func labelConditions(of labels: [Word]) throws(Diagnostic) -> [Pattern.LabelCondition] {
    guard beginsConditions(labels: labels) else { return [] }
    at += 1
    var found = [try labelCondition(labels)]
    while let word = peekWord(), word.text == "&" {
      at += 1
      found.append(try labelCondition(labels))
    }
    return found
  }

  private mutating func labelCondition(_ labels: [Word]) throws(Diagnostic) -> Pattern.LabelCondition {
    let left = try side(labels)
    guard isSymbol("=") || isSymbol("!=") else {
      throw Diagnostic(
        .expected("'=' or '!='", found: piece.map(text)), at: piece?.range ?? endRange,
        offer: string(0..<endOfPrevious) + " = " + (labels.last?.text ?? "a") + ".word")
    }
    let comparison = text(pieces[at])
    at += 1
    return .init(left: left, right: try side(labels), comparison: comparison)
  }

  /// `a.word`.
  private mutating func side(_ labels: [Word]) throws(Diagnostic) -> Pattern.LabelCondition.Side {
    let sample = (labels.first?.text ?? "a") + ".word"
    guard let word = peekWord(), let dot = word.text.utf8.firstIndex(of: UInt8(ascii: ".")) else {
      let offer = piece.map { replacing($0.range, with: sample) } ?? string(0..<endOfPrevious) + " \(sample) = \(sample)"
      throw Diagnostic(
        .expected("a label and its attribute such as \(sample)", found: piece.map(text)), at: piece?.range ?? endRange, offer: offer)
    }
    at += 1
    let length = word.text.utf8.distance(from: word.text.utf8.startIndex, to: dot)
    let label = Word(String(word.text[..<dot]), word.range.lowerBound..<word.range.lowerBound + length)
    let attribute = Word(String(word.text[word.text.index(after: dot)...]), word.range.lowerBound + length + 1..<word.range.upperBound)
    guard labels.contains(where: { $0.text == label.text }) else {
      throw Diagnostic(
        .unknownLabel(label.text, known: labels.map(\.text)), at: label.range,
        offer: labels.first.map { replacing(label.range, with: $0.text) } ?? "find a:[] b:[] :: a.word = b.word")
    }
    return .init(label: label, attribute: attribute)
  }

  // MARK: - What matches are held against

  /// `within`, `containing` or one of them with `not` before it, where that stands here and is no text: the relation, and its words.
  func relation(_ stops: PatternStops) -> (name: String, words: Int)? {
    guard let first = peekWord()?.folded else { return nil }
    let words = first == "not" ? 2 : 1
    guard at + words < pieces.count, pieces[at + words - 1].kind == .word else { return nil }
    let verb = text(pieces[at + words - 1]).lowercased()
    guard verb == "containing" || verb == "within", !stops.shape.options.contains(where: { $0.word == verb }) else { return nil }
    let target = pieces[at + words]
    let isPattern = target.kind == .string || symbol(target) == "[" || opensUnit(at: at + words)
    let isGroup = groups[at + words]?.hasStructure ?? false
    guard isPattern || isGroup || isUnitName(at: at + words, stops) else { return nil }
    return (words == 2 ? "not " + verb : verb, words)
  }

  /// Whether a bare name of a unit stands at `place` with nothing but the end of the pattern or another relation behind it.
  private func isUnitName(at place: Int, _ stops: PatternStops) -> Bool {
    guard pieces[place].kind == .word, Pattern.units.contains(text(pieces[place]).lowercased()) else { return false }
    var ahead = self
    ahead.at = place + 1
    guard let next = ahead.piece else { return true }
    return ahead.endsPattern(next, stops, isFirst: false) || ahead.isSymbol("::") || ahead.relation(stops) != nil
  }

  mutating func restriction(_ relation: (name: String, words: Int), _ stops: PatternStops) throws(Diagnostic) -> Pattern.Restriction {
    let start = pieces[at].range.lowerBound
    at += relation.words
    let target = try target(stops)
    return .init(relation: relation.name, target: target, range: start..<endOfPrevious)
  }

  private mutating func target(_ stops: PatternStops) throws(Diagnostic) -> Pattern.Target {
    if let word = peekWord(), !isLabel {
      at += 1
      return .unit(Pattern.UnitTag(name: word.folded))
    }
    let start = piece?.range.lowerBound ?? bytes.count
    let parts = try sequence(stops)
    if parts.count == 1, parts[0].times == .once, case .unit(let tag) = parts[0].atom { return .unit(tag) }
    return .pattern(Pattern(parts: parts, range: start..<endOfPrevious))
  }
}

extension Pattern {
  /// The labels of the parts, in ( ) too, in order.
  var labels: [Word] {
    parts.flatMap { part in
      var found = part.label.map { [$0] } ?? []
      if case .choice(let choices) = part.atom { found += choices.flatMap(\.labels) }
      return found
    }
  }
}
