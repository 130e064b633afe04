public import Chronology
public import Diagnosis
public import Query

/// The settings of a session, each set by `set KEY VALUE`.
public struct Settings: Equatable, Sendable {
  /// Yes, no, or as the terminal is.
  public enum Switch: String, CaseIterable, Sendable { case auto, on, off }

  /// Columns a table may take; nil is the terminal's width, and no limit where the output is no terminal.
  public var width: Int?
  /// The program long output goes through; empty for none, nil for `$PAGER`.
  public var pager: String?
  /// Whether output is coloured.
  public var color = Switch.auto
  /// The form results are printed in.
  public var mode = "table"
  /// The day that relative words count from, as the reader gave it.
  public var now: Day?
  /// Rows a table shows on a screen; nil for all.
  public var limit: Int? = 200
  /// Rows of documents or hits shown on a screen; nil for all.
  public var preview: Int? = 20
  /// Whether a failed statement stops a script.
  public var stop = false
  /// Whether exports write their circumstances beside them.
  public var exportsAbout = false

  /// Whether the columns of a load are kept for the next one; `auto` keeps those of large files.
  public var cache = Switch.auto

  /// Whether the facts kept beside a corpus hold when it is loaded.
  public var facts = true

  /// The settings a session begins with.
  public init() {}

  /// The keys, in the order they are shown.
  public static let keys = ["width", "pager", "color", "mode", "now", "limit", "preview", "stop", "export", "cache", "facts"]

  /// The values of `mode`.
  public static let modes = ["table", "csv", "tsv", "json", "jsonl", "md"]

  /// The value of `key` as it would be typed.
  public func value(of key: String) -> String? {
    switch key {
    case "width": width.map(String.init) ?? "auto"
    case "pager": pager.map { $0.isEmpty ? "off" : $0 } ?? "auto"
    case "color": color.rawValue
    case "mode": mode
    case "now": now.map(\.description) ?? "auto"
    case "limit": limit.map(String.init) ?? "off"
    case "preview": preview.map(String.init) ?? "off"
    case "stop": stop ? "on" : "off"
    case "export": exportsAbout ? "about" : "rows"
    case "cache": cache.rawValue
    case "facts": facts ? "on" : "off"
    default: nil
    }
  }

  /// What `key` may be set to, for help, completion and messages.
  public static func choices(for key: String) -> [String] {
    switch key {
    case "width": ["auto", "80", "100", "120"]
    case "pager": ["auto", "off"]
    case "color", "cache": Switch.allCases.map(\.rawValue)
    case "mode": modes
    case "now": ["auto"]
    case "limit", "preview": ["off", "20", "200"]
    case "stop", "facts": ["on", "off"]
    case "export": ["about", "rows"]
    default: []
    }
  }

  /// Sets `key` to `value`.
  ///
  /// Throws `.unknownSetting` or `.badSettingValue`, with the word's place.
  public mutating func set(_ key: Word, to value: Word) throws(Diagnostic) {
    let text = value.folded
    switch key.folded {
    case "width": width = text == "auto" ? nil : try number(value, key, 20...1000)
    case "pager": pager = text == "auto" ? nil : text == "off" ? "" : value.text
    case "color": color = try one(of: Switch.allCases, value, key)
    case "mode":
      guard Self.modes.contains(text) else { throw bad(value, key) }
      mode = text
    case "now": try setNow(value, key)
    case "limit": limit = text == "off" ? nil : try number(value, key, 1...1_000_000)
    case "preview": preview = text == "off" ? nil : try number(value, key, 1...1_000_000)
    case "stop": stop = try one(of: Switch.allCases.filter { $0 != .auto }, value, key) == .on
    case "export":
      guard ["about", "rows"].contains(text) else { throw bad(value, key) }
      exportsAbout = text == "about"
    case "cache": cache = try one(of: Switch.allCases, value, key)
    case "facts": facts = try one(of: Switch.allCases.filter { $0 != .auto }, value, key) == .on
    default: throw Diagnostic(.unknownSetting(key.text, known: Self.keys), at: key.range, offer: "show settings")
    }
  }

  private mutating func setNow(_ value: Word, _ key: Word) throws(Diagnostic) {
    if value.folded == "auto" {
      now = nil
    } else if case .day(let day)? = PartialDate(value.text) {
      now = day
    } else {
      throw bad(value, key)
    }
  }

  private func number(_ value: Word, _ key: Word, _ range: ClosedRange<Int>) throws(Diagnostic) -> Int {
    guard let number = wholeNumber(value.text), range.contains(number) else { throw bad(value, key) }
    return number
  }

  private func one(of choices: [Switch], _ value: Word, _ key: Word) throws(Diagnostic) -> Switch {
    guard let choice = choices.first(where: { $0.rawValue == value.folded }) else { throw bad(value, key) }
    return choice
  }

  private func bad(_ value: Word, _ key: Word) -> Diagnostic {
    let choices = Self.choices(for: key.folded)
    let wants =
      switch key.folded {
      case "now": "a day such as 2020-02-20, or auto"
      case "width": "a number from 20 to 1,000, or auto"
      case "limit", "preview": "a number above 0, or off"
      default: "one of " + choices.joined(separator: ", ")
      }
    let sample = key.folded == "now" ? "2020-02-20" : choices.last ?? "auto"
    return Diagnostic(.badSettingValue(value.text, key: key.folded, wants: wants), at: value.range, offer: "set \(key.folded) \(sample)")
  }
}
