import Diagnosis

/// Where a pattern occurs in any way, not only leftmost and without overlap: what `within` and `containing` ask of a pattern.
///
/// All starts run at once, each place of the machine keeping the best of them, so a region costs tokens × instructions.
struct Occurrences {
  /// Which occurrences decide.
  enum Choice {
    /// Those that hold no other, for what a match must hold.
    case shortest
    /// Those that lie in no other, for what a match must lie in.
    case longest
  }

  private struct Thread {
    var place: Int
    var start: UInt32
  }

  private let program: Program
  private let stream: Stream
  private let choice: Choice
  private let interruption: Interruption
  private var units: [Spans]
  private var region: Range<UInt32> = 0..<0
  private var seeds: Seeds
  private var threads: [Thread] = []
  private var listed: [Int]
  private var step = 0
  /// Places listed since cancellation was last looked for.
  private var work = 0

  /// The occurrences of `search` in `stream`; `spans` gives the spans of a unit.
  init(_ search: Search, _ stream: Stream, _ choice: Choice, _ interruption: Interruption, spans: (Unit) -> Spans) {
    self.interruption = interruption
    program = search.program
    self.stream = stream
    self.choice = choice
    units = search.program.units.map(spans)
    seeds = Seeds(search, stream, 0..<UInt32(stream.types.count), spans: spans)
    listed = [Int](repeating: -1, count: program.code.count)
  }

  /// The deciding occurrences in `region`, ascending by both ends.
  mutating func spans(in region: Range<UInt32>) throws(Diagnostic) -> Spans {
    self.region = region
    var starts: [UInt32] = []
    var ends: [UInt32] = []
    var arrived: [Thread] = []
    seeds.seek(region.lowerBound)
    var seed = seeds.next()
    var token = region.lowerBound
    while token <= region.upperBound {
      if arrived.isEmpty {
        guard let start = seed, start < region.upperBound else { break }
        token = start
      }
      let opens = seed == token && token < region.upperBound
      if opens { seed = seeds.next() }
      list(arrived, newStart: opens ? token : nil, at: token)
      arrived.removeAll(keepingCapacity: true)
      for thread in threads {
        switch program.code[thread.place] {
        case .match: note(thread.start, token, &starts, &ends)
        case .token(let set):
          guard token < region.upperBound, program.sets[set].contains(stream.types[Int(token)]) else { continue }
          arrived.append(Thread(place: thread.place + 1, start: thread.start))
        default: continue
        }
      }
      work += threads.count + 1
      if work > 1 << 14 {
        work = 0
        try interruption.check()
      }
      token += 1
    }
    return Spans(starts, ends)
  }

  /// Adds a span unless another decides for it; spans come in the order of their ends, one an end.
  private func note(_ start: UInt32, _ end: UInt32, _ starts: inout [UInt32], _ ends: inout [UInt32]) {
    switch choice {
    case .shortest: if let last = starts.last, last >= start { return }
    case .longest:
      while let last = starts.last, last >= start {
        starts.removeLast()
        ends.removeLast()
      }
    }
    starts.append(start)
    ends.append(end)
  }

  /// The places at `token`, those with the deciding starts first.
  private mutating func list(_ arrived: [Thread], newStart: UInt32?, at token: UInt32) {
    threads.removeAll(keepingCapacity: true)
    step += 1
    if choice == .shortest, let newStart { list(Thread(place: 0, start: newStart), at: token) }
    for thread in arrived { list(thread, at: token) }
    if choice == .longest, let newStart { list(Thread(place: 0, start: newStart), at: token) }
  }

  private mutating func list(_ thread: Thread, at token: UInt32) {
    var waiting = [thread.place]
    while let place = waiting.popLast() {
      guard listed[place] != step else { continue }
      // An occurrence of no tokens is none, and must not stand before one that has some.
      if case .match = program.code[place], thread.start == token { continue }
      listed[place] = step
      switch program.code[place] {
      case .token, .match: threads.append(Thread(place: place, start: thread.start))
      case .jump(let next): waiting.append(next)
      case .fork(let first, let second): waiting += [second, first]
      case .standing(let unit, let standing):
        if units[unit].has(standing, at: token, in: region) { waiting.append(place + 1) }
      case .inside(let unit): if !units[unit].isEnd(token) { waiting.append(place + 1) }
      case .label: waiting.append(place + 1)
      }
    }
  }
}
