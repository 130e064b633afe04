/// How a value is known.
public enum Status: String, CaseIterable, Sendable {
  case stated, inferred, asserted, unknown

  /// The mark behind a value on a screen.
  public var mark: String {
    switch self {
    case .stated: ""
    case .inferred: "~"
    case .asserted: "!"
    case .unknown: "?"
    }
  }

  /// The status that `mark` stands for.
  public init?(mark: String) {
    guard let status = Self.allCases.first(where: { $0.mark == mark }) else { return nil }
    self = status
  }
}
