import Query

/// What the reader knows of a corpus, kept beside it as lines one could type: `assert` and `alias` lines, each with its
/// reason as a comment.
public struct FactsFile: Sendable {
  /// The name of the file in the folder of a corpus.
  public static let name = "dateline.facts"

  /// One line of the file.
  public struct Fact: Hashable, Sendable {
    /// The statement.
    public var line: String
    /// Why the reader says so; empty where no reason was given.
    public var reason: String
    /// Its 1-based line in the file.
    public var number: Int

    /// A fact with its reason.
    public init(line: String, reason: String, number: Int = 0) {
      self.line = line
      self.reason = reason
      self.number = number
    }
  }

  /// Where it is.
  public let path: String

  /// The facts beside the corpus in `folder`.
  public init(beside folder: String) { path = folder + "/" + Self.name }

  /// The facts, with the bytes they were read from; nil where there is no such file.
  public func load() throws(FileTrouble) -> (facts: [Fact], bytes: [UInt8])? {
    guard let bytes = try FileTrouble.naming(file: { () throws(FileFailure) in try WholeFile(path).readIfThere(limit: 1 << 24) }) else {
      return nil
    }
    let text = try FileTrouble.naming(form: { () throws(MalformedFile) in try textLines(bytes, path: path) }).map(\.text)
    let facts = Script(text.joined(separator: "\n")).statements.map { Fact(line: $0.text, reason: $0.remark, number: $0.line) }
    return (facts, bytes)
  }

  /// Writes `facts` in place of those the file holds.
  public func replace(by facts: [Fact]) throws(FileFailure) {
    let lines = facts.map { $0.line + ($0.reason.isEmpty ? "" : "  # " + $0.reason) + "\n" }
    try WholeFile(path).replace(with: Array(lines.joined().utf8), access: .shared)
  }
}
