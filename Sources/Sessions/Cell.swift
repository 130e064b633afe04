/// A piece of a session that runs: lines of the language, and the record of what they gave.
public struct Cell: Hashable, Sendable {
  /// What the braces behind its name say.
  public let attributes: CellAttributes
  /// What it gave when it was recorded; nil when nothing was.
  public var record: CellRecord? {
    didSet { if record == nil { gap = "" } else { fence.closing = ended(fence.closing) } }
  }

  private var fence: Fence
  /// The blank lines between the cell and its record.
  private var gap: String

  /// A new cell that runs `code`.
  public init(code: String, attributes: CellAttributes = CellAttributes(), record: CellRecord? = nil) {
    self.init(fence: Fence(named: attributes.info, around: code), attributes: attributes, gap: "", record: record)
  }

  init(fence: Fence, attributes: CellAttributes, gap: String, record: CellRecord?) {
    self.fence = fence
    self.attributes = attributes
    self.gap = gap
    self.record = record
  }

  /// The lines to run, without the last LF.
  public var code: String {
    fence.body.utf8.last == newline ? String(decoding: fence.body.utf8.dropLast(), as: UTF8.self) : fence.body
  }

  /// The cell as the file has it, with its record.
  public var text: String { source + (record?.text ?? "") }

  /// The cell as the file has it, up to where its record begins.
  var source: String { fence.text + gap }
}
