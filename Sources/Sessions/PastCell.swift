import Engine
import Query

/// A cell that ran, and what it left for later ones.
struct PastCell: Sendable {
  /// The cell with its record.
  let cell: Cell
  /// Whether it changed what is loaded, kept or set.
  let changesState: Bool
  /// Whether its result became `it`.
  let setsIt: Bool
  /// Whether it works on the last result: it begins with `|`, or names `it`.
  let usesIt: Bool
  /// Whether it loads files in place of what was loaded.
  let loadsAfresh: Bool

  /// Whether the corpus plays no part in it: a setting, a saved query.
  var isPreparation: Bool { changesState && !needsCorpus }
  private let needsCorpus: Bool

  /// A cell that ran with `cell`'s record.
  init(_ cell: Cell, under commands: CommandList) {
    let line = LeadingWords(cell.code)
    let command = commands.command(line.verb)
    let form = command?.form
    let isDone = cell.attributes.exit == .done
    self.cell = cell
    changesState = isDone && line.changesState(under: commands)
    needsCorpus = form?.group == .corpus || form?.group == .sets
    setsIt = isDone && (command?.act == nil || form?.gives == .rows(.documents) || form?.shape.object == .binding)
    loadsAfresh = changesState && line.forgetsCorpus
    usesIt = line.usesIt
  }
}

/// What a statement says of itself before it is parsed.
struct LeadingWords {
  /// The first word in lower case; empty before `|`.
  let verb: String
  /// The second piece in lower case.
  let second: String
  /// Whether the statement begins with `|`, or names `it`.
  let usesIt: Bool

  init(_ statement: String) {
    let bytes = Array(statement.utf8)
    let words = lexemes(of: statement).filter { $0.kind == .word || $0.kind == .symbol || $0.kind == .string }
      .map { (kind: $0.kind, text: bytes[$0.range].text.lowercased()) }
    verb = words.first.map { $0.kind == .word ? $0.text : "" } ?? ""
    second = words.dropFirst().first?.text ?? ""
    usesIt = words.first?.text == "|" || words.contains { $0.kind == .word && $0.text == "it" }
  }

  /// Whether the statement loads files in place of what was loaded.
  var forgetsCorpus: Bool { verb == "load" && second == "only" }

  /// Whether the statement, done, changes what is loaded, kept or set in a way that later results show.
  func changesState(under commands: CommandList) -> Bool {
    guard let form = commands.command(verb)?.form, form.gives != .look else { return false }
    switch form.group {
    case .corpus, .sets: return form.takes.isEmpty
    case .keep: return form.shape.object == .definition
    case .shell: return verb == "set" && !["pager", "color"].contains(second)
    default: return false
    }
  }
}
