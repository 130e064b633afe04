import Diagnosis

/// Finds a program's matches in one stream: leftmost, without overlap, never across a section or a document.
struct Matcher {
  let program: Program
  let stream: Stream
  /// Places of the machine at this token and at the next, in order of preference.
  private var places: [Int] = []
  private var nextPlaces: [Int] = []
  /// The step at which each instruction was last listed.
  private var listed: [Int]
  private var step = 0
  /// Places listed since cancellation was last looked for.
  private var work = 0
  /// Places between two looks: well under a millisecond.
  private static let workLimit = 1 << 14

  init(_ program: Program, _ stream: Stream) {
    self.program = program
    self.stream = stream
    listed = [Int](repeating: -1, count: program.code.count)
  }

  /// The end of the preferred match that begins at `start`; nil for none or an empty one. `limit` is the end of the passage.
  mutating func end(from start: UInt32, limit: UInt32) throws(Diagnostic) -> UInt32? {
    var best: UInt32?
    begin()
    list(0, at: start)
    swap(&places, &nextPlaces)
    var token = start
    while !places.isEmpty {
      begin()
      for place in places {
        if case .match = program.code[place] {
          best = token
          break
        }
        guard case .token(let set) = program.code[place], token < limit, program.sets[set].contains(stream.types[Int(token)]) else {
          continue
        }
        list(place + 1, at: token + 1)
        if work > Self.workLimit { try lookForCancellation() }
      }
      swap(&places, &nextPlaces)
      token += 1
    }
    return best == start ? nil : best
  }

  private mutating func lookForCancellation() throws(Diagnostic) {
    work = 0
    if Task.isCancelled { throw Diagnostic(.cancelled) }
  }

  /// Begins the list of the places at the next token.
  private mutating func begin() {
    nextPlaces.removeAll(keepingCapacity: true)
    step += 1
  }

  /// Lists the token instructions reached from `place` without reading, preferred ones first.
  private mutating func list(_ place: Int, at token: UInt32) {
    var waiting = [place]
    while let place = waiting.popLast() {
      guard listed[place] != step else { continue }
      listed[place] = step
      work += 1
      switch program.code[place] {
      case .token, .match: nextPlaces.append(place)
      case .jump(let next): waiting.append(next)
      case .fork(let first, let second): waiting += [second, first]
      case .sentenceBoundary: if isSentenceStart(token) { waiting.append(place + 1) }
      case .insideSentence: if !isSentenceStart(token) { waiting.append(place + 1) }
      }
    }
  }

  /// Whether a sentence starts at the token, which is also where the one before ends.
  private func isSentenceStart(_ token: UInt32) -> Bool {
    if Int(token) >= stream.types.count { return true }
    return stream.sentenceStarts[stream.sentenceIndex(ofToken: token)] == token
  }

  /// Calls `found` with each match that begins in `tokens`.
  mutating func matches(in tokens: Range<UInt32>, _ found: (Range<UInt32>) -> Void) throws(Diagnostic) {
    guard !tokens.isEmpty else { return }
    var passage = stream.passage(ofToken: tokens.lowerBound)
    var free = tokens.lowerBound
    var seeds = Seeds(program, stream, tokens)
    while let start = seeds.next() {
      guard start >= free else { continue }
      if start >= passage.upperBound { passage = stream.passage(ofToken: start) }
      guard let end = try end(from: start, limit: min(passage.upperBound, tokens.upperBound)) else { continue }
      found(start..<end)
      free = end
    }
  }
}

extension Matcher {
  /// Calls `found` with each match that lies in one of `spans`, which begin in ascending order; the text of a span stands alone.
  mutating func matches(inEach spans: [Range<UInt32>], _ found: (Range<UInt32>) -> Void) throws(Diagnostic) {
    guard let first = spans.first else { return }
    var seeds = Seeds(program, stream, first.lowerBound..<UInt32(stream.types.count))
    for span in spans {
      seeds.seek(span.lowerBound)
      var free = span.lowerBound
      while let start = seeds.next(), start < span.upperBound {
        guard start >= free, let end = try end(from: start, limit: min(span.upperBound, stream.passage(ofToken: start).upperBound)) else {
          continue
        }
        found(start..<end)
        free = end
      }
    }
  }
}

/// The tokens a match may begin at, ascending: the postings of its openers where they are few, else every token.
private struct Seeds {
  private var positions: [UInt32]?
  private var at: Int = 0
  private var token: UInt32
  private let end: UInt32

  init(_ program: Program, _ stream: Stream, _ tokens: Range<UInt32>) {
    token = tokens.lowerBound
    end = tokens.upperBound
    guard let openers = program.openers(), !openers.contains(where: { program.sets[$0].isEverything }) else { return }
    let types = Set(openers.flatMap { program.sets[$0].types })
    let count = types.reduce(0) { $0 + stream.frequency(of: $1) }
    guard count * 4 < stream.types.count || types.count == 1 else { return }
    var found: [UInt32] = []
    for type in types {
      let postings = stream.postings(of: type)
      found += postings[postings.firstIndex(notBelow: tokens.lowerBound)..<postings.firstIndex(notBelow: tokens.upperBound)]
    }
    if types.count > 1 { found.sort() }
    positions = found
  }

  /// Goes to the first token at or behind `token`.
  mutating func seek(_ token: UInt32) {
    self.token = token
    if let positions { at = positions[...].firstIndex(notBelow: token) }
  }

  mutating func next() -> UInt32? {
    if let positions {
      guard at < positions.count else { return nil }
      at += 1
      return positions[at - 1]
    }
    guard token < end else { return nil }
    token += 1
    return token - 1
  }
}
