/// A session beside a fresh run of its cells: what differs, or nothing.
///
/// A cell without a record is taken to have given nothing. A cell that fails must say `exit=error`, and one that says so must fail.
public struct SessionCheck: Hashable, Sendable {
  /// The path of the session, for the report.
  public let path: String
  /// What differs, in the order of the cells.
  public let differences: [CellDifference]

  /// Compares `session` with `runs`, one for each cell in order; nil for a cell that did not run.
  ///
  /// - Parameter digest: the SHA-256 of bytes in hexadecimal digits.
  public init(of session: SessionFile, with runs: [CellRun?], path: String, digest: ([UInt8]) -> String) {
    var differences: [CellDifference] = []
    var shift = 0
    for (place, run) in zip(session.cellPlaces, runs) {
      guard let run else { continue }
      let difference = CellDifference(place, run, shift: &shift, digest: digest)
      if difference.surprise != nil || !difference.hunks.isEmpty { differences.append(difference) }
    }
    self.path = path
    self.differences = differences
  }

  /// Whether nothing differs.
  public var isPassed: Bool { differences.isEmpty }

  /// A unified diff from the file to what `--update` would write, behind one line for each cell that ended unexpectedly.
  public var report: String {
    let notes = differences.compactMap { difference in
      difference.surprise.map { "\(path):\(difference.line): \(wording(of: $0))\n" }
    }
    let hunks = differences.map(\.hunks).joined()
    return notes.joined() + (hunks.isEmpty ? "" : "--- \(path)\n+++ \(path)\n" + hunks)
  }
}

/// What became of a session whose records were rewritten.
public struct SessionUpdate: Hashable, Sendable {
  /// How many cells have another record.
  public let rewrittenCount: Int
  /// What no new record mends, such as a cell that is marked to fail and did not.
  public let left: SessionCheck
}

extension SessionFile {
  /// The session with the records that differ from `runs` replaced; a record that holds by its cell's check stays as it is.
  ///
  /// - Parameters:
  ///   - runs: one for each cell in order; nil for a cell that did not run.
  ///   - digest: the SHA-256 of bytes in hexadecimal digits.
  public func replacingRecords(with runs: [CellRun?], digest: ([UInt8]) -> String) -> SessionFile {
    var updated = self
    for (place, run) in zip(cellPlaces, runs) {
      guard let run, let comparison = RecordComparison(place.cell, with: run, digest: digest), !comparison.isSame else { continue }
      var cell = place.cell
      cell.record = comparison.fresh
      updated.pieces[place.pieceIndex] = .cell(cell)
    }
    return updated
  }

  /// The line in the file where each cell begins, in order.
  public var cellLines: [Int] { cellPlaces.map(\.line) }
}

/// Where a cell stands.
private struct CellPlace {
  let cell: Cell
  let cellIndex: Int
  let pieceIndex: Int
  /// The line of its fence in the file.
  let line: Int
}

extension SessionFile {
  fileprivate var cellPlaces: [CellPlace] {
    var places: [CellPlace] = []
    var line = 1 + lineEndCount(in: header.text)
    for (pieceIndex, piece) in pieces.enumerated() {
      if case .cell(let cell) = piece {
        places.append(CellPlace(cell: cell, cellIndex: places.count, pieceIndex: pieceIndex, line: line))
      }
      line += lineEndCount(in: piece.text)
    }
    return places
  }
}

extension CellDifference {
  /// Compares one cell; `shift` is by how many lines the cells before have grown, and is carried on.
  fileprivate init(_ place: CellPlace, _ run: CellRun, shift: inout Int, digest: ([UInt8]) -> String) {
    let expected: CellRecord.Kind = place.cell.attributes.exit == .error ? .error : .output
    self.init(cellIndex: place.cellIndex, id: place.cell.attributes.id, line: place.line, hunks: "")
    surprise = run.kind == expected ? nil : run.kind
    guard let comparison = RecordComparison(place.cell, with: run, digest: digest) else { return }
    let recordLine = place.line + lineEndCount(in: ended(place.cell.source))
    let diff = UnifiedDiff(
      old: comparison.old, new: comparison.new, edits: comparison.edits, firstLine: (recordLine, recordLine + shift))
    hunks = diff.text
    if !comparison.isSame { shift += comparison.new.count - comparison.old.count }
  }
}

private func lineEndCount(in text: String) -> Int { text.utf8.count { $0 == newline } }
