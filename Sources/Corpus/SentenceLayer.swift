/// What was read from the sentences of a segment: columns of rows in source order.
public protocol SentenceLayer: Sendable {
  /// The sentence of each row, ascending.
  var sentence: NarrowColumn { get }
}

extension SentenceLayer {
  /// The number of rows.
  public var count: Int { sentence.count }

  /// The rows whose sentences lie in `sentences`. O(log rows).
  public func rows(in sentences: Range<Int>) -> Range<Int> {
    sentence.rows(in: UInt32(sentences.lowerBound)..<UInt32(sentences.upperBound))
  }
}

/// A mention with the sentence it stands in.
struct LayerRow<Mention: Sendable>: Sendable {
  var sentence: UInt32
  var mention: Mention
}

extension NarrowColumn {
  /// What `number` says of each row; the parts follow each other.
  init<Mention>(_ parts: [[LayerRow<Mention>]], _ number: (LayerRow<Mention>) -> UInt32) {
    var numbers: [UInt32] = []
    numbers.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts { for row in part { numbers.append(number(row)) } }
    self.init(numbers)
  }
}
