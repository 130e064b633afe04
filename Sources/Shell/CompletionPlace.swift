import Query

/// Where in a line the cursor stands, as far as completion needs to know.
struct CompletionPlace {
  /// What may stand at the cursor.
  enum Position: Equatable {
    /// A verb, a set or a document.
    case lineStart
    /// A verb that takes what is piped.
    case afterPipe
    /// A path.
    case file
    /// A value of a field; `is` for how a value is known.
    case value(field: String)
    case optionValue(OptionValueShape)
    /// Something behind a verb.
    case object(VerbShape)
  }

  /// What may stand there.
  private(set) var position = Position.lineStart
  /// What is typed of it so far.
  let typed: String
  /// Its bytes in the entry.
  let typedRange: Range<Int>
  /// The whole words between the verb and the cursor, in lower case.
  private(set) var words: [String] = []
  /// Whether nothing but the verb stands before.
  var isBehindVerb: Bool { words.isEmpty }

  /// The place behind `before`, the bytes of the entry up to the cursor.
  init(_ before: [UInt8], _ vocabulary: Vocabulary) {
    let pieces = lexemes(of: String(decoding: before, as: UTF8.self))
    let significant = pieces.filter { $0.kind != .blank && $0.kind != .comment && $0.kind != .newline }
    var whole = significant
    if let last = significant.last, last.range.upperBound == before.count, last.kind == .word || last.kind == .openString {
      whole.removeLast()
      let start = last.range.lowerBound + (last.kind == .openString ? 1 : 0)
      typedRange = start..<before.count
    } else {
      typedRange = before.count..<before.count
    }
    typed = String(decoding: before[typedRange], as: UTF8.self)
    func text(_ piece: Lexeme) -> String { String(decoding: before[piece.range], as: UTF8.self) }
    let stage = whole.lastIndex { $0.kind == .symbol && ["|", "("].contains(text($0)) }.map { $0 + 1 } ?? 0
    let isPiped = stage > 0 && text(whole[stage - 1]) == "|"
    let stageWords = whole[stage...].map { text($0).lowercased() }
    settle(stageWords, isPiped: isPiped, vocabulary)
  }

  private mutating func settle(_ stage: [String], isPiped: Bool, _ vocabulary: Vocabulary) {
    var stage = stage[...]
    // `let NAME =` begins a line anew.
    if stage.first == "let" || stage.first == "define", let sign = stage.firstIndex(of: "=") { stage = stage[(sign + 1)...] }
    guard let first = stage.first else {
      position = isPiped ? .afterPipe : .lineStart
      return
    }
    if stage.last == ">" || stage.last == ">>", !isComparison(stage, vocabulary) {
      position = .file
      return
    }
    guard let shape = vocabulary.verb(first) else { return }
    words = Array(stage.dropFirst())
    if let option = shape.options.first(where: { $0.word == words.last }) {
      position = .optionValue(option.value)
    } else if let field = comparedField(shape, vocabulary) {
      position = .value(field: field)
    } else {
      position = .object(shape)
    }
  }

  private func isComparison(_ stage: ArraySlice<String>, _ vocabulary: Vocabulary) -> Bool {
    stage.count >= 2 && vocabulary.fields.contains(stage[stage.endIndex - 2])
  }

  /// The field whose value stands at the cursor: `outlet =`, `outlet in`, `date is`.
  private func comparedField(_ shape: VerbShape, _ vocabulary: Vocabulary) -> String? {
    guard shape.object == .predicate || shape.object == .expectation || shape.object == .assertion, let sign = words.last else {
      return nil
    }
    if sign == "is" { return "is" }
    guard ["=", "!=", "in", "<", ">", "<=", ">=", ","].contains(sign) else { return nil }
    return words.dropLast().last { vocabulary.fields.contains($0) }
  }
}
