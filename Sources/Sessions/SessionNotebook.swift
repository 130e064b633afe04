/// A session as a Jupyter notebook: prose as Markdown cells, cells as code, records as what they wrote.
///
/// Source: the notebook format 4.5 of the Jupyter project.
struct SessionNotebook {
  let session: SessionFile

  var text: String {
    var text = "{\n \"cells\": [\n"
    text += session.pieces.enumerated().map { cell($0.element, number: $0.offset + 1) }.joined(separator: ",\n")
    text += "\n ],\n \"metadata\": {\n  \"dateline\": {\(headerFields)},\n"
    text += "  \"language_info\": {\"name\": \"dateline\"}\n },\n \"nbformat\": 4,\n \"nbformat_minor\": 5\n}\n"
    return text
  }

  private var headerFields: String {
    let fields = [("dateline-session", "1")] + session.header.entries.map { ($0.key, $0.value) }
    return fields.map { "\(quoted($0.0)): \(quoted($0.1))" }.joined(separator: ", ")
  }

  private func cell(_ piece: SessionFile.Piece, number: Int) -> String {
    switch piece {
    case .prose(let text):
      return "  {\"cell_type\": \"markdown\", \"id\": \"piece-\(number)\", \"metadata\": {}, \"source\": \(sourceLines(text))}"
    case .cell(let cell):
      return """
          {"cell_type": "code", "execution_count": null, "id": "piece-\(number)", "metadata": {\(metadata(of: cell))},
           "outputs": [\(cell.record.map(output) ?? "")], "source": \(sourceLines(cell.code))}
        """
    }
  }

  private func metadata(of cell: Cell) -> String {
    let info = cell.attributes.info.utf8.dropFirst("dateline ".utf8.count)
    let name = cell.attributes.id.map { ["\"name\": \(quoted($0))"] } ?? []
    let attributes = info.isEmpty ? [] : ["\"dateline\": \(quoted(String(decoding: info, as: UTF8.self)))"]
    return (name + attributes).joined(separator: ", ")
  }

  private func output(_ record: CellRecord) -> String {
    let stream = record.kind == .error ? "stderr" : "stdout"
    return "{\"output_type\": \"stream\", \"name\": \"\(stream)\", \"text\": \(sourceLines(record.body))}"
  }
}

/// The lines of `text`, each with its LF, as a JSON list.
private func sourceLines(_ text: String) -> String {
  let bytes = Array(text.utf8)
  return "[" + lineRanges(of: bytes).map { quoted(bytes[$0].text) }.joined(separator: ", ") + "]"
}

/// `text` as a JSON string.
private func quoted(_ text: String) -> String {
  var bytes: [UInt8] = [UInt8(ascii: "\"")]
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case newline: bytes += Array("\\n".utf8)
    case tab: bytes += Array("\\t".utf8)
    case 0..<0x20, 0x7F: bytes += Array("\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
    default: bytes.append(byte)
    }
  }
  bytes.append(UInt8(ascii: "\""))
  return String(decoding: bytes, as: UTF8.self)
}
