import Prose

/// What a word is known by: its bytes where there are few.
struct Spelling: Equatable {
  /// The first eight bytes, the first lowest; the hash of a long word; 0 for no word.
  var head: UInt64 = 0
  /// The bytes behind them; of a long word the number of its bytes above a NUL, which no other word has there.
  var tail: UInt32 = 0

  /// Words of more bytes are known by a hash, and compared.
  static let longest = 12

  init() {}

  /// The spelling of the word `bytes` of `text`.
  @inline(__always)
  init(_ bytes: Range<Int>, in text: Span<UInt8>) {
    let count = bytes.count
    guard count <= Self.longest, count > 0, bytes.lowerBound + 16 <= text.count else {
      self = count > Self.longest ? Self(long: bytes, in: text) : Self(last: bytes, in: text)
      return
    }
    head = EightBytes(at: bytes.lowerBound, of: text).bits & .max &>> UInt64(64 &- 8 &* min(count, 8))
    let behind = EightBytes(at: bytes.lowerBound + 8, of: text).bits & ~(.max &<< UInt64(8 &* max(count, 8) &- 64))
    tail = UInt32(truncatingIfNeeded: behind)
  }

  /// The spelling of a short word near the end of `text`.
  @inline(never)
  private init(last bytes: Range<Int>, in text: Span<UInt8>) {
    var index = bytes.upperBound
    while index > bytes.lowerBound {
      index -= 1
      tail = tail << 8 | UInt32(head >> 56)
      head = head << 8 | UInt64(text[index])
    }
  }

  @inline(never)
  private init(long bytes: Range<Int>, in text: Span<UInt8>) {
    var hash = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
    var index = bytes.lowerBound
    while index < bytes.upperBound {
      let product = (hash ^ EightBytes(at: min(index, bytes.upperBound - 8), of: text).bits) &* 0xFF51_AFD7_ED55_8CCD
      hash = product ^ product >> 32
      index += 8
    }
    head = hash | 1
    tail = UInt32(truncatingIfNeeded: bytes.count) << 8 | 1 << 31
  }

  /// The slot where looking for the word begins.
  @inline(__always)
  func firstPlace(_ shift: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: ((head &* 0x9E37_79B9_7F4A_7C15) ^ (UInt64(tail) &* 0xFF51_AFD7_ED55_8CCD)) &>> shift)
  }
}

/// A word that is looked up.
struct SoughtWord {
  var spelling = Spelling()
  /// The slot where looking for it begins.
  var firstPlace: UInt32 = 0
}

/// A place in the table of words: sixteen bytes, so that none lies in two lines of memory.
struct WordSlot {
  var spelling = Spelling()
  var number: UInt32 = 0

  @inline(__always) var isFree: Bool { spelling.head == 0 }
}

/// The words of an interner, borrowed while some are looked up.
struct KnownWords: ~Escapable {
  let slots: Span<WordSlot>
  let arena: Span<UInt8>
  let starts: Span<Int>

  @_lifetime(copy slots, copy arena, copy starts)
  init(_ slots: Span<WordSlot>, _ arena: Span<UInt8>, _ starts: Span<Int>) {
    self.slots = slots
    self.arena = arena
    self.starts = starts
  }

  /// Adds the numbers of the words `tokens` of `text`, which begin `sought`, to `numbers`, and asks for their tallies.
  ///
  /// - Returns: how many have no number yet; `unknown` stands for each.
  func append(
    _ tokens: Span<Range<Int>>, _ sought: Span<SoughtWord>, _ tallies: ComingElements<Tally>, of text: Span<UInt8>,
    to numbers: inout OutputSpan<UInt32>
  ) -> Int {
    var unknownCount = 0
    var index = 0
    while index < tokens.count {
      let slot = slots[place(of: sought[index], tokens[index], in: text)]
      numbers.append(slot.isFree ? WordInterner.unknown : slot.number)
      unknownCount &+= slot.isFree ? 1 : 0
      tallies.fetch(Int(slot.number))
      index &+= 1
    }
    return unknownCount
  }

  /// Where the word `bytes` stands, or the free place where it would.
  @inline(__always)
  func place(of word: SoughtWord, _ bytes: Range<Int>, in text: Span<UInt8>) -> Int {
    var place = Int(word.firstPlace)
    while !slots[place].isFree {
      if slots[place].spelling == word.spelling, bytes.count <= Spelling.longest || isEqual(Int(slots[place].number), bytes, in: text) {
        break
      }
      place = (place &+ 1) & (slots.count &- 1)
    }
    return place
  }

  /// Whether a long word is number `number`.
  @inline(never)
  private func isEqual(_ number: Int, _ bytes: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard starts[number + 1] - starts[number] == bytes.count else { return false }
    let distance = starts[number] - bytes.lowerBound
    var index = bytes.lowerBound
    while index < bytes.upperBound {
      let place = min(index, bytes.upperBound - 8)
      if EightBytes(at: place + distance, of: arena).bits != EightBytes(at: place, of: text).bits { return false }
      index += 8
    }
    return true
  }
}
