import Cores
import Corpus

/// In which documents each fingerprint stands, of those that stand in more than one.
struct FingerprintIndex: Sendable {
  /// The documents of all lists, ascending in each.
  private var documents: [UInt32] = []
  /// Where each list begins, and behind them the end.
  private var starts: [Int] = [0]
  /// The lists of all documents, ascending in each.
  private var lists: [UInt32] = []
  /// Where the lists of each document begin, and behind them the end.
  private var listStarts: [Int] = []
  /// The distinct fingerprints of each document, those of no other document among them.
  private(set) var sizes: [UInt32] = []
  /// The lists that stand for nothing: see `isBoilerplate`.
  private var isDropped: [Bool] = []
  /// The fingerprints of those lists.
  private(set) var boilerplate: Set<UInt32> = []

  /// Lists up to this long are read whole.
  static let wholeList = 32
  /// Lists up to this long are not judged.
  private static let unjudgedList = 8
  /// Pairs of neighbours that a longer list is judged by.
  private static let judgedPairs = 16
  private static let blockSize = 256

  /// The index of `words`; empty where `interruption` stops it. O(words log words).
  ///
  /// - Parameter report: told how many documents are done.
  init(of words: StoryWords, _ interruption: Interruption, report: @Sendable (Int) -> Void) {
    let count = words.archive.documentCount
    let blocks = onCores((count + Self.blockSize - 1) / Self.blockSize) { block in
      let documents = block * Self.blockSize..<min(count, (block + 1) * Self.blockSize)
      defer { report(documents.count) }
      return Self.entries(of: documents, words, interruption)
    }
    sizes = blocks.flatMap(\.sizes)
    let buckets = Self.buckets(blocks, interruption)
    guard !interruption.isDue else { return }
    let shared = onCores(buckets.count) { interruption.isDue ? [] : Self.shared(buckets[$0]) }
    guard !interruption.isDue else { return }
    let fingerprints = add(shared)
    addLists(documentCount: count, interruption)
    guard !interruption.isDue else { return }
    judge(fingerprints, interruption)
  }

  /// The number of lists.
  var count: Int { starts.count - 1 }

  /// The documents of a list.
  func documents(_ list: Int) -> ArraySlice<UInt32> { documents[starts[list]..<starts[list + 1]] }

  /// Whether a list is no sign of a common source.
  func isBoilerplate(_ list: Int) -> Bool { isDropped[list] }

  /// Of each document before `document` that shares fingerprints with it, how many; `counts` is all 0 before and behind.
  func neighbours(of document: Int, counts: inout [UInt16], into found: inout [UInt32]) {
    found.removeAll(keepingCapacity: true)
    for list in lists[listStarts[document]..<listStarts[document + 1]] where !isDropped[Int(list)] {
      let range = starts[Int(list)]..<starts[Int(list) + 1]
      if range.count <= Self.wholeList {
        var place = range.lowerBound
        while place < range.upperBound, documents[place] < document {
          Self.count(documents[place], &counts, &found)
          place += 1
        }
      } else {
        // Of a long list the first document and the one before are enough to tie all together.
        let place = documents[range].firstIndex(notBelow: UInt32(document))
        if place > range.lowerBound { Self.count(documents[range.lowerBound], &counts, &found) }
        if place > range.lowerBound + 1 { Self.count(documents[place - 1], &counts, &found) }
      }
    }
  }

  private static func count(_ document: UInt32, _ counts: inout [UInt16], _ found: inout [UInt32]) {
    if counts[Int(document)] == 0 { found.append(document) }
    counts[Int(document)] &+= counts[Int(document)] < .max ? 1 : 0
  }

  // MARK: - Making

  private struct Block: Sendable {
    var entries: [UInt64] = []
    var sizes: [UInt32] = []
  }

  /// Fingerprint and document of each fingerprint of some documents.
  private static func entries(of documents: Range<Int>, _ words: StoryWords, _ interruption: Interruption) -> Block {
    var block = Block()
    var text = StoryText()
    var fingerprints = Fingerprints()
    var own: [UInt32] = []
    for document in documents {
      if interruption.isDue { break }
      words.read(UInt32(document), into: &text)
      fingerprints.take(text)
      own.removeAll(keepingCapacity: true)
      for place in fingerprints.chosen { own.append(fingerprints.grams[place].fingerprint) }
      own.sort()
      var size: UInt32 = 0
      for index in own.indices where index == 0 || own[index] != own[index - 1] {
        block.entries.append(UInt64(own[index]) << 32 | UInt64(document))
        size += 1
      }
      block.sizes.append(size)
    }
    return block
  }

  /// The entries by the first byte of the fingerprint.
  private static func buckets(_ blocks: [Block], _ interruption: Interruption) -> [[UInt64]] {
    var buckets = [[UInt64]](repeating: [], count: 256)
    for block in blocks {
      if interruption.isDue { return [] }
      for entry in block.entries { buckets[Int(entry >> 56)].append(entry) }
    }
    return buckets
  }

  /// The entries of fingerprints that stand in more than one document, in order.
  private static func shared(_ bucket: [UInt64]) -> [UInt64] {
    let sorted = bucket.sorted()
    var shared: [UInt64] = []
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, sorted[end] >> 32 == sorted[start] >> 32 { end += 1 }
      if end - start > 1 { shared += sorted[start..<end] }
      start = end
    }
    return shared
  }

  /// Adds the lists of some entries; their fingerprints.
  private mutating func add(_ parts: [[UInt64]]) -> [UInt32] {
    var fingerprints: [UInt32] = []
    documents.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts {
      for entry in part {
        let fingerprint = entry.fingerprint
        if fingerprints.last != fingerprint {
          if !fingerprints.isEmpty { starts.append(documents.count) }
          fingerprints.append(fingerprint)
        }
        documents.append(UInt32(truncatingIfNeeded: entry))
      }
    }
    if !fingerprints.isEmpty { starts.append(documents.count) }
    return fingerprints
  }

  private mutating func addLists(documentCount: Int, _ interruption: Interruption) {
    listStarts = [Int](repeating: 0, count: documentCount + 1)
    for document in documents { listStarts[Int(document) + 1] += 1 }
    for document in 0..<documentCount { listStarts[document + 1] += listStarts[document] }
    var next = listStarts
    lists = [UInt32](repeating: 0, count: documents.count)
    for list in 0..<count {
      if list & 0xFFFF == 0, interruption.isDue { return }
      for document in documents(list) {
        lists[next[Int(document)]] = UInt32(list)
        next[Int(document)] += 1
      }
    }
  }

  /// Drops what stands in many documents that share little else: a notice, a form of words, a standing paragraph.
  ///
  /// A list of more than eight documents is judged by up to 16 pairs of neighbours, evenly spaced: where most share less than three tenths of the
  /// fingerprints of the shorter one, it is boilerplate. The list of a story printed by a hundred papers passes.
  private mutating func judge(_ fingerprints: [UInt32], _ interruption: Interruption) {
    isDropped = (0..<count).map { list in
      let documents = documents(list)
      guard documents.count > Self.unjudgedList, !interruption.isDue else { return false }
      let step = max(1, (documents.count - 1) / Self.judgedPairs)
      var (alike, judged) = (0, 0)
      for place in stride(from: documents.startIndex, to: documents.endIndex - 1, by: step) {
        alike += isAlike(Int(documents[place]), Int(documents[place + 1])) ? 1 : 0
        judged += 1
      }
      return alike * 2 < judged
    }
    for (list, fingerprint) in fingerprints.enumerated() where isDropped[list] { boilerplate.insert(fingerprint) }
  }

  private func isAlike(_ first: Int, _ second: Int) -> Bool {
    var (left, right) = (listStarts[first], listStarts[second])
    var shared = 0
    while left < listStarts[first + 1], right < listStarts[second + 1] {
      let (a, b) = (lists[left], lists[right])
      shared += a == b ? 1 : 0
      left += a <= b ? 1 : 0
      right += b <= a ? 1 : 0
    }
    return shared * 10 >= Int(min(sizes[first], sizes[second])) * 3
  }
}
