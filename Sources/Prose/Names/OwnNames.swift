/// Names of a reader's own, as a plain text: under the heading of each kind one name a line, in the form of the lists here.
///
/// `person:`, `org:`, `place:` and `people:` are headings; `#` begins a comment. A line is a name and its other forms with commas between; behind a
/// semicolon what a body is called once it was named, or the words for a place's people and behind another one its capital.
public struct OwnNames: Sendable {
  /// A line that was understood.
  struct Line: Sendable {
    var kind: NameKind
    var text: Substring
  }

  /// A line that was not, and what is wrong with it.
  public struct Fault: Equatable, Sendable {
    /// The 1-based line.
    public var line: Int
    /// What is wrong, in words.
    public var problem: String
  }

  private(set) var lines: [Line] = []
  /// The lines that were not understood, in order.
  public private(set) var faults: [Fault] = []

  /// The number of names.
  public var count: Int { lines.count }

  /// Reads `text`. O(bytes).
  public init(_ text: String) {
    var kind: NameKind?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let words = trimmed(line.prefix { $0 != "#" })
      guard !words.isEmpty else { continue }
      if words.utf8.last == UInt8(ascii: ":") {
        kind = NameKind.allCases.first { $0.word == words.dropLast().lowercased() }
        if kind == nil { faults.append(Fault(line: index + 1, problem: "no kind '\(words.dropLast())'; " + Self.headings)) }
      } else if let kind {
        read(words, kind, at: index + 1)
      } else {
        faults.append(Fault(line: index + 1, problem: "a name without a heading above it; " + Self.headings))
      }
    }
  }

  private static let headings = "there are 'person:', 'org:', 'place:' and 'people:'"

  private mutating func read(_ words: Substring, _ kind: NameKind, at line: Int) {
    let parts = words.split(separator: ";", omittingEmptySubsequences: false)
    let forms = parts[0].split(separator: ",", omittingEmptySubsequences: false).map(trimmed)
    let most = kind == .place ? 3 : kind == .org ? 2 : 1
    if parts.count > most {
      let allowed = most == 1 ? "no ';'" : "at most \(most - 1) ';'"
      faults.append(Fault(line: line, problem: "a name of kind '\(kind.word ?? "")' has \(allowed), found '\(words)'"))
    } else if forms.contains(where: { form in !form.unicodeScalars.contains { $0.properties.isAlphabetic } }) {
      faults.append(Fault(line: line, problem: "expected names with commas between, found '\(words)'"))
    } else {
      lines.append(Line(kind: kind, text: words))
    }
  }
}

/// `text` without the blanks around it.
private func trimmed(_ text: Substring) -> Substring {
  var text = text.drop { $0.isWhitespace }
  while let last = text.last, last.isWhitespace { text.removeLast() }
  return text
}
