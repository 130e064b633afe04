/// A fenced block of Markdown as the file has it.
struct Fence: Hashable, Sendable {
  /// The opening line with its LF.
  var opening: String
  /// The lines inside, each with its LF.
  var body: String
  /// The closing line; without LF only at the end of a file.
  var closing: String

  /// A fence one backtick longer than any run inside it, three at least.
  init(named info: String, around text: String) {
    body = ended(text)
    let marks = String(repeating: "`", count: max(3, longestBacktickRun(in: body) + 1))
    opening = marks + info + "\n"
    closing = marks + "\n"
  }

  /// A fence as it was read.
  init(opening: String, body: String, closing: String) {
    self.opening = opening
    self.body = body
    self.closing = closing
  }

  var text: String { opening + body + closing }
}

/// The opening line of a fence: what closes it and what it is called.
struct FenceOpening {
  /// Blanks before the marks, 0 to 3.
  let indent: Int
  /// A backtick or a tilde.
  let mark: UInt8
  /// How many marks.
  let markCount: Int
  /// What follows the marks, trimmed.
  let info: ArraySlice<UInt8>

  /// Reads `line`, which may have its LF; nil when it opens no fence.
  init?(_ line: ArraySlice<UInt8>) {
    let rest = line.drop { $0 == blank }
    guard let mark = rest.first, mark == backtick || mark == UInt8(ascii: "~") else { return nil }
    let info = rest.drop { $0 == mark }
    self.mark = mark
    indent = rest.startIndex - line.startIndex
    markCount = info.startIndex - rest.startIndex
    self.info = info.withoutLineEnd.trimmed
    guard indent < 4, markCount >= 3, mark != backtick || !info.contains(backtick) else { return nil }
  }

  /// What the info begins with, up to a blank or a brace: the name of the fence.
  var name: String { info.prefix { !isBlank($0) && $0 != UInt8(ascii: "{") }.text }

  /// Whether a cell or a record may look like this: backticks at the start of the line.
  var isPlain: Bool { indent == 0 && mark == backtick }

  /// Whether `line` closes this fence: as many marks or more, and nothing else.
  func isClosed(by line: ArraySlice<UInt8>) -> Bool {
    let marks = line.drop { $0 == blank }
    guard marks.startIndex - line.startIndex < 4 else { return false }
    let rest = marks.drop { $0 == mark }
    return rest.startIndex - marks.startIndex >= markCount && rest.withoutLineEnd.trimmed.isEmpty
  }
}

private let backtick = UInt8(ascii: "`")

private func longestBacktickRun(in text: String) -> Int {
  var longest = 0
  var run = 0
  for byte in text.utf8 {
    run = byte == backtick ? run + 1 : 0
    longest = max(longest, run)
  }
  return longest
}

extension ArraySlice<UInt8> {
  /// Without LF, or CR LF, at its end.
  var withoutLineEnd: ArraySlice<UInt8> {
    let line = last == newline ? dropLast() : self
    return line.last == carriageReturn ? line.dropLast() : line
  }
}
