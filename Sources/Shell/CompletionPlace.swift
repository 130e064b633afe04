import Query

/// Where in an entry the cursor stands, as far as completion needs to know.
struct CompletionPlace {
  /// What may stand at the cursor.
  enum Position: Equatable {
    /// A verb, a set or a document.
    case lineStart
    /// A verb that takes what is piped.
    case afterPipe
    /// A path.
    case file
    /// A word of the corpus.
    case word
    /// A value of a field; `is` for how a value is known.
    case value(field: String)
    /// A key of an option.
    case key
    /// What may stand behind a key: `desc`, and options.
    case behindKey
    /// One of an option's words.
    case optionWord([String])
    /// Words behind an option that takes them up to the end of the stage.
    case optionText(String)
    /// The name of a unit, behind `<`.
    case unit
    /// A unit, behind `within` and `containing`.
    case wholeUnit
    /// `within` and `containing`, behind `not` in a pattern.
    case relation
    /// What is asked of a word, behind `[`.
    case test
    /// A field inside a tag.
    case attribute(unit: String)
    /// The value of a field inside a tag.
    case attributeValue(unit: String, field: String)
    /// Something behind a verb.
    case object

    /// Whether what is typed may be several words.
    var hasBlanks: Bool {
      switch self {
      case .value, .optionText: true
      default: false
      }
    }
  }

  /// What may stand there.
  let position: Position
  /// What is typed of it so far, without a quotation mark before it.
  let typed: String
  /// Its bytes in the entry, with the mark.
  let typedRange: Range<Int>
  /// Whether it stands behind an open quotation mark.
  let isQuoted: Bool
  /// The verb that the cursor stands behind.
  let shape: VerbShape?
  /// The whole words between the verb and the cursor, in lower case.
  let words: [String]
  /// The stages before the cursor's own, each with its words; the first is empty where the line begins with `|`.
  let stagesBefore: [[String]]

  /// The place behind `before`, the bytes of the entry up to the cursor.
  init(_ before: [UInt8], _ vocabulary: Vocabulary) {
    let pieces = CompletionPieces(before)
    var reader = CompletionReader(vocabulary)
    for piece in pieces.whole { reader.take(piece) }
    var start = pieces.partial?.lowerBound ?? before.count
    let answer = reader.answer(at: start)
    if answer.position.hasBlanks, let first = answer.valueStart { start = first }
    let mark = UInt8(ascii: "\"")
    isQuoted = start < before.count && before[start] == mark
    if isQuoted, answer.position == .word {
      // A string holds one expression for each word.
      start = before[(start + 1)...].lastIndex(of: UInt8(ascii: " ")).map { $0 + 1 } ?? start + 1
    }
    typedRange = start..<before.count
    let isMarked = isQuoted && start < before.count && before[start] == mark
    typed = String(decoding: before[(isMarked ? start + 1 : start)...], as: UTF8.self)
    (position, shape, words, stagesBefore) = (answer.position, answer.shape, answer.words, answer.stagesBefore)
  }
}

/// The pieces of the statement that the cursor stands in.
private struct CompletionPieces {
  /// The whole ones before the cursor.
  var whole: [CompletionPiece] = []
  /// The bytes of the one that the cursor touches.
  var partial: Range<Int>?

  init(_ before: [UInt8]) {
    var all = lexemes(of: String(decoding: before, as: UTF8.self)).filter { $0.kind != .blank && $0.kind != .comment }
    if let last = all.last, last.range.upperBound == before.count, last.kind == .word || last.kind == .openString {
      partial = all.removeLast().range
    }
    var depth = 0
    var isOver = false
    for lexeme in all {
      guard lexeme.kind != .newline else {
        isOver = isOver || depth <= 0 && whole.last.map { $0.text != "|" && $0.text != "," } ?? true
        continue
      }
      let piece = CompletionPiece(lexeme, before)
      if isOver, piece.text != "|" || !piece.isSymbol { (whole, depth) = ([], 0) }
      isOver = false
      depth += piece.isSymbol ? piece.text == "(" ? 1 : piece.text == ")" ? -1 : 0 : 0
      whole.append(piece)
    }
    if isOver { whole = [] }
  }
}

/// One piece of the statement.
private struct CompletionPiece {
  let text: String
  let range: Range<Int>
  let isSymbol: Bool

  init(_ lexeme: Lexeme, _ bytes: [UInt8]) {
    text = String(decoding: bytes[lexeme.range], as: UTF8.self).lowercased()
    range = lexeme.range
    isSymbol = lexeme.kind == .symbol
  }
}

/// Follows the brackets of a statement: what a `|` or a sign means depends on which one it stands in.
private struct CompletionReader {
  /// What stands between brackets.
  enum Inside: Equatable {
    case pipeline, pattern, test, token
    case values(field: String)
  }
  struct Frame {
    var inside: Inside
    var stages: [[CompletionPiece]] = [[]]
  }
  struct Answer {
    var position: CompletionPlace.Position
    var shape: VerbShape?
    var words: [String] = []
    var stagesBefore: [[String]] = []
    /// Where the value begins that the cursor stands in or behind.
    var valueStart: Int?
  }

  private let vocabulary: Vocabulary
  private var frames = [Frame(inside: .pipeline)]

  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  mutating func take(_ piece: CompletionPiece) {
    let last = frames.count - 1
    switch piece.isSymbol ? piece.text : "" {
    case "(", "[": frames.append(Frame(inside: piece.text == "[" ? .token : inside(openedBy: piece)))
    case ")", "]":
      guard last > 0 else { return }
      frames.removeLast()
      frames[last - 1].stages[frames[last - 1].stages.count - 1].append(piece)
    case "|" where frames[last].inside == .pipeline: frames[last].stages.append([])
    default: frames[last].stages[frames[last].stages.count - 1].append(piece)
    }
  }

  /// What stands behind a `(` here.
  private func inside(openedBy bracket: CompletionPiece) -> Inside {
    let frame = frames[frames.count - 1]
    guard frame.inside == .pipeline || frame.inside == .test else { return frame.inside }
    let stage = lineBehindName(frame.stages[frame.stages.count - 1])
    guard frame.inside == .pipeline, let first = stage.first else { return frame.inside == .test ? insideTest(stage) : .pipeline }
    switch vocabulary.verb(first.text)?.object {
    case .pattern: return .pattern
    case .predicate, .expectation: return insideTest(Array(stage.dropFirst()))
    case nil, .terms: return stage.last?.range.upperBound == bracket.range.lowerBound ? .pattern : .pipeline
    default: return .pattern
    }
  }

  private func insideTest(_ words: [CompletionPiece]) -> Inside {
    if words.last?.text == "in", let field = words.dropLast().last?.text, vocabulary.fields.contains(field) { return .values(field: field) }
    return isInPattern(words) ? .pattern : .test
  }

  /// Whether a pattern has begun behind `mentions` or `contains` and no connective has ended it.
  private func isInPattern(_ words: [CompletionPiece]) -> Bool {
    let start = words.lastIndex { ["mentions", "contains"].contains($0.text) }
    return start.map { start in words[start...].allSatisfy { $0.text != "and" && $0.text != "or" } } ?? false
  }

  /// The pieces behind `let NAME =` or `define NAME(…) =`, where a line begins anew.
  private func lineBehindName(_ stage: [CompletionPiece]) -> [CompletionPiece] {
    guard let first = stage.first, let object = vocabulary.verb(first.text)?.object, object == .binding || object == .definition,
      let sign = stage.firstIndex(where: { $0.isSymbol && $0.text == "=" })
    else { return stage }
    return Array(stage[(sign + 1)...])
  }

  // MARK: - The cursor

  /// What stands at the cursor, whose word begins at `start`.
  func answer(at start: Int) -> Answer {
    let frame = frames[frames.count - 1]
    let stage = lineBehindName(frame.stages[frame.stages.count - 1])
    let stages = (frames.last { $0.inside == .pipeline } ?? frame).stages.map { lineBehindName($0) }
    let shape = stages.last?.first.flatMap { vocabulary.verb($0.text) }
    let before = stages.dropLast().map { $0.map(\.text) }
    if isPattern(frame, shape, stage), let position = tagPosition(stage, start) {
      return Answer(position: position, shape: shape, words: stage.tagWords, stagesBefore: before)
    }
    switch frame.inside {
    case .pattern: return Answer(position: behindPattern(stage) ?? .word, shape: shape)
    case .token: return Answer(position: [nil, "&", "|", "!", "("].contains(stage.last?.text) ? .test : .word, shape: shape)
    case .values(let field): return Answer(position: .value(field: field), stagesBefore: before, valueStart: stage.runStart)
    case .test: return behind(shape, stage, before)
    case .pipeline:
      guard let first = stage.first else { return Answer(position: before.isEmpty ? .lineStart : .afterPipe, stagesBefore: before) }
      if let shape { return behind(shape, Array(stage.dropFirst()), before) }
      let isSign = [">", ">>"].contains(stage[stage.count - 1].text) && !first.isSymbol
      return Answer(position: isSign ? .file : .lineStart, stagesBefore: before)
    }
  }

  /// Whether words of a pattern stand where `stage` ends.
  private func isPattern(_ frame: Frame, _ shape: VerbShape?, _ stage: [CompletionPiece]) -> Bool {
    switch frame.inside {
    case .pattern, .token: true
    case .values: false
    case .test: isInPattern(stage)
    case .pipeline: shape?.object == .pattern || shape?.options.contains { $0.value == .pattern } ?? false || isInPattern(stage)
    }
  }

  /// What may stand in the tag that is open at the end of `pieces`; nil where none is.
  private func tagPosition(_ pieces: [CompletionPiece], _ start: Int) -> CompletionPlace.Position? {
    guard let open = pieces.lastIndex(where: { $0.isSymbol && $0.text == "<" }) else { return nil }
    let inside = pieces[(open + 1)...]
    guard !inside.contains(where: { $0.isSymbol && $0.text == ">" }) else { return nil }
    guard let unit = inside.first else { return pieces[open].range.upperBound == start ? .unit : nil }
    guard unit.range.lowerBound == pieces[open].range.upperBound, Pattern.units.contains(unit.text) else { return nil }
    guard let last = inside.last, last.isSymbol, last.text == "=", inside.count > 2 else { return .attribute(unit: unit.text) }
    return .attributeValue(unit: unit.text, field: inside[inside.endIndex - 2].text)
  }

  private func behind(_ shape: VerbShape?, _ pieces: [CompletionPiece], _ before: [[String]]) -> Answer {
    var answer = Answer(position: .object, shape: shape, words: pieces.map(\.text), stagesBefore: before)
    let isTest = shape?.object == .predicate || shape?.object == .expectation || shape?.object == .assertion
    if isTest, let value = value(pieces) {
      (answer.position, answer.valueStart) = (.value(field: value.field), value.start)
    } else if let last = pieces.last, last.isSymbol, last.text == ">" || last.text == ">>" {
      answer.position = .file
    } else if let position = optionPosition(shape, answer.words) {
      answer.position = position
      if case .optionText(let option) = position, let place = answer.words.lastIndex(of: option), place + 1 < pieces.count {
        answer.valueStart = pieces[place + 1].range.lowerBound
      }
    } else if shape?.object == .pattern, let position = behindPattern(pieces) {
      answer.position = position
    } else if shape?.object == .pattern && pieces.isEmpty || isTest && ["mentions", "contains"].contains(answer.words.last) {
      answer.position = .word
    }
    return answer
  }

  /// What a word of the language at the end of a pattern asks for; nil where none stands there.
  private func behindPattern(_ pieces: [CompletionPiece]) -> CompletionPlace.Position? {
    guard pieces.count > 1, let last = pieces.last, !last.isSymbol else { return nil }
    switch last.text {
    case "within", "containing": return .wholeUnit
    case "not": return .relation
    default: return nil
    }
  }

  /// The field whose value the cursor stands in or behind, `outlet = Harbour D`, and where the value begins.
  private func value(_ pieces: [CompletionPiece]) -> (field: String, start: Int?)? {
    let signs = ["=", "!=", "<", ">", "<=", ">=", "in", "is"]
    guard let sign = pieces.lastIndex(where: { signs.contains($0.text) }), sign > 0 else { return nil }
    let field = pieces[sign - 1].text
    // A table's columns are no words of the language, but `=` always compares.
    guard vocabulary.fields.contains(field) || pieces[sign].text == "=" || pieces[sign].text == "!=" else { return nil }
    let run = pieces[(sign + 1)...]
    guard run.allSatisfy({ !["and", "or", ")"].contains($0.text) }) else { return nil }
    if pieces[sign].text == "is" { return run.isEmpty ? ("is", nil) : nil }
    return (field, Array(run).runStart)
  }

  /// What may stand behind the last option; nil where that is complete.
  private func optionPosition(_ shape: VerbShape?, _ words: [String]) -> CompletionPlace.Position? {
    let options = shape?.options ?? []
    guard let place = words.lastIndex(where: { word in options.contains(where: { $0.word == word }) }),
      let option = options.first(where: { $0.word == words[place] })
    else { return nil }
    let behind = words[(place + 1)...]
    switch option.value {
    case .word(let choices): return behind.isEmpty ? .optionWord(choices) : nil
    case .key: return behind.isEmpty ? .key : nil
    case .keys: return behind.last.map { $0 == "," ? .key : $0 == "desc" ? nil : .behindKey } ?? .key
    case .numbers, .share: return behind.isEmpty ? .optionWord([]) : nil
    case .pattern: return behind.isEmpty ? .word : nil
    case .plain(_, _): return .optionText(option.word)
    }
  }
}

extension [CompletionPiece] {
  /// The words behind the unit of the tag that is open at the end.
  fileprivate var tagWords: [String] {
    lastIndex { $0.isSymbol && $0.text == "<" }.map { self[($0 + 1)...].dropFirst().map(\.text) } ?? []
  }

  /// Where the words behind the last comma begin; nil when there are none.
  fileprivate var runStart: Int? {
    let comma = lastIndex { $0.isSymbol && $0.text == "," }
    return self[(comma.map { $0 + 1 } ?? 0)...].first?.range.lowerBound
  }
}
