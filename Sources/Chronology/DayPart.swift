/// A part of a day, as people name it.
public enum DayPart: UInt8, CaseIterable, Hashable, Sendable {
  case morning = 1
  case midday, afternoon, evening, night, daytime

  /// The letters of TIMEX3: `MO`, `MI`, `AF`, `EV`, `NI`, `DT`.
  public var code: String {
    switch self {
    case .morning: "MO"
    case .midday: "MI"
    case .afternoon: "AF"
    case .evening: "EV"
    case .night: "NI"
    case .daytime: "DT"
    }
  }
}
