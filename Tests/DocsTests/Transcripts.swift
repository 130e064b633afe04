/// A page of Markdown with the lines it shows being typed.
///
/// In a fence named `text`, a line behind `dateline> ` is followed by what it gave. In a fence named `dateline`, every line runs.
/// All fences of a page are one session.
struct Transcripts {
  let page: String

  /// The prompt before a line.
  private static let prompt = "dateline> "

  /// The page with what its lines give now, and the lines of `dateline` fences that fail.
  func replayed() -> (page: String, failures: [String]) {
    var reader = Reader()
    var lines: [String] = []
    var failures: [String] = []
    var fence: [String] = []
    var name: String?
    for line in page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      guard let open = name else {
        lines.append(line)
        if line.hasPrefix("```") { name = String(line.dropFirst(3)) }
        continue
      }
      guard line == "```" else {
        fence.append(line)
        continue
      }
      if open == "dateline" { failures += Self.failures(of: fence, &reader) }
      lines += (open == "text" ? Self.replayed(fence, &reader) : fence) + [line]
      fence = []
      name = nil
    }
    return (lines.joined(separator: "\n"), failures)
  }

  private static func replayed(_ fence: [String], _ reader: inout Reader) -> [String] {
    guard fence.contains(where: { $0.hasPrefix(prompt) }) else { return fence }
    return fence.filter { $0.hasPrefix(prompt) }.flatMap { line in
      let given = reader.type(String(line.dropFirst(prompt.count))).text
      return [line] + given.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast()
    }
  }

  private static func failures(of fence: [String], _ reader: inout Reader) -> [String] {
    let given = reader.type(fence.joined(separator: "\n"))
    return given.isFailed ? [given.text] : []
  }
}
