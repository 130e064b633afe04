public import Diagnosis

/// How a pattern is looked for, as `explain` says it.
public struct SearchPlan: Equatable, Sendable {
  /// How the end of a match is found.
  public enum Way: Equatable, Sendable {
    /// The words beside it are compared one by one.
    case phrase
    /// The lists of two phrases are read side by side.
    case twoLists
    /// The unit's own end.
    case unit
    /// By a list of the ways that are still open.
    case machine
    /// By a table of states.
    case automaton
    /// By a list of ways, each with the words of its labels.
    case labels
  }

  /// The test whose places the search starts from; nil where it starts from every token or from units.
  public var seed: TokenTest?
  /// About how many starts are tried.
  public var startCount: Int
  /// How the end of a match is found.
  public var way: Way
}

extension Archive {
  /// How `pattern` is looked for in one segment's `documents`, given by their numbers there.
  public static func plan(of pattern: TokenPattern, in segment: Segment, documents: Documents, scope: Scope) throws(Diagnostic)
    -> SearchPlan?
  {
    let name = scope.includes(.article) ? Stream.Name.article : .rest
    return try Finder(pattern, segment, documents: documents).plan(in: runs(of: documents, in: segment.streams[name.rawValue]), of: name)
  }
}
