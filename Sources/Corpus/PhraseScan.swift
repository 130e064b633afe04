/// Where some sets of types stand in a row in a stream: the places of the rarest, kept where the others stand beside them.
struct PhraseScan {
  private let sets: [TypeSet]
  /// The sets by how rare they are, rarest first.
  private let order: [Int]
  private let stream: Stream

  init(_ sets: [TypeSet], _ stream: Stream) {
    self.sets = sets
    self.stream = stream
    let frequencies = sets.map { $0.frequency(in: stream) }
    order = sets.indices.sorted { (frequencies[$0], $0) < (frequencies[$1], $1) }
  }

  /// How many places are looked at in the whole stream.
  var seedCount: Int { sets[order[0]].frequency(in: stream) }

  /// The matches in `tokens`, leftmost and without overlap, each inside one of `regions`.
  func matches(in tokens: Range<UInt32>, _ regions: Runs) -> Found {
    var starts = starts(in: tokens)
    let length = UInt32(sets.count)
    guard length > 1 else { return Found(starts: starts) }
    var free: UInt32 = 0
    let marks = regions.marks
    let edges = marks.span
    starts.keep { start in
      guard start >= free, !edges.hasBit(from: Int(start) + 1, before: Int(start + length)) else { return false }
      free = start + length
      return true
    }
    return Found(starts: starts)
  }

  /// The first tokens of the phrase in `tokens`, ascending, overlapping ones too; passages are not looked at.
  func starts(in tokens: Range<UInt32>) -> [UInt32] {
    let rarest = UInt32(order[0])
    let window = tokens.lowerBound..<min(tokens.upperBound &+ rarest, UInt32(stream.types.count))
    var starts = Array(stream.places(of: sets[order[0]], in: window))
    guard sets.count > 1 || rarest > 0 else { return starts }
    let last = Int(tokens.upperBound) - sets.count
    starts.keep { place in place >= rarest && place - rarest >= tokens.lowerBound && Int(place - rarest) <= last }
    for set in order.dropFirst() {
      let offset = set - order[0]
      if sets[set].frequency(in: stream) < starts.count * Self.listFactor {
        keep(&starts, at: offset, among: stream.places(of: sets[set], in: reach(of: offset, from: window)))
      } else {
        keep(&starts, having: sets[set], at: offset)
      }
    }
    if rarest > 0 { for index in starts.indices { starts[index] -= rarest } }
    return starts
  }

  /// `tokens` moved so far, inside the stream.
  private func reach(of offset: Int, from tokens: Range<UInt32>) -> Range<UInt32> {
    let (low, high) = (max(0, Int(tokens.lowerBound) + offset), min(stream.types.count, Int(tokens.upperBound) + offset))
    return low < high ? UInt32(low)..<UInt32(high) : 0..<0
  }

  /// Reading one more place of a list costs so much less than looking at a token far away.
  private static let listFactor = 16

  /// Keeps the places that have one of `others` so far behind them, or before them where it is negative.
  private func keep(_ places: inout [UInt32], at offset: Int, among others: [UInt32]) {
    let others = others.span
    var (kept, row, next) = (0, 0, 0)
    var numbers = places.mutableSpan
    // One step in one list or in both, without a question that cannot be foreseen.
    while row < numbers.count, next < others.count {
      let number = numbers[row]
      let (wanted, other) = (Int(number) &+ offset, Int(others[next]))
      numbers[kept] = number
      kept &+= wanted == other ? 1 : 0
      row &+= wanted <= other ? 1 : 0
      next &+= other <= wanted ? 1 : 0
    }
    places.removeLast(places.count - kept)
  }

  /// Keeps the places that have a type of `set` so far behind them, or before them where it is negative.
  private func keep(_ places: inout [UInt32], having set: TypeSet, at offset: Int) {
    guard !set.isEverything else { return }
    let column = stream.types
    let types = column.span
    if let only = set.only, only < UInt32(TokenTypes.exceptional) {
      let (codes, code) = (column.codes.span, UInt16(only))
      places.keep { codes[Int($0) + offset] == code }
    } else {
      let bits = set.words.span
      places.keep { place in
        let type = types[Int(place) + offset]
        return bits[Int(type >> 6)] >> UInt64(type & 63) & 1 == 1
      }
    }
  }
}

extension [UInt32] {
  /// Keeps the numbers for which `isWanted` holds, in their order.
  @inline(__always)
  mutating func keep(_ isWanted: (UInt32) -> Bool) {
    var kept = 0
    var numbers = mutableSpan
    var index = 0
    while index < numbers.count {
      let number = numbers[index]
      numbers[kept] = number
      if isWanted(number) { kept += 1 }
      index += 1
    }
    removeLast(count - kept)
  }
}
