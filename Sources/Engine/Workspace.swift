import Columnar
public import Corpus
public import Diagnosis
public import Evidence
import Prose
public import Query

/// The whole state of a session, as one value: a failed or stopped statement leaves it as it was.
public struct Workspace: Sendable {
  /// What is loaded, what it means, and the settings.
  public private(set) var view = View()
  /// What the reader asserted.
  public private(set) var facts = Facts()
  /// Kept results by their names in lower case.
  private(set) var kept: [String: Finding] = [:]
  /// Saved queries by their names in lower case.
  public private(set) var queries: [String: DefinedQuery] = [:]
  /// The name of the set that lines start from; nil for all documents.
  public private(set) var currentSet: String?
  /// The last documents, hits or table, with what is in doubt about it.
  var last: Finding?
  /// What was shown last, whose rows `why` opens.
  public internal(set) var shown: Value?
  /// How the last pipeline was read and run.
  public internal(set) var trace: Trace?
  /// What was left out of loads, in words.
  public private(set) var skipped: [String] = []
  /// The paths loaded, as typed.
  public private(set) var loadedPaths: [String] = []
  /// The files loaded, by their canonical paths, with the digests of their bytes.
  public private(set) var files: [LoadedFile] = []
  /// The files of the reader's own names that the loads were read with.
  public private(set) var namesFiles: [LoadedFile] = []
  /// The statement that runs, its parameters replaced: what a diagnostic's range counts in.
  public internal(set) var line = ""
  /// What the comment behind the statement that runs says.
  public internal(set) var remark = ""
  /// Values of `$name` in statements, e.g. from a session's header.
  public var parameters: [String: String] = [:]
  /// The commands there are.
  public let commands: CommandList

  /// A session of nothing with `commands`.
  public init(commands: CommandList) {
    self.commands = commands
    vocabulary = commands.vocabulary(recordFields: [])
  }

  /// The words the parser is given.
  public private(set) var vocabulary: Vocabulary

  /// The last documents, hits or table.
  public var it: Value? { last?.value }

  /// Rows that nobody could decide about when the last result was made.
  public var possibleRows: Int { last?.doubt.count ?? 0 }

  /// The rows of kept results by their names in lower case.
  public var sets: [String: Value] { kept.mapValues(\.value) }

  /// The documents that a line starts from.
  public var current: Value { currentSet.flatMap { kept[$0]?.value } ?? .documents(view.archive.documents) }

  /// The lines that assert something, by the numbers that undo them.
  public var assertedLines: [(number: Int, line: String)] { facts.assertions.map { ($0.number, $0.text) } }

  /// The lines that make aliases, with their names.
  public var aliasLines: [(name: String, line: String)] { view.aliases.all.map { ($0.name, $0.line) } }

  /// The path of the file that holds what `assertion` is about; nil where that is not loaded.
  public func file(of assertion: Assertion) -> String? {
    view.archive.document(named: assertion.document).map { view.archive.article($0).file }
  }

  /// The folder in which the columns of loads are kept; nil where nothing is kept.
  public var cacheFolder: String?

  /// The file of the reader's own names; nil where there is none.
  public var namesFile: String?

  /// Told how far long work is: what it is, how much is done, and of how much.
  public var progress: (@Sendable (String, Int, Int) -> Void)? { didSet { view = view.reporting(to: progress) } }

  // MARK: - What acts change

  /// Makes the rows of `value` the ones that `why` opens.
  public mutating func show(_ value: Value) { shown = value }

  /// Makes `value` the last result and reports it: a preview, with `notes` behind it.
  public mutating func reporting(_ value: Value, notes: [String]) -> Outcome {
    last = Finding(value: value)
    shown = value
    var outcome = Outcome(shown: value, notes: notes)
    outcome.display = .screen
    return outcome
  }

  /// Adds articles; `files` are the ones they came from, `names` those of the reader's own names.
  public mutating func load(_ segment: Segment, from files: [LoadedFile], names: [LoadedFile] = [], paths: [String], skipped: [String]) {
    var (archive, recordFields) = (view.archive, view.recordFields)
    archive.append(segment)
    recordFields.add(segment)
    view = view.of(archive, recordFields, Reading(of: archive, under: facts, after: view.reading))
    vocabulary = commands.vocabulary(recordFields: recordFields.names)
    self.files += files
    namesFiles += names.filter { file in !namesFiles.contains { $0.path == file.path && $0.digest == file.digest } }
    loadedPaths += paths.filter { !loadedPaths.contains($0) }
    self.skipped += skipped
  }

  /// Forgets everything loaded and everything kept from it, but not queries and settings.
  public mutating func unload() {
    view = View().under(view.settings).reporting(to: progress)
    vocabulary = commands.vocabulary(recordFields: [])
    facts = Facts()
    kept = [:]
    currentSet = nil
    last = nil
    shown = nil
    skipped = []
    loadedPaths = []
    files = []
    namesFiles = []
  }

  /// Asserts a fact and reads everything again.
  ///
  /// - Parameter reason: why the reader says so, and what a sentence is found by again.
  public mutating func assert(_ value: Assertion.Value, of document: String, as text: String, because reason: String) -> Assertion {
    let assertion = facts.assert(value, of: document, as: text, because: reason)
    readAgain()
    return assertion
  }

  /// Undoes an assertion and reads everything again; nil where there is none of that number.
  public mutating func retract(_ number: Int) -> Assertion? {
    guard let assertion = facts.retract(number) else { return nil }
    readAgain()
    return assertion
  }

  /// Counts `forms` as one with `name` from here on.
  @discardableResult
  public mutating func alias(_ name: String, _ forms: [String], because reason: String) -> Aliases.Alias {
    changeAliases { $0.add(name, forms, because: reason) }
  }

  /// Undoes the alias that has `form`; nil where none has.
  public mutating func removeAlias(_ form: String) -> Aliases.Alias? { changeAliases { $0.remove(form) } }

  /// Keeps spellings of `name` apart that are folded by themselves.
  @discardableResult
  public mutating func keepApart(_ name: String, because reason: String) -> Aliases.Apart {
    changeAliases { $0.keepApart(name, because: reason) }
  }

  private mutating func changeAliases<Changed>(_ change: (inout Aliases) -> Changed) -> Changed {
    var reading = view.reading
    let changed = change(&reading.aliases)
    view = view.under(reading)
    return changed
  }

  /// Keeps what an `alias` line from a file says, without a look at the articles; what it is now, as a line.
  public mutating func learn(alias line: String, because reason: String) throws(Diagnostic) -> String {
    guard case .alias(let name, let forms)? = try parse(line, with: vocabulary).stages.first?.object else {
      throw Diagnostic(.expected("an 'alias' line", found: line))
    }
    guard !forms.isEmpty else { return keepApart(name.text, because: reason).line }
    try view.aliases.check(name, forms)
    return alias(name.text, forms.map(\.text), because: reason).line
  }

  private mutating func readAgain() { view = view.under(Reading(of: view.archive, under: facts, after: view.reading)) }

  /// Keeps the last result as `name`.
  public mutating func keepLast(as name: String) { kept[name.lowercased()] = last }

  /// Forgets a set or a saved query; what it was, or nil where there is none.
  public mutating func drop(_ name: String) -> String? {
    let key = name.lowercased()
    if kept.removeValue(forKey: key) != nil {
      if currentSet == key { currentSet = nil }
      return "set"
    }
    return queries.removeValue(forKey: key) == nil ? nil : "query"
  }

  /// Keeps a saved query.
  public mutating func define(_ query: DefinedQuery) { queries[query.definition.name.folded] = query }

  /// Keeps a saved query from a file, given as its `define` line.
  public mutating func learn(_ line: String, help: [String]) throws(Diagnostic) {
    let pipeline = try parse(line, with: vocabulary)
    guard case .definition(let definition)? = pipeline.stages.first?.object else {
      throw Diagnostic(.expected("a 'define' line", found: line))
    }
    try check(definition)
    define(DefinedQuery(definition, help: help))
  }

  /// The statement that a diagnostic's range counts in: the last one run, with its parameters replaced.
  public func failedLine(or statement: String) -> String { line.isEmpty ? statement : line }

  /// Makes lines start from the set `name`; nil for all documents.
  public mutating func use(_ name: String?) { currentSet = name?.lowercased() }

  /// Changes a setting.
  public mutating func set(_ key: Word, to value: Word) throws(Diagnostic) {
    var settings = view.settings
    try settings.set(key, to: value)
    view = view.under(settings)
  }

  /// Changes settings that the program's options and environment give.
  public mutating func configure(_ change: (inout Settings) -> Void) {
    var settings = view.settings
    change(&settings)
    view = view.under(settings)
  }
}
