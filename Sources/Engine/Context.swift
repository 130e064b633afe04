import Corpus
import Prose

/// The text around hits, inside their document and section; blanks run together.
struct Context {
  /// The characters on each side.
  private let characters: Int
  private var side = ContextSide()

  init(characters: Int) { self.characters = characters }

  /// What stands before a hit, the hit, and what stands behind it, and the hit with its blanks as they are.
  ///
  /// The hit is the bytes `hit` of the text, which begin in the sentence `first` and end in the sentence `last`.
  mutating func texts(
    around hit: Range<Int>, from first: Int, through last: Int, of segment: Segment
  ) -> (left: String, hit: String, right: String, text: String) {
    let document = Int(segment.sentences.document[first])
    let own = segment.sentences.bytes(first).lowerBound..<hit.lowerBound
    let rest = hit.upperBound..<max(segment.sentences.bytes(last).upperBound, hit.upperBound)
    let text = segment.text(hit, of: document)
    return (left(of: own, first, document, segment), text.blanksJoined, right(of: rest, last, document, segment), text)
  }

  private mutating func left(of own: Range<Int>, _ sentence: Int, _ document: Int, _ segment: Segment) -> String {
    side.begin(characters)
    var isPlain = side.prepend(own, of: document, segment)
    var neighbours = Neighbours(of: sentence, in: segment, reaching: characters * 4, .backwards)
    while isPlain, !side.isFull, let next = neighbours.next() { isPlain = side.prepend(next, of: document, segment) }
    if isPlain { return side.text }
    let before = Neighbours(of: sentence, in: segment, reaching: characters * 4, .backwards).all.reversed()
    return String(signs(before + [own], of: document, in: segment).suffix(characters))
  }

  private mutating func right(of rest: Range<Int>, _ sentence: Int, _ document: Int, _ segment: Segment) -> String {
    side.begin(characters)
    var isPlain = side.append(rest, of: document, segment)
    var neighbours = Neighbours(of: sentence, in: segment, reaching: characters * 4, .forwards)
    while isPlain, !side.isFull, let next = neighbours.next() { isPlain = side.append(next, of: document, segment) }
    if isPlain { return side.text }
    let after = Neighbours(of: sentence, in: segment, reaching: characters * 4, .forwards).all
    return String(signs([rest] + after, of: document, in: segment).prefix(characters))
  }

  /// The texts of `ranges`, joined by blanks: for text beyond ASCII, whose characters may have many bytes.
  private func signs(_ ranges: [Range<Int>], of document: Int, in segment: Segment) -> String {
    ranges.filter { !$0.isEmpty }.map { segment.text($0, of: document).blanksJoined }.joined(separator: " ")
  }
}

/// So many ASCII characters of one side of a hit, collected from the hit outwards.
private struct ContextSide {
  private var bytes: [UInt8] = []
  /// What is collected: the end of `bytes` on the left, their beginning on the right.
  private var filled = 0..<0
  private var isEmpty: Bool { filled.isEmpty }
  private let blank = UInt8(ascii: " ")

  /// Makes room for `count` characters, none of which is collected yet.
  mutating func begin(_ count: Int) {
    if bytes.count != count { bytes = [UInt8](repeating: 0, count: count) }
    filled = 0..<0
  }

  /// Whether all characters are collected.
  var isFull: Bool { filled.count == bytes.count }

  /// What is collected.
  var text: String { String(decoding: bytes[filled], as: UTF8.self) }

  /// Puts the end of `range` of a document before what is collected, as much as there is room for, each run of blanks as one blank.
  ///
  /// Whether what was read of it is ASCII, and the next byte, which a full side has no room for, too: a mark that joins the last letter
  /// would stand there.
  mutating func prepend(_ range: Range<Int>, of document: Int, _ segment: Segment) -> Bool {
    guard !range.isEmpty else { return true }
    var place = isEmpty ? bytes.count : filled.lowerBound
    let blank = blank
    let isPlain = segment.withText(document) { text in
      var bytes = bytes.mutableSpan
      if place < bytes.count, place > 0 {
        place -= 1
        bytes[place] = blank
      }
      var isBlank = false
      var index = range.upperBound
      while index > range.lowerBound {
        index -= 1
        let byte = text[index]
        if byte >= 0x80 { return false }
        if place == 0 { return true }
        let here = byte == 0x20 || byte &- 9 < 5
        if !here || !isBlank {
          place -= 1
          bytes[place] = here ? blank : byte
        }
        isBlank = here
      }
      return true
    }
    filled = place..<bytes.count
    return isPlain
  }

  /// Puts the beginning of `range` of a document behind what is collected, like `prepend`.
  mutating func append(_ range: Range<Int>, of document: Int, _ segment: Segment) -> Bool {
    guard !range.isEmpty else { return true }
    var place = filled.upperBound
    let blank = blank
    let isPlain = segment.withText(document) { text in
      var bytes = bytes.mutableSpan
      if place > 0, place < bytes.count {
        bytes[place] = blank
        place += 1
      }
      var isBlank = false
      var index = range.lowerBound
      while index < range.upperBound {
        let byte = text[index]
        if byte >= 0x80 { return false }
        if place == bytes.count { return true }
        let here = byte == 0x20 || byte &- 9 < 5
        if !here || !isBlank {
          bytes[place] = here ? blank : byte
          place += 1
        }
        isBlank = here
        index += 1
      }
      return true
    }
    filled = 0..<place
    return isPlain
  }
}

/// The bytes of the sentences of the same section and document before or behind one, the nearest first, until they reach so many bytes.
private struct Neighbours {
  enum Direction { case backwards, forwards }

  private let segment: Segment
  private let sentence: Int
  private let own: Range<Int>
  private let step: Int
  private var index: Int
  private var left: Int

  init(of sentence: Int, in segment: Segment, reaching reach: Int, _ direction: Direction) {
    self.segment = segment
    self.sentence = sentence
    own = segment.sentences.ofDocument(Int(segment.sentences.document[sentence]))
    step = direction == .forwards ? 1 : -1
    index = sentence + step
    left = reach
  }

  /// The next of them.
  mutating func next() -> Range<Int>? {
    let sentences = segment.sentences
    while left > 0, own.contains(index) {
      let here = index
      index += step
      guard sentences.section(here) == sentences.section(sentence), sentences.isArticle(here) == sentences.isArticle(sentence) else {
        continue
      }
      let bytes = sentences.bytes(here)
      left -= bytes.count
      return bytes
    }
    return nil
  }

  /// All that are left.
  var all: [Range<Int>] {
    var (rest, found) = (self, [Range<Int>]())
    while let next = rest.next() { found.append(next) }
    return found
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
