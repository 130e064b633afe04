import Corpus
import Prose

/// The text around hits, inside their document and section; blanks run together.
struct Context {
  /// The characters on each side.
  private let characters: Int
  private var joined: [UInt8] = []

  init(characters: Int) { self.characters = characters }

  /// What stands before a hit, the hit, and what stands behind it, and the hit with its blanks as they are.
  ///
  /// The hit is the bytes `hit` of the text, which begin in the sentence `first` and end in the sentence `last`.
  mutating func texts(
    around hit: Range<Int>, from first: Int, through last: Int, of segment: Segment
  ) -> (left: String, hit: String, right: String, text: String) {
    // Four bytes a character are enough.
    let (before, after) = (segment.neighbours(of: first, reaching: characters * 4), segment.neighbours(of: last, reaching: characters * 4))
    let own = segment.sentences.bytes(first).lowerBound..<hit.lowerBound
    let rest = hit.upperBound..<max(segment.sentences.bytes(last).upperBound, hit.upperBound)
    let document = Int(segment.sentences.document[first])
    let left = text(before.before + [own], of: document, in: segment, cut: .start)
    let right = text([rest] + after.after, of: document, in: segment, cut: .end)
    let text = segment.text(hit, of: document)
    return (left, text.blanksJoined, right, text)
  }

  private enum Cut { case start, end }

  /// The texts of `ranges`, joined by blanks, with what is beyond the wanted characters cut off.
  private mutating func text(_ ranges: [Range<Int>], of document: Int, in segment: Segment, cut: Cut) -> String {
    joined.removeAll(keepingCapacity: true)
    for range in ranges where !range.isEmpty {
      if !joined.isEmpty { joined.append(UInt8(ascii: " ")) }
      guard segment.appendASCII(range, of: document, to: &joined) else { return signs(ranges, of: document, in: segment, cut: cut) }
    }
    switch cut {
    case .start: return String(decoding: joined.suffix(characters), as: UTF8.self)
    case .end: return String(decoding: joined.prefix(characters), as: UTF8.self)
    }
  }

  /// The same for text beyond ASCII, whose characters may have many bytes.
  private func signs(_ ranges: [Range<Int>], of document: Int, in segment: Segment, cut: Cut) -> String {
    let text = ranges.filter { !$0.isEmpty }.map { segment.text($0, of: document).blanksJoined }.joined(separator: " ")
    return cut == .start ? String(text.suffix(characters)) : String(text.prefix(characters))
  }
}

extension String {
  /// The text with each run of blanks and line ends as one blank.
  public var blanksJoined: String {
    if utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return self }
    var joined = String.UnicodeScalarView()
    var isBlank = false
    for scalar in unicodeScalars {
      let blank = scalar.properties.isWhitespace
      if !blank || !isBlank { joined.append(blank ? " " : scalar) }
      isBlank = blank
    }
    return String(joined)
  }
}
