/// A block of a session's prose, as far as a page shows it: headings, paragraphs, flat lists and code.
enum ProseBlock: Hashable {
  case heading(level: Int, String)
  case paragraph(String)
  case list([String])
  case code(String)

  /// The blocks of some Markdown; what is none of the others is a paragraph.
  static func blocks(of text: String) -> [ProseBlock] {
    var blocks: [ProseBlock] = []
    var rest = lines(of: text)[...]
    while let line = rest.first {
      if line.trimmed.isEmpty {
        rest.removeFirst()
      } else if let opening = FenceOpening(line) {
        blocks.append(code(opening, &rest))
      } else if let heading = heading(line) {
        blocks.append(heading)
        rest.removeFirst()
      } else if isItem(line) {
        blocks.append(list(&rest))
      } else {
        blocks.append(.paragraph(running(&rest)))
      }
    }
    return blocks
  }

  private static func code(_ opening: FenceOpening, _ rest: inout ArraySlice<ArraySlice<UInt8>>) -> ProseBlock {
    let body = rest.dropFirst().prefix { !opening.isClosed(by: $0) }
    rest = rest.dropFirst(body.count + 2)
    return .code(body.map { $0.text + "\n" }.joined())
  }

  private static func heading(_ line: ArraySlice<UInt8>) -> ProseBlock? {
    let text = line.drop { $0 == UInt8(ascii: "#") }
    let level = text.startIndex - line.startIndex
    guard (1...6).contains(level), let sign = text.first, isBlank(sign) else { return nil }
    return .heading(level: level, text.trimmed.text)
  }

  private static func list(_ rest: inout ArraySlice<ArraySlice<UInt8>>) -> ProseBlock {
    var items: [String] = []
    while let line = rest.first, isItem(line) {
      rest[rest.startIndex] = line.trimmed.dropFirst(2)
      items.append(running(&rest))
    }
    return .list(items)
  }

  /// The first line and those that go on with it.
  private static func running(_ rest: inout ArraySlice<ArraySlice<UInt8>>) -> String {
    var parts = [rest.removeFirst().trimmed.text]
    while let line = rest.first, !line.trimmed.isEmpty, FenceOpening(line) == nil, heading(line) == nil, !isItem(line) {
      parts.append(line.trimmed.text)
      rest.removeFirst()
    }
    return parts.joined(separator: "\n")
  }

  private static func isItem(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.trimmed
    guard let mark = text.first, text.count > 1 else { return false }
    return (mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*")) && isBlank(text[text.startIndex + 1])
  }
}
