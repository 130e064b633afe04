public import Query

/// Everything about a command that is not its work: its words, what it takes and gives, how it is explained and tried.
///
/// Help, usage errors, completion, the reference page and the example tests all come from here.
///
/// A class, so that a copy is one reference and not one for each of its words.
public final class CommandForm: Sendable {
  /// What the command gives.
  public enum Gives: Equatable, Sendable {
    /// Rows of the kind that came in.
    case same
    case rows(Kind)
    /// A table that is only looked at, so that it ends a line.
    case look
    /// A message, or something that happens.
    case nothing

    /// What comes out, in words: `help` and the reference page say it alike.
    public var phrase: String {
      switch self {
      case .same: "the same kind"
      case .rows(let kind): kind.phrase
      case .look: "something to look at, which ends the line"
      case .nothing: "a message"
      }
    }
  }

  /// The groups of help, in its order.
  public enum Group: String, CaseIterable, Sendable { case corpus, sets, narrow, read, count, news, keep, shell }

  /// The verb and how the parser reads what stands behind it.
  public let shape: VerbShape
  /// What it does, in one line.
  public let summary: String
  /// How it is written, e.g. `find PATTERN [in SECTION]`.
  public let usage: String
  /// The kinds it works on; empty where nothing is piped in.
  public let takes: [Kind]
  /// What comes out.
  public let gives: Gives
  /// Where help lists it.
  public let group: Group
  /// Lines that run on `examples/mission`.
  public let examples: [Example]
  /// What may stand behind the verb, or as a key of its options, for completion.
  public let completions: [Filling]

  /// One kind of thing that may stand behind a verb.
  public enum Filling: Equatable, Sendable {
    case words([String])
    case files, sets, queries, documents, settings, topics, assertions
    /// Sets that hold documents, all documents among them.
    case sources
    /// Behind an option the values that a field of the command's own rows has.
    case values(of: String, behind: String)
    /// A column of the table that the command gives, with all values it may have where these are few; one that only some options give
    /// names these.
    case column(String, values: [String], behind: [String] = [])
  }

  /// The verb.
  public var name: String { shape.name }

  /// The form of a command.
  public init(
    _ shape: VerbShape, usage: String, summary: String, takes: [Kind], gives: Gives, group: Group, examples: [Example],
    completions: [Filling] = []
  ) {
    self.shape = shape
    self.usage = usage
    self.summary = summary
    self.takes = takes
    self.gives = gives
    self.group = group
    self.examples = examples
    self.completions = completions
  }
}

/// A line that runs on `examples/mission`, and what it is for.
public struct Example: Equatable, Sendable {
  /// The line.
  public var line: String
  /// What it asks.
  public var purpose: String

  /// `line`, for `purpose`.
  public init(_ line: String, _ purpose: String) {
    self.line = line
    self.purpose = purpose
  }
}
