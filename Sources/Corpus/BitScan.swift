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
  fileprivate static let reach = 63
  /// Types of a word whose postings are read.
  private static let fewTypes = 8
  /// How many words of tokens a core reads at a time, of postings and of the stream.
  private static let listedWords = 1 << 10
  private static let streamWords = 1 << 9

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
    var room = Room(setCount: sets.count, wordCount: masks == nil ? Self.listedWords : Self.streamWords)
    var free = 0
    for piece in tokens.pieces(of: UInt32(room.wordCount * 64)) {
      try interruption.check()
      // A match that begins here may end in the next piece.
      read(piece.lowerBound..<piece.upperBound + min(64, tokens.upperBound - piece.upperBound), into: &room)
      if right.isEmpty {
        findPhrase(piece.lowerBound, room, &free, &found)
      } else {
        findPairs(piece.lowerBound, &room, &free, &found)
      }
    }
    return found
  }

  /// Bits of one piece, used again for the next.
  fileprivate struct Room {
    /// The words of a piece.
    let wordCount: Int
    /// The words of each set, behind those of the piece some of the next.
    var bits: [[UInt64]]
    var bytes: [UInt8] = []
    /// Which tokens have one of the second phrase near, nearer at first; each step needs a word more than it gives.
    var near: [[UInt64]]
    /// Which tokens may begin a match of two phrases.
    var firsts: [UInt64]
    /// These tokens; then where matches begin, and where they end.
    var places: [UInt32]
    var ends: [UInt32]

    init(setCount: Int, wordCount: Int) {
      self.wordCount = wordCount
      let steps = BitScan.reach.bitWidth - BitScan.reach.leadingZeroBitCount
      bits = (0..<setCount).map { _ in [UInt64](repeating: 0, count: wordCount + steps + 2) }
      near = (0..<steps).map { [UInt64](repeating: 0, count: wordCount + steps - $0) }
      firsts = [UInt64](repeating: 0, count: wordCount)
      places = []
      ends = []
    }
  }

  private func read(_ tokens: Range<UInt32>, into room: inout Room) {
    masks?.read(tokens, of: stream, into: &room.bytes)
    for number in sets.indices {
      if masks != nil {
        Self.gather(number, of: room.bytes, into: &room.bits[number])
      } else {
        mark(number, tokens, in: &room.bits[number])
      }
    }
  }

  private static func gather(_ number: Int, of bytes: [UInt8], into bits: inout [UInt64]) {
    var words = bits.mutableSpan
    TypeMasks.gather(number, of: bytes.span, into: &words)
    var word = bytes.count / 64
    while word < words.count {
      words[word] = 0
      word &+= 1
    }
  }

  /// Sets the bits of set `number` among `tokens`, and no others.
  private func mark(_ number: Int, _ tokens: Range<UInt32>, in bits: inout [UInt64]) {
    let first = tokens.lowerBound
    let length = UInt32(tokens.count)
    let wholeWords = sets[number].isEverything ? tokens.count / 64 : 0
    var words = bits.mutableSpan
    var word = 0
    while word < words.count {
      words[word] = word < wholeWords ? .max : 0
      word &+= 1
    }
    if sets[number].isEverything { words[wholeWords] = 1 &<< UInt64(length & 63) &- 1 }
    for type in types[number] {
      stream.postings(of: type).forEach(around: tokens) { position in
        let place = position &- first
        if place < length { words[Int(place &>> 6)] |= 1 &<< UInt64(place & 63) }
      }
    }
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
      while word < kept.count {
        kept[word] &= bits.window(at: word &* 64 &+ place)
        word &+= 1
      }
      place += 1
    }
    return starts
  }

  private func findPhrase(_ base: UInt32, _ room: Room, _ free: inout Int, _ found: inout Found) {
    let (starts, marks, length) = (starts(of: left, room), regions.marks, left.count)
    let (firsts, edges) = (starts.span, marks.span)
    var word = 0
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
    free -= room.wordCount * 64
  }

  private func findPairs(_ base: UInt32, _ room: inout Room, _ free: inout Int, _ found: inout Found) {
    let (leftStarts, rightStarts) = (starts(of: left, room), starts(of: right, room))
    let placeCount = room.putNear(leftStarts, rightStarts, behind: left.count &+ least, tokens: most &- least &+ 1)
    let count = keepMatches(&room.places, &room.ends, placeCount, base, rightStarts.span, &free)
    free -= room.wordCount * 64
    found.starts += room.places[..<count]
    found.ends += room.ends[..<count]
  }

  /// Keeps of the places that matches may begin at those where one does, as tokens of the stream, with the tokens behind their ends; how
  /// many.
  private func keepMatches(
    _ places: inout [UInt32], _ ends: inout [UInt32], _ placeCount: Int, _ base: UInt32, _ seconds: Span<UInt64>, _ free: inout Int
  ) -> Int {
    let marks = regions.marks
    let edges = marks.span
    var starts = places.mutableSpan
    var ends = ends.mutableSpan
    var (row, count) = (0, 0)
    while row < placeCount {
      let place = Int(starts[row])
      row &+= 1
      guard place >= free else { continue }
      guard let second = second(behind: place, base, seconds) else { continue }
      let length = second &+ right.count &- place
      guard !Self.hasEdge(edges, base, behind: place, count: length) else { continue }
      starts[count] = base &+ UInt32(truncatingIfNeeded: place)
      ends[count] = base &+ UInt32(truncatingIfNeeded: place &+ length)
      count &+= 1
      free = place &+ length
    }
    return count
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
  /// Notes in `places` the tokens of `firsts` that have one of `seconds` among so many `tokens` from `nearest` behind them on; how many.
  ///
  /// Step by step over all words of the piece, which takes several words at once.
  fileprivate mutating func putNear(_ firsts: [UInt64], _ seconds: [UInt64], behind nearest: Int, tokens: Int) -> Int {
    if places.isEmpty {
      places = [UInt32](repeating: 0, count: wordCount * 64 + 1)
      ends = places
    }
    // What is seen doubles until it is enough.
    var (seen, step) = (1, 0)
    var seconds = seconds
    while seen < tokens {
      let more = min(seen, tokens &- seen)
      Self.widen(seconds, by: more, into: &near[step])
      seconds = near[step]
      seen &+= more
      step &+= 1
    }
    Self.meet(firsts, seconds, behind: nearest, into: &self.firsts)
    return Self.put(self.firsts, into: &places)
  }

  /// Puts into `wide` the bits of `words`, and beside each the one that stands `step` before it.
  private static func widen(_ words: [UInt64], by step: Int, into wide: inout [UInt64]) {
    var wide = wide.mutableSpan
    let (own, next) = (words.span.extracting(0..<wide.count), words.span.extracting(1..<wide.count &+ 1))
    let (down, up) = (UInt64(step), UInt64(64 &- step))
    var word = 0
    while word < wide.count {
      wide[word] = own[word] | own[word] &>> down | next[word] &<< up
      word &+= 1
    }
  }

  /// Puts into `both` those of `firsts` that have one of `seconds` so far behind them.
  private static func meet(_ firsts: [UInt64], _ seconds: [UInt64], behind distance: Int, into both: inout [UInt64]) {
    var both = both.mutableSpan
    let first = firsts.span.extracting(0..<both.count)
    let (own, next) = (seconds.span.extracting(0..<both.count), seconds.span.extracting(1..<both.count &+ 1))
    let (down, up) = (UInt64(distance), UInt64(64 &- distance))
    var word = 0
    while word < both.count {
      both[word] = first[word] & (own[word] &>> down | next[word] &<< up)
      word &+= 1
    }
  }

  /// Puts the numbers of the bits of `words` into `places`; how many.
  private static func put(_ words: [UInt64], into places: inout [UInt32]) -> Int {
    let words = words.span
    var places = places.mutableSpan
    var (word, count) = (0, 0)
    while word < words.count {
      var rest = words[word]
      let base = UInt32(truncatingIfNeeded: word &* 64)
      word &+= 1
      // The first is written whether there is one or not, which nobody foresees; that there is a second is rare.
      places[count] = base &+ UInt32(truncatingIfNeeded: rest.trailingZeroBitCount)
      count &+= rest != 0 ? 1 : 0
      rest &= rest &- 1
      while rest != 0 {
        places[count] = base &+ UInt32(truncatingIfNeeded: rest.trailingZeroBitCount)
        count &+= 1
        rest &= rest &- 1
      }
    }
    return count
  }
}
