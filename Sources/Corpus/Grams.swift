public import Diagnosis
import Synchronization

/// How often each sequence of words of one length occurs in some text.
///
/// A sequence lies inside one sentence, and punctuation ends it. Sequences whose beginning is rarer than asked for are never stored.
public struct Grams: Sendable {
  /// Some tokens of one segment.
  public typealias Text = [(segment: Int, runs: TokenRuns)]

  /// How often each sequence occurs.
  public let counts: [UInt32]
  private let levels: [GramLevel]

  /// The number of distinct sequences stored; those below `least` may be among them, and rarer ones missing.
  public var count: Int { counts.count }

  /// The words of sequence `index`, as forms.
  public func forms(of index: Int) -> [UInt32] {
    var forms: [UInt32] = []
    var number = UInt32(index)
    for level in levels.reversed() {
      let key = level.keys[Int(number)]
      forms.append(UInt32(truncatingIfNeeded: key))
      number = UInt32(key >> 32)
    }
    return [number] + forms.reversed()
  }

  /// The sequences of `size` words, 2 or more, in `text`; those that occur fewer than `least` times may be left out.
  ///
  /// O(tokens · size) on all cores. Throws `.cancelled`.
  public init(of size: Int, in text: Text, of archive: Archive, _ forms: Forms, least: Int) throws(Diagnostic) {
    precondition(size >= 2, "a sequence has two words; the command must refuse fewer")
    var levels: [GramLevel] = []
    while levels.count < size - 1 {
      levels.append(try GramLevel(behind: levels, in: text, of: archive, forms, least: UInt32(clamping: least)))
    }
    self.levels = levels
    counts = levels.last?.counts ?? []
  }

  /// In how many documents each of the sequences `wanted` occurs. O(tokens). Throws `.cancelled`.
  public func documents(_ wanted: [Int], in text: Text, of archive: Archive, _ forms: Forms) throws(Diagnostic) -> [Int] {
    var places = [Int32](repeating: -1, count: count)
    for (place, index) in wanted.enumerated() { places[index] = Int32(place) }
    var documents = [Int](repeating: 0, count: wanted.count)
    for part in text {
      var last = [Int](repeating: -1, count: wanted.count)
      for (stream, runs) in zip(archive.segments[part.segment].streams, part.runs.ofStream) {
        var walk = WordWalk(stream, forms, part.segment)
        for run in runs {
          if Task.isCancelled { throw Diagnostic(.cancelled) }
          walk.forEach(in: run, atLeast: levels.count + 1) { walk, token in
            guard let index = number(walk, token), places[Int(index)] >= 0 else { return }
            let (place, document) = (Int(places[Int(index)]), stream.document(ofToken: UInt32(token)))
            if last[place] != document { documents[place] += 1 }
            last[place] = document
          }
        }
      }
    }
    return documents
  }

  /// The number of the sequence that ends at `token`.
  private func number(_ walk: borrowing WordWalk, _ token: Int) -> UInt32? {
    var number = walk.form(token - levels.count)
    for (place, level) in levels.enumerated() {
      guard let next = level.number(of: number, walk.form(token - levels.count + place + 1)) else { return nil }
      number = next
    }
    return number
  }

  /// The places where the words `gram` stand in a row inside a sentence, in document order; they may overlap. O(tokens).
  public static func places(of gram: [UInt32], in part: (segment: Int, runs: TokenRuns), of archive: Archive, _ forms: Forms) -> Hits {
    let segment = archive.segments[part.segment]
    let base = archive.sentenceBases[part.segment]
    var hits = Hits()
    for (stream, runs) in zip(segment.streams, part.runs.ofStream) {
      var walk = WordWalk(stream, forms, part.segment)
      for run in runs {
        walk.forEach(in: run, atLeast: gram.count) { walk, token in
          let start = token - gram.count + 1
          guard gram.indices.allSatisfy({ walk.form(start + $0) == gram[$0] }) else { return }
          hits.append(sentence: base + stream.sentence(ofToken: UInt32(start)), tokens: UInt32(start)..<UInt32(token + 1))
        }
      }
    }
    return hits.inOrder
  }
}

/// The sequences of one length: each is the number of a shorter one and the form behind it.
private struct GramLevel: Sendable {
  /// The shorter sequence (or the first form) in the upper half, the last form in the lower.
  private(set) var keys: [UInt64] = []
  /// How often each occurs.
  private(set) var counts: [UInt32] = []
  private var tables: [GramTable]
  private var bases: [UInt32] = []
  private let least: UInt32

  /// The sequences one longer than those of the last of `levels`. Each core counts the keys of its own share.
  init(behind levels: [GramLevel], in text: Grams.Text, of archive: Archive, _ forms: Forms, least: UInt32) throws(Diagnostic) {
    let isStopped = Atomic(false)
    let share = coreCount
    tables = onCores(share) { core in
      var table = GramTable()
      for part in text {
        for (stream, runs) in zip(archive.segments[part.segment].streams, part.runs.ofStream) {
          var walk = WordWalk(stream, forms, part.segment)
          for run in runs {
            for piece in run.pieces(of: 1 << 16) {
              if Task.isCancelled { isStopped.store(true, ordering: .relaxed) }
              if isStopped.load(ordering: .relaxed) { return table }
              walk.forEach(in: piece, atLeast: levels.count + 2) { walk, token in
                guard let key = Self.key(levels, walk, token), GramTable.hash(key) % UInt64(share) == UInt64(core) else { return }
                table.add(key)
              }
            }
          }
        }
      }
      return table
    }
    if isStopped.load(ordering: .relaxed) { throw Diagnostic(.cancelled) }
    self.least = least
    for table in tables {
      bases.append(UInt32(keys.count))
      keys += table.keys
      counts += table.counts
    }
  }

  /// The key of the sequence that ends at `token`; nil where its beginning is too rare.
  private static func key(_ levels: [GramLevel], _ walk: borrowing WordWalk, _ token: Int) -> UInt64? {
    let start = token - levels.count - 1
    var number = walk.form(start)
    var place = 0
    while place < levels.count {
      guard let next = levels[place].number(of: number, walk.form(start + place + 1)) else { return nil }
      number = next
      place += 1
    }
    return UInt64(number) << 32 | UInt64(walk.form(token))
  }

  /// The number of the sequence of `beginning` and `form`; nil where it is not there or too rare to go on from.
  func number(of beginning: UInt32, _ form: UInt32) -> UInt32? {
    let key = UInt64(beginning) << 32 | UInt64(form)
    let table = Int(GramTable.hash(key) % UInt64(tables.count))
    guard let found = tables[table].find(key) else { return nil }
    let number = bases[table] + found
    return counts[Int(number)] >= least ? number : nil
  }
}

/// Keys with their counts: open addressing, numbered in the order they came.
private struct GramTable: Sendable {
  private(set) var keys: [UInt64] = []
  private(set) var counts: [UInt32] = []
  private var slots = [UInt32](repeating: .max, count: 1 << 10)

  static func hash(_ key: UInt64) -> UInt64 {
    let mixed = (key ^ key >> 32) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ mixed >> 29
  }

  mutating func add(_ key: UInt64) {
    if keys.count * 2 > slots.count { grow() }
    let slot = slot(of: key)
    if slots[slot] == .max {
      slots[slot] = UInt32(keys.count)
      keys.append(key)
      counts.append(1)
    } else {
      counts[Int(slots[slot])] &+= 1
    }
  }

  func find(_ key: UInt64) -> UInt32? {
    let found = slots[slot(of: key)]
    return found == .max ? nil : found
  }

  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: Self.hash(key) >> 8) & (slots.count - 1)
    while slots[slot] != .max, keys[Int(slots[slot])] != key { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    slots = [UInt32](repeating: .max, count: slots.count * 2)
    for (number, key) in keys.enumerated() { slots[slot(of: key)] = UInt32(number) }
  }
}

/// Reads the words of a stream in a row: punctuation and the ends of sentences break the row.
private struct WordWalk {
  private let stream: Stream
  private let formOfType: [UInt32]
  private let isWord: [Bool]
  private var length = 0
  private var sentence = 0

  init(_ stream: Stream, _ forms: Forms, _ segment: Int) {
    self.stream = stream
    formOfType = forms.ofType[segment]
    isWord = forms.isWord
  }

  /// The form at a token.
  func form(_ token: Int) -> UInt32 { formOfType[Int(stream.types[token])] }

  /// Calls `body` for each token of `run` that ends a row of `least` words or more.
  ///
  /// A run may go on where the last one ended; any other begins with a sentence.
  mutating func forEach(in run: Range<UInt32>, atLeast least: Int, _ body: (borrowing WordWalk, Int) -> Void) {
    if stream.sentenceStarts[sentence] > run.lowerBound || stream.sentenceStarts[sentence + 1] <= run.lowerBound {
      sentence = stream.sentenceIndex(ofToken: run.lowerBound)
      if stream.sentenceStarts[sentence] == run.lowerBound { length = 0 }
    }
    var token = Int(run.lowerBound)
    while token < Int(run.upperBound) {
      if token >= Int(stream.sentenceStarts[sentence + 1]) {
        sentence += 1
        length = 0
      }
      length = isWord[Int(form(token))] ? length + 1 : 0
      if length >= least { body(self, token) }
      token += 1
    }
  }
}

extension Range<UInt32> {
  /// The range in pieces of so many, in order.
  func pieces(of size: UInt32) -> [Range<UInt32>] {
    stride(from: lowerBound, to: upperBound, by: Int(size)).map { $0..<Swift.min($0 &+ size, upperBound) }
  }
}
