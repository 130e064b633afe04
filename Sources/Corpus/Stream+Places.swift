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
    let isFew = types.count <= Self.fewTypes && set.frequency(in: self) < Self.fewPlaces
    if run.count == self.types.count, isFew { return TokenPlaces(of: types, in: self) }
    return TokenPlaces(ascending: places(of: set, in: run))
  }

  /// Types and places whose list is soon made when somebody asks.
  private static let fewTypes = 8
  private static let fewPlaces = 4_000_000

  /// The places of `types` in the whole stream, ascending.
  func places(of types: [UInt32]) -> [UInt32] {
    places(of: TypeSet(types, of: postingTable.counts.count), in: 0..<UInt32(self.types.count))
  }

  /// The places of all types of `set` in `tokens`, ascending.
  ///
  /// - Complexity: O(places) for one type, O(places + tokens / 64) for more, O(tokens) where they are about all there are.
  func places(of set: TypeSet, in tokens: Range<UInt32>) -> [UInt32] {
    guard !tokens.isEmpty else { return [] }
    if set.isEverything { return Array(tokens) }
    let types = set.types
    if types.count == 1 { return places(ofType: types[0], in: tokens) }
    let count = set.frequency(in: self)
    if types.count <= Self.fewTypes { return types.map { places(ofType: $0, in: tokens) }.merged }
    if count < 4096 { return types.flatMap { places(ofType: $0, in: tokens) }.sorted() }
    if count > self.types.count / 8 || types.count > tokens.count { return scanned(for: set, in: tokens) }
    return marked(types, in: tokens)
  }

  private func places(ofType type: UInt32, in tokens: Range<UInt32>) -> [UInt32] {
    if tokens.count == types.count { return postings(of: type).positions }
    var found: [UInt32] = []
    postings(of: type).append(in: tokens, to: &found)
    return found
  }

  /// Many lists in one, by a bit for each token; the types are shared among the cores.
  private func marked(_ types: [UInt32], in tokens: Range<UInt32>) -> [UInt32] {
    let isShared = types.count >= 64
    let shares = isShared ? coreCount : 1
    let parts = onCores(shares) { share in
      var bits = [UInt64](repeating: 0, count: tokens.count / 64 + 1)
      var marks = bits.mutableSpan
      let (first, length) = (tokens.lowerBound, UInt32(tokens.count))
      for index in stride(from: share, to: types.count, by: shares) {
        postings(of: types[index]).forEach { position in
          let place = position &- first
          if place < length { marks[Int(place >> 6)] |= 1 << UInt64(place & 63) }
        }
      }
      return bits
    }
    return Self.places(of: parts, from: tokens.lowerBound)
  }

  /// The places that have a bit in one of `parts`.
  private static func places(of parts: [[UInt64]], from first: UInt32) -> [UInt32] {
    let bits = parts.count == 1 ? parts[0] : joined(parts)
    let count = bits.reduce(0) { $0 + $1.nonzeroBitCount }
    return [UInt32](unsafeUninitializedCapacity: count) { found, filled in
      let bits = bits.span
      var index = 0
      while index < bits.count {
        var rest = bits[index]
        let base = first &+ UInt32(truncatingIfNeeded: index << 6)
        while rest != 0 {
          found[filled] = base &+ UInt32(truncatingIfNeeded: rest.trailingZeroBitCount)
          filled += 1
          rest &= rest - 1
        }
        index += 1
      }
    }
  }

  private static func joined(_ parts: [[UInt64]]) -> [UInt64] {
    [UInt64](unsafeUninitializedCapacity: parts[0].count) { all, count in
      count = parts[0].count
      for (number, part) in parts.enumerated() {
        let part = part.span
        var word = 0
        while word < part.count {
          all[word] = number == 0 ? part[word] : all[word] | part[word]
          word += 1
        }
      }
    }
  }

  /// The places found by reading all tokens, on all cores.
  private func scanned(for set: TypeSet, in tokens: Range<UInt32>) -> [UInt32] {
    let pieces = tokens.count < 1 << 18 ? [tokens] : tokens.pieces(of: UInt32((tokens.count + coreCount - 1) / coreCount))
    let parts = onCores(pieces.count) { index in
      [UInt32](unsafeUninitializedCapacity: pieces[index].count) { found, filled in
        let (column, words) = (types, set.words)
        let (types, bits) = (column.span, words.span)
        var token = pieces[index].lowerBound
        while token < pieces[index].upperBound {
          let type = types[Int(token)]
          found[filled] = token
          filled += Int(bits[Int(type >> 6)] >> UInt64(type & 63) & 1)
          token += 1
        }
      }
    }
    return parts.count == 1 ? parts[0] : parts.flatMap { $0 }
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

private func merge(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
  if left.isEmpty { return right }
  return [UInt32](unsafeUninitializedCapacity: left.count + right.count) { all, count in
    let (left, right) = (left.span, right.span)
    var (row, other) = (0, 0)
    while row < left.count, other < right.count {
      let isLeft = left[row] < right[other]
      all[row + other] = isLeft ? left[row] : right[other]
      row += isLeft ? 1 : 0
      other += isLeft ? 0 : 1
    }
    while row < left.count {
      all[row + other] = left[row]
      row += 1
    }
    while other < right.count {
      all[row + other] = right[other]
      other += 1
    }
    count = left.count + right.count
  }
}
