import Diagnosis

/// A program as a whole table of states, for reading a stream from end to end: one look-up a token.
///
/// Only for programs that ask for no edges of units, hold no labels, and have few states.
struct TableScan: Sendable {
  /// The class of each type.
  private let classOfType: [UInt8]
  /// Whether a match may begin with a token of the class.
  private let opens: [Bool]
  /// Where each state goes by each class: the row of the next state, with `accepting` added where a match may end there; 0 is the end.
  private let table: [UInt16]
  private let classCount: Int
  private let first: Int
  private let regions: Runs

  private static let accepting: UInt16 = 1 << 15
  /// States times classes that are worth a table.
  private static let sizeLimit = 1 << 14

  /// The table of `program`; nil where it is too large. `regions` says what a match must not leave.
  init?(_ program: Program, typeCount: Int, inside regions: Runs) {
    guard let classes = TypeClasses(of: program.sets, typeCount: typeCount), classes.count <= 64 else { return nil }
    var automaton = Automaton(program, classes, .preferred)
    guard let whole = automaton.whole(upTo: Self.sizeLimit / classes.count), !whole.accepts[whole.first] else { return nil }
    classOfType = classes.ofType.map { UInt8($0) }
    classCount = classes.count
    table = whole.next.map { state in state == 0 ? 0 : UInt16(state * classes.count) | (whole.accepts[state] ? Self.accepting : 0) }
    first = whole.first * classes.count
    opens = (0..<classes.count).map { whole.next[whole.first * classes.count + $0] != 0 }
    self.regions = regions
  }

  /// The matches in `tokens`, which hold whole regions, leftmost and without overlap.
  ///
  /// Linear for patterns of bounded length. Throws `.cancelled`.
  func matches(
    in tokens: Range<UInt32>, of stream: Stream, _ interruption: Interruption
  ) throws(Diagnostic) -> Found {
    var (starts, ends): ([UInt32], [UInt32]) = ([], [])
    var classes: [UInt8] = []
    var start = tokens.lowerBound
    while start < tokens.upperBound {
      try interruption.check()
      let wanted = start &+ Self.pieceSize
      let end = wanted < tokens.upperBound ? min(tokens.upperBound, regions.end(of: wanted - 1)) : tokens.upperBound
      read(start..<end, of: stream, into: &classes)
      try find(classes.span, at: start, regions, &starts, &ends, interruption)
      start = end
    }
    return Found(starts: starts, ends: ends)
  }

  /// How many tokens are read at a time, at least.
  private static let pieceSize: UInt32 = 1 << 15

  private func read(_ tokens: Range<UInt32>, of stream: Stream, into classes: inout [UInt8]) {
    let column = stream.types
    classes = [UInt8](unsafeUninitializedCapacity: tokens.count) { classes, count in
      let (types, classOfType) = (column.span, classOfType.span)
      var token = Int(tokens.lowerBound)
      let end = Int(tokens.upperBound)
      while token < end {
        classes[count] = classOfType[Int(types[token])]
        count += 1
        token += 1
      }
    }
  }

  private func find(
    _ classes: Span<UInt8>, at base: UInt32, _ regions: Runs, _ starts: inout [UInt32], _ ends: inout [UInt32],
    _ interruption: Interruption
  ) throws(Diagnostic) {
    let (table, opens) = (table.span, opens.span)
    var (start, regionEnd, untilLook) = (0, 0, 1 << 20)
    while start < classes.count {
      guard opens[Int(classes[start])] else {
        start += 1
        continue
      }
      if start >= regionEnd { regionEnd = min(classes.count, Int(regions.end(of: base &+ UInt32(start)) - base)) }
      var (state, token, best) = (first, start, 0)
      while token < regionEnd {
        let next = table[state + Int(classes[token])]
        if next == 0 { break }
        token += 1
        state = Int(next & ~Self.accepting)
        if next & Self.accepting != 0 { best = token }
      }
      untilLook -= token - start
      if untilLook < 0 {
        try interruption.check()
        untilLook = 1 << 20
      }
      guard best > 0 else {
        start += 1
        continue
      }
      starts.append(base &+ UInt32(start))
      ends.append(base &+ UInt32(best))
      start = best
    }
  }
}
