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
        var rows = WordRows(stream, forms, part.segment)
        for piece in runs.lazy.flatMap({ $0.pieces(of: Stream.pieceSize) }) {
          if Task.isCancelled { throw Diagnostic(.cancelled) }
          rows.read(piece)
          for end in rows.forms.indices where rows.lengths[end] > levels.count {
            guard let index = number(rows.forms, end), places[Int(index)] >= 0 else { continue }
            let (place, document) = (Int(places[Int(index)]), stream.document(ofToken: rows.tokens[end]))
            if last[place] != document { documents[place] += 1 }
            last[place] = document
          }
        }
      }
    }
    return documents
  }

  /// The number of the sequence that ends at `end`.
  private func number(_ forms: [UInt32], _ end: Int) -> UInt32? {
    var number = forms[end - levels.count]
    for (place, level) in levels.enumerated() {
      guard let next = level.number(of: number, forms[end - levels.count + place + 1]) else { return nil }
      number = next
    }
    return number
  }

  /// The places where the words `gram` stand in a row inside a sentence, in document order; they may overlap. O(tokens).
  public static func places(of gram: [UInt32], in part: (segment: Int, runs: TokenRuns), of archive: Archive, _ forms: Forms) -> Hits {
    let base = archive.sentenceBases[part.segment]
    var found: [HitRun] = []
    for (stream, runs) in zip(archive.segments[part.segment].streams, part.runs.ofStream) {
      var starts: [UInt32] = []
      var rows = WordRows(stream, forms, part.segment)
      for piece in runs.lazy.flatMap({ $0.pieces(of: Stream.pieceSize) }) {
        rows.read(piece)
        for end in rows.forms.indices where rows.lengths[end] >= gram.count && rows.forms[end] == gram.last {
          guard rows.forms[(end - gram.count + 1)...end].elementsEqual(gram) else { continue }
          starts.append(rows.tokens[end] + 1 - UInt32(gram.count))
        }
      }
      found.append(HitRun(stream, sentenceBase: base, TokenPlaces(ascending: starts), .length(UInt32(gram.count))))
    }
    return Hits(found).inOrder
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

  /// The sequences one longer than those of the last of `levels`. Each core counts the keys of its own share.
  init(behind levels: [GramLevel], in text: Grams.Text, of archive: Archive, _ forms: Forms, least: UInt32) throws(Diagnostic) {
    let isStopped = Atomic(false)
    let share = coreCount
    tables = onCores(share) { core in
      var table = GramTable()
      for part in text {
        for (stream, runs) in zip(archive.segments[part.segment].streams, part.runs.ofStream) {
          var rows = WordRows(stream, forms, part.segment)
          for piece in runs.lazy.flatMap({ $0.pieces(of: Stream.pieceSize) }) {
            if Task.isCancelled { isStopped.store(true, ordering: .relaxed) }
            if isStopped.load(ordering: .relaxed) { return table }
            rows.read(piece)
            Self.count(rows, behind: levels, into: &table, core: UInt64(core), of: UInt64(share))
          }
        }
      }
      return table
    }
    if isStopped.load(ordering: .relaxed) { throw Diagnostic(.cancelled) }
    self.least = least
    for table in tables {
      bases.append(UInt32(keys.count))
      table.append(to: &keys, &counts)
    }
  }

  /// Counts the sequences of `rows` whose keys are this core's.
  private static func count(_ rows: WordRows, behind levels: [GramLevel], into table: inout GramTable, core: UInt64, of share: UInt64) {
    let (forms, lengths) = (rows.forms.span, rows.lengths.span)
    var end = levels.count + 1
    while end < forms.count {
      if Int(lengths[end]) > levels.count + 1 {
        var number: UInt32? = forms[end - levels.count - 1]
        var place = 0
        while place < levels.count, let known = number {
          number = levels[place].number(of: known, forms[end - levels.count + place])
          place += 1
        }
        if let number {
          let key = UInt64(number) << 32 | UInt64(forms[end])
          let hash = GramTable.hash(key)
          if (hash >> 32) &* share >> 32 == core { table.add(key, hash) }
        }
      }
      end += 1
    }
  }

  /// The number of the sequence of `beginning` and `form`; nil where it is not there or too rare to go on from.
  func number(of beginning: UInt32, _ form: UInt32) -> UInt32? {
    let key = UInt64(beginning) << 32 | UInt64(form)
    let hash = GramTable.hash(key)
    let table = Int((hash >> 32) &* UInt64(tables.count) >> 32)
    guard let found = tables[table].find(key, hash), found.count >= least else { return nil }
    return bases[table] + found.number
  }
}

/// Keys with their counts: open addressing, numbered in the order they came.
private struct GramTable: Sendable {
  struct Slot {
    var key: UInt64 = 0
    var count: UInt32 = 0
    var number: UInt32 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 1 << 10)
  private var keyCount: UInt32 = 0

  static func hash(_ key: UInt64) -> UInt64 {
    let mixed = (key ^ key >> 32) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ mixed >> 29
  }

  mutating func add(_ key: UInt64, _ hash: UInt64) {
    if Int(keyCount) * 4 > slots.count * 3 { grow() }
    let slot = slot(of: key, hash)
    if slots[slot].count == 0 {
      slots[slot] = Slot(key: key, count: 1, number: keyCount)
      keyCount += 1
    } else {
      slots[slot].count &+= 1
    }
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

/// The words of a piece of a stream, with how many stand in a row up to each: punctuation and the ends of sentences break a row.
private struct WordRows {
  /// The form of each word.
  private(set) var forms: [UInt32] = []
  /// How many words stand in a row up to this one, itself among them; the words before it are then those read before it.
  private(set) var lengths: [UInt8] = []
  /// The token of each word.
  private(set) var tokens: [UInt32] = []
  private let stream: Stream
  private let formOfType: [UInt32]
  private let isWord: [Bool]
  private var sentence = 0
  private var end: UInt32 = 0
  /// The types read last.
  private var read: [UInt32] = []
  /// How many words stood in a row at the end.
  private var rowLength = 0

  init(_ stream: Stream, _ forms: Forms, _ segment: Int) {
    self.stream = stream
    formOfType = forms.ofType[segment]
    isWord = forms.isWord
  }

  /// Reads the words of `piece`; one that goes on where the last one ended keeps the last words of a row it cuts, as already read.
  mutating func read(_ piece: Range<UInt32>) {
    let kept = piece.lowerBound == end ? min(forms.count, rowLength, 8) : 0
    forms.removeFirst(forms.count - kept)
    tokens.removeFirst(tokens.count - kept)
    // Words kept for those behind them end no row of their own again.
    var length = kept
    lengths = [UInt8](repeating: 0, count: kept)
    if piece.lowerBound != end || piece.lowerBound == 0 { sentence = stream.sentenceIndex(ofToken: piece.lowerBound) }
    end = piece.upperBound
    var sentenceEnd = Int(stream.sentenceStarts[sentence + 1])
    stream.read(piece, into: &read)
    let (pieceTypes, ofType, areWords) = (read, formOfType, isWord)
    let (types, formOfType, isWord) = (pieceTypes.span, ofType.span, areWords.span)
    let start = Int(piece.lowerBound)
    var token = start
    while token < Int(piece.upperBound) {
      if token >= sentenceEnd {
        sentence += 1
        sentenceEnd = Int(stream.sentenceStarts[sentence + 1])
        length = 0
      }
      let form = formOfType[Int(types[token - start])]
      if isWord[Int(form)] {
        length += 1
        forms.append(form)
        lengths.append(UInt8(clamping: length))
        tokens.append(UInt32(token))
      } else {
        length = 0
      }
      token += 1
    }
    rowLength = length
  }
}
