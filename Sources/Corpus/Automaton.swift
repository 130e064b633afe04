import Diagnosis

/// A program as a table of states, each made when it is first met: a look-up for each token where `Machine` walks a list.
///
/// Only for programs that ask for no edges of units and hold no labels.
struct Automaton {
  /// How the starts of matches are treated.
  enum Mode {
    /// All begin at one token, and the preferred way counts.
    case preferred
    /// One may begin at every token, and any way counts.
    case anywhere
  }

  private let code: [Program.Instruction]
  private let classes: TypeClasses
  private let mode: Mode
  /// The instructions of each state that read a token, preferred ones first.
  private var states: [[Int]] = []
  private var accepts: [Bool] = []
  private var numbers: [State: Int] = [:]
  /// The state behind each state and class; -1 where nobody has been.
  private var table: [Int32] = []
  private var first = 0
  private var listed: [Int]
  private var step = 0

  private struct State: Hashable {
    var places: [Int]
    var isAccepting: Bool
  }

  /// The state from which nothing matches any more, in the mode `preferred`.
  private static let dead = 0
  /// States that are kept before all are forgotten.
  private static let stateLimit = 2000
  /// Programs with more instructions have states too long to keep.
  static let codeLimit = 1000

  /// The automaton of `program`; `classes` are those of its sets.
  init(_ program: Program, _ classes: TypeClasses, _ mode: Mode) {
    code = program.code
    self.classes = classes
    self.mode = mode
    listed = [Int](repeating: -1, count: program.code.count)
    begin()
  }

  private mutating func begin() {
    states = []
    accepts = []
    numbers = [:]
    table = []
    _ = number(of: State(places: [], isAccepting: false))
    first = number(of: closure(of: [0]))
  }

  /// The whole table, where it has no more than `limit` states: the state behind each state and class, and which states accept.
  ///
  /// State 0 is the one from which nothing matches any more.
  mutating func whole(upTo limit: Int) -> (next: [Int], accepts: [Bool], first: Int)? {
    let limit = min(limit, Self.stateLimit - 1)
    var state = 0
    while state < states.count {
      guard states.count <= limit else { return nil }
      for `class` in 0..<classes.count { _ = next(state, `class`) }
      state += 1
    }
    return states.count <= limit ? (table.map(Int.init), accepts, first) : nil
  }

  /// The end of the preferred match that begins at `start` and ends at `limit` or before; nil for none or an empty one.
  mutating func end(from start: UInt32, limit: UInt32, in stream: Stream) -> UInt32? {
    var state = first
    var best: UInt32?
    var token = start
    if accepts[state] { best = start }
    while token < limit {
      state = self.next(state, Int(classes.ofType[Int(stream.types[Int(token)])]))
      if state == Self.dead { break }
      token += 1
      if accepts[state] { best = token }
    }
    return best == start ? nil : best
  }

  /// The tokens of `region` where a match of the reversed program begins and ends inside, ascending. Linear.
  mutating func starts(in region: Range<UInt32>, of stream: Stream) -> [UInt32] {
    var found: [UInt32] = []
    var state = first
    var token = region.upperBound
    while token > region.lowerBound {
      token -= 1
      state = self.next(state, Int(classes.ofType[Int(stream.types[Int(token)])]))
      if accepts[state] { found.append(token) }
    }
    return found.reversed()
  }

  private mutating func next(_ state: Int, _ class: Int) -> Int {
    let known = table[state * classes.count + `class`]
    return known >= 0 ? Int(known) : make(state, `class`)
  }

  /// Makes the state behind `state` and `class`, and forgets all states when there are too many.
  private mutating func make(_ state: Int, _ class: Int) -> Int {
    let membership = classes.memberships[`class`]
    let reached = states[state].filter { place in
      if case .token(let set) = code[place] { membership[set] } else { false }
    }
    let next = closure(of: reached.map { $0 + 1 } + (mode == .anywhere ? [0] : []))
    if states.count >= Self.stateLimit {
      begin()
      return number(of: next)
    }
    let number = number(of: next)
    table[state * classes.count + `class`] = Int32(number)
    return number
  }

  private mutating func number(of state: State) -> Int {
    if let known = numbers[state] { return known }
    let number = states.count
    numbers[state] = number
    states.append(state.places)
    accepts.append(state.isAccepting)
    table += [Int32](repeating: -1, count: classes.count)
    return number
  }

  /// The instructions reached from `places` without reading; behind a match only where any way counts.
  private mutating func closure(of places: [Int]) -> State {
    var state = State(places: [], isAccepting: false)
    step += 1
    for place in places {
      var waiting = [place]
      while let place = waiting.popLast() {
        guard listed[place] != step else { continue }
        listed[place] = step
        switch code[place] {
        case .token: state.places.append(place)
        case .jump(let next): waiting.append(next)
        case .fork(let first, let second): waiting += [second, first]
        case .standing, .inside: break
        case .label: waiting.append(place + 1)
        case .match:
          state.isAccepting = true
          if mode == .preferred { return state }
        }
      }
    }
    if mode == .anywhere { state.places.sort() }
    return state
  }
}
