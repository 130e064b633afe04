/// What a cell gave when it ran just now.
public struct CellRun: Hashable, Sendable {
  /// Whether a statement of it failed.
  public var kind: CellRecord.Kind
  /// What it showed, results and errors in the order they came; without colour.
  public var text: String

  /// The outcome of one run.
  public init(_ kind: CellRecord.Kind, text: String) {
    self.kind = kind
    self.text = text
  }

  /// The run in the form a record has: no blanks at line ends, one LF at the end; above `lineLimit` lines the first ones,
  /// then a line with the number of all lines and the digest of the whole.
  ///
  /// - Parameter digest: the SHA-256 of bytes in hexadecimal digits.
  public func record(lineLimit: Int?, digest: ([UInt8]) -> String) -> CellRecord {
    var settled = lines(of: text).map(\.trimmedAtEnd)
    while settled.last?.isEmpty == true { settled.removeLast() }
    guard let lineLimit, settled.count > lineLimit else { return CellRecord(kind, body: joined(settled[...]).text) }
    let whole = joined(settled[...])
    let last = "… \(settled.count) lines, sha256 \(digest(Array(whole)))\n"
    return CellRecord(kind, body: joined(settled.prefix(lineLimit)).text + last)
  }
}

private func joined(_ lines: ArraySlice<ArraySlice<UInt8>>) -> ArraySlice<UInt8> {
  var bytes: [UInt8] = []
  for line in lines {
    bytes += line
    bytes.append(newline)
  }
  return bytes[...]
}
