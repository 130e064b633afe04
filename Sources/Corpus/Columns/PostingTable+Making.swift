import Cores

extension PostingTable {
  /// How often each type occurs, and in how many documents.
  typealias Counts = (tokens: [UInt32], documents: [UInt32])

  /// The postings of streams whose types occur as often as `counts` says, made on all cores.
  ///
  /// The types are cut into ranges with about equally many tokens; each range is one walk over its stream and a small counting sort, so
  /// that little memory is needed beside the result.
  static func tables(of streams: [(types: TokenTypes, counts: Counts)]) -> [PostingTable] {
    let jobs = streams.indices.flatMap { stream in ranges(of: streams[stream].counts.tokens).map { (stream: stream, types: $0) } }
    var blocks = onCores(jobs.count) { job in
      let stream = streams[jobs[job].stream]
      return Blocks(of: jobs[job].types, in: stream.types, stream.counts.tokens)
    }
    return streams.indices.map { stream in
      let count = jobs.count { $0.stream == stream }
      var parts = Array(blocks.prefix(count))
      blocks.removeFirst(count)
      return PostingTable(streams[stream].counts, &parts)
    }
  }

  /// Into how many ranges the types are cut.
  private static let rangeCount = 4
  /// A range has at least so many tokens.
  private static let leastTokens = 1 << 16

  /// All types in ranges of about equally many tokens; those that have no code of their own are one.
  private static func ranges(of counts: [UInt32]) -> [Range<Int>] {
    let codeCount = min(counts.count, Int(TokenTypes.exceptional))
    let share = max(leastTokens, counts.prefix(codeCount).reduce(0) { $0 + Int($1) } / rangeCount)
    var found: [Range<Int>] = []
    var start = 0
    var tokens = 0
    for type in 0..<codeCount {
      tokens += Int(counts[type])
      guard tokens >= share else { continue }
      found.append(start..<type + 1)
      start = type + 1
      tokens = 0
    }
    if start < codeCount { found.append(start..<codeCount) }
    if codeCount < counts.count { found.append(codeCount..<counts.count) }
    return found
  }

  /// The table of `parts`, which hold the types in their order; their words are gone afterwards.
  private init(_ counts: Counts, _ parts: inout [Blocks]) {
    self.counts = Packed(counts.tokens)
    documentCounts = Packed(counts.documents)
    blockStarts = Self.joined(parts.map(\.starts), counting: parts.map(\.firsts.count))
    firsts = Packed(joining: parts.map(\.firsts))
    wordStarts = Self.joined(parts.map(\.wordStarts), counting: parts.map(\.words.count))
    widths = Packed(joining: parts.map(\.widths))
    words = Self.words(of: &parts)
  }

  /// The words of `parts`, each of which lets go of its own, so that few are there twice.
  private static func words(of parts: inout [Blocks]) -> Packed<UInt64> {
    Packed(count: parts.reduce(0) { $0 + $1.words.count }) { joined in
      var place = 0
      for part in parts.indices {
        let words = parts[part].takeWords()
        let source = words.span
        var index = 0
        while index < source.count {
          joined[place] = source[index]
          place += 1
          index += 1
        }
      }
    }
  }

  /// `lists` of places one after the other, each list counted from the end of those before it, and the end behind them.
  private static func joined(_ lists: [[UInt32]], counting counts: [Int]) -> Packed<UInt32> {
    Packed(count: lists.reduce(1) { $0 + $1.count }) { joined in
      var base: UInt32 = 0
      var place = 0
      for (list, count) in zip(lists, counts) {
        for start in list {
          joined[place] = base + start
          place += 1
        }
        base += UInt32(count)
      }
      joined[place] = base
    }
  }
}

/// The blocks of a range of types.
private struct Blocks: Sendable {
  /// The first block of each type.
  private(set) var starts: [UInt32] = []
  private(set) var firsts: [UInt32] = []
  private(set) var wordStarts: [UInt32] = []
  private(set) var widths: [UInt8] = []
  private(set) var words: [UInt64] = []

  /// The blocks of `range` of the types of `stream`.
  init(of range: Range<Int>, in stream: TokenTypes, _ counts: [UInt32]) {
    var ends: [UInt32] = []
    ends.reserveCapacity(range.count)
    let positions = Self.positions(of: range, in: stream, counts, &ends)
    words.reserveCapacity(positions.count / 4)
    var start = 0
    for end in ends {
      starts.append(UInt32(firsts.count))
      while start < Int(end) {
        let next = min(start + PostingTable.blockSize, Int(end))
        add(positions.span.extracting(start..<next))
        start = next
      }
    }
  }

  /// The words, which are gone from here afterwards.
  mutating func takeWords() -> [UInt64] {
    defer { words = [] }
    return words
  }

  /// The positions of each type of `range` in a row; `ends` becomes where each type's end.
  private static func positions(
    of range: Range<Int>, in stream: TokenTypes, _ counts: [UInt32], _ ends: inout [UInt32]
  ) -> [UInt32] {
    var count: UInt32 = 0
    for type in range {
      ends.append(count)
      count += counts[type]
    }
    var positions = [UInt32](repeating: 0, count: Int(count))
    if range.lowerBound < Int(TokenTypes.exceptional) {
      put(range, in: stream, &positions, next: &ends)
    } else {
      putExceptions(from: range.lowerBound, in: stream, &positions, next: &ends)
    }
    return positions
  }

  private static func put(_ range: Range<Int>, in stream: TokenTypes, _ positions: inout [UInt32], next: inout [UInt32]) {
    var positions = positions.mutableSpan
    var next = next.mutableSpan
    let codes = stream.codes.span
    let first = UInt32(range.lowerBound)
    let width = UInt32(range.count)
    var found = Places(repeating: 0)
    var start = 0
    while start < codes.count {
      let near = codes.extracting(start..<min(start + Self.stretch, codes.count))
      let count = pick(near, from: first, width, into: &found)
      var index = 0
      while index < count {
        let token = Int(found[index & (Self.stretch - 1)])
        let type = Int(UInt32(near[token]) &- first)
        positions[Int(next[type])] = UInt32(truncatingIfNeeded: start &+ token)
        next[type] &+= 1
        index &+= 1
      }
      start += Self.stretch
    }
  }

  /// The tokens that are looked at together.
  private static let stretch = 4096

  /// Room for as many places.
  private typealias Places = InlineArray<4096, UInt16>

  /// Puts the places of the types from `first` on, `width` of them, into `found`; how many there are.
  ///
  /// Every place is written and only those wanted are counted: which one is wanted nobody can foresee, least of all the processor.
  private static func pick(_ codes: Span<UInt16>, from first: UInt32, _ width: UInt32, into found: inout Places) -> Int {
    var count = 0
    var token = 0
    while token < codes.count {
      found[count & (stretch - 1)] = UInt16(truncatingIfNeeded: token)
      count &+= UInt32(codes[token]) &- first < width ? 1 : 0
      token &+= 1
    }
    return count
  }

  private static func putExceptions(from first: Int, in stream: TokenTypes, _ positions: inout [UInt32], next: inout [UInt32]) {
    for block in 0..<stream.exceptionStarts.count - 1 {
      for place in Int(stream.exceptionStarts[block])..<Int(stream.exceptionStarts[block + 1]) {
        let type = Int(stream.exceptionTypes[place]) - first
        positions[Int(next[type])] = UInt32(block << TokenTypes.blockShift + Int(stream.exceptionPlaces[place]))
        next[type] += 1
      }
    }
  }

  /// Adds a block; its gaps less one have the width of the largest.
  private mutating func add(_ positions: Span<UInt32>) {
    firsts.append(positions[0])
    wordStarts.append(UInt32(words.count))
    var widest: UInt32 = 0
    var index = 1
    while index < positions.count {
      widest |= positions[index] &- positions[index - 1] &- 1
      index &+= 1
    }
    let width = 32 - widest.leadingZeroBitCount
    widths.append(UInt8(width))
    guard width > 0 else { return }
    words.append(addingCapacity: ((positions.count - 1) * width + 63) / 64) { words in
      words.pack(1..<positions.count, width: width) { positions[$0] &- positions[$0 - 1] &- 1 }
    }
  }
}
