import CAllocator
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
    var isLong: Bool { bits & Self.longBit != 0 }
    var isNone: Bool { bits == Self.none.bits }

    static let longBit: UInt32 = 1 << 31
    static let none = Entry(bits: .max)
  }

  private struct Slot {
    var key: UInt64
    var entry: Entry
  }

  /// For each stream, where each word was counted.
  private(set) var tallies: [[Tally]] = Stream.Name.allCases.map { _ in [] }
  /// The documents that were counted in.
  private var documentCount: UInt32 = 0
  private var arena: [UInt8] = []
  private var starts: [Int] = [0]
  private var slots = [Slot](repeating: Slot(key: 0, entry: .none), count: 1 << 12)
  private var shift: UInt64 = 64 - 12
  /// The keys of the words of one sentence; room that is used again.
  private var keys: [UInt64] = []

  /// The number of words.
  var count: Int { starts.count - 1 }

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
      if slot.entry.isNone { return insert(bytes, of: text, key: key, at: place).number }
      if slot.key == key, isWord(slot.entry, bytes, in: text) { return slot.entry.number }
      place = (place + 1) & mask
    }
  }

  /// Adds the numbers of the words `tokens` of `text` to `numbers`, new ones for new words.
  ///
  /// The first slots of all tokens are asked for before any is read, so that the memory of many is waited for at once.
  mutating func append(_ tokens: [Range<Int>], of text: Span<UInt8>, to numbers: inout [UInt32]) {
    let tokens = tokens.span
    fetchFirstSlots(tokens, of: text)
    let first = numbers.count
    numbers.append(contentsOf: repeatElement(0, count: tokens.count))
    var numbers = numbers.mutableSpan
    var index = 0
    while index < tokens.count {
      let key = keys[index]
      let slot = slots[place(of: key)]
      let isFound = slot.key == key && !slot.entry.isNone && isWord(slot.entry, tokens[index], in: text)
      numbers[first + index] = isFound ? slot.entry.number : number(of: tokens[index], in: text)
      index += 1
    }
  }

  /// Puts the keys of `tokens` into `keys` and asks for the slots they begin at.
  private mutating func fetchFirstSlots(_ tokens: Span<Range<Int>>, of text: Span<UInt8>) {
    if keys.count < tokens.count { keys = [UInt64](repeating: 0, count: max(tokens.count, 256)) }
    let (slots, shift) = (slots, shift)
    keys.withUnsafeMutableBufferPointer { keys in
      // Of the slots only addresses are taken: nothing is read or written through them.
      slots.withUnsafeBufferPointer { slots in
        guard let base = slots.baseAddress else { return }
        var index = 0
        while index < tokens.count {
          let key = Self.key(of: tokens[index], in: text)
          keys[index] = key
          dateline_fetch(base + Self.place(of: key, shift))
          index += 1
        }
      }
    }
  }

  /// Counts each of `numbers`, which are those of documents that end at `documentEnds`, once more in `stream`.
  mutating func count(_ numbers: [UInt32], documentEnds: [UInt32], in stream: Int) {
    var document = documentCount
    var met = tallies[stream].mutableSpan
    let numbers = numbers.span
    var index = 0
    for end in documentEnds {
      document &+= 1
      while index < Int(end) {
        met[Int(numbers[index])].count(in: document)
        index += 1
      }
    }
    documentCount = document
  }

  /// Lets go of what only further words would need.
  mutating func close() {
    slots = []
    keys = []
  }

  /// The numbers here of the words of `other`, which are counted together.
  mutating func adopt(_ other: WordInterner) -> [UInt32] {
    var numbers: [UInt32] = []
    numbers.reserveCapacity(other.count)
    for number in 0..<other.count {
      let known = self.number(of: other.starts[number]..<other.starts[number + 1], in: other.arena.span)
      for stream in tallies.indices { tallies[stream][Int(known)].add(other.tallies[stream][number]) }
      numbers.append(known)
    }
    return numbers
  }

  /// Whether an entry with the key of `bytes` is that word.
  @inline(__always)
  private func isWord(_ entry: Entry, _ bytes: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard entry.isLong == (bytes.count > 8) else { return false }
    return !entry.isLong || isEqual(Int(entry.number), bytes, in: text)
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
    for stream in tallies.indices { tallies[stream].append(Tally()) }
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
    for slot in old where !slot.entry.isNone {
      var place = place(of: slot.key)
      while !slots[place].entry.isNone { place = (place + 1) & (slots.count - 1) }
      slots[place] = slot
    }
  }

  @inline(__always)
  private func place(of key: UInt64) -> Int { Self.place(of: key, shift) }

  @inline(__always)
  private static func place(of key: UInt64, _ shift: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift) }

  /// The first eight bytes of a short word, padded with NULs; a hash of all bytes of a longer one.
  @inline(__always)
  private static func key(of bytes: Range<Int>, in text: Span<UInt8>) -> UInt64 {
    let count = bytes.count
    guard count <= 16, count > 0, bytes.lowerBound + 8 <= text.count else {
      return count <= 8 ? shortKey(of: bytes, in: text) : hash(of: bytes, in: text)
    }
    // Both kinds of key, one of which is chosen: which one it is to be is hard to foresee.
    let head = eightBytes(at: bytes.lowerBound, in: text)
    let tail = eightBytes(at: max(bytes.lowerBound, bytes.upperBound - 8), in: text)
    let short = head & (UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- 8 &* count))
    let long = mixed(mixed(UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15, head), tail)
    return count <= 8 ? short : long
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
      hash = mixed(hash, eightBytes(at: index, in: text))
      index += 8
    }
    return mixed(hash, eightBytes(at: bytes.upperBound - 8, in: text))
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
    return product ^ product >> 32
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
