/// A session as one HTML page without script and without anything fetched.
struct SessionPage {
  let session: SessionFile
  let title: String

  var text: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(escaped(heading ?? title))</title>
    <style>
    \(pageStyle)
    </style>
    </head>
    <body>
    \(about)\(session.pieces.map(body).joined())</body>
    </html>

    """
  }

  /// What the run depended on.
  private var about: String {
    guard !session.header.entries.isEmpty else { return "" }
    let rows = session.header.entries.map { "<dt>\(escaped($0.key))</dt><dd>\(escaped($0.value))</dd>\n" }
    return "<dl>\n\(rows.joined())</dl>\n"
  }

  /// The first heading of the prose.
  private var heading: String? {
    for case .prose(let prose) in session.pieces {
      for case .heading(_, let text) in ProseBlock.blocks(of: prose) { return text }
    }
    return nil
  }

  private func body(_ piece: SessionFile.Piece) -> String {
    switch piece {
    case .prose(let text): ProseBlock.blocks(of: text).map(\.html).joined()
    case .cell(let cell): html(cell)
    }
  }

  private func html(_ cell: Cell) -> String {
    let id = cell.attributes.id.map { " id=\"\(escaped($0))\"" } ?? ""
    let code = "<pre class=\"cell\"\(id)><code>\(escaped(cell.code))</code></pre>\n"
    guard let record = cell.record else { return code }
    return code + "<pre class=\"\(record.kind.rawValue)\"><samp>\(escaped(record.body))</samp></pre>\n"
  }
}

extension ProseBlock {
  fileprivate var html: String {
    switch self {
    case .heading(let level, let text): "<h\(level)>\(spans(text))</h\(level)>\n"
    case .paragraph(let text): "<p>\(spans(text))</p>\n"
    case .list(let items): "<ul>\n\(items.map { "<li>\(spans($0))</li>\n" }.joined())</ul>\n"
    case .code(let text): "<pre><code>\(escaped(text))</code></pre>\n"
    }
  }
}

/// `text` escaped, with what stands between backticks as code and between double stars in bold.
private func spans(_ text: String) -> String {
  let pieces = text.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
  let isPaired = pieces.count % 2 == 1
  guard isPaired else { return bold(text) }
  return pieces.enumerated().map { $0.offset % 2 == 1 ? "<code>\(escaped($0.element))</code>" : bold($0.element) }.joined()
}

private func bold(_ text: String) -> String {
  let bytes = Array(text.utf8)
  var parts: [String] = [""]
  var start = 0
  var i = 0
  while i + 1 < bytes.count {
    guard bytes[i] == UInt8(ascii: "*"), bytes[i + 1] == UInt8(ascii: "*") else {
      i += 1
      continue
    }
    parts[parts.count - 1] = escaped(bytes[start..<i].text)
    parts.append("")
    i += 2
    start = i
  }
  parts[parts.count - 1] = escaped(bytes[start...].text)
  guard parts.count % 2 == 1 else { return escaped(text) }
  return parts.enumerated().map { $0.offset % 2 == 1 ? "<strong>\($0.element)</strong>" : $0.element }.joined()
}

/// `text` for HTML; control characters, which HTML does not have, become `�`.
private func escaped(_ text: String) -> String {
  var result: [UInt8] = []
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "&"): result += Array("&amp;".utf8)
    case UInt8(ascii: "<"): result += Array("&lt;".utf8)
    case UInt8(ascii: ">"): result += Array("&gt;".utf8)
    case UInt8(ascii: "\""): result += Array("&quot;".utf8)
    case UInt8(ascii: "'"): result += Array("&#39;".utf8)
    case newline, tab: result.append(byte)
    case 0..<0x20, 0x7F: result += Array("\u{FFFD}".utf8)
    default: result.append(byte)
    }
  }
  return String(decoding: result, as: UTF8.self)
}

private let pageStyle = """
  body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 Georgia, serif; color: #1a1a1a; background: #fff; }
  pre, code, samp, dl { font: .875rem/1.4 ui-monospace, Menlo, Consolas, monospace; }
  pre { overflow-x: auto; padding: .5rem .75rem; margin: .5rem 0; break-inside: avoid; }
  pre.cell { border-left: 3px solid #2b5c8a; background: #f1f5f9; }
  pre.error { border-left: 3px solid #a33; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; color: #555; }
  dd { margin: 0; overflow-wrap: anywhere; }
  """
