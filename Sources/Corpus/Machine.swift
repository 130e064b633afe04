import Diagnosis

/// Runs a program from one token on, and says where the preferred match ends.
struct Machine {
  private let program: Program
  private let stream: Stream
  private let interruption: Interruption
  private var units: [Spans]
  /// What is searched; nothing starts at its end or ends at its start.
  private var region: Range<UInt32> = 0..<0
  /// Places of the machine at this token and at the next, in order of preference.
  private var places: [Int] = []
  private var nextPlaces: [Int] = []
  /// Places to go to without reading.
  private var waiting: [Int] = []
  /// The step at which each instruction was last listed.
  private var listed: [Int]
  private var step = 0
  /// Places listed since cancellation was last looked for.
  private var work = 0
  /// Places between two looks: well under a millisecond.
  private static let workLimit = 1 << 14

  /// A machine for `program`; `units` are the spans of the program's units.
  init(_ program: Program, _ stream: Stream, units: [Spans], _ interruption: Interruption) {
    self.interruption = interruption
    self.program = program
    self.stream = stream
    self.units = units
    listed = [Int](repeating: -1, count: program.code.count)
  }

  /// The end of the preferred match that begins at `start` and ends in `ends`; nil for none or an empty one.
  mutating func end(from start: UInt32, in ends: ClosedRange<UInt32>, of region: Range<UInt32>) throws(Diagnostic) -> UInt32? {
    self.region = region
    var best: UInt32?
    begin()
    list(0, at: start)
    swap(&places, &nextPlaces)
    var token = start
    while !places.isEmpty {
      begin()
      let type = token < ends.upperBound ? stream.types[Int(token)] : nil
      // Many places in a row ask for the same set.
      var last = (set: -1, holds: false)
      for place in places {
        work += 1
        if work > Self.workLimit {
          work = 0
          try interruption.check()
        }
        if case .match = program.code[place] {
          // A match that ends too early is a way that failed.
          guard token >= ends.lowerBound else { continue }
          best = token
          break
        }
        guard let type, case .token(let set) = program.code[place] else { continue }
        if set != last.set { last = (set, program.sets[set].contains(type)) }
        if last.holds { list(place + 1, at: token + 1) }
      }
      swap(&places, &nextPlaces)
      token += 1
    }
    return best == start ? nil : best
  }

  /// Begins the list of the places at the next token.
  private mutating func begin() {
    nextPlaces.removeAll(keepingCapacity: true)
    step += 1
  }

  /// Lists the token instructions reached from `place` without reading, preferred ones first.
  private mutating func list(_ place: Int, at token: UInt32) {
    waiting.append(place)
    while let place = waiting.popLast() {
      guard listed[place] != step else { continue }
      listed[place] = step
      work += 1
      switch program.code[place] {
      case .token, .match: nextPlaces.append(place)
      case .jump(let next): waiting.append(next)
      case .fork(let first, let second):
        waiting.append(second)
        waiting.append(first)
      case .standing(let unit, let standing):
        if units[unit].has(standing, at: token, in: region) { waiting.append(place + 1) }
      case .inside(let unit): if !units[unit].isEnd(token) { waiting.append(place + 1) }
      case .label: waiting.append(place + 1)
      }
    }
  }
}
