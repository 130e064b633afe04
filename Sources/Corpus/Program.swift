import Diagnosis
import Prose

/// A pattern as instructions of a small machine, for one segment.
///
/// The machine keeps a list of places in order of preference (Pike 1988, as told by Cox 2009): it reads each token once, so no pattern
/// takes more than tokens × instructions.
struct Program {
  enum Instruction {
    /// Reads one token of this set.
    case token(Int)
    /// Goes on at both places, the first preferred.
    case fork(Int, Int)
    case jump(Int)
    /// Goes on where a place stands so to a unit, by its number in `units`.
    case standing(Int, TokenPattern.Standing)
    /// Goes on where no unit ends.
    case inside(Int)
    /// Gives the next token a number, by which conditions know it.
    case label(Int)
    case match
  }

  private(set) var code: [Instruction] = []
  private(set) var sets: [TypeSet] = []
  /// The test that each of `sets` passes.
  private(set) var tests: [TokenTest] = []
  /// The units that the instructions ask about.
  private(set) var units: [Unit] = []
  /// One more than the greatest number of a label.
  private(set) var labelCount = 0
  /// The number of each test, once there are many.
  private var numbers: [TokenTest: Int] = [:]
  /// The section of the passages that are searched; nil where no test asks.
  private let section: Section?

  /// The program of `pattern`, without the conditions around it.
  init(_ pattern: TokenPattern, _ lexicon: Lexicon, section: Section? = nil) throws(Diagnostic) {
    self.section = section
    try emit(pattern.core, lexicon)
    code.append(.match)
  }

  /// The program of `pattern` read from its end, with the same sets.
  func reversed(_ pattern: TokenPattern, _ lexicon: Lexicon) throws(Diagnostic) -> Program {
    var reversed = self
    reversed.code = []
    try reversed.emit(pattern.core.reversed, lexicon)
    reversed.code.append(.match)
    return reversed
  }

  private mutating func emit(_ pattern: TokenPattern, _ lexicon: Lexicon) throws(Diagnostic) {
    switch pattern {
    case .token(let test): code.append(.token(try set(test, lexicon)))
    case .sequence(let parts): for part in parts { try emit(part, lexicon) }
    case .choice(let parts): try emitChoice(parts, lexicon)
    case .repeated(let part, let least, let most, let preference): try emitRepeat(part, least, most, preference, lexicon)
    case .unit(let unit): try emitUnit(unit, lexicon)
    case .standing(let unit, let standing): code.append(.standing(number(of: unit), standing))
    case .labelled(let label, let part):
      code.append(.label(label))
      labelCount = max(labelCount, label + 1)
      try emit(part, lexicon)
    case .restricted, .agreeing: throw Diagnostic(.bug("a condition inside a pattern"))
    }
    guard code.count < Self.limit else { throw Diagnostic(.tooDeep) }
  }

  /// Instructions a pattern may have: nested repeats multiply.
  private static let limit = 100_000

  /// Different words a pattern may have: each holds a bit for every type.
  private static let setLimit = 5_000

  /// Tests that are sooner compared one by one than looked up.
  private static let fewSets = 8

  /// The number of the set of types that pass `test`.
  mutating func set(_ test: TokenTest, _ lexicon: Lexicon) throws(Diagnostic) -> Int {
    if let known = sets.count < Self.fewSets ? tests.firstIndex(of: test) : numbers[test] { return known }
    guard sets.count < Self.setLimit else { throw Diagnostic(.tooDeep) }
    sets.append(try lexicon.types(passing: test, in: section))
    tests.append(test)
    if sets.count == Self.fewSets {
      for (number, test) in tests.enumerated() { numbers[test] = number }
    } else if sets.count > Self.fewSets {
      numbers[test] = sets.count - 1
    }
    return sets.count - 1
  }

  private mutating func number(of unit: Unit) -> Int {
    if let known = units.firstIndex(of: unit) { return known }
    units.append(unit)
    return units.count - 1
  }

  private mutating func emitChoice(_ parts: [TokenPattern], _ lexicon: Lexicon) throws(Diagnostic) {
    var exits: [Int] = []
    for (index, part) in parts.enumerated() {
      guard index < parts.count - 1 else {
        try emit(part, lexicon)
        break
      }
      let fork = code.count
      code.append(.fork(fork + 1, 0))
      try emit(part, lexicon)
      exits.append(code.count)
      code.append(.jump(0))
      code[fork] = .fork(fork + 1, code.count)
    }
    for exit in exits { code[exit] = .jump(code.count) }
  }

  private mutating func emitRepeat(
    _ part: TokenPattern, _ least: Int, _ most: Int?, _ preference: TokenPattern.Preference, _ lexicon: Lexicon
  ) throws(Diagnostic) {
    for _ in 0..<least { try emit(part, lexicon) }
    guard let most else { return try emitLoop(part, preference, lexicon) }
    var forks: [Int] = []
    for _ in least..<max(least, most) {
      forks.append(code.count)
      code.append(.jump(0))
      try emit(part, lexicon)
    }
    for fork in forks { code[fork] = self.fork(fork + 1, code.count, preference) }
  }

  private mutating func emitLoop(_ part: TokenPattern, _ preference: TokenPattern.Preference, _ lexicon: Lexicon) throws(Diagnostic) {
    let top = code.count
    code.append(.jump(0))
    try emit(part, lexicon)
    code.append(.jump(top))
    code[top] = fork(top + 1, code.count, preference)
  }

  private func fork(_ again: Int, _ onward: Int, _ preference: TokenPattern.Preference) -> Instruction {
    preference == .longest ? .fork(again, onward) : .fork(onward, again)
  }

  /// A unit: its first token to its last, and none between that ends one.
  private mutating func emitUnit(_ unit: Unit, _ lexicon: Lexicon) throws(Diagnostic) {
    let number = number(of: unit)
    code.append(.standing(number, .start))
    let top = code.count
    code.append(.token(try set(.any, lexicon)))
    code.append(.fork(top + 4, top + 2))
    code.append(.inside(number))
    code.append(.jump(top))
    code.append(.standing(number, .end))
  }

  /// The sets of which every match begins with one; nil where a match may begin with nothing.
  func openers() -> [Int]? {
    var seen = Set<Int>()
    var waiting = [0]
    var found: Set<Int> = []
    while let place = waiting.popLast() {
      guard seen.insert(place).inserted else { continue }
      switch code[place] {
      case .token(let set): found.insert(set)
      case .fork(let first, let second): waiting += [first, second]
      case .jump(let next): waiting.append(next)
      case .standing, .inside, .label: waiting.append(place + 1)
      case .match: return nil
      }
    }
    return found.sorted()
  }
}
