import Cores

extension Stream {
  /// Each token of `set` in `runs`.
  func tokens(of set: TypeSet, in runs: [Range<UInt32>]) -> TokenPlaces {
    guard runs.count == 1, let run = runs.first else {
      if set.isEverything { return TokenPlaces(ascending: runs.flatMap { Array($0) }) }
      guard let first = runs.first, let last = runs.last else { return TokenPlaces(0..<0) }
      let places = Found(starts: places(of: set, in: first.lowerBound..<last.upperBound))
      return TokenPlaces(ascending: places.inside(runs).starts)
    }
    if set.isEverything { return TokenPlaces(run) }
    let types = set.types
    let isFew = types.count == 1 || types.count <= Self.fewTypes && set.frequency(in: self) < Self.fewPlaces
    if run.count == self.types.count, isFew { return TokenPlaces(of: types, in: self) }
    return TokenPlaces(ascending: places(of: set, in: run))
  }

  /// Several types, and places of them, whose list is soon made when somebody asks; of one type any part can be read by itself.
  private static let fewTypes = 8
  private static let fewPlaces = 4_000_000

  /// The places of `types` in the whole stream, ascending.
  func places(of types: [UInt32]) -> [UInt32] {
    places(of: TypeSet(types, of: postingTable.counts.count), in: 0..<UInt32(self.types.count))
  }

  /// The places of all types of `set` in `tokens`, ascending.
  ///
  /// - Complexity: O(places) for one type; O(places log types) for few types or places beside the tokens, O(places + tokens / 64) for more,
  ///   and O(tokens) where they are about all there are.
  func places(of set: TypeSet, in tokens: Range<UInt32>) -> [UInt32] {
    guard !tokens.isEmpty else { return [] }
    if set.isEverything { return Array(tokens) }
    let types = set.types
    if types.count == 1 { return places(ofType: types[0], in: tokens) }
    let count = set.frequency(in: self)
    let isSoonMerged =
      types.count <= Self.mostMergedLists && count > types.count * Self.placesOfMergedList
      && count < tokens.count / Self.tokensOfMergedPlace
    if types.count <= Self.fewTypes || isSoonMerged { return types.map { places(ofType: $0, in: tokens) }.merged }
    if count < 4096 { return types.flatMap { places(ofType: $0, in: tokens) }.sorted() }
    if count > self.types.count / 8 || types.count > tokens.count { return scanned(for: set, in: tokens) }
    return marked(types, in: tokens, count: count)
  }

  /// So many lists are brought together in pairs, where each has so many places: of shorter ones all are sorted sooner.
  private static let mostMergedLists = 64
  private static let placesOfMergedList = 32
  /// Where one of so many tokens or more is in them, a bit for each token is sooner.
  private static let tokensOfMergedPlace = 1024

  private func places(ofType type: UInt32, in tokens: Range<UInt32>) -> [UInt32] {
    if tokens.count == types.count { return postings(of: type).positions }
    return postings(of: type).positions(in: tokens)
  }

  /// Many lists in one, by a bit for each token; the tokens are shared among the cores, in parts whose bits stay in a core's cache.
  private func marked(_ types: [UInt32], in tokens: Range<UInt32>, count: Int) -> [UInt32] {
    let wordCount = tokens.count / 64 + 1
    // As many parts for each core.
    let rounds = (wordCount + coreCount * Self.wordsOfCache - 1) / (coreCount * Self.wordsOfCache)
    let shares = rounds > 1 ? rounds * coreCount : max(1, min(coreCount, count / Self.placesOfCore))
    let edges = (0...shares).map { wordCount * $0 / shares }
    let bits = [UInt64](partCounts: zip(edges, edges.dropFirst()).map { $1 - $0 }) { share, marks in
      var word = 0
      while word < marks.count {
        marks[word] = 0
        word &+= 1
      }
      let first = tokens.lowerBound + UInt32(edges[share] * 64)
      let own = first..<UInt32(min(Int(tokens.upperBound), Int(first) + marks.count * 64))
      guard !own.isEmpty else { return }
      let length = UInt32(own.count)
      for type in types {
        postings(of: type).forEach(around: own) { position in
          let place = position &- first
          if place < length { marks[Int(place &>> 6)] |= 1 &<< UInt64(place & 63) }
        }
      }
    }
    return Corpus.places(ofBits: bits, from: tokens.lowerBound)
  }

  /// Places that keep a core busy for longer than it takes to bring all parts together.
  private static let placesOfCore = 100_000

  /// Words of 64 bits, 1.5 MB, which are written at random without waiting for memory.
  private static let wordsOfCache = 3 << 16

  /// The places found by reading all tokens, on all cores.
  private func scanned(for set: TypeSet, in tokens: Range<UInt32>) -> [UInt32] {
    let masks = TypeMasks([set])
    let shares = shares(of: (tokens.count + 63) / 64, from: 1 << 12)
    let bits = [UInt64](partCounts: shares.map { $0.count }) { share, words in
      var bytes: [UInt8] = []
      let end = min(Int(tokens.upperBound), Int(tokens.lowerBound) + shares[share].upperBound * 64)
      var token = Int(tokens.lowerBound) + shares[share].lowerBound * 64
      var word = 0
      while token < end {
        let piece = UInt32(token)..<UInt32(min(end, token + Int(Self.pieceSize)))
        masks.read(piece, of: self, into: &bytes)
        TypeMasks.gather(0, of: bytes.span, into: &words, from: word)
        token += piece.count
        word += bytes.count / 64
      }
    }
    return Corpus.places(ofBits: bits, from: tokens.lowerBound)
  }
}

extension [[UInt32]] {
  /// The numbers of some ascending lists that share none, ascending.
  var merged: [UInt32] {
    guard count > 1 else { return first ?? [] }
    // Short lists first, so that the long ones are copied once.
    var lists = sorted { $0.count < $1.count }
    while lists.count > 1 {
      lists.append(merge(lists[0], lists[1]))
      lists.removeFirst(2)
      lists.sort { $0.count < $1.count }
    }
    return lists[0]
  }
}

/// A list so many times as long as the other is copied in runs.
private let runFactor = 8

private func merge(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
  if left.isEmpty { return right }
  return [UInt32](unsafeUninitializedCapacity: left.count + right.count) { all, count in
    count = left.count + right.count
    var all = UnsafeMutableBufferPointer(rebasing: all[..<count]).mutableSpan
    if left.count &* runFactor < right.count {
      put(left.span, among: right.span, into: &all)
    } else {
      merge(left.span, right.span, into: &all)
    }
  }
}

/// Puts the numbers of a short and a long list in order: what stands between two of the short one is looked for and copied.
private func put(_ short: Span<UInt32>, among long: Span<UInt32>, into all: inout MutableSpan<UInt32>) {
  var (row, other) = (0, 0)
  while row <= short.count {
    let end = row < short.count ? long.index(notBelow: short[row], from: other) : long.count
    while other < end {
      all[row &+ other] = long[other]
      other &+= 1
    }
    if row < short.count { all[row &+ other] = short[row] }
    row &+= 1
  }
}

/// Brings two ascending lists together in two halves at once, so that neither waits for what the other compares.
private func merge(_ left: Span<UInt32>, _ right: Span<UInt32>, into all: inout MutableSpan<UInt32>) {
  let half = (left.count + right.count) / 2
  let row = left.count(amongFirst: half, with: right)
  var low = Merging(row: 0, other: 0, rowEnd: row, otherEnd: half - row)
  var high = Merging(row: row, other: half - row, rowEnd: left.count, otherEnd: right.count)
  while low.isOpen, high.isOpen {
    low.step(left, right, into: &all)
    high.step(left, right, into: &all)
  }
  low.finish(left, right, into: &all)
  high.finish(left, right, into: &all)
}

/// How far a part of two ascending lists has been brought together.
private struct Merging {
  var row: Int
  var other: Int
  let rowEnd: Int
  let otherEnd: Int

  /// Whether both lists have numbers left.
  var isOpen: Bool { row < rowEnd && other < otherEnd }

  /// Takes the lower of the next two numbers.
  @inline(__always)
  mutating func step(_ left: Span<UInt32>, _ right: Span<UInt32>, into all: inout MutableSpan<UInt32>) {
    let (first, second) = (left[row], right[other])
    let isLeft = first < second
    all[row &+ other] = isLeft ? first : second
    row &+= isLeft ? 1 : 0
    other &+= isLeft ? 0 : 1
  }

  /// Takes all that is left.
  mutating func finish(_ left: Span<UInt32>, _ right: Span<UInt32>, into all: inout MutableSpan<UInt32>) {
    while isOpen { step(left, right, into: &all) }
    while row < rowEnd {
      all[row &+ other] = left[row]
      row &+= 1
    }
    while other < otherEnd {
      all[row &+ other] = right[other]
      other &+= 1
    }
  }
}

extension Span<UInt32> {
  /// How many of the `size` lowest numbers of this and another ascending list, which share none, are in this one. O(log count).
  fileprivate func count(amongFirst size: Int, with other: Span<UInt32>) -> Int {
    var (low, high) = (Swift.max(0, size - other.count), Swift.min(size, count))
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < other[size - middle - 1] { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Span<UInt32> {
  /// The first index from `start` on whose value is not below `value`, of ascending values: in steps that double, then by halves.
  func index(notBelow value: UInt32, from start: Int) -> Int {
    var (low, step) = (start, 1)
    while low &+ step <= count, self[low &+ step &- 1] < value {
      low &+= step
      step &<<= 1
    }
    var high = Swift.min(count, low &+ step)
    while low < high {
      let middle = (low &+ high) / 2
      if self[middle] < value { low = middle &+ 1 } else { high = middle }
    }
    return low
  }
}
