/// What a cell gave when it was recorded: a fence named `output` or `error`.
public struct CellRecord: Hashable, Sendable {
  /// Whether it is a result or an error.
  public let kind: Kind

  private let fence: Fence

  /// How the cell ended, and the name of the fence.
  public enum Kind: String, Hashable, Sendable {
    /// Every statement gave its result.
    case output
    /// A statement failed.
    case error
  }

  /// A new record of `body`, as `CellRun` gives it.
  public init(_ kind: Kind, body: String) {
    self.init(kind, fence: Fence(named: kind.rawValue, around: body))
  }

  init(_ kind: Kind, fence: Fence) {
    self.kind = kind
    self.fence = fence
  }

  /// The recorded lines, each with its LF.
  public var body: String { fence.body }

  /// The record as the file has it, with its fence.
  public var text: String { fence.text }

  /// A record of what is fresh, in this one's own fence where that still fits.
  func replaced(by fresh: CellRecord) -> CellRecord {
    guard fresh.kind == kind, let opening = FenceOpening(Array(fence.opening.utf8)[...]),
      let needed = FenceOpening(Array(fresh.fence.opening.utf8)[...]), opening.markCount >= needed.markCount
    else { return fresh }
    return CellRecord(kind, fence: Fence(opening: fence.opening, body: fresh.fence.body, closing: fence.closing))
  }
}
