/// A plain file whose form is wrong: where, and the facts; `message` words them.
public struct MalformedFile: Error, Hashable, Sendable {
  /// The path as it was given.
  public var path: String
  /// The line to blame, counted from 1.
  public var line: Int
  /// The facts.
  public var problem: Problem

  /// A wrong form in `line` of the file at `path`.
  public init(_ problem: Problem, path: String, line: Int) {
    self.path = path
    self.line = line
    self.problem = problem
  }

  /// What can be wrong with the form of a session, a saved query or the configuration.
  public enum Problem: Hashable, Sendable {
    /// The line is not valid UTF-8.
    case notText
    /// The line ends in CR LF where LF is the rule.
    case carriageReturn

    /// The first line is not `---`, or the second does not say `dateline-session`.
    case noHeader
    /// No second `---` ends the header.
    case unclosedHeader
    /// A header line without the form `key: value`.
    case headerForm(String)
    /// A key outside the closed list.
    case unknownKey(String, known: [String])
    /// A key given twice.
    case repeatedKey(String)
    /// A value its key cannot have.
    case badValue(key: String, value: String, expected: String)

    /// A fence named `dateline` that is indented or made of tildes.
    case misplacedCell
    /// A fence that the file never closes; the word is its name.
    case unclosedFence(String)
    /// What follows the name of a cell is not `{…}`.
    case attributeForm(String)
    /// An attribute outside the closed list.
    case unknownAttribute(String, known: [String])
    /// An attribute given twice.
    case repeatedAttribute(String)
    /// A value its attribute cannot have.
    case badAttribute(String, value: String, expected: String)
    /// Two cells with one id.
    case repeatedID(String)

    /// A query file whose name is not a name of the language.
    case queryFileName(String)
    /// Something other than comments stands where the `define` line was expected.
    case noDefinition(found: String)
    /// A second `define` in one file.
    case secondDefinition
    /// The file bears another name than the query in it.
    case otherName(file: String, defined: String)

    /// A configuration line that is no `set KEY VALUE`.
    case notSet(String)
  }

  /// The exit code of a program that ends because of this: 6.
  public var exitCode: Int32 { 6 }
}
