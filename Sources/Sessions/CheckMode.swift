/// How the record of a cell is compared with what the cell gives now.
///
/// In every mode but `none` a recorded number may carry a tolerance, `10.23~0.01`: a number within it matches, and on
/// such a line runs of blanks match runs of blanks, since a number of another width moves its neighbours.
public enum CheckMode: String, Hashable, Sendable, CaseIterable {
  /// Line by line, each the same.
  case exact
  /// The same lines in any order, each as often.
  case lines
  /// Line by line, where a recorded `*` stands for any text inside its line.
  case glob
  /// Not at all; such a record is never rewritten either.
  case none
}
