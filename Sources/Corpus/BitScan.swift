import Diagnosis

/// One or two phrases of common words, the second some tokens behind the first, as few as can be: 64 tokens are compared at a time.
///
/// For each word of the phrases every token has a bit, from the postings of the few types it may be or from the stream itself.
struct BitScan: Sendable {
  /// The sets of the first phrase and of the second, by their numbers in `sets`; a lone phrase has no second.
  private let left: [Int]
  private let right: [Int]
  private let sets: [TypeSet]
  /// The types of each set, where its postings are read.
  private let types: [[UInt32]]
  /// The sets of each type, where the stream is read.
  private let masks: TypeMasks?
  /// The tokens between the two phrases.
  private let least: Int
  private let most: Int
  /// What tokens of both phrases must have in common.
  private let agreements: [TokenAgreement]
  private let stream: Stream
  private let regions: Runs

  /// The tokens a match may span: so many bits are seen at once.
  private static let reach = 63
  /// Types of a word whose postings are read.
  private static let fewTypes = 8
  /// How many tokens a core reads at a time, of postings and of the stream.
  private static let listedPiece: UInt32 = 1 << 18
  private static let streamPiece: UInt32 = 1 << 15

  /// A scan of `stream` for one phrase; nil where it is too long.
  init?(_ phrase: [TypeSet], _ stream: Stream, inside regions: Runs, _ agreements: [TokenAgreement] = []) {
    self.init(phrase, least: 0, most: 0, [], stream, inside: regions, agreements)
  }

  /// A scan of `stream` for `left`, and for `right` behind it; nil where a match may be too long.
  init?(
    _ left: [TypeSet], least: Int, most: Int?, _ right: [TypeSet], _ stream: Stream, inside regions: Runs,
    _ agreements: [TokenAgreement] = []
  ) {
    guard let most, left.count + right.count <= TypeMasks.setLimit, most < Self.reach, left.count + most + right.count <= Self.reach
    else { return nil }
    sets = left + right
    self.left = Array(left.indices)
    self.right = Array(left.count..<sets.count)
    (self.least, self.most) = (least, most)
    (self.stream, self.regions, self.agreements) = (stream, regions, agreements)
    let wanted = sets.filter { !$0.isEverything }
    let isListed =
      wanted.allSatisfy { $0.count <= Self.fewTypes } && wanted.reduce(0) { $0 + $1.frequency(in: stream) } < stream.types.count / 3
    types = isListed ? sets.map { $0.isEverything ? [] : $0.types } : []
    masks = isListed ? nil : TypeMasks(sets)
  }

  /// The matches in `tokens`, which hold whole regions, leftmost and without overlap; those of a lone phrase have no ends.
  ///
  /// O(tokens). Throws `.cancelled`.
  func matches(in tokens: Range<UInt32>, _ interruption: Interruption) throws(Diagnostic) -> Found {
    var found = Found()
    var room = Room()
    let size = masks == nil ? Self.listedPiece : Self.streamPiece
    var start = tokens.lowerBound
    while start < tokens.upperBound {
      try interruption.check()
      let (wanted, isBeyond) = start.addingReportingOverflow(size)
      let end = !isBeyond && wanted < tokens.upperBound ? min(tokens.upperBound, regions.end(of: wanted - 1)) : tokens.upperBound
      read(start..<end, into: &room)
      if right.isEmpty { findPhrase(start, room, &found) } else { findPairs(start, &room, &found) }
      start = end
    }
    return found
  }

  /// Bits of one piece, used again for the next.
  fileprivate struct Room {
    /// The words of each set, and behind them one that is empty.
    var bits: [[UInt64]] = []
    var bytes: [UInt8] = []
    var wordCount = 0
    /// Tokens that matches may begin at, and their number.
    var places: [UInt32] = []
    var placeCount = 0
  }

  private func read(_ tokens: Range<UInt32>, into room: inout Room) {
    room.wordCount = (tokens.count + 63) / 64
    if room.bits.isEmpty { room.bits = sets.map { _ in [] } }
    masks?.read(tokens, of: stream, into: &room.bytes)
    for number in sets.indices {
      if room.bits[number].count != room.wordCount + 1 { room.bits[number] = [UInt64](repeating: 0, count: room.wordCount + 1) }
      if masks != nil {
        Self.gather(number, of: room.bytes, into: &room.bits[number])
      } else {
        mark(number, tokens, in: &room.bits[number])
      }
    }
  }

  private static func gather(_ number: Int, of bytes: [UInt8], into words: inout [UInt64]) {
    var words = words.mutableSpan
    TypeMasks.gather(number, of: bytes.span, into: &words)
  }

  /// Sets the bits of set `number` among `tokens`.
  private func mark(_ number: Int, _ tokens: Range<UInt32>, in bits: inout [UInt64]) {
    let first = tokens.lowerBound
    let length = UInt32(tokens.count)
    let isEverything = sets[number].isEverything
    var words = bits.mutableSpan
    var word = 0
    while word < words.count {
      words[word] = isEverything ? .max : 0
      word &+= 1
    }
    if isEverything { trim(&words, to: tokens.count) }
    for type in types[number] {
      stream.postings(of: type).forEach(around: tokens) { position in
        let place = position &- first
        if place < length { words[Int(place &>> 6)] |= 1 &<< UInt64(place & 63) }
      }
    }
  }

  private func trim(_ words: inout MutableSpan<UInt64>, to count: Int) {
    words[words.count - 1] = 0
    if count & 63 > 0 { words[count >> 6] = 1 &<< UInt64(count & 63) &- 1 }
  }

  /// The bits of the tokens where the phrase of `numbers` begins.
  private func starts(of numbers: [Int], _ room: Room) -> [UInt64] {
    var starts = room.bits[numbers[0]]
    var place = 1
    while place < numbers.count {
      let others = room.bits[numbers[place]]
      let bits = others.span
      var kept = starts.mutableSpan
      var word = 0
      while word < room.wordCount {
        kept[word] &= bits.window(at: word &* 64 &+ place)
        word &+= 1
      }
      place += 1
    }
    return starts
  }

  private func findPhrase(_ base: UInt32, _ room: Room, _ found: inout Found) {
    let (starts, marks, length) = (starts(of: left, room), regions.marks, left.count)
    let (firsts, edges) = (starts.span, marks.span)
    var (word, free) = (0, 0)
    while word < room.wordCount {
      var rest = firsts[word]
      while rest != 0 {
        let place = word &* 64 &+ rest.trailingZeroBitCount
        rest &= rest &- 1
        guard place >= free, !Self.hasEdge(edges, base, behind: place, count: length), agrees(base, place, place) else { continue }
        found.starts.append(base &+ UInt32(truncatingIfNeeded: place))
        free = place &+ length
      }
      word &+= 1
    }
  }

  private func findPairs(_ base: UInt32, _ room: inout Room, _ found: inout Found) {
    let (leftStarts, rightStarts, marks) = (starts(of: left, room), starts(of: right, room), regions.marks)
    let (seconds, edges) = (rightStarts.span, marks.span)
    room.putNear(leftStarts.span, seconds, behind: left.count &+ least, tokens: most &- least &+ 1)
    let places = room.places.span
    var (row, free) = (0, 0)
    while row < room.placeCount {
      let place = Int(places[row])
      row &+= 1
      guard place >= free else { continue }
      guard let second = second(behind: place, base, seconds) else { continue }
      let length = second &+ right.count &- place
      guard !Self.hasEdge(edges, base, behind: place, count: length) else { continue }
      found.starts.append(base &+ UInt32(truncatingIfNeeded: place))
      found.ends.append(base &+ UInt32(truncatingIfNeeded: place &+ length))
      free = place &+ length
    }
  }

  /// Where the second phrase of a match from `place` begins; nil where none agrees.
  @inline(__always)
  private func second(behind place: Int, _ base: UInt32, _ seconds: Span<UInt64>) -> Int? {
    let nearest = place &+ left.count &+ least
    var window = seconds.window(at: nearest)
    if agreements.isEmpty { return nearest &+ window.trailingZeroBitCount }
    window &= 1 &<< UInt64(most &- least &+ 1) &- 1
    while window != 0 {
      let second = nearest &+ window.trailingZeroBitCount
      if agrees(base, place, second) { return second }
      window &= window &- 1
    }
    return nil
  }

  /// Whether all holds that is asked of the tokens of both phrases.
  private func agrees(_ base: UInt32, _ first: Int, _ second: Int) -> Bool {
    for agreement in agreements
    where !agreement.holds(from: base &+ UInt32(first), and: base &+ UInt32(second), in: stream.types) { return false }
    return true
  }

  /// Whether something begins behind the first of `count` tokens from `place` on.
  @inline(__always)
  private static func hasEdge(_ marks: Span<UInt64>, _ base: UInt32, behind place: Int, count: Int) -> Bool {
    marks.window(at: Int(base) &+ place &+ 1).trailingZeroBitCount < count &- 1
  }
}

extension BitScan.Room {
  /// Notes the tokens of `firsts` that have one of `seconds` among so many `tokens` from `nearest` behind them on.
  ///
  /// Without a branch on what is found: nobody foresees which of 64 common words has another near.
  fileprivate mutating func putNear(_ firsts: Span<UInt64>, _ seconds: Span<UInt64>, behind nearest: Int, tokens: Int) {
    if places.count < wordCount * 64 + 4 { places = [UInt32](repeating: 0, count: wordCount * 64 + 4) }
    let wordCount = wordCount
    var places = places.mutableSpan
    var (word, count) = (0, 0)
    var low = seconds.window(at: nearest)
    while word < wordCount {
      let high = seconds.window(at: word &* 64 &+ 64 &+ nearest)
      var rest = firsts[word] & Self.isNear(low, high, tokens: tokens)
      low = high
      let base = UInt32(truncatingIfNeeded: word &* 64)
      let end = count &+ rest.nonzeroBitCount
      repeat {
        // Four are written whatever there is; the next ones overwrite those that are none.
        places[count] = base &+ UInt32(truncatingIfNeeded: rest.trailingZeroBitCount)
        rest &= rest &- 1
        places[count &+ 1] = base &+ UInt32(truncatingIfNeeded: rest.trailingZeroBitCount)
        rest &= rest &- 1
        places[count &+ 2] = base &+ UInt32(truncatingIfNeeded: rest.trailingZeroBitCount)
        rest &= rest &- 1
        places[count &+ 3] = base &+ UInt32(truncatingIfNeeded: rest.trailingZeroBitCount)
        rest &= rest &- 1
        count &+= 4
      } while rest != 0
      count = end
      word &+= 1
    }
    placeCount = count
  }

  /// For the 64 tokens of `low`, and those of `high` behind them: whether one of so many `tokens` from it has a bit.
  ///
  /// Doubles what is seen until it is enough.
  @inline(__always)
  private static func isNear(_ low: UInt64, _ high: UInt64, tokens: Int) -> UInt64 {
    var (low, high) = (low, high)
    var seen = 1
    while seen < tokens {
      let step = UInt64(truncatingIfNeeded: min(seen, tokens &- seen))
      low |= low &>> step | high &<< (64 &- step)
      high |= high &>> step
      seen &+= Int(step)
    }
    return low
  }
}
