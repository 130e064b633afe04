import Corpus
import Prose

/// What quotations the words of a document lie in.
struct SpeechAround {
  /// What stands between quotation marks, in order; none overlaps another.
  private var marked: [Range<Int>] = []
  /// What somebody is said to have said, by where it begins, with its row in the layer.
  private var spoken: [(bytes: Range<Int>, row: Int)] = []
  /// Quotations that may lie in one another at one place.
  private static let deepest = 8

  /// The quotations of a document, by its number in the segment.
  init(_ document: Int, of segment: Segment, _ layer: QuoteLayer) {
    for row in layer.rows(in: segment.sentences.ofDocument(document)) {
      let bytes = layer.bytes(row)
      if layer.kind(row) != .indirect { marked.append(bytes) }
      if layer.isSpeech(row) { spoken.append((bytes, row)) }
    }
    marked.sort { $0.lowerBound < $1.lowerBound }
    spoken.sort { ($0.bytes.lowerBound, $1.bytes.upperBound) < ($1.bytes.lowerBound, $0.bytes.upperBound) }
  }

  /// Whether `bytes` lie between quotation marks.
  func isMarked(_ bytes: Range<Int>) -> Bool {
    let place = Self.count(marked.count) { marked[$0].lowerBound <= bytes.lowerBound }
    return place > 0 && marked[place - 1].upperBound >= bytes.upperBound
  }

  /// The row of the innermost quotation that `bytes` lie in; nil where they lie in none.
  func row(around bytes: Range<Int>) -> Int? {
    let place = Self.count(spoken.count) { spoken[$0].bytes.lowerBound <= bytes.lowerBound }
    return spoken[..<place].suffix(Self.deepest).last { $0.bytes.upperBound >= bytes.upperBound }?.row
  }

  /// How many of the first `count` places hold, which all do before one that does not. O(log count).
  private static func count(_ count: Int, _ holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension HitRows {
  /// Whether each hit lies between quotation marks: `yes` or `no`.
  var quoted: [String?] { inSpeech { $0.isMarked($1) ? "yes" : "no" } }

  /// Who says each hit's words; nil where they lie in no quotation, or in nobody's.
  var speakers: [String?] {
    inSpeech { speech, bytes, segment, layer, document in
      speech.row(around: bytes).flatMap { SpokenWords(layer[$0], in: segment, document: document).speaker }
    }
  }

  private func inSpeech(_ value: (SpeechAround, Range<Int>) -> String?) -> [String?] {
    inSpeech { speech, bytes, _, _, _ in value(speech, bytes) }
  }

  /// A value of each hit by the quotations of its document, which are gathered once for neighbours.
  private func inSpeech(_ value: (SpeechAround, Range<Int>, Segment, QuoteLayer, Int) -> String?) -> [String?] {
    var known: (number: UInt32, speech: SpeechAround)?
    let sentences = hits.sentences
    return column { row in
      let place = view.archive.place(ofSentence: sentences[row])
      let segment = view.archive.segments[place.segment]
      // Nil only once nobody waits any more.
      guard let layer = try? segment.quotes() else { return nil }
      let number = view.archive.document(ofSentence: sentences[row])
      let document = Int(segment.sentences.document[place.sentence])
      let speech = known.flatMap { $0.number == number ? $0.speech : nil } ?? SpeechAround(document, of: segment, layer)
      known = (number, speech)
      return value(speech, bytes(row), segment, layer, document)
    }
  }
}
