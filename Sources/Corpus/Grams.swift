import Cores
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
    let pieces = GramPiece.pieces(of: text, archive)
    var levels: [GramLevel] = []
    while levels.count < size - 1 {
      levels.append(try GramLevel(behind: levels, in: pieces, forms, least: UInt32(clamping: least)))
    }
    self.levels = levels
    counts = levels.last?.counts ?? []
  }

  /// In how many documents each of the sequences `wanted` occurs. O(tokens) on all cores. Throws `.cancelled`.
  public func documents(_ wanted: [Int], in text: Text, of archive: Archive, _ forms: Forms) throws(Diagnostic) -> [Int] {
    let search = GramSearch(wanted.map { self.forms(of: $0) }, forms)
    let pieces = GramPiece.pieces(of: text, archive)
    let interruption = Interruption()
    let found = onCores(pieces.count) { index in
      Result { () throws(Diagnostic) in
        try interruption.check()
        let base = archive.documentBases[pieces[index].segment]
        var places: Set<UInt64> = []
        var last = [UInt32](repeating: .max, count: wanted.count)
        search.places(in: pieces[index]) { gram, token in
          let document = base + UInt32(pieces[index].stream.document(ofToken: token))
          if last[Int(gram)] != document { places.insert(UInt64(gram) << 32 | UInt64(document)) }
          last[Int(gram)] = document
        }
        return places
      }
    }
    var all: Set<UInt64> = []
    for result in found { all.formUnion(try result.get()) }
    var documents = [Int](repeating: 0, count: wanted.count)
    for place in all { documents[Int(place >> 32)] += 1 }
    return documents
  }

  /// The places where the words `gram` stand in a row inside a sentence, in document order; they may overlap. O(tokens).
  ///
  /// Throws `.cancelled`.
  public static func places(
    of gram: [UInt32], in part: (segment: Int, runs: TokenRuns), of archive: Archive, _ forms: Forms
  ) throws(Diagnostic) -> Hits {
    let search = GramSearch([gram], forms)
    let segment = archive.segments[part.segment]
    var starts = segment.streams.map { _ in [UInt32]() }
    for piece in GramPiece.pieces(of: [part], archive) {
      if Task.isCancelled { throw Diagnostic(.cancelled) }
      search.places(in: piece) { _, token in starts[piece.name].append(token) }
    }
    let runs = zip(segment.streams, starts).map { stream, starts in
      HitRun(
        stream, sentenceBase: archive.sentenceBases[part.segment], TokenPlaces(ascending: starts), .length(UInt32(gram.count)))
    }
    return Hits(runs).inOrder
  }
}

/// A stretch of text in which whole sentences are read.
struct GramPiece: Sendable {
  /// The segment's number, and the stream's in it.
  let segment: Int
  let name: Int
  let stream: Stream
  let runs: [Range<UInt32>]

  /// `text` in pieces of about equal size, cut between sentences.
  static func pieces(of text: Grams.Text, _ archive: Archive) -> [GramPiece] {
    var pieces: [GramPiece] = []
    for part in text {
      for (name, stream) in archive.segments[part.segment].streams.enumerated() {
        for runs in stream.pieces(of: part.runs.ofStream[name]) {
          pieces.append(GramPiece(segment: part.segment, name: name, stream: stream, runs: runs))
        }
      }
    }
    return pieces
  }

  /// The number of tokens.
  var tokenCount: Int { runs.reduce(0) { $0 + $1.count } }

  /// Calls `found` with the words of each row, and the token of its first: punctuation and the ends of sentences break a row.
  func rows(_ forms: Forms, _ found: (Span<UInt32>, UInt32) -> Void) {
    let (column, ofType, areWords, sentences) = (stream.types, forms.ofType[segment], forms.isWord, stream.sentenceRuns)
    let (types, formOfType, isWord) = (column.span, ofType.span, areWords.span)
    var words: [UInt32] = []
    for tokens in runs {
      var token = tokens.lowerBound
      var sentenceEnd = token
      while token < tokens.upperBound {
        let first = token
        if token >= sentenceEnd { sentenceEnd = min(tokens.upperBound, sentences.end(of: token)) }
        words.removeAll(keepingCapacity: true)
        while token < sentenceEnd {
          let form = formOfType[Int(types[Int(token)])]
          guard isWord[Int(form)] else { break }
          words.append(form)
          token += 1
        }
        if words.count > 1 { found(words.span, first) }
        // What broke the row is no word.
        if token < sentenceEnd { token += 1 }
      }
    }
  }
}

extension Stream {
  /// `runs` in lists of about equal size, cut between sentences.
  fileprivate func pieces(of runs: [Range<UInt32>]) -> [[Range<UInt32>]] {
    let size = 1 << 17
    var pieces: [[Range<UInt32>]] = []
    var room = 0
    for run in runs {
      var start = run.lowerBound
      while start < run.upperBound {
        if room <= 0 {
          pieces.append([])
          room = size
        }
        let wanted = Int(start) + room
        let cut = wanted < Int(run.upperBound) ? sentenceRuns.end(of: UInt32(wanted)) : run.upperBound
        let end = min(cut, run.upperBound)
        pieces[pieces.count - 1].append(start..<end)
        room -= Int(end - start)
        start = end
      }
    }
    return pieces
  }
}

/// The sequences of one length: each is the number of a shorter one and the form behind it.
private struct GramLevel: Sendable {
  /// The shorter sequence (or the first form) in the upper half, the last form in the lower.
  private(set) var keys: [UInt64] = []
  /// How often each occurs.
  private(set) var counts: [UInt32] = []
  private let tables: [GramTable]
  private var bases: [UInt32] = []
  private let least: UInt32

  /// Tables that share the keys, so that each is small enough for a core's cache.
  private static let tableBits: UInt64 = 8

  /// The sequences one longer than those of the last of `levels`.
  ///
  /// Some pieces at a time: their keys are put by table on all cores, then the tables are filled on all cores.
  init(behind levels: [GramLevel], in pieces: [GramPiece], _ forms: Forms, least: UInt32) throws(Diagnostic) {
    let tables = (0..<1 << Int(Self.tableBits)).map { _ in SharedTable() }
    let atOnce = coreCount * 4
    for start in stride(from: 0, to: pieces.count, by: atOnce) {
      if Task.isCancelled { throw Diagnostic(.cancelled) }
      let some = Array(pieces[start..<min(pieces.count, start + atOnce)])
      let sorted = onCores(some.count) { SortedKeys(of: some[$0], behind: levels, forms, bits: Self.tableBits) }
      let shares = some.count < coreCount ? 1 : coreCount
      _ = onCores(shares) { share in
        for table in stride(from: share, to: tables.count, by: shares) { tables[table].add(sorted, table) }
      }
    }
    self.tables = tables.map(\.made)
    self.least = least
    for table in self.tables {
      bases.append(UInt32(keys.count))
      table.append(to: &keys, &counts)
    }
  }

  /// The number of the sequence of `beginning` and `form`; nil where it is not there or too rare to go on from.
  func number(of beginning: UInt32, _ form: UInt32) -> UInt32? {
    let key = UInt64(beginning) << 32 | UInt64(form)
    let hash = GramTable.hash(key)
    let table = Int(hash >> (64 - Self.tableBits))
    guard let found = tables[table].find(key, hash), found.count >= least else { return nil }
    return bases[table] + found.number
  }
}

/// A table that is being filled, by one thread after the other.
///
/// A class because the threads fill the same table.
private final class SharedTable: Sendable {
  private let table = Mutex(GramTable())

  /// Counts the keys of table `number` among `sorted`.
  func add(_ sorted: [SortedKeys], _ number: Int) {
    table.withLock { table in
      for keys in sorted {
        let all = keys.keys
        table.add(all.span.extracting(keys.starts[number]..<keys.starts[number + 1]))
      }
    }
  }

  /// The table as it is now.
  var made: GramTable { table.withLock { $0 } }
}

/// The keys of one piece, those of one table beside each other.
private struct SortedKeys: Sendable {
  let keys: [UInt64]
  let starts: [Int]

  init(of piece: GramPiece, behind levels: [GramLevel], _ forms: Forms, bits: UInt64) {
    var found: [UInt64] = []
    found.reserveCapacity(piece.tokenCount)
    let size = levels.count + 2
    var numbers: [UInt32] = []
    piece.rows(forms) { words, _ in
      guard words.count >= size else { return }
      Self.number(words, behind: levels, into: &numbers)
      var start = 0
      while start + size <= words.count {
        // A sequence is as rare as the rarer of the two it is made of.
        if numbers[start] != .max, numbers[start + 1] != .max {
          found.append(UInt64(numbers[start]) << 32 | UInt64(words[start + size - 1]))
        }
        start += 1
      }
    }
    (keys, starts) = Self.sorted(found, bits)
  }

  /// The number of the sequence of the last of `levels` that begins with each word; the greatest number for one that is too rare.
  private static func number(_ words: Span<UInt32>, behind levels: [GramLevel], into numbers: inout [UInt32]) {
    numbers.removeAll(keepingCapacity: true)
    words.withUnsafeBufferPointer { numbers.append(contentsOf: $0) }
    var place = 0
    while place < levels.count {
      var start = 0
      while start + place + 1 < words.count {
        let isRare = numbers[start] == .max || numbers[start + 1] == .max
        numbers[start] = isRare ? .max : levels[place].number(of: numbers[start], words[start + place + 1]) ?? .max
        start += 1
      }
      place += 1
    }
  }

  private static func sorted(_ found: [UInt64], _ bits: UInt64) -> (keys: [UInt64], starts: [Int]) {
    var starts = [Int](repeating: 0, count: 1 << Int(bits) + 1)
    let shift = 64 - bits
    let span = found.span
    var index = 0
    while index < span.count {
      starts[Int(GramTable.hash(span[index]) >> shift) + 1] += 1
      index += 1
    }
    for table in 1..<starts.count { starts[table] += starts[table - 1] }
    var next = starts
    let keys = [UInt64](unsafeUninitializedCapacity: found.count) { keys, count in
      let span = found.span
      var next = next.mutableSpan
      var index = 0
      while index < span.count {
        let table = Int(GramTable.hash(span[index]) >> shift)
        keys[next[table]] = span[index]
        next[table] += 1
        index += 1
      }
      count = span.count
    }
    return (keys, starts)
  }
}

/// Keys with their counts: open addressing, numbered in the order they came.
private struct GramTable: Sendable {
  struct Slot: BitwiseCopyable {
    var key: UInt64 = 0
    var count: UInt32 = 0
    var number: UInt32 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 1 << 6)
  private var keyCount: UInt32 = 0

  static func hash(_ key: UInt64) -> UInt64 {
    let mixed = (key ^ key >> 32) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ mixed >> 29
  }

  /// Counts `keys`.
  mutating func add(_ keys: Span<UInt64>) {
    var index = 0
    while index < keys.count {
      if Int(keyCount) * 4 > slots.count * 3 { grow() }
      index = fill(keys, from: index)
    }
  }

  /// Counts keys from `start` on until the table is full or they are all; the first that was not counted.
  private mutating func fill(_ keys: Span<UInt64>, from start: Int) -> Int {
    var number = keyCount
    let limit = slots.count * 3 / 4
    var slots = slots.mutableSpan
    let mask = slots.count - 1
    var index = start
    while index < keys.count, Int(number) <= limit {
      let key = keys[index]
      var slot = Int(truncatingIfNeeded: Self.hash(key)) & mask
      while slots[slot].count != 0, slots[slot].key != key { slot = (slot + 1) & mask }
      if slots[slot].count == 0 {
        slots[slot] = Slot(key: key, count: 1, number: number)
        number += 1
      } else {
        slots[slot].count &+= 1
      }
      index += 1
    }
    keyCount = number
    return index
  }

  func find(_ key: UInt64, _ hash: UInt64) -> Slot? {
    let found = slots[slot(of: key, hash)]
    return found.count == 0 ? nil : found
  }

  private func slot(of key: UInt64, _ hash: UInt64) -> Int {
    let slots = slots.span
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot].count != 0, slots[slot].key != key { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for entry in old where entry.count > 0 { slots[slot(of: entry.key, Self.hash(entry.key))] = entry }
  }

  /// Adds keys and counts in the order of their numbers.
  func append(to keys: inout [UInt64], _ counts: inout [UInt32]) {
    let base = keys.count
    keys += [UInt64](repeating: 0, count: Int(keyCount))
    counts += [UInt32](repeating: 0, count: Int(keyCount))
    for slot in slots where slot.count > 0 {
      keys[base + Int(slot.number)] = slot.key
      counts[base + Int(slot.number)] = slot.count
    }
  }
}

/// Looking for a few sequences of one length in the words of a text.
private struct GramSearch: Sendable {
  private let size: Int
  /// Whether a sequence begins with a form.
  private let begins: [Bool]
  /// The numbers of the sequences by their first two words.
  private let numbers: [UInt64: [UInt32]]
  private let grams: [[UInt32]]
  private let forms: Forms

  init(_ grams: [[UInt32]], _ forms: Forms) {
    size = grams.first?.count ?? 2
    var begins = [Bool](repeating: false, count: forms.count * 2)
    for gram in grams {
      begins[Int(gram[0])] = true
      begins[forms.count + Int(gram[1])] = true
    }
    self.begins = begins
    numbers = Dictionary(grams.enumerated().map { (Self.key($1[0], $1[1]), [UInt32($0)]) }) { $0 + $1 }
    self.grams = grams
    self.forms = forms
  }

  private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

  /// Calls `found` with the number of each sequence that stands in `piece`, and the token of its first word.
  func places(in piece: GramPiece, _ found: (UInt32, UInt32) -> Void) {
    let (size, count) = (size, forms.count)
    piece.rows(forms) { words, first in
      let begins = begins.span
      var start = 0
      while start + size <= words.count {
        if begins[Int(words[start])], begins[count + Int(words[start + 1])] {
          for number in numbers[Self.key(words[start], words[start + 1])] ?? []
          where (2..<size).allSatisfy({ words[start + $0] == grams[Int(number)][$0] }) {
            found(number, first + UInt32(start))
          }
        }
        start += 1
      }
    }
  }
}
