import Engine
import Query

/// The parts of an entry that are coloured.
struct Colouring {
  let workspace: Workspace

  /// Ascending ranges of UTF-8 bytes with their accents.
  func accents(_ entry: String) -> [(Range<Int>, Accent)] {
    let vocabulary = workspace.vocabulary
    let bytes = Array(entry.utf8)
    var found: [(Range<Int>, Accent)] = []
    var shape: VerbShape?
    var isStart = true
    for piece in lexemes(of: entry) {
      let text = String(decoding: bytes[piece.range], as: UTF8.self)
      switch piece.kind {
      case .blank: continue
      case .newline:
        isStart = true
        continue
      case .comment: found.append((piece.range, .comment))
      case .string: found.append((piece.range, .text))
      case .openString: found.append((piece.range, .wrong))
      case .flag, .repeat: found.append((piece.range, .sign))
      case .symbol:
        found.append((piece.range, .sign))
        if text == "|" || text == "(" || text == "=" && shape?.object == .binding { isStart = true }
        continue
      case .word:
        let verb = isStart ? vocabulary.verb(text) : nil
        if let verb { shape = verb }
        let accent = verb == nil ? accent(of: text, shape, vocabulary) : .verb
        if let accent, isStart || accent != .name { found.append((piece.range, accent)) }
      }
      isStart = false
    }
    return found
  }

  /// What a word is that is no verb; names of sets and queries are such only where a pipeline starts.
  private func accent(of word: String, _ shape: VerbShape?, _ vocabulary: Vocabulary) -> Accent? {
    let folded = word.lowercased()
    if workspace.sets[folded] != nil || workspace.queries[folded] != nil || word.hasPrefix("$") { return .name }
    if shape?.options.contains(where: { $0.word == folded }) ?? false { return .option }
    if shape?.object == .predicate, vocabulary.fields.contains(folded) { return .field }
    return wholeNumber(word) == nil || shape?.object == .pattern ? nil : .number
  }
}
