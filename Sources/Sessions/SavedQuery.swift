/// A query kept in a file of its own: its `define` line as typed, and the comment above it as its help.
public struct SavedQuery: Hashable, Sendable {
  /// The name it is called by; the file is called `NAME.dlq`.
  public let name: String
  /// What the comment lines above it say, without `#`; lines joined by LF.
  public let help: String
  /// The `define` line and those that continue it, as typed.
  public let definition: String
  /// The line of the file where the definition begins, for errors in it.
  public let firstLine: Int

  /// Reads a query from the bytes of the file at `path`, whose name must be that of the query.
  public init(parsing bytes: [UInt8], path: String) throws(MalformedFile) {
    let stem = fileName(of: path).utf8.dropLast(".dlq".utf8.count)
    guard isName(stem) else { throw MalformedFile(.queryFileName(fileName(of: path)), path: path, line: 1) }
    let source = try textLines(bytes, path: path)
    let start = source.firstIndex { !$0.trimmed.isEmpty && !isComment($0) } ?? source.count
    guard start < source.count, let name = definedName(source[start]) else {
      throw MalformedFile(.noDefinition(found: start < source.count ? source[start].text : ""), path: path, line: start + 1)
    }
    guard name.elementsEqual(stem) else {
      throw MalformedFile(.otherName(file: fileName(of: path), defined: name.text), path: path, line: start + 1)
    }
    if let second = source[(start + 1)...].firstIndex(where: { definedName($0) != nil }) {
      throw MalformedFile(.secondDefinition, path: path, line: second + 1)
    }
    self.name = name.text
    firstLine = start + 1
    help = source[..<start].filter(isComment).map(commentText).joined(separator: "\n")
    let body = source[start...].reversed().drop { $0.trimmed.isEmpty }.reversed()
    definition = body.map(\.text).joined(separator: "\n")
  }

  /// The query `definition` defines, to be written.
  public init(definition: String, help: String, path: String) throws(MalformedFile) {
    try self.init(parsing: Array(Self.fileText(definition, help).utf8), path: path)
  }

  /// The file as it is written: the help as comment lines, then the definition.
  public var text: String { Self.fileText(definition, help) }

  /// The name that `definition` defines; nil when it is no `define NAME`.
  public static func name(in definition: String) -> String? { definedName(Array(definition.utf8)[...])?.text }

  private static func fileText(_ definition: String, _ help: String) -> String {
    let comments = help.isEmpty ? [] : lines(of: help).map { $0.isEmpty ? "#\n" : "# \($0.text)\n" }
    return comments.joined() + ended(definition)
  }
}

/// The lines of a plain file without LF; refused when a line is no UTF-8 or ends in CR LF.
func textLines(_ bytes: [UInt8], path: String) throws(MalformedFile) -> [ArraySlice<UInt8>] {
  var lines: [ArraySlice<UInt8>] = []
  for (index, range) in lineRanges(of: bytes).enumerated() {
    let line = bytes[range].last == newline ? bytes[range].dropLast() : bytes[range]
    guard String(validating: line, as: UTF8.self) != nil else { throw MalformedFile(.notText, path: path, line: index + 1) }
    guard line.last != carriageReturn else { throw MalformedFile(.carriageReturn, path: path, line: index + 1) }
    lines.append(line)
  }
  return lines
}

/// Whether the first sign of the line is `#`.
func isComment(_ line: ArraySlice<UInt8>) -> Bool { line.trimmed.first == UInt8(ascii: "#") }

private func commentText(_ line: ArraySlice<UInt8>) -> String {
  let text = line.trimmed.dropFirst()
  return (text.first == blank ? text.dropFirst() : text).text
}

/// The name behind `define` in `line`.
private func definedName(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
  let words = line.trimmed
  guard words.starts(with: "define".utf8), let sign = words.dropFirst(6).first, isBlank(sign) else { return nil }
  let rest = words.dropFirst(6).drop(while: isBlank)
  let name = rest.prefix { $0 != UInt8(ascii: "(") }.trimmed
  return isName(name) && name.endIndex < rest.endIndex ? name : nil
}
