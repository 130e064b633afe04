import Diagnosis

/// Runs a program whose labelled tokens must agree: like `Machine`, but each place remembers which words its labels stand for.
struct LabelMachine {
  /// A place, and the type each label stands for, `.max` for none.
  private struct Thread: Hashable {
    var place: Int
    var labels: [UInt32]
  }

  private let search: Search
  private let stream: Stream
  private let interruption: Interruption
  private var units: [Spans]
  /// What is searched; nothing starts at its end or ends at its start.
  private var region: Range<UInt32> = 0..<0
  private let labelCount: Int
  private var threads: [Thread] = []
  /// The threads listed at this token: a few in a row, more in a set.
  private var few: [Thread] = []
  private var many: Set<Thread> = []
  private var work = 0

  /// A machine for `search`; `units` are the spans of its program's units.
  init(_ search: Search, _ stream: Stream, units: [Spans], _ interruption: Interruption) {
    self.interruption = interruption
    self.search = search
    self.stream = stream
    self.units = units
    labelCount = search.program.labelCount
  }

  /// The end of the preferred match that begins at `start`, ends in `ends` and whose labels agree; nil for none or an empty one.
  mutating func end(from start: UInt32, in ends: ClosedRange<UInt32>, of region: Range<UInt32>) throws(Diagnostic) -> UInt32? {
    try run(from: start, in: ends, of: region)?.end
  }

  /// The type that each label stands for in the match `tokens`, `.max` for none; nil where that is no match.
  mutating func types(in tokens: Range<UInt32>, of region: Range<UInt32>) throws(Diagnostic) -> [UInt32]? {
    try run(from: tokens.lowerBound, in: tokens.upperBound...tokens.upperBound, of: region)?.labels
  }

  private mutating func run(
    from start: UInt32, in ends: ClosedRange<UInt32>, of region: Range<UInt32>
  ) throws(Diagnostic) -> (end: UInt32, labels: [UInt32])? {
    self.region = region
    var best: (end: UInt32, labels: [UInt32])?
    try list(Thread(place: 0, labels: [UInt32](repeating: .max, count: labelCount)), at: start)
    var token = start
    while !threads.isEmpty {
      let current = threads
      threads = []
      forgetListed()
      for thread in current {
        if case .match = search.program.code[thread.place] {
          guard token >= ends.lowerBound, agrees(thread.labels) else { continue }
          best = (token, thread.labels)
          break
        }
        guard case .token(let set) = search.program.code[thread.place], token < ends.upperBound,
          search.program.sets[set].contains(stream.types[Int(token)])
        else { continue }
        try list(Thread(place: thread.place + 1, labels: thread.labels), at: token + 1)
      }
      token += 1
    }
    forgetListed()
    return best?.end == start ? nil : best
  }

  private mutating func forgetListed() {
    few.removeAll(keepingCapacity: true)
    if !many.isEmpty { many.removeAll(keepingCapacity: true) }
  }

  /// Whether the thread was not listed at this token before; it is now.
  private mutating func isNew(_ thread: Thread) -> Bool {
    if few.contains(thread) { return false }
    guard few.count == 16 else {
      few.append(thread)
      return true
    }
    return many.insert(thread).inserted
  }

  private func agrees(_ labels: [UInt32]) -> Bool {
    search.agreements.allSatisfy { agreement in
      let (left, right) = (labels[agreement.left.label], labels[agreement.right.label])
      guard left != .max, right != .max else { return false }
      let forms = (
        search.lexicon.form(of: left, agreement.left.attribute), search.lexicon.form(of: right, agreement.right.attribute)
      )
      return forms.0.elementsEqual(forms.1) == (agreement.comparison == .equal)
    }
  }

  /// Lists the token instructions reached from `thread` without reading, preferred ones first.
  private mutating func list(_ thread: Thread, at token: UInt32) throws(Diagnostic) {
    var waiting = [thread]
    while let thread = waiting.popLast() {
      work += 1
      if work & 0xFFF == 0 { try interruption.check() }
      guard isNew(thread) else { continue }
      func going(to place: Int) -> Thread { Thread(place: place, labels: thread.labels) }
      switch search.program.code[thread.place] {
      case .token, .match: threads.append(thread)
      case .jump(let next): waiting.append(going(to: next))
      case .fork(let first, let second): waiting += [going(to: second), going(to: first)]
      case .standing(let unit, let standing):
        if units[unit].has(standing, at: token, in: region) { waiting.append(going(to: thread.place + 1)) }
      case .inside(let unit): if !units[unit].isEnd(token) { waiting.append(going(to: thread.place + 1)) }
      case .label(let number):
        var labelled = going(to: thread.place + 1)
        labelled.labels[number] = Int(token) < stream.types.count ? stream.types[Int(token)] : .max
        waiting.append(labelled)
      }
    }
  }
}
