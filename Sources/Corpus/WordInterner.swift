import Glibc
import Prose

/// Numbers words in the order they are first met: open addressing over one arena, no object a word.
///
/// A word of at most twelve bytes is its own key; a longer one has a hash and is compared. No word holds a NUL, which pads short keys.
struct WordInterner {
  /// For each stream, where each word was counted.
  private(set) var tallies: [[Tally]] = Stream.Name.allCases.map { _ in [] }
  /// The documents that were counted in.
  private var documentCount: UInt32 = 0
  private var arena: [UInt8] = []
  private var starts: [Int] = [0]
  private var slots = [WordSlot](repeating: WordSlot(), count: 1 << 12)
  private var shift: UInt64 = 64 - 12
  /// The words that are looked up together; room that is used again.
  private var sought: [SoughtWord] = []
  /// So many words are looked up together: what is asked for is near by then, and still is.
  private static let pieceSize = 256
  /// Stands for a word that is not known yet.
  static let unknown = UInt32.max

  /// The number of words.
  var count: Int { starts.count - 1 }

  /// The words by their numbers.
  var strings: Strings { Strings(arena: arena, starts: starts) }

  /// The number of the word `bytes` of `text`, a new one if the word is new.
  private mutating func number(of bytes: Range<Int>, in text: Span<UInt8>) -> UInt32 {
    let masks = SpellingMask.all
    let spelling = Spelling(bytes, in: text, masks.span)
    let place = known.place(of: SoughtWord(spelling: spelling, firstPlace: spelling.firstPlace(shift)), bytes, in: text)
    return slots[place].isFree ? insert(bytes, of: text, spelling: spelling, at: place) : slots[place].number
  }

  /// The words from here on are those of one more document.
  mutating func beginDocument() { documentCount += 1 }

  /// Adds the numbers of the words `tokens` of `text` to `numbers`, new ones for new words, and counts them in `stream`.
  mutating func append(_ tokens: [Range<Int>], of text: Span<UInt8>, in stream: Int, to numbers: inout [UInt32]) {
    let tokens = tokens.span
    var start = 0
    while start < tokens.count {
      let end = min(start + Self.pieceSize, tokens.count)
      let first = numbers.count
      look(up: tokens.extracting(start..<end), of: text, in: stream, to: &numbers)
      count(numbers.span.extracting(first..<numbers.count), in: stream)
      start = end
    }
  }

  /// Adds the numbers of few words, and asks for their tallies in `stream`: the first slots of all are asked for before any is read, so that
  /// the memory of many is waited for at once.
  private mutating func look(up tokens: Span<Range<Int>>, of text: Span<UInt8>, in stream: Int, to numbers: inout [UInt32]) {
    spell(tokens, of: text)
    let first = numbers.count
    let tallies = ComingElements(tallies[stream])
    var unknownCount = 0
    numbers.append(addingCapacity: tokens.count) { unknownCount = known.append(tokens, sought.span, tallies, of: text, to: &$0) }
    if unknownCount > 0 { addUnknown(tokens, of: text, to: &numbers, from: first) }
  }

  /// Puts the spellings of `tokens` into `sought` and asks for the slots they begin at.
  private mutating func spell(_ tokens: Span<Range<Int>>, of text: Span<UInt8>) {
    if sought.isEmpty { sought = [SoughtWord](repeating: SoughtWord(), count: Self.pieceSize) }
    let slots = ComingElements(slots)
    let shift = shift
    let allMasks = SpellingMask.all
    let masks = allMasks.span
    var sought = sought.mutableSpan
    var index = 0
    while index < tokens.count {
      let spelling = Spelling(tokens[index], in: text, masks)
      let place = spelling.firstPlace(shift)
      sought[index] = SoughtWord(spelling: spelling, firstPlace: place)
      slots.fetch(Int(place))
      index &+= 1
    }
  }

  /// Numbers the words among `tokens` that are unknown in `numbers`, where they stand from `first` on.
  @inline(never)
  private mutating func addUnknown(_ tokens: Span<Range<Int>>, of text: Span<UInt8>, to numbers: inout [UInt32], from first: Int) {
    var index = 0
    while index < tokens.count {
      if numbers[first + index] == Self.unknown { numbers[first + index] = number(of: tokens[index], in: text) }
      index += 1
    }
  }

  /// Counts each of `numbers`, which are those of the document that was begun last, once more in `stream`.
  private mutating func count(_ numbers: Span<UInt32>, in stream: Int) {
    let document = documentCount
    var met = tallies[stream].mutableSpan
    var index = 0
    while index < numbers.count {
      met[Int(numbers[index])].count(in: document)
      index &+= 1
    }
  }

  /// Lets go of what only further words would need.
  mutating func close() {
    slots = []
    sought = []
  }

  /// The numbers here of the words of `other`, which are counted together.
  mutating func adopt(_ other: WordInterner) -> [UInt32] {
    var numbers: [UInt32] = []
    numbers.reserveCapacity(other.count)
    var start = 0
    while start < other.count {
      let end = min(start + Self.pieceSize, other.count)
      let words = (start..<end).map { other.starts[$0]..<other.starts[$0 + 1] }
      look(up: words.span, of: other.arena.span, in: 0, to: &numbers)
      for stream in tallies.indices {
        for number in start..<end { tallies[stream][Int(numbers[number])].add(other.tallies[stream][number]) }
      }
      start = end
    }
    return numbers
  }

  @inline(never)
  private mutating func insert(_ bytes: Range<Int>, of text: Span<UInt8>, spelling: Spelling, at place: Int) -> UInt32 {
    let number = UInt32(count)
    slots[place] = WordSlot(spelling: spelling, number: number)
    text.extracting(bytes).withUnsafeBufferPointer { arena.append(contentsOf: $0) }
    starts.append(arena.count)
    for stream in tallies.indices { tallies[stream].append(Tally()) }
    if count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    let old = slots
    let count = old.count * 2
    slots = [WordSlot](unsafeUninitializedCapacity: count) { buffer, filled in
      adviseHugePages(UnsafeMutableRawBufferPointer(buffer))
      buffer.initialize(repeating: WordSlot())
      filled = count
    }
    shift -= 1
    for slot in old where !slot.isFree {
      var place = Int(slot.spelling.firstPlace(shift))
      while !slots[place].isFree { place = (place + 1) & (slots.count - 1) }
      slots[place] = slot
    }
  }

  /// The words so far, for looking up many.
  private var known: KnownWords {
    @_lifetime(borrow self)
    get { KnownWords(slots.span, arena.span, starts.span) }
  }
}

/// Asks for large pages behind a table that is read at random, which spares a walk through the page table for most looks.
private func adviseHugePages(_ buffer: UnsafeMutableRawBufferPointer) {
  let page = 1 << 21
  guard let base = buffer.baseAddress, buffer.count >= 2 * page else { return }
  let skipped = (page - Int(bitPattern: base) & (page - 1)) & (page - 1)
  // A refusal changes nothing but the speed.
  madvise(base + skipped, (buffer.count - skipped) & ~(page - 1), MADV_HUGEPAGE)
}
