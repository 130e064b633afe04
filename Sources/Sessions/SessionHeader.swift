import Chronology

/// The header of a session: what a run of it depends on besides its text.
public struct SessionHeader: Hashable, Sendable {
  /// The lines below `dateline-session: 1`, in the order of the file; no key but `param` twice, no name twice.
  public var entries: [Entry]

  /// A header of these lines; their values hold no line break and no blank at either end.
  public init(_ entries: [Entry] = []) {
    self.entries = entries
  }

  /// One line of the header.
  public enum Entry: Hashable, Sendable {
    /// The path to load, relative to the file.
    case corpus(String)
    /// The fingerprint of that corpus, `sha256:` and hexadecimal digits.
    case corpusDigest(String)
    /// The day that stands for today, `2020-02-20`.
    case now(String)
    /// The width of the screen in columns, 20 to 1000.
    case width(Int)
    /// A value for `$name` in the cells.
    case parameter(name: String, value: String)
  }

  /// The path to load, relative to the file.
  public var corpus: String? {
    for case .corpus(let path) in entries { return path }
    return nil
  }

  /// The fingerprint the corpus must have.
  public var corpusDigest: String? {
    for case .corpusDigest(let digest) in entries { return digest }
    return nil
  }

  /// The day that stands for today, `2020-02-20`.
  public var now: String? {
    for case .now(let day) in entries { return day }
    return nil
  }

  /// The width of the screen in columns.
  public var width: Int? {
    for case .width(let columnCount) in entries { return columnCount }
    return nil
  }

  /// The values of the parameters, by name.
  public var parameters: [String: String] {
    var values: [String: String] = [:]
    for case .parameter(let name, let value) in entries { values[name] = value }
    return values
  }

  /// The header as the file has it, from `---` to `---`.
  public var text: String {
    "---\ndateline-session: 1\n" + entries.map { "\($0.key): \($0.value)\n" }.joined() + "---\n"
  }
}

extension SessionHeader.Entry {
  /// The closed list of keys, in the order help shows them.
  static let knownKeys = ["dateline-session", "corpus", "corpus-digest", "now", "width", "param NAME"]

  /// The key as the file writes it; no header has one twice.
  public var key: String {
    switch self {
    case .corpus: "corpus"
    case .corpusDigest: "corpus-digest"
    case .now: "now"
    case .width: "width"
    case .parameter(let name, _): "param \(name)"
    }
  }

  /// The value as the file writes it.
  public var value: String {
    switch self {
    case .corpus(let value), .corpusDigest(let value), .now(let value), .parameter(_, let value): value
    case .width(let columnCount): String(columnCount)
    }
  }

  /// Reads one line of the header, already cut at its first `: `.
  init(key: String, value: String) throws(MalformedFile.Problem) {
    switch key {
    case "corpus": self = .corpus(value)
    case "corpus-digest": self = .corpusDigest(try checked(value, key, isDigest(value), "'sha256:' and hexadecimal digits"))
    case "now": self = .now(try checked(value, key, isWrittenDay(value), "a day like 2020-02-20"))
    case "width": self = .width(try Self.columnCount(value))
    case _ where key.utf8.starts(with: "param ".utf8):
      let name = String(decoding: key.utf8.dropFirst(6), as: UTF8.self)
      guard isName(name.utf8) else { throw .badValue(key: "param", value: name, expected: "a letter, then letters, digits or '_'") }
      self = .parameter(name: name, value: value)
    default: throw .unknownKey(key, known: Self.knownKeys)
    }
  }

  private static func columnCount(_ value: String) throws(MalformedFile.Problem) -> Int {
    guard let count = decimal(Array(value.utf8)[...]), (20...1000).contains(count), String(count) == value else {
      throw .badValue(key: "width", value: value, expected: "a number from 20 to 1000")
    }
    return count
  }
}

extension MalformedFile.Problem: Error {}

private func checked(
  _ value: String, _ key: String, _ answer: @autoclosure () -> Bool, _ expected: String
) throws(MalformedFile.Problem) -> String {
  guard answer() else { throw .badValue(key: key, value: value, expected: expected) }
  return value
}

private func isDigest(_ value: String) -> Bool {
  guard value.utf8.starts(with: "sha256:".utf8) else { return false }
  let digits = value.utf8.dropFirst(7)
  return (8...64).contains(digits.count) && digits.allSatisfy { isDigit($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0) }
}

private func isWrittenDay(_ value: String) -> Bool {
  let bytes = Array(value.utf8)
  guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return false }
  guard let year = decimal(bytes[0..<4]), let month = decimal(bytes[5..<7]), let day = decimal(bytes[8..<10]) else { return false }
  return Day(year: year, month: month, day: day) != nil
}
