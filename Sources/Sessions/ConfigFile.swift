/// The settings a shell begins with: the `set KEY VALUE` lines one could type, and comments.
public struct ConfigFile: Hashable, Sendable {
  /// The lines that set something, in order.
  public var settings: [Setting]

  /// One `set` line.
  public struct Setting: Hashable, Sendable {
    /// Its number in the file, from 1.
    public var line: Int
    /// The line as typed, without blanks at its ends and without its comment.
    public var text: String
    /// What is set.
    public var key: String
    /// What it is set to.
    public var value: String
  }

  /// Reads the settings from the bytes of the file at `path`; whether a key exists is not looked at.
  public init(parsing bytes: [UInt8], path: String) throws(MalformedFile) {
    settings = []
    for (index, line) in try textLines(bytes, path: path).enumerated() {
      let text = withoutComment(line).trimmed
      guard !text.isEmpty else { continue }
      guard let setting = Setting(text, line: index + 1) else {
        throw MalformedFile(.notSet(text.text), path: path, line: index + 1)
      }
      settings.append(setting)
    }
  }

  /// Reads the file at `path`; a file that is missing sets nothing.
  public static func read(_ path: String) throws(FileTrouble) -> ConfigFile {
    let bytes = try FileTrouble.naming(file: { () throws(FileFailure) in try WholeFile(path).readIfThere(limit: 1 << 20) ?? [] })
    return try FileTrouble.naming(form: { () throws(MalformedFile) in try ConfigFile(parsing: bytes, path: path) })
  }
}

extension ConfigFile.Setting {
  fileprivate init?(_ text: ArraySlice<UInt8>, line: Int) {
    let words = text.words
    guard words.count > 2, words[0].elementsEqual("set".utf8), isName(words[1]) else { return nil }
    self.init(line: line, text: text.text, key: words[1].text, value: text[words[2].startIndex...].text)
  }
}

/// The line up to its comment: a `#` that comes first, or after a blank and before a blank or the end, outside quotes.
private func withoutComment(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  guard !isComment(line) else { return [] }
  var isQuoted = false
  for i in line.indices {
    if line[i] == UInt8(ascii: "\"") { isQuoted.toggle() }
    guard line[i] == UInt8(ascii: "#"), !isQuoted, i > line.startIndex, isBlank(line[i - 1]) else { continue }
    if i + 1 == line.endIndex || isBlank(line[i + 1]) { return line[..<i] }
  }
  return line
}
