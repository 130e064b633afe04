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

  /// Whether it is all of its word; no also for some words of twelve bytes beyond ASCII.
  @inline(__always) var isWhole: Bool { tail >> 31 == 0 }

  /// The spelling of the word `bytes` of `text`; `masks` are `SpellingMask.all`.
  @inline(__always)
  init(_ bytes: Range<Int>, in text: Span<UInt8>, _ masks: Span<SpellingMask>) {
    let count = bytes.upperBound &- bytes.lowerBound
    guard count < masks.count, text.count &- bytes.lowerBound >= 16 else {
      self = count < masks.count ? Self(last: bytes, in: text) : Self(long: bytes, in: text)
      return
    }
    // Any bytes are numbers, and the span checks its bounds.
    let letters = text.bytes.unsafeLoadUnaligned(fromByteOffset: bytes.lowerBound, as: SIMD2<UInt64>.self)
    head = UInt64(littleEndian: letters[0]) & masks[count].head
    tail = UInt32(truncatingIfNeeded: UInt64(littleEndian: letters[1])) & masks[count].tail
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

/// The bits of a spelling that belong to a word of some length.
struct SpellingMask {
  /// Those of `Spelling.head`.
  var head: UInt64
  /// Those of `Spelling.tail`.
  var tail: UInt32

  /// The masks for words of 0, 1, 2 … bytes, up to the longest that are spelled out.
  static let all = (0...Spelling.longest).map(Self.init(count:))

  private init(count: Int) {
    head = ~(UInt64.max << (8 * min(count, 8)))
    tail = ~(UInt32.max << (8 * max(count - 8, 0)))
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
      let word = sought[index]
      let slot = slots[Int(word.firstPlace)]
      // Common words stand where looking begins.
      let isHere = slot.spelling == word.spelling && word.spelling.isWhole
      let number = isHere ? slot.number : number(of: word, tokens[index], in: text)
      numbers.append(number)
      unknownCount &+= number == WordInterner.unknown ? 1 : 0
      tallies.fetch(Int(number))
      index &+= 1
    }
    return unknownCount
  }

  /// The number of the word `bytes` of `text`, or `unknown`.
  @inline(never)
  private func number(of word: SoughtWord, _ bytes: Range<Int>, in text: Span<UInt8>) -> UInt32 {
    let slot = slots[place(of: word, bytes, in: text)]
    return slot.isFree ? WordInterner.unknown : slot.number
  }

  /// Where the word `bytes` stands, or the free place where it would.
  func place(of word: SoughtWord, _ bytes: Range<Int>, in text: Span<UInt8>) -> Int {
    var place = Int(word.firstPlace)
    while !slots[place].isFree {
      let isSame = slots[place].spelling == word.spelling
      if isSame, word.spelling.isWhole || isEqual(Int(slots[place].number), bytes, in: text) { break }
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
