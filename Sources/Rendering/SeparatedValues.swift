import Columnar

/// Rows as lines of values set apart by one sign; all columns, bare values.
struct SeparatedValues {
  enum Separator { case comma, tab }

  private let separator: Separator
  private let header: Header
  private let target: Screen.Target

  init(_ separator: Separator, header: Header, target: Screen.Target) {
    self.separator = separator
    self.header = header
    self.target = target
  }

  /// The lines of `table`.
  func bytes(of table: Table) -> [UInt8] {
    var output: [UInt8] = []
    let columns = table.columns.filter(\.isExported)
    guard !columns.isEmpty else { return output }
    if header == .written {
      for (index, column) in columns.enumerated() {
        if index > 0 { output.append(sign) }
        append(text: column.name, to: &output)
      }
      output.append(newline)
    }
    for row in 0..<table.rowCount {
      for (index, column) in columns.enumerated() {
        if index > 0 { output.append(sign) }
        append(column.values, row, to: &output)
      }
      if separator == .comma, columns.count == 1, output.last.map({ $0 == newline }) ?? true { output.append("\"\"") }
      output.append(newline)
    }
    return output
  }

  private var sign: UInt8 { separator == .comma ? UInt8(ascii: ",") : UInt8(ascii: "\t") }

  private func append(_ values: Values, _ row: Int, to output: inout [UInt8]) {
    switch values {
    case .text(let cells): if cells.hasText(row) { append(text: cells.bytes(row), to: &output) }
    case .integers(let cells): if let number = cells[row] { output.append(integer: number) }
    case .reals(let cells, let decimals):
      if let number = cells[row], number.isFinite { output.append(real: number, decimals: decimals) }
    case .probabilities(let cells): if let number = cells[row], number.isFinite { append(text: "\(number)", to: &output) }
    case .numerals(let cells): if let numeral = cells[row] { append(text: numeral.text, to: &output) }
    case .dates(let cells): if let date = cells[row] { append(text: date.text, to: &output) }
    }
  }

  private func append(text: String, to output: inout [UInt8]) { append(text: text.utf8.span, to: &output) }

  private func append(text: Span<UInt8>, to output: inout [UInt8]) {
    guard target == .terminal else { return append(safe: text, to: &output) }
    append(safe: visible(text).span, to: &output)
  }

  private func append(safe text: Span<UInt8>, to output: inout [UInt8]) {
    switch separator {
    case .comma: appendQuoted(text, to: &output)
    case .tab: appendEscaped(text, to: &output)
    }
  }

  private func appendQuoted(_ source: Span<UInt8>, to output: inout [UInt8]) {
    guard needsQuotes(source) else { return source.withUnsafeBufferPointer { output.append(contentsOf: $0) } }
    output.append(UInt8(ascii: "\""))
    var index = 0
    while index < source.count {
      if source[index] == UInt8(ascii: "\"") { output.append(source[index]) }
      output.append(source[index])
      index += 1
    }
    output.append(UInt8(ascii: "\""))
  }

  private func appendEscaped(_ source: Span<UInt8>, to output: inout [UInt8]) {
    var index = 0
    while index < source.count {
      switch source[index] {
      case UInt8(ascii: "\t"): output.append("\\t")
      case newline: output.append("\\n")
      case UInt8(ascii: "\r"): output.append("\\r")
      case UInt8(ascii: "\\"): output.append("\\\\")
      default: output.append(source[index])
      }
      index += 1
    }
  }

  /// Whether a csv field with these bytes stands between quotes: when empty, with a sign of the format, or with a blank at an end.
  private func needsQuotes(_ source: Span<UInt8>) -> Bool {
    guard source.count > 0, source[0] != blank, source[source.count - 1] != blank else { return true }
    var index = 0
    while index < source.count {
      let byte = source[index]
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == newline || byte == UInt8(ascii: "\r") { return true }
      index += 1
    }
    return false
  }

  /// The text with what steers terminals made visible; tabs and newlines stay, for they are escaped or quoted.
  private func visible(_ source: Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    var index = 0
    while index < source.count {
      let (scalar, count) = decodeScalar(source, at: index)
      let isKept = scalar == 0x09 || scalar == 0x0A || (Print(of: scalar) != .replaced && scalar >= 0x20 && scalar != 0x85)
      encodeScalar(isKept ? scalar : 0xFFFD, into: &bytes)
      index += count
    }
    return bytes
  }
}

let newline = UInt8(ascii: "\n")
