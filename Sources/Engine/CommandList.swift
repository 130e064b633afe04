import Corpus
public import Query

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
  public func vocabulary(recordFields: [String]) -> Vocabulary {
    let layerFields = HitLayer.allCases.flatMap { FieldNames.fields(of: $0) }
    return Vocabulary(
      verbs: shapes, fields: FieldNames.all + layerFields + recordFields, answers: FieldNames.answers, sections: Scope.words,
      endings: Self.endings)
  }

  /// The endings of files that rows can be written to.
  public static let endings = ["csv", "tsv", "json", "jsonl", "md", "html", "svg"]
}
