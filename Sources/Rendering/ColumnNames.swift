public import Columnar

/// The names that `table` gives its columns in files, in their order.
public func exportedNames(of table: Table) -> [String] { table.columns.filter(\.isExported).map(\.name) }

/// The names in the first line of a file; nil for a format whose files do not begin with names alone.
///
/// Reads what other programs write too: a mark of the byte order, lines ended by CR LF, quotes that are not needed. Looks at no more than
/// the first megabyte.
public func columnNames(in bytes: [UInt8], as format: Format) -> [String]? {
  let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  let text = bytes.prefix(1 << 20).dropFirst(bytes.starts(with: mark) ? mark.count : 0)
  switch format {
  case .csv: return commaSeparatedNames(in: text)
  case .tsv: return tabSeparatedNames(in: text)
  case .table, .json, .jsonl, .md, .html, .svg: return nil
  }
}

private func commaSeparatedNames(in text: ArraySlice<UInt8>) -> [String] {
  var names: [[UInt8]] = [[]]
  var isQuoted = false
  var before: UInt8 = 0
  for byte in text {
    // The second of two quotes inside quotes stands for itself.
    if byte == quote, !isQuoted, before == quote { names[names.count - 1].append(quote) }
    if byte == quote {
      isQuoted.toggle()
    } else if isQuoted {
      names[names.count - 1].append(byte)
    } else if byte == newline {
      break
    } else if byte == UInt8(ascii: ",") {
      names.append([])
    } else if byte != UInt8(ascii: "\r") {
      names[names.count - 1].append(byte)
    }
    before = byte
  }
  return names.map { String(decoding: $0, as: UTF8.self) }
}

private func tabSeparatedNames(in text: ArraySlice<UInt8>) -> [String] {
  let line = text.prefix { $0 != newline }
  let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
  return fields.map { String(decoding: unescaped($0), as: UTF8.self) }
}

/// A field of tsv with what its backslashes stand for; a bare CR, of a line's end, is left out.
private func unescaped(_ field: ArraySlice<UInt8>) -> [UInt8] {
  var bytes: [UInt8] = []
  var isEscaped = false
  for byte in field {
    switch (isEscaped, byte) {
    case (false, UInt8(ascii: "\\")):
      isEscaped = true
      continue
    case (false, UInt8(ascii: "\r")): continue
    case (true, UInt8(ascii: "t")): bytes.append(UInt8(ascii: "\t"))
    case (true, UInt8(ascii: "n")): bytes.append(newline)
    case (true, UInt8(ascii: "r")): bytes.append(UInt8(ascii: "\r"))
    default: bytes.append(byte)
    }
    isEscaped = false
  }
  return bytes
}

private let quote = UInt8(ascii: "\"")
