import Corpus
public import Query

/// Every command, in the order of help.
public struct CommandList: Sendable {
  /// The commands.
  public let all: [any Command.Type]
  /// Topics of help that are no verbs.
  public let topics: [String]
  /// The commands by their verbs.
  private let entries: [String: Entry]
  /// The words of the language without the fields of records.
  private let vocabulary: Vocabulary

  /// A command with what every line asks of it.
  struct Entry {
    let type: any Command.Type
    let form: CommandForm
    /// The command where it is an act.
    let act: (any Act.Type)?
  }

  /// The list of `all`.
  public init(_ all: [any Command.Type], topics: [String] = []) {
    self.all = all
    self.topics = topics
    let entries = all.map { Entry(type: $0, form: $0.form, act: $0.act) }
    self.entries = Dictionary(entries.map { ($0.form.name, $0) }) { first, _ in first }
    vocabulary = Self.vocabulary(entries.map(\.form.shape), recordFields: [])
  }

  /// The command whose verb is `name`.
  public func command(_ name: String) -> (any Command.Type)? { entries[name]?.type }

  /// What every line asks of the command whose verb is `name`.
  func entry(_ name: String) -> Entry? { entries[name] }

  /// The forms, in order.
  public var forms: [CommandForm] { all.map { $0.form } }

  /// The words of the language with these commands.
  public func vocabulary(recordFields: [String]) -> Vocabulary {
    recordFields.isEmpty ? vocabulary : Self.vocabulary(vocabulary.verbs, recordFields: recordFields)
  }

  private static func vocabulary(_ shapes: [VerbShape], recordFields: [String]) -> Vocabulary {
    let layerFields = HitLayer.allCases.flatMap { FieldNames.fields(of: $0) }
    return Vocabulary(
      verbs: shapes, fields: FieldNames.all + layerFields + recordFields, answers: FieldNames.answers, sections: Scope.words,
      endings: Self.endings)
  }

  /// The endings of files that rows can be written to.
  public static let endings = ["csv", "tsv", "json", "jsonl", "md", "html", "svg"]
}
