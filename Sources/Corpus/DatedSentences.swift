import Prose

/// The expressions of time in some sentences, which are walked in order.
struct DatedSentences {
  private let layer: DateLayer
  /// The sentence of each row from `first` on.
  private var sentences: [UInt32] = []
  private let first: Int
  private var place = 0
  /// Those of the sentence that was moved to.
  private(set) var here: [DateMention] = []

  /// The expressions of `layer` in the sentences of `range`.
  init(_ layer: DateLayer, in range: Range<Int>) {
    self.layer = layer
    let rows = layer.rows(in: range)
    first = rows.lowerBound
    layer.sentence.copy(rows, into: &sentences)
  }

  /// Moves on to a sentence behind all those before.
  mutating func move(to sentence: Int) {
    here.removeAll(keepingCapacity: true)
    while place < sentences.count, sentences[place] < UInt32(sentence) { place += 1 }
    while place < sentences.count, sentences[place] == UInt32(sentence) {
      here.append(layer.mention[first + place])
      place += 1
    }
  }
}
