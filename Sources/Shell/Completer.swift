import Corpus
import Engine
import Glibc
import Query

/// What could stand at the cursor of an entry: by the place, a verb, an option, a field, one of its values, a set, a document, a file.
///
/// Answers from what is loaded; values are looked for in at most `valueLimit` documents, so that a key never waits.
struct Completer {
  let workspace: Workspace

  /// Documents whose values are looked at.
  private static let valueLimit = 20_000
  /// Items a menu shows.
  private static let itemLimit = 60

  /// The menu for the cursor, a UTF-8 offset into `text`.
  func menu(_ text: String, _ cursor: Int) -> CompletionMenu {
    let place = CompletionPlace(Array(text.utf8.prefix(cursor)), workspace.vocabulary)
    let items = items(at: place).filter { $0.text.lowercased().hasPrefix(place.typed.lowercased()) && $0.text != place.typed }
    return CompletionMenu(replaced: place.typedRange, items: Array(items.prefix(Self.itemLimit)))
  }

  private func items(at place: CompletionPlace) -> [CompletionMenu.Item] {
    switch place.position {
    case .lineStart: verbs(isLineStart: true) + sets() + queries() + documents(place.typed)
    case .afterPipe: verbs(isLineStart: false)
    case .file: files(place.typed)
    case .value(let field): values(of: field)
    case .optionValue(let value): options(of: value)
    case .object(let shape): objects(of: shape, place)
    }
  }

  private func verbs(isLineStart: Bool) -> [CompletionMenu.Item] {
    workspace.commands.forms.filter { isLineStart || !$0.takes.isEmpty }.map { CompletionMenu.Item($0.name, note: $0.summary) }
  }

  private func sets() -> [CompletionMenu.Item] {
    [CompletionMenu.Item("docs", note: "all documents"), CompletionMenu.Item("it", note: "the last result")]
      + workspace.sets.sorted { $0.key < $1.key }.map {
        CompletionMenu.Item($0.key, note: "\(grouped($0.value.count)) \($0.value.kind.rawValue)")
      }
  }

  private func queries() -> [CompletionMenu.Item] {
    workspace.queries.values.sorted { $0.definition.name.folded < $1.definition.name.folded }.map {
      CompletionMenu.Item($0.definition.name.folded + "(", note: $0.help.first ?? $0.definition.body, suffix: "")
    }
  }

  private func documents(_ typed: String) -> [CompletionMenu.Item] {
    let archive = workspace.view.archive
    return archive.documents(prefixed: typed, limit: Self.itemLimit).map { name in
      CompletionMenu.Item(name, note: archive.document(named: name).flatMap { workspace.view.headline(of: $0) } ?? "a document")
    }
  }

  // MARK: - Behind a verb

  private func objects(of shape: VerbShape, _ place: CompletionPlace) -> [CompletionMenu.Item] {
    let leads = place.isBehindVerb ? shape.leads.map { CompletionMenu.Item($0, note: "before what \(shape.name) works on") } : []
    let options = shape.options.filter { !place.words.contains($0.word) }.map {
      CompletionMenu.Item($0.word, note: "an option of \(shape.name)")
    }
    switch shape.object {
    case .predicate, .expectation: return leads + fields() + connectives() + options
    case .pattern: return (place.isBehindVerb ? [] : options) + words(place.typed)
    case .terms: return sets() + documents(place.typed) + options
    case .words: return leads + named(by: shape.name, place) + options
    case .assertion: return leads + (place.words.isEmpty ? documents(place.typed) : assertable())
    case .nothing, .number, .binding, .definition: return options
    }
  }

  private func fields() -> [CompletionMenu.Item] {
    (DocumentRows([], in: workspace.view).fieldNames + FieldNames.hit).map { CompletionMenu.Item($0, note: "a field") }
  }

  private func connectives() -> [CompletionMenu.Item] {
    [("mentions", "words in the article"), ("and", "both"), ("or", "either"), ("not", "the opposite")].map {
      CompletionMenu.Item($0.0, note: $0.1)
    }
  }

  private func assertable() -> [CompletionMenu.Item] {
    ["date", "headline", "outlet", "origin", "byline"].map {
      CompletionMenu.Item($0 + " = ", note: "a field that can be asserted", suffix: "")
    }
  }

  /// The commonest words of the corpus that begin as typed.
  private func words(_ typed: String) -> [CompletionMenu.Item] {
    guard typed.utf8.count >= 2 else { return [] }
    return workspace.view.archive.words(prefixed: typed, limit: 12).map {
      CompletionMenu.Item($0.word, note: "\(grouped($0.count)) in the corpus")
    }
  }

  private func named(by verb: String, _ place: CompletionPlace) -> [CompletionMenu.Item] {
    switch verb {
    case "load", "replay", "record", "save", "export": files(place.typed)
    case "use": sets().filter { $0.text != "it" }
    case "drop": sets().dropFirst(2) + queries().map { CompletionMenu.Item(String($0.text.dropLast()), note: $0.note) }
    case "read", "why": documents(place.typed)
    case "help": verbs(isLineStart: true) + workspace.commands.topics.map { CompletionMenu.Item($0, note: "a topic") }
    case "set" where place.words.count == 1: Settings.choices(for: place.words[0]).map { CompletionMenu.Item($0) }
    case "set": Settings.keys.map { CompletionMenu.Item($0, note: "now \(workspace.view.settings.value(of: $0) ?? "")") }
    default: workspace.commands.command(verb)?.form.completions.map { CompletionMenu.Item($0) } ?? []
    }
  }

  private func options(of value: OptionValueShape) -> [CompletionMenu.Item] {
    switch value {
    case .word(let words): words.map { CompletionMenu.Item($0) }
    case .key, .keys: fields() + FieldNames.periods.map { CompletionMenu.Item($0, note: "a period of the date") }
    case .numbers, .pattern: []
    }
  }

  /// The commonest values of a field, in quotation marks where they need them.
  private func values(of field: String) -> [CompletionMenu.Item] {
    if field == "is" { return ["stated", "inferred", "asserted", "unknown"].map { CompletionMenu.Item($0) } }
    let rows = DocumentRows(Array(workspace.view.archive.documents.numbers.prefix(Self.valueLimit)), in: workspace.view)
    var counts: [String: Int] = [:]
    for case let label? in rows.cells(field)?.labels ?? [] where label.utf8.count < 80 { counts[label, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(200).map {
      CompletionMenu.Item($0.key, note: counted($0.value, "document"))
    }
  }

  // MARK: - Files

  private func files(_ typed: String) -> [CompletionMenu.Item] {
    let slash = typed.lastIndex(of: "/")
    let folder = slash.map { String(typed[...$0]) } ?? ""
    guard let stream = opendir(folder.isEmpty ? "." : expanded(folder)) else { return [] }
    defer { closedir(stream) }
    var found: [CompletionMenu.Item] = []
    while let entry = readdir(stream), found.count < 1000 {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix("."), !name.contains(" ") else { continue }
      let isFolder = entry.pointee.d_type == UInt8(DT_DIR)
      found.append(
        CompletionMenu.Item(folder + name + (isFolder ? "/" : ""), note: isFolder ? "a folder" : "", suffix: isFolder ? "" : " "))
    }
    return found.sorted { $0.text < $1.text }
  }

  private func expanded(_ folder: String) -> String {
    guard folder.hasPrefix("~/"), let home = environment("HOME") else { return folder }
    return home + folder.dropFirst()
  }
}
