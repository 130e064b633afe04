import Columnar
import Cores
import Corpus
import Prose

/// The table of hits in context; without texts once nobody waits for it any more.
func contextLines(of hits: Hits, in view: View, characters: Int) -> Table {
  let interruption = Interruption()
  let share = max(1, hits.count < 64 ? hits.count : min(linesOfShare, (hits.count + coreCount - 1) / coreCount))
  let starts = Array(stride(from: 0, to: hits.count, by: share))
  let parts = onCores(starts.count) { part in
    ContextPart(of: hits.picking(.range(starts[part]..<min(hits.count, starts[part] + share))), in: view, characters, interruption)
  }
  return ContextColumns(parts).table
}

/// Lines that a core makes in a row.
private let linesOfShare = 2048

/// The columns of a concordance, made in parts.
private struct ContextColumns {
  private let parts: [ContextPart]
  private let counts: [Int]
  private let buffer: [UInt8]
  /// Where the bytes of each part begin in `buffer`.
  private let bases: [Int]

  init(_ parts: [ContextPart]) {
    self.parts = parts
    counts = parts.map(\.lines.count)
    bases = parts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.bytes.count) }
    buffer =
      parts.count == 1
      ? parts[0].bytes
      : [UInt8](partCounts: parts.map(\.bytes.count)) { part, bytes in
        bytes.withUnsafeMutableBufferPointer { bytes in parts[part].bytes.withUnsafeBufferPointer { _ = bytes.update(from: $0) } }
      }
  }

  var table: Table {
    Table(
      [
        Column("doc", texts { $0.doc }, place: .exports), Column("ref", texts { $0.ref }), Column("left", texts { $0.left }),
        Column("hit", texts { $0.hit }), Column("right", texts { $0.right }), Column("section", sections, place: .exports),
        Column("line", numbers { $0.line }, place: .exports), Column("byte_start", numbers { $0.byteStart }, place: .exports),
        Column("byte_end", numbers { $0.byteEnd }, place: .exports), Column("text", texts { $0.text }, place: .exports),
      ], drawing: .concordance)
  }

  private func texts(_ place: @Sendable (ContextLine) -> Texts.Place) -> Values {
    let bases = bases
    return .text(Texts(buffer, at: column { part, line in place(line).behind(bases[part]) }))
  }

  private var sections: Values {
    let words = SectionWords()
    return .text(Texts(words.bytes, at: column { _, line in words.places[Int(line.section ?? SectionWords.none)] }))
  }

  private func numbers(_ number: @Sendable (ContextLine) -> Int?) -> Values { .integers(column { number($1) }) }

  @inline(__always)
  private func column<Cell: BitwiseCopyable & Sendable>(_ cell: @Sendable (Int, ContextLine) -> Cell) -> [Cell] {
    [Cell](partCounts: counts) { part, cells in
      let made = parts[part].lines
      let lines = made.span
      var row = 0
      while row < lines.count {
        cells[row] = cell(part, lines[row])
        row += 1
      }
    }
  }
}

/// The words of all sections one after the other.
private struct SectionWords: Sendable {
  let bytes: [UInt8]
  /// The place of each section's word, and of none behind them.
  let places: [Texts.Place]

  init() {
    var bytes: [UInt8] = []
    places =
      (0..<UInt8.max).map { code in
        let start = bytes.count
        guard let section = Section(rawValue: code) else { return .missing }
        bytes += section.word.utf8
        return Texts.Place(start..<bytes.count)
      } + [.missing]
    self.bytes = bytes
  }

  static let none = UInt8.max
}
