public import Query

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
