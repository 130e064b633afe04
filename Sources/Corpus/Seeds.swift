/// Tokens that matches may begin at, ascending: those so far from the rarest part of a pattern, where it has a rare one, else all.
struct Seeds {
  /// What the search starts from.
  private enum Source {
    case everyToken
    /// Places of a landmark, `least` to `most` tokens behind the start.
    case places(ArraySlice<UInt32>, least: UInt32, most: UInt32)
  }

  /// Whether the search starts from every token.
  private let startsAnywhere: Bool
  /// Places of a landmark, `least` to `most` tokens behind the start; kept apart, since the hottest loop reads them.
  private let places: ArraySlice<UInt32>
  private let least: UInt32
  private let most: UInt32
  /// The program's sets that the places are of; empty for every token and for units.
  let sets: [Int]
  /// The types a match may begin with.
  private let openers: TypeSet
  /// Whether a match may begin with any token.
  private let opensEverywhere: Bool
  /// Places of the rarest part at no fixed distance, and its least distance.
  private var required: (places: ArraySlice<UInt32>, least: UInt32)?
  private let stream: Stream
  private var at = 0
  private var token: UInt32
  /// The token behind the last one that the landmark just passed allows.
  private var windowEnd: UInt32 = 0
  private let end: UInt32

  /// The seeds of `search` among `tokens`; `spans` gives the spans of a unit.
  init(_ search: Search, _ stream: Stream, _ tokens: Range<UInt32>, spans: (Unit) -> Spans) {
    self.stream = stream
    token = tokens.lowerBound
    end = tokens.upperBound
    let program = search.program
    let union = program.openers()?.reduce(TypeSet([], of: search.lexicon.count)) { $0.union(program.sets[$1]) }
    let openers = union.flatMap { $0.isEverything ? nil : $0 }
    self.openers = openers ?? TypeSet([], of: 0)
    opensEverywhere = openers == nil
    let source: Source
    (source, sets) = Self.starts(search, spans).map { ($0, []) } ?? Self.source(search, openers, stream, tokens)
    switch source {
    case .everyToken: (startsAnywhere, places, least, most) = (true, [], 0, 0)
    case .places(let places, let least, let most): (startsAnywhere, self.places, self.least, self.most) = (false, places, least, most)
    }
    at = places.startIndex
    required = Self.required(search, stream, tokens)
  }

  /// The starts of the unit that matches begin with.
  private static func starts(_ search: Search, _ spans: (Unit) -> Spans) -> Source? {
    search.openingUnit.map { .places(spans($0).starts[...], least: 0, most: 0) }
  }

  /// A part that is rare: how many starts its places allow, and how far behind them it stands.
  private struct Part {
    var set: TypeSet
    var weight: Int
    var least: Int
    var most: Int
    var sets: [Int]
  }

  /// About how many starts the rarest part of `search` allows; nil where no part has a bounded distance.
  static func weight(of search: Search, in stream: Stream) -> Int? {
    let union = search.program.openers()?.reduce(TypeSet([], of: search.lexicon.count)) { $0.union(search.program.sets[$1]) }
    return rarest(search, union.flatMap { $0.isEverything ? nil : $0 }, stream)?.weight
  }

  private static func rarest(_ search: Search, _ openers: TypeSet?, _ stream: Stream) -> Part? {
    var best: Part?
    func consider(_ set: TypeSet, _ least: Int, _ most: Int, _ sets: [Int]) {
      let (weight, isTooMuch) = set.frequency(in: stream).multipliedReportingOverflow(by: most - least + 1)
      if !isTooMuch, weight < best?.weight ?? .max { best = Part(set: set, weight: weight, least: least, most: most, sets: sets) }
    }
    if let openers { consider(openers, 0, 0, search.program.openers() ?? []) }
    for landmark in search.landmarks {
      if let most = landmark.most, most < 1 << 20 { consider(search.program.sets[landmark.set], landmark.least, most, [landmark.set]) }
    }
    return best
  }

  private static func source(_ search: Search, _ openers: TypeSet?, _ stream: Stream, _ tokens: Range<UInt32>) -> (Source, sets: [Int]) {
    let best = rarest(search, openers, stream)
    // Looking at every token costs little beside a machine, but more than reading a list a quarter as long.
    guard let best, best.weight < stream.types.count / 4 || best.set.isSingle else { return (.everyToken, []) }
    let reach = tokens.lowerBound..<UInt32(clamping: min(Int(tokens.upperBound) + best.most, stream.types.count))
    return (.places(stream.places(of: best.set, in: reach)[...], least: UInt32(best.least), most: UInt32(best.most)), best.sets)
  }

  private static func required(
    _ search: Search, _ stream: Stream, _ tokens: Range<UInt32>
  ) -> (places: ArraySlice<UInt32>, least: UInt32)? {
    let far = search.landmarks.filter { $0.most == nil }.map { (search.program.sets[$0.set], $0.least) }
    let rarest = far.map { ($0.0, $0.0.frequency(in: stream), $0.1) }.min { $0.1 < $1.1 }
    guard let rarest, rarest.1 < stream.types.count / 4 else { return nil }
    return (stream.places(of: rarest.0, in: tokens.lowerBound..<UInt32(stream.types.count))[...], UInt32(clamping: rarest.2))
  }

  /// About how many seeds there are.
  var count: Int {
    startsAnywhere ? Int(end - token) : places.count.multipliedReportingOverflow(by: Int(most - least + 1)).partialValue
  }

  /// Goes to the first seed at or behind `token`.
  mutating func seek(_ token: UInt32) {
    self.token = token
    windowEnd = token
    guard !startsAnywhere else { return }
    let (wanted, isTooFar) = token.addingReportingOverflow(least)
    at = isTooFar ? places.endIndex : places.index(notBelow: wanted, near: at)
  }

  /// The next seed; nil behind the last.
  mutating func next() -> UInt32? {
    while let found = nextPlace() {
      if opensEverywhere || (found < stream.types.count && openers.contains(stream.types[Int(found)])) { return found }
    }
    return nil
  }

  private mutating func nextPlace() -> UInt32? {
    if startsAnywhere {
      guard token < end else { return nil }
      token += 1
      return token - 1
    }
    while token >= windowEnd {
      guard at < places.endIndex else { return nil }
      let place = places[at]
      at += 1
      guard place >= least else { continue }
      token = max(token, place < most ? 0 : place - most)
      windowEnd = place - least + 1
    }
    token += 1
    return token - 1 < end ? token - 1 : nil
  }

  /// Whether a part that every match has at some distance stands between `start` and `end`; if not, there is no match.
  mutating func mayMatch(from start: UInt32, to end: UInt32) -> Bool {
    guard let required else { return true }
    let (first, isTooFar) = start.addingReportingOverflow(required.least)
    guard !isTooFar else { return false }
    let index = required.places.index(notBelow: first, near: nearest)
    nearest = index
    return index < required.places.endIndex && required.places[index] < end
  }

  private var nearest = 0
}

extension ArraySlice<UInt32> {
  /// The first index whose value is at least `value`, of ascending values; quick where it is not far behind `guess`.
  func index(notBelow value: UInt32, near guess: Int) -> Int {
    var low = startIndex
    var high = endIndex
    if guess > startIndex, guess <= endIndex, self[guess - 1] < value {
      low = guess
      var step = 1
      while low + step < high, self[low + step - 1] < value {
        low += step
        step <<= 1
      }
      high = Swift.min(high, low + step)
    }
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
