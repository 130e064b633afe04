/// A season of the northern half of the earth, three whole months each.
public enum Season: UInt8, CaseIterable, Hashable, Sendable {
  case spring, summer, autumn, winter

  /// The letters of TIMEX3: `SP`, `SU`, `FA`, `WI`.
  public var code: String {
    switch self {
    case .spring: "SP"
    case .summer: "SU"
    case .autumn: "FA"
    case .winter: "WI"
    }
  }

  /// The month it begins with; winter begins in December and ends in the year after.
  public var firstMonth: Int { Int(rawValue) * 3 + 3 }
}
