/// What stands in the braces behind the name of a cell: `{#id check=lines exit=error max=40}`.
public struct CellAttributes: Hashable, Sendable {
  /// A name for the cell, unique in its file: a letter, then letters, digits, `-` or `_`.
  public var id: String?
  /// How the record is compared.
  public var check: CheckMode
  /// How the cell is expected to end.
  public var exit: Exit
  /// The most lines a record may have before it is cut to its first lines, line count and digest; nil for no limit.
  public var lineLimit: Int?

  /// How a cell is expected to end.
  public enum Exit: String, Hashable, Sendable {
    /// With a result.
    case done
    /// With an error.
    case error
  }

  /// Attributes as given; what is left out is as if the braces did not mention it.
  public init(id: String? = nil, check: CheckMode = .exact, exit: Exit = .done, lineLimit: Int? = nil) {
    self.id = id
    self.check = check
    self.exit = exit
    self.lineLimit = lineLimit
  }

  /// The name of a cell's fence and its attributes, as a new fence opens.
  var info: String {
    var words: [String] = []
    if let id { words.append("#" + id) }
    if check != .exact { words.append("check=" + check.rawValue) }
    if exit != .done { words.append("exit=" + exit.rawValue) }
    if let lineLimit { words.append("max=\(lineLimit)") }
    return words.isEmpty ? "dateline" : "dateline {\(words.joined(separator: " "))}"
  }

  /// Reads what follows the word `dateline`.
  init(parsing text: ArraySlice<UInt8>) throws(MalformedFile.Problem) {
    self.init()
    let trimmed = text.trimmed
    guard !trimmed.isEmpty else { return }
    guard trimmed.first == UInt8(ascii: "{"), trimmed.last == UInt8(ascii: "}"), trimmed.count > 1 else {
      throw .attributeForm(trimmed.text)
    }
    var seen: Set<String> = []
    for word in trimmed.dropFirst().dropLast().words {
      let name = try take(word)
      guard seen.insert(name).inserted else { throw .repeatedAttribute(name) }
    }
  }

  /// Takes one word between the braces, and answers the name of the attribute it sets.
  private mutating func take(_ word: ArraySlice<UInt8>) throws(MalformedFile.Problem) -> String {
    if word.first == UInt8(ascii: "#") {
      id = try Self.id(word.dropFirst())
      return "#id"
    }
    guard let sign = word.firstIndex(of: UInt8(ascii: "=")) else { throw .attributeForm(word.text) }
    let (name, value) = (word[..<sign].text, word[(sign + 1)...].text)
    switch name {
    case "check": check = try CheckMode(rawValue: value).expected("exact, lines, glob or none", name, value)
    case "exit": exit = try (value == "error" ? Exit.error : nil).expected("error", name, value)
    case "max": lineLimit = try Self.lineCount(word[(sign + 1)...]).expected("a number from 1 to 999999", name, value)
    default: throw .unknownAttribute(name, known: ["#id", "check", "exit", "max"])
    }
    return name
  }

  private static func id(_ bytes: ArraySlice<UInt8>) throws(MalformedFile.Problem) -> String {
    let isGood = bytes.first.map(isLetter) ?? false
    guard isGood, bytes.allSatisfy({ isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }) else {
      throw .badAttribute("#id", value: bytes.text, expected: "a letter, then letters, digits, '-' or '_'")
    }
    return bytes.text
  }

  private static func lineCount(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count <= 6, let count = decimal(bytes), count > 0 else { return nil }
    return count
  }
}

extension Optional {
  fileprivate func expected(_ expected: String, _ name: String, _ value: String) throws(MalformedFile.Problem) -> Wrapped {
    guard let self else { throw .badAttribute(name, value: value, expected: expected) }
    return self
  }
}
