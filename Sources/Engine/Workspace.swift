import Columnar
import Corpus
public import Diagnosis
public import Evidence
public import Prose
public import Query

/// The whole state of a session, as one value: a failed or stopped statement leaves it as it was.
public struct Workspace: Sendable {
  /// What is loaded, what it means, and the settings.
  public private(set) var view = View()
  /// What the reader asserted.
  public private(set) var facts = Facts()
  /// Kept results by their names in lower case.
  public private(set) var sets: [String: Value] = [:]
  /// Saved queries by their names in lower case.
  public private(set) var queries: [String: DefinedQuery] = [:]
  /// The name of the set that lines start from; nil for all documents.
  public private(set) var currentSet: String?
  /// The last documents, hits or table.
  public internal(set) var it: Value?
  /// What was shown last, whose rows `why` opens.
  public internal(set) var shown: Value?
  /// How the last pipeline was read and run.
  public internal(set) var trace: Trace?
  /// Rows the last pipeline could not decide about.
  public internal(set) var possibleRows = 0
  /// What was left out of loads, in words.
  public private(set) var skipped: [String] = []
  /// The paths loaded, as typed.
  public private(set) var loadedPaths: [String] = []
  /// The files loaded, by their canonical paths, with the digests of their bytes.
  public private(set) var files: [LoadedFile] = []
  /// The statement that runs, its parameters replaced: what a diagnostic's range counts in.
  public internal(set) var line = ""
  /// Values of `$name` in statements, e.g. from a session's header.
  public var parameters: [String: String] = [:]
  /// The commands there are.
  public let commands: CommandList

  /// A session of nothing with `commands`.
  public init(commands: CommandList) { self.commands = commands }

  /// The words the parser is given.
  public var vocabulary: Vocabulary { commands.vocabulary(extraFields: view.extraFields) }

  /// The documents that a line starts from.
  public var current: Value { currentSet.flatMap { sets[$0] } ?? .documents(view.archive.documents) }

  /// Told how far long work is: what it is, how much is done, and of how much.
  public var progress: (@Sendable (String, Int, Int) -> Void)?

  // MARK: - What acts change

  /// Makes the rows of `value` the ones that `why` opens.
  public mutating func show(_ value: Value) { shown = value }

  /// Makes `value` the last result and reports it: a preview, with `notes` behind it.
  public mutating func reporting(_ value: Value, notes: [String]) -> Outcome {
    it = value
    shown = value
    var outcome = Outcome(shown: value, notes: notes)
    outcome.display = .screen
    return outcome
  }

  /// Adds articles; `files` are the ones they came from.
  public mutating func load(_ articles: [Article], from files: [LoadedFile], paths: [String], skipped: [String]) {
    view.archive.append(Segment(articles))
    view.extraFields = Array(Set(view.extraFields).union(articles.flatMap { $0.extra.map { $0.name.lowercased() } })).sorted()
      .filter { !FieldNames.all.contains($0) }
    self.files += files
    loadedPaths += paths.filter { !loadedPaths.contains($0) }
    self.skipped += skipped
    readAgain()
  }

  /// Forgets everything loaded and everything kept from it, but not queries and settings.
  public mutating func unload() {
    let settings = view.settings
    view = View()
    view.settings = settings
    facts = Facts()
    sets = [:]
    currentSet = nil
    it = nil
    shown = nil
    skipped = []
    loadedPaths = []
    files = []
  }

  /// Asserts a fact and reads everything again.
  public mutating func assert(_ value: Assertion.Value, of document: String, as text: String) -> Assertion {
    let assertion = facts.assert(value, of: document, as: text)
    readAgain()
    return assertion
  }

  /// Undoes an assertion and reads everything again; nil where there is none of that number.
  public mutating func retract(_ number: Int) -> Assertion? {
    guard let assertion = facts.retract(number) else { return nil }
    readAgain()
    return assertion
  }

  private mutating func readAgain() { view.reading = Reading(of: view.archive, under: facts) }

  /// Keeps `value` as `name`.
  public mutating func keep(_ value: Value, as name: String) { sets[name.lowercased()] = value }

  /// Forgets a set or a saved query; what it was, or nil where there is none.
  public mutating func drop(_ name: String) -> String? {
    let key = name.lowercased()
    if sets.removeValue(forKey: key) != nil {
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
  public mutating func set(_ key: Word, to value: Word) throws(Diagnostic) { try view.settings.set(key, to: value) }

  /// Changes settings that the program's options and environment give.
  public mutating func configure(_ change: (inout Settings) -> Void) { change(&view.settings) }
}

/// A file that was loaded.
public struct LoadedFile: Equatable, Sendable {
  /// Its canonical path.
  public var path: String
  /// The SHA-256 of its bytes, in hexadecimal digits.
  public var digest: String

  /// The file at `path`.
  public init(path: String, digest: String) {
    self.path = path
    self.digest = digest
  }
}

/// A saved query with its help.
public struct DefinedQuery: Equatable, Sendable {
  /// The query as typed.
  public var definition: Definition
  /// The comment lines above it, without their marks.
  public var help: [String]

  /// `definition`, explained by `help`.
  public init(_ definition: Definition, help: [String] = []) {
    self.definition = definition
    self.help = help
  }
}

/// How a pipeline was read and run.
public struct Trace: Sendable {
  /// One verb of it.
  public struct Step: Sendable {
    /// The text.
    public var text: String
    /// How it was understood.
    public var reading: String?
    /// Rows that went in, and rows that came out.
    public var rowsIn: Int
    /// Rows that came out.
    public var rowsOut: Int
    /// The kind of what came out.
    public var kind: Kind
    /// How long it took.
    public var time: Duration
  }

  /// The line.
  public var text: String
  /// What the line began with, in words, and how many rows that was.
  public var source: (name: String, rows: Int, kind: Kind)
  /// The verbs, in order.
  public var steps: [Step] = []
}

/// Every command, in the order of help.
public struct CommandList: Sendable {
  /// The commands.
  public let all: [any Command.Type]
  /// Topics of help that are no verbs.
  public let topics: [String]
  private let shapes: [VerbShape]

  /// The list of `all`.
  public init(_ all: [any Command.Type], topics: [String] = []) {
    self.all = all
    self.topics = topics
    shapes = all.map { $0.form.shape }
  }

  /// The command whose verb is `name`.
  public func command(_ name: String) -> (any Command.Type)? { all.first { $0.form.name == name } }

  /// The forms, in order.
  public var forms: [CommandForm] { all.map { $0.form } }

  /// The words of the language with these commands.
  public func vocabulary(extraFields: [String]) -> Vocabulary {
    Vocabulary(verbs: shapes, fields: FieldNames.all + extraFields, sections: Scope.words, endings: Self.endings)
  }

  /// The endings of files that rows can be written to.
  public static let endings = ["csv", "tsv", "json", "jsonl", "md", "html", "svg"]
}
