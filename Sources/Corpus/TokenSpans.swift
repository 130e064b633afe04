/// Spans of tokens of one stream, ascending by their starts and none of them empty; of equally long ones only the length is kept.
struct TokenSpans: Sendable {
  let starts: [UInt32]
  /// The tokens behind the last; empty where all are equally long.
  let ends: [UInt32]
  /// How long all are; 0 where they differ.
  let length: UInt32

  /// Spans that are all `length` tokens long.
  init(_ starts: [UInt32], length: UInt32) { (self.starts, ends, self.length) = (starts, [], length) }

  /// Spans of any lengths.
  init(_ starts: [UInt32], _ ends: [UInt32]) { (self.starts, self.ends, length) = (starts, ends, 0) }

  /// One span, or none where `range` is empty.
  init(_ range: Range<UInt32>) { self.init(range.isEmpty ? [] : [range.lowerBound], range.isEmpty ? [] : [range.upperBound]) }

  /// The first and the last token of `range`.
  init(ends range: Range<UInt32>) {
    self.init(range.isEmpty ? [] : range.count == 1 ? [range.lowerBound] : [range.lowerBound, range.upperBound - 1], length: 1)
  }

  /// The spans of different lengths that begin in `tokens`. O(log n) and a copy.
  subscript(tokens: Range<UInt32>) -> TokenSpans {
    let rows = starts.rows(in: tokens)
    return TokenSpans(Array(starts[rows]), Array(ends[rows]))
  }

  /// The same tokens in spans that do not overlap. O(n), and no copy where none do.
  var joined: TokenSpans {
    if areApart { return self }
    var joined: (starts: [UInt32], ends: [UInt32]) = ([], [])
    for row in starts.indices {
      if let last = joined.ends.last, starts[row] < last {
        joined.ends[joined.ends.count - 1] = max(last, end(row))
      } else {
        joined.starts.append(starts[row])
        joined.ends.append(end(row))
      }
    }
    return TokenSpans(joined.starts, joined.ends)
  }

  /// The token behind the last of a span.
  func end(_ row: Int) -> UInt32 { length > 0 ? starts[row] + length : ends[row] }

  /// Whether every span ends before the next one begins.
  private var areApart: Bool {
    if length == 1 { return true }
    let (starts, ends) = (starts.span, ends.span)
    var row = 0
    var free: UInt32 = 0
    while row < starts.count {
      if starts[row] < free { return false }
      free = length > 0 ? starts[row] &+ length : ends[row]
      row &+= 1
    }
    return true
  }
}
