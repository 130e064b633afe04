import Corpus
package import Engine
import Glibc
import Query

/// What could stand at the cursor of an entry: by the place, a verb, an option, a field, one of its values, a set, a document, a file.
///
/// Answers from what is loaded; values are looked for in at most `valueLimit` documents, so that a key never waits.
package struct Completer {
  let workspace: Workspace

  /// Completion over what `workspace` holds.
  package init(_ workspace: Workspace) { self.workspace = workspace }

  /// Documents whose values are looked at.
  static let valueLimit = 20_000
  /// Items a menu shows.
  private static let itemLimit = 60

  /// Something that could stand there, before it is put in quotation marks.
  struct Candidate {
    /// How it is written: as it is, in quotation marks where it is no plain word, or always in them.
    enum Form { case asIs, quoted, marked }
    var text: String
    var note = ""
    var suffix = " "
    var form = Form.asIs
  }

  /// The menu for the cursor, a UTF-8 offset into `text`.
  package func menu(_ text: String, _ cursor: Int) -> CompletionMenu {
    let before = Array(text.utf8.prefix(cursor))
    let place = CompletionPlace(before, workspace.vocabulary)
    let matching = matching(candidates(at: place), place.typed, isQuoted: place.isQuoted)
    guard matching.isEmpty, !place.typed.isEmpty, place.position.hasBlanks, before.last == UInt8(ascii: " ") else {
      return CompletionMenu(replaced: place.typedRange, items: items(matching, at: place))
    }
    // The value is complete: what may stand behind it.
    let isTest = place.shape?.object == .predicate || place.shape?.object == .expectation
    let behind = (isTest ? joints : []) + options(of: place)
    return CompletionMenu(replaced: cursor..<cursor, items: behind.map { CompletionMenu.Item($0.text, note: $0.note) })
  }

  private func matching(_ candidates: [Candidate], _ typed: String, isQuoted: Bool) -> [Candidate] {
    let beginning = typed.lowercased()
    let found = candidates.lazy.filter { candidate in
      candidate.text.lowercased().hasPrefix(beginning) && candidate.text != typed && (!isQuoted || candidate.form != .asIs)
    }
    return Array(found.prefix(Self.itemLimit))
  }

  private func items(_ candidates: [Candidate], at place: CompletionPlace) -> [CompletionMenu.Item] {
    let isInside = place.isQuoted && place.position == .word
    return candidates.map { candidate in
      let wantsMarks = candidate.form == .marked || candidate.form == .quoted && (place.isQuoted || !isOneWord(candidate.text))
      let isMarked = wantsMarks && !isInside
      return CompletionMenu.Item(
        isMarked ? marked(candidate.text) : candidate.text, note: candidate.note, suffix: isInside ? "" : candidate.suffix)
    }
  }

  /// Whether the language reads `text` as one word and no word of its own.
  private func isOneWord(_ text: String) -> Bool {
    let pieces = lexemes(of: text)
    return pieces.count == 1 && pieces[0].kind == .word && !Vocabulary.grammar.contains(text.lowercased()) && text.first != "$"
  }

  /// `text` in quotation marks; a folder's stay open, for its path goes on.
  private func marked(_ text: String) -> String {
    let escaped = String(text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] })
    return "\"" + escaped + (text.hasSuffix("/") ? "" : "\"")
  }

  private func candidates(at place: CompletionPlace) -> [Candidate] {
    switch place.position {
    case .lineStart: verbs(workspace.commands.forms) + sets() + queries() + documents(place.typed)
    case .afterPipe: verbs(formsBehind(place.stagesBefore))
    case .file: files(place.typed)
    case .word: words(place.typed)
    case .value(let field): values(of: field, behind: place.stagesBefore)
    case .optionText(let option): values(behind: option, of: place.shape)
    case .unit: units()
    case .wholeUnit: Pattern.units.map { Candidate(text: $0, note: "a unit") } + words(place.typed)
    case .relation: ["within", "containing"].map { Candidate(text: $0, note: "a unit or a pattern behind it") }
    case .test: tests() + words(place.typed)
    case .attribute(let unit): attributes(of: unit, given: place.words)
    case .attributeValue(let unit, let field): values(of: field, inTag: unit)
    case .key: keys(of: place)
    case .behindKey: [Candidate(text: "desc", note: "the other way round")] + options(of: place)
    case .optionWord(let words): words.map { Candidate(text: $0) }
    case .object: objects(at: place)
    }
  }

  // MARK: - Verbs and sources

  private func verbs(_ forms: [CommandForm]) -> [Candidate] { forms.map { Candidate(text: $0.name, note: $0.summary) } }

  /// The verbs that take what the stages give.
  private func formsBehind(_ stages: [[String]]) -> [CommandForm] {
    let forms = workspace.commands.forms.filter { !$0.takes.isEmpty }
    switch rows(behind: stages) {
    case .value(let value): return forms.filter { $0.takes.contains(value.kind) }
    case .kind(let kind, _): return forms.filter { $0.takes.contains(kind) }
    case .look: return forms.filter { $0.name == "export" }
    case .unknown: return forms
    }
  }

  private func sets() -> [Candidate] {
    [Candidate(text: "docs", note: "all documents"), Candidate(text: "it", note: "the last result")] + keptSets { _ in true }
  }

  private func keptSets(where isMeant: (Value) -> Bool) -> [Candidate] {
    workspace.sets.sorted { $0.key < $1.key }.filter { isMeant($0.value) }.map {
      Candidate(text: $0.key, note: "\(grouped($0.value.count)) \($0.value.kind.rawValue)")
    }
  }

  private func queries() -> [Candidate] { savedQueries().map { Candidate(text: $0.text + "(", note: $0.note, suffix: "") } }

  private func savedQueries() -> [Candidate] {
    workspace.queries.values.sorted { $0.definition.name.folded < $1.definition.name.folded }.map {
      Candidate(text: $0.definition.name.folded, note: $0.help.first ?? $0.definition.body)
    }
  }

  private func documents(_ typed: String) -> [Candidate] {
    let archive = workspace.view.archive
    return archive.documents(prefixed: typed, limit: Self.itemLimit).map { name in
      let headline = archive.document(named: name).flatMap { workspace.view.headline(of: $0) }
      return Candidate(text: name, note: headline ?? "a document", form: .quoted)
    }
  }

  // MARK: - Behind a verb

  private func objects(at place: CompletionPlace) -> [Candidate] {
    guard let shape = place.shape else { return [] }
    let leads = place.words.isEmpty ? shape.leads.map { Candidate(text: $0, note: "before what \(shape.name) works on") } : []
    let options = options(of: place)
    switch shape.object {
    case .predicate, .expectation: return leads + fields(behind: place.stagesBefore) + connectives() + options
    case .pattern: return options + words(place.typed)
    case .terms: return sets() + documents(place.typed) + options
    case .words(let range): return leads + (place.words.count < range.upperBound ? fillings(of: shape, place) : []) + options
    case .assertion: return leads + assertable(place)
    case .alias: return leads + (place.words.first == "off" ? aliases() : [])
    case .nothing, .number, .binding, .definition: return options
    }
  }

  private func options(of place: CompletionPlace) -> [Candidate] {
    guard let shape = place.shape else { return [] }
    return shape.options.filter { !place.words.contains($0.word) }.map { Candidate(text: $0.word, note: "an option of \(shape.name)") }
  }

  private func keys(of place: CompletionPlace) -> [Candidate] {
    guard let shape = place.shape else { return [] }
    let form = workspace.commands.command(shape.name)?.form
    // What takes documents alone cuts them into groups.
    let isOfDocuments = form?.takes == [.documents]
    let left = isOfDocuments ? FieldNames.unshared.union(FieldNames.hit) : []
    let isTable = if case .kind(.table, _) = rows(behind: place.stagesBefore) { true } else { false }
    let periods = isTable ? [] : FieldNames.periods.map { Candidate(text: $0, note: "a period of the date") }
    // A menu is short: what is a key here alone comes first.
    let own = (form?.completions ?? []).flatMap { filling in if case .words(let words) = filling { words } else { [String]() } }
    return own.map { Candidate(text: $0, note: "a key of \(shape.name)") }
      + fields(behind: place.stagesBefore).filter { !left.contains($0.text) } + periods
  }

  private func connectives() -> [Candidate] {
    [Candidate(text: "mentions", note: "words in the article")] + joints + [Candidate(text: "not", note: "the opposite")]
  }

  /// What may stand behind a whole test.
  private var joints: [Candidate] { [Candidate(text: "and", note: "both"), Candidate(text: "or", note: "either")] }

  /// What may be asked of a word.
  private func tests() -> [Candidate] {
    TokenPattern.attributes.map { Candidate(text: $0 + "=", note: "of a word", suffix: "") }
  }

  private func assertable(_ place: CompletionPlace) -> [Candidate] {
    switch place.words.count {
    case 0: documents(place.typed)
    case 1 where place.words == ["off"]:
      workspace.assertedLines.map { Candidate(text: String($0.number), note: $0.line) }
    case 1:
      ["date", "headline", "outlet", "origin", "byline"].map {
        Candidate(text: $0 + " = ", note: "a field that can be asserted", suffix: "")
      }
    default: []
    }
  }

  private func aliases() -> [Candidate] {
    workspace.aliasLines.map { Candidate(text: $0.name, note: $0.line, form: .quoted) }
  }

  /// The commonest words of the corpus that begin as typed.
  func words(_ typed: String) -> [Candidate] {
    guard typed.utf8.count >= 2 else { return [] }
    return workspace.view.archive.words(prefixed: typed, limit: 12).map {
      Candidate(text: $0.word, note: "\(grouped($0.count)) in the corpus", form: .quoted)
    }
  }

  /// What the command's form says may stand behind its verb.
  private func fillings(of shape: VerbShape, _ place: CompletionPlace) -> [Candidate] {
    (workspace.commands.command(shape.name)?.form.completions ?? []).flatMap { filling -> [Candidate] in
      switch filling {
      case .words(let words): words.map { Candidate(text: $0) }
      case .files: files(place.typed)
      case .sources: [Candidate(text: "docs", note: "all documents")] + keptSets { $0.kind == .documents }
      case .sets: keptSets { _ in true }
      case .queries: savedQueries()
      case .documents: documents(place.typed)
      case .settings: settings(place)
      case .topics: verbs(workspace.commands.forms) + workspace.commands.topics.map { Candidate(text: $0, note: "a topic") }
      case .assertions, .values, .column: []
      }
    }
  }

  private func settings(_ place: CompletionPlace) -> [Candidate] {
    if let key = place.words.first { return Settings.choices(for: key).map { Candidate(text: $0) } }
    return Settings.keys.map { Candidate(text: $0, note: "now \(workspace.view.settings.value(of: $0) ?? "")") }
  }

  // MARK: - Files

  private func files(_ typed: String) -> [Candidate] {
    let folder = typed.lastIndex(of: "/").map { String(typed[...$0]) } ?? ""
    guard let stream = opendir(folder.isEmpty ? "." : expanded(folder)) else { return [] }
    defer { closedir(stream) }
    var found: [Candidate] = []
    while let entry = readdir(stream), found.count < 1000 {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      let isFolder = entry.pointee.d_type == UInt8(DT_DIR)
      found.append(
        Candidate(
          text: folder + name + (isFolder ? "/" : ""), note: isFolder ? "a folder" : "", suffix: isFolder ? "" : " ", form: .quoted))
    }
    return found.sorted { $0.text < $1.text }
  }

  private func expanded(_ folder: String) -> String {
    guard folder.hasPrefix("~/"), let home = environment("HOME") else { return folder }
    return home + folder.dropFirst()
  }
}
