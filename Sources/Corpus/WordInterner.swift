import Glibc
import Prose

/// Numbers words in the order they are first met: open addressing over one arena, no object a word.
///
/// A word of at most eight bytes is its own key; a longer one has a hash and is compared. No word holds a NUL, which pads short keys.
struct WordInterner {
  /// A word's number, and whether it has more than eight bytes.
  private struct Entry {
    var bits: UInt32

    var number: UInt32 { bits & 0x7FFF_FFFF }

    static let longBit: UInt32 = 1 << 31
    static let none = Entry(bits: .max)
  }

  private struct Slot {
    var key: UInt64
    var entry: Entry
  }

  /// How often each word was counted.
  private(set) var frequencies: [UInt32] = []
  private var arena: [UInt8] = []
  private var starts: [Int] = [0]
  private var slots = [Slot](repeating: Slot(key: 0, entry: .none), count: 1 << 12)
  private var shift: UInt64 = 64 - 12

  /// The number of words.
  var count: Int { frequencies.count }

  /// The bytes of word `number`.
  func word(_ number: Int) -> ArraySlice<UInt8> { arena[starts[number]..<starts[number + 1]] }

  /// The number of the word `bytes` of `text`, a new one if the word is new.
  @inline(__always)
  mutating func number(of bytes: Range<Int>, in text: Span<UInt8>) -> UInt32 {
    let key = Self.key(of: bytes, in: text)
    let mask = slots.count - 1
    var place = place(of: key)
    while true {
      let slot = slots[place]
      if slot.entry.bits == Entry.none.bits { return insert(bytes, of: text, key: key, at: place).number }
      if slot.key == key, isWord(slot.entry, bytes, in: text) { return slot.entry.number }
      place = (place + 1) & mask
    }
  }

  /// Adds the numbers of the words `tokens` of `text` to `numbers`, new ones for new words.
  mutating func append(_ tokens: [Range<Int>], of text: Span<UInt8>, to numbers: inout [UInt32]) {
    var index = appendKnown(tokens, from: 0, of: text, to: &numbers)
    while index < tokens.count {
      numbers.append(number(of: tokens[index], in: text))
      index = appendKnown(tokens, from: index + 1, of: text, to: &numbers)
    }
  }

  /// Adds the numbers of known words from `first` on; returns the place of the first new word.
  private func appendKnown(_ tokens: [Range<Int>], from first: Int, of text: Span<UInt8>, to numbers: inout [UInt32]) -> Int {
    let slots = slots.span
    let tokens = tokens.span
    let mask = slots.count - 1
    var index = first
    while index < tokens.count {
      let bytes = tokens[index]
      let key = Self.key(of: bytes, in: text)
      var place = place(of: key)
      while true {
        let slot = slots[place]
        if slot.entry.bits == Entry.none.bits { return index }
        if slot.key == key, isWord(slot.entry, bytes, in: text) {
          numbers.append(slot.entry.number)
          break
        }
        place = (place + 1) & mask
      }
      index += 1
    }
    return index
  }

  /// Counts each of `numbers` once more.
  mutating func count(_ numbers: [UInt32]) {
    var index = 0
    while index < numbers.count {
      frequencies[Int(numbers[index])] &+= 1
      index += 1
    }
  }

  /// The numbers here of the words of `other`, whose frequencies are added.
  mutating func adopt(_ other: WordInterner) -> [UInt32] {
    var numbers: [UInt32] = []
    numbers.reserveCapacity(other.count)
    for number in 0..<other.count {
      let known = self.number(of: other.starts[number]..<other.starts[number + 1], in: other.arena.span)
      frequencies[Int(known)] &+= other.frequencies[number]
      numbers.append(known)
    }
    return numbers
  }

  private func isWord(_ entry: Entry, _ bytes: Range<Int>, in text: Span<UInt8>) -> Bool {
    let isLong = entry.bits & Entry.longBit != 0
    guard isLong == (bytes.count > 8) else { return false }
    return !isLong || isEqual(Int(entry.number), bytes, in: text)
  }

  /// Whether a word of more than eight bytes is number `number`.
  private func isEqual(_ number: Int, _ bytes: Range<Int>, in text: Span<UInt8>) -> Bool {
    let start = starts[number]
    guard starts[number + 1] - start == bytes.count else { return false }
    let arena = arena.span
    var index = 0
    while index + 8 < bytes.count {
      if Self.eightBytes(at: start + index, in: arena) != Self.eightBytes(at: bytes.lowerBound + index, in: text) { return false }
      index += 8
    }
    return Self.eightBytes(at: starts[number + 1] - 8, in: arena) == Self.eightBytes(at: bytes.upperBound - 8, in: text)
  }

  @inline(never)
  private mutating func insert(_ bytes: Range<Int>, of text: Span<UInt8>, key: UInt64, at place: Int) -> Entry {
    let entry = Entry(bits: UInt32(count) | (bytes.count > 8 ? Entry.longBit : 0))
    slots[place] = Slot(key: key, entry: entry)
    text.extracting(bytes).withUnsafeBufferPointer { arena.append(contentsOf: $0) }
    starts.append(arena.count)
    frequencies.append(0)
    if count * 2 > slots.count { grow() }
    return entry
  }

  private mutating func grow() {
    let old = slots
    let count = old.count * 2
    slots = [Slot](unsafeUninitializedCapacity: count) { buffer, filled in
      adviseHugePages(UnsafeMutableRawBufferPointer(buffer))
      buffer.initialize(repeating: Slot(key: 0, entry: .none))
      filled = count
    }
    shift -= 1
    for slot in old where slot.entry.bits != Entry.none.bits {
      var place = place(of: slot.key)
      while slots[place].entry.bits != Entry.none.bits { place = (place + 1) & (slots.count - 1) }
      slots[place] = slot
    }
  }

  @inline(__always)
  private func place(of key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift) }

  /// The first eight bytes of a short word, padded with NULs; a hash of all bytes of a longer one.
  @inline(__always)
  private static func key(of bytes: Range<Int>, in text: Span<UInt8>) -> UInt64 {
    let count = bytes.count
    if count <= 8, count > 0, bytes.lowerBound + 8 <= text.count {
      return eightBytes(at: bytes.lowerBound, in: text) & (UInt64.max >> UInt64(64 - 8 * count))
    }
    return count <= 8 ? shortKey(of: bytes, in: text) : hash(of: bytes, in: text)
  }

  private static func shortKey(of bytes: Range<Int>, in text: Span<UInt8>) -> UInt64 {
    var key: UInt64 = 0
    var index = bytes.upperBound
    while index > bytes.lowerBound {
      index -= 1
      key = key << 8 | UInt64(text[index])
    }
    return key
  }

  private static func hash(of bytes: Range<Int>, in text: Span<UInt8>) -> UInt64 {
    var hash = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
    var index = bytes.lowerBound
    while index + 8 < bytes.upperBound {
      hash = (hash ^ eightBytes(at: index, in: text)) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
      index += 8
    }
    hash = (hash ^ eightBytes(at: bytes.upperBound - 8, in: text)) &* 0xFF51_AFD7_ED55_8CCD
    return hash ^ (hash >> 32)
  }

  @inline(__always)
  private static func eightBytes(at start: Int, in text: Span<UInt8>) -> UInt64 { EightBytes(at: start, of: text).bits }
}

/// Asks for large pages behind a table that is read at random, which spares a walk through the page table for most looks.
private func adviseHugePages(_ buffer: UnsafeMutableRawBufferPointer) {
  let page = 1 << 21
  guard let base = buffer.baseAddress, buffer.count >= 2 * page else { return }
  let skipped = (page - Int(bitPattern: base) & (page - 1)) & (page - 1)
  // A refusal changes nothing but the speed.
  madvise(base + skipped, (buffer.count - skipped) & ~(page - 1), MADV_HUGEPAGE)
}
