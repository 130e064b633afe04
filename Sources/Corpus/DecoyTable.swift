import Prose

/// The dates that stand on the pages of a segment and are not their publication dates.
struct DecoyTable: Equatable, Sendable {
  /// The first decoy of each document, and behind them the count.
  let starts: NarrowColumn
  let text: CodedTexts
  let section: NarrowColumn
  let line: NarrowColumn

  /// The number of decoys of all documents.
  var total: Int { section.count }

  /// The first documents that have decoys, at most `limit`. O(limit · log n).
  func documents(limit: Int) -> [Int] {
    var found: [Int] = []
    var row = 0
    while row < total, found.count < limit {
      let document = starts.lastIndex(notAbove: UInt32(row))
      found.append(document)
      row = Int(starts[document + 1])
    }
    return found
  }

  func count(_ document: Int) -> Int { Int(starts[document + 1] - starts[document]) }

  func decoys(_ document: Int) -> [Decoy] {
    (Int(starts[document])..<Int(starts[document + 1])).map { row in
      Decoy(
        text: text.text(row) ?? "", section: Section(rawValue: UInt8(truncatingIfNeeded: section[row])) ?? .furniture,
        line: Int(line[row]))
    }
  }

  struct Draft: Sendable {
    private var starts: [UInt32] = [0]
    private var text = CodedTexts.Draft()
    private var section: [UInt32] = []
    private var line: [UInt32] = []

    mutating func append(_ decoys: [Decoy]) {
      for decoy in decoys {
        text.append(decoy.text)
        section.append(UInt32(decoy.section.rawValue))
        line.append(UInt32(clamping: decoy.line))
      }
      starts.append(UInt32(section.count))
    }

    var table: DecoyTable {
      DecoyTable(starts: NarrowColumn(starts), text: text.column, section: NarrowColumn(section), line: NarrowColumn(line))
    }
  }
}
