/// Edits written as hunks of a unified diff, three unchanged lines around each change.
struct UnifiedDiff {
  let old: [ArraySlice<UInt8>]
  let new: [ArraySlice<UInt8>]
  let edits: [LineEdit]
  /// The number in its file of the first old line, and of the first new one.
  let firstLine: (old: Int, new: Int)

  /// The hunks, one after another; empty when nothing changes.
  var text: String {
    var place = firstLine
    var text: [UInt8] = []
    var done = 0
    for hunk in hunkRanges {
      for edit in edits[done..<hunk.lowerBound] { edit.advance(&place) }
      append(hunk, at: &place, to: &text)
      done = hunk.upperBound
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The edits of each hunk: the changes with their surroundings, joined where those touch.
  private var hunkRanges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    for i in edits.indices where edits[i].isChange {
      let range = max(0, i - 3)..<min(edits.count, i + 4)
      if let last = ranges.last, last.upperBound >= range.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
      } else {
        ranges.append(range)
      }
    }
    return ranges
  }

  private func append(_ hunk: Range<Int>, at place: inout (old: Int, new: Int), to text: inout [UInt8]) {
    let start = place
    var body: [UInt8] = []
    for edit in edits[hunk] {
      body += marked(edit)
      edit.advance(&place)
    }
    let old = span(from: start.old, to: place.old)
    let new = span(from: start.new, to: place.new)
    text += Array("@@ -\(old) +\(new) @@\n".utf8) + body
  }

  /// First line and line count, as a hunk's head writes them: an empty stretch names the line before it.
  private func span(from start: Int, to end: Int) -> String {
    start == end ? "\(start - 1),0" : "\(start),\(end - start)"
  }

  private func marked(_ edit: LineEdit) -> [UInt8] {
    switch edit {
    case .keep(let i, _): [blank] + old[i] + [newline]
    case .remove(let i): [UInt8(ascii: "-")] + old[i] + [newline]
    case .add(let j): [UInt8(ascii: "+")] + new[j] + [newline]
    }
  }
}

extension LineEdit {
  /// Moves `place` past what the edit takes from each side.
  fileprivate func advance(_ place: inout (old: Int, new: Int)) {
    switch self {
    case .keep: place = (place.old + 1, place.new + 1)
    case .remove: place.old += 1
    case .add: place.new += 1
    }
  }
}
