import Corpus
import Prose

/// So many characters of one side of a hit, collected from the hit outwards: of plain signs, which no other sign joins.
struct ContextSide {
  private var bytes: [UInt8] = []
  private var state = State()
  private var direction = SentencesBeside.Way.Direction.forwards

  /// What is collected: the end of the bytes on the left, their beginning on the right.
  private struct State {
    var start = 0
    var end = 0
    /// The characters there is still room for.
    var left = 0
  }

  private static let blank = UInt8(ascii: " ")

  /// Makes room for `count` characters, none of which is collected yet.
  mutating func begin(_ direction: SentencesBeside.Way.Direction, _ count: Int) {
    self.direction = direction
    if bytes.count != count * PlainSign.mostBytes { bytes = [UInt8](repeating: 0, count: count * PlainSign.mostBytes) }
    state = State(left: count)
  }

  /// Whether all characters are collected.
  var isFull: Bool { state.left == 0 }

  /// What is collected.
  var filledBytes: ArraySlice<UInt8> { bytes[state.start..<state.end] }

  /// Puts what is nearest the hit of `range` of a text behind what is collected, as much as there is room for, each run of blanks as one
  /// blank.
  ///
  /// Whether what was read of it is plain, and the next sign, which a full side has no room for, too: a mark that joins the last letter
  /// would stand there.
  mutating func add(_ range: Range<Int>, of text: Span<UInt8>) -> Bool {
    if range.isEmpty { return true }
    return switch direction {
    case .backwards: Self.prepend(range, of: text, to: &bytes, &state)
    case .forwards: Self.append(range, of: text, to: &bytes, &state)
    }
  }

  private static func prepend(_ range: Range<Int>, of text: Span<UInt8>, to bytes: inout [UInt8], _ state: inout State) -> Bool {
    var (start, left) = (state.start, state.left)
    defer { (state.start, state.left) = (start, left) }
    var collected = bytes.mutableSpan
    if state.end == 0 {
      (start, state.end) = (collected.count, collected.count)
    } else if left > 0 {
      start -= 1
      left -= 1
      collected[start] = blank
    }
    var isBlank = false
    var index = range.upperBound
    while index > range.lowerBound {
      if left >= 8, index - range.lowerBound >= 8 {
        let eight = EightBytes(at: index - 8, of: text)
        if eight.areSingleSpaced, !isBlank || text[index - 1] != blank {
          (start, left, index) = (start - 8, left - 8, index - 8)
          collected.put(eight, at: start)
          isBlank = text[index] == blank
          continue
        }
      }
      index -= 1
      let byte = text[index]
      let width = byte < 0x80 ? 1 : PlainSign.width(endingAt: index, of: text, from: range.lowerBound)
      if width == 0 { return false }
      if left == 0 { return true }
      index -= width - 1
      let here = byte == 0x20 || byte &- 9 < 5
      if !here || !isBlank {
        start -= width
        left -= 1
        collected[start] = here ? blank : text[index]
        PlainSign.copyTail(width, of: text, from: index, to: &collected, start)
      }
      isBlank = here
    }
    return true
  }

  private static func append(_ range: Range<Int>, of text: Span<UInt8>, to bytes: inout [UInt8], _ state: inout State) -> Bool {
    var (end, left) = (state.end, state.left)
    defer { (state.end, state.left) = (end, left) }
    var collected = bytes.mutableSpan
    if end > 0, left > 0 {
      collected[end] = blank
      end += 1
      left -= 1
    }
    var isBlank = false
    var index = range.lowerBound
    while index < range.upperBound {
      if left >= 8, range.upperBound - index >= 8 {
        let eight = EightBytes(at: index, of: text)
        if eight.areSingleSpaced, !isBlank || text[index] != blank {
          collected.put(eight, at: end)
          (end, left, index) = (end + 8, left - 8, index + 8)
          isBlank = text[index - 1] == blank
          continue
        }
      }
      let byte = text[index]
      let width = byte < 0x80 ? 1 : PlainSign.width(at: index, of: text, before: range.upperBound)
      if width == 0 { return false }
      if left == 0 { return true }
      let here = byte == 0x20 || byte &- 9 < 5
      if !here || !isBlank {
        collected[end] = here ? blank : byte
        PlainSign.copyTail(width, of: text, from: index, to: &collected, end)
        end += width
        left -= 1
      }
      isBlank = here
      index += width
    }
    return true
  }
}

extension MutableSpan<UInt8> {
  /// Puts eight bytes at `place`.
  @inline(__always)
  fileprivate mutating func put(_ eight: EightBytes, at place: Int) {
    var bytes = mutableBytes
    bytes.storeBytes(of: eight.bits.littleEndian, toByteOffset: place, as: UInt64.self)
  }
}

/// Signs beyond ASCII that are one character each, whatever stands beside them, and no blanks: Latin, Greek and Cyrillic letters, dashes,
/// quotation marks, the euro and Chinese characters. Source: Unicode, `GraphemeBreakProperty.txt`, which has none of them.
enum PlainSign {
  /// The bytes of the longest.
  static let mostBytes = 3

  /// The bytes of the sign that begins at `index`; 0 where it is none of these.
  static func width(at index: Int, of text: Span<UInt8>, before end: Int) -> Int {
    let first = text[index]
    if isFirstOfTwo(first) { return index + 2 <= end && isInner(text[index + 1]) ? 2 : 0 }
    return index + 3 <= end && isPlain(first, text[index + 1], text[index + 2]) ? 3 : 0
  }

  /// The bytes of the sign that ends with the byte at `index`; 0 where it is none of these.
  static func width(endingAt index: Int, of text: Span<UInt8>, from start: Int) -> Int {
    guard index > start, isInner(text[index]) else { return 0 }
    if isFirstOfTwo(text[index - 1]) { return 2 }
    return index - 2 >= start && isPlain(text[index - 2], text[index - 1], text[index]) ? 3 : 0
  }

  /// Copies what stands behind the first byte of a sign.
  @inline(__always)
  static func copyTail(_ width: Int, of text: Span<UInt8>, from index: Int, to bytes: inout MutableSpan<UInt8>, _ place: Int) {
    var next = 1
    while next < width {
      bytes[place + next] = text[index + next]
      next += 1
    }
  }

  private static func isInner(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// U+00C0–U+027F and U+0380–U+047F.
  private static func isFirstOfTwo(_ byte: UInt8) -> Bool { byte >= 0xC3 && byte <= 0xC9 || byte >= 0xCE && byte <= 0xD1 }

  /// U+2010–U+2027, U+20AC, U+4000–U+9FFF.
  private static func isPlain(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    guard isInner(second), isInner(third) else { return false }
    if first == 0xE2 { return second == 0x80 ? third >= 0x90 && third <= 0xA7 : second == 0x82 && third == 0xAC }
    return first >= 0xE4 && first <= 0xE9
  }
}
