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

  private func isEqual(_ number: Int, _ bytes: Range<Int>, in text: Span<UInt8>) -> Bool {
    let start = starts[number]
    guard starts[number + 1] - start == bytes.count else { return false }
    var index = 0
    while index < bytes.count {
      if arena[start + index] != text[bytes.lowerBound + index] { return false }
      index += 1
    }
    return true
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
    slots = [Slot](repeating: Slot(key: 0, entry: .none), count: old.count * 4)
    shift -= 2
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

  /// Eight bytes as one number, the first lowest; every run of bits is a number, and the span checks its bounds.
  @inline(__always)
  private static func eightBytes(at start: Int, in text: Span<UInt8>) -> UInt64 {
    UInt64(littleEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
  }
}
