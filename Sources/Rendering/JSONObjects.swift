import Columnar

/// Rows as JSON objects, one a line; keys in column order, numbers as numbers, no answer as null.
///
/// Control, direction and invisible characters are escaped, so that the text is safe to show and loses nothing.
struct JSONObjects {
  enum Frame { case array, lines }

  private let frame: Frame

  init(_ frame: Frame) { self.frame = frame }

  /// The objects of `table`; a name that comes twice gets `_2`.
  func bytes(of table: Table) -> [UInt8] {
    var output: [UInt8] = []
    let columns = table.columns.filter(\.isExported)
    let keys = uniqueKeys(columns.map(\.name)).map(keyBytes)
    if frame == .array { output.append(table.rowCount > 0 ? "[\n" : "[]\n") }
    for row in 0..<table.rowCount {
      output.append("{")
      for (index, column) in columns.enumerated() {
        if index > 0 { output.append(",") }
        output.append(contentsOf: keys[index])
        output.append(jsonOf: column.values, row)
      }
      output.append(frame == .array && row + 1 < table.rowCount ? "},\n" : "}\n")
    }
    if frame == .array, table.rowCount > 0 { output.append("]\n") }
    return output
  }

  private func keyBytes(_ key: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(jsonString: key)
    bytes.append(":")
    return bytes
  }

  private func uniqueKeys(_ names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.map { name in
      var (key, number) = (name, 2)
      while !taken.insert(key).inserted {
        key = "\(name)_\(number)"
        number += 1
      }
      return key
    }
  }
}

extension [UInt8] {
  /// Adds a cell as a JSON value.
  fileprivate mutating func append(jsonOf values: Values, _ row: Int) {
    switch values {
    case .text(let cells): if cells.hasText(row) { append(jsonString: cells.bytes(row)) } else { append("null") }
    case .integers(let cells): if let number = cells[row] { append(integer: number) } else { append("null") }
    case .reals(let cells, let decimals):
      if let number = cells[row], number.isFinite { append(real: number, decimals: decimals) } else { append("null") }
    case .probabilities(let cells):
      if let number = cells[row], number.isFinite { append(contentsOf: "\(number)".utf8) } else { append("null") }
    case .numerals(let cells): if let numeral = cells[row] { append(numeral) } else { append("null") }
    case .dates(let cells): if let date = cells[row] { append(jsonString: date.text) } else { append("null") }
    }
  }

  /// Adds a number as it was written; a range is text.
  private mutating func append(_ numeral: Numeral) {
    if numeral.upperEnd == nil { append(contentsOf: numeral.text.utf8) } else { append(jsonString: numeral.text) }
  }

  /// Adds text as a JSON string.
  mutating func append(jsonString text: String) { append(jsonString: text.utf8.span) }

  /// Adds the text of bytes, which must be valid UTF-8, as a JSON string.
  mutating func append(jsonString source: Span<UInt8>) {
    append(UInt8(ascii: "\""))
    var index = 0
    while index < source.count {
      let byte = source[index]
      if byte >= 0x20, byte < 0x7F {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { append(UInt8(ascii: "\\")) }
        append(byte)
        index += 1
      } else {
        let (scalar, count) = decodeScalar(source, at: index)
        append(jsonScalar: scalar)
        index += count
      }
    }
    append(UInt8(ascii: "\""))
  }

  private mutating func append(jsonScalar scalar: UInt32) {
    switch (scalar, Print(of: scalar)) {
    case (0x0A, _): append("\\n")
    case (0x09, _): append("\\t")
    case (0x0D, _): append("\\r")
    case (0xE0100...0xE01EF, _), (0xFE00...0xFE0F, _), (0x200C...0x200D, _): encodeScalar(scalar, into: &self)
    case (_, .replaced), (_, .dropped), (..<0x20, _), (0x85, _), (0x2028...0x2029, _): append(escaped: scalar)
    default: encodeScalar(scalar, into: &self)
    }
  }

  private mutating func append(escaped scalar: UInt32) {
    guard scalar <= 0xFFFF else {
      append(escaped: 0xD800 + (scalar - 0x10000) >> 10)
      return append(escaped: 0xDC00 + (scalar - 0x10000) & 0x3FF)
    }
    append("\\u")
    for shift in [12, 8, 4, 0] as [UInt32] {
      let digit = UInt8(scalar >> shift & 0xF)
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
