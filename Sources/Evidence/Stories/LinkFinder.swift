import Cores
import Corpus

/// Finds the documents that share text: those that share fingerprints are laid against each other word by word.
struct LinkFinder: Sendable {
  let words: StoryWords
  let index: FingerprintIndex
  let interruption: Interruption

  /// The part of the shorter text's fingerprints that two texts must share to be compared as copies: about half of what copies share, since a
  /// changed word changes five runs.
  private static let leastShared = 0.12
  /// Other stories in which a passage may stand to be told; more make it a form of words.
  private static let mostStories = 4
  private static let blockSize = 256

  /// The links between documents that share much.
  func copies(report: @Sendable (Int) -> Void) -> [StoryLink] {
    let count = index.sizes.count
    return onCores((count + Self.blockSize - 1) / Self.blockSize) { block in
      let documents = block * Self.blockSize..<min(count, (block + 1) * Self.blockSize)
      defer { report(documents.count) }
      var comparison = Comparison(words, index.boilerplate)
      var counts = [UInt16](repeating: 0, count: documents.upperBound)
      var found: [UInt32] = []
      var links: [StoryLink] = []
      for document in documents where !interruption.isDue {
        index.neighbours(of: document, counts: &counts, into: &found)
        found.sort()
        for other in found {
          let shared = Int(counts[Int(other)])
          counts[Int(other)] = 0
          let shorter = min(index.sizes[document], index.sizes[Int(other)])
          guard shared > 1, Double(shared) >= Self.leastShared * Double(shorter), !interruption.isDue else { continue }
          if let link = comparison.link(UInt32(document), other), link.kind != .quote, link.kind != .text { links.append(link) }
        }
      }
      return links
    }.flatMap { $0 }
  }

  /// The links between documents of different stories that share a passage, one for two stories.
  func passages(beside copies: [StoryLink], _ groups: StoryGroups) -> [StoryLink] {
    let heads = groups.heads
    var known: Set<UInt64> = []
    for link in copies { known.insert(Self.key(link.first, link.second)) }
    var pairs = [[UInt64]](repeating: [], count: (heads.count + Self.blockSize - 1) / Self.blockSize)
    for list in 0..<index.count where !index.isBoilerplate(list) {
      if list & 4095 == 0, interruption.isDue { return [] }
      let documents = index.documents(list)
      guard documents.count <= FingerprintIndex.wholeList else { continue }
      var firsts: [UInt32] = []
      for document in documents where !firsts.contains(where: { heads[Int($0)] == heads[Int(document)] }) {
        firsts.append(document)
        if firsts.count > Self.mostStories { break }
      }
      guard firsts.count > 1, firsts.count <= Self.mostStories else { continue }
      for place in 1..<firsts.count {
        for other in firsts[..<place] { pairs[Int(other) / Self.blockSize].append(Self.key(other, firsts[place])) }
      }
    }
    return compared(pairs, known)
  }

  private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

  private func compared(_ pairs: [[UInt64]], _ known: Set<UInt64>) -> [StoryLink] {
    onCores(pairs.count) { block in
      var comparison = Comparison(words, index.boilerplate)
      var links: [StoryLink] = []
      var last: UInt64?
      for pair in pairs[block].sorted() where pair != last && !known.contains(pair) {
        if interruption.isDue { break }
        last = pair
        if let link = comparison.link(UInt32(pair >> 32), UInt32(truncatingIfNeeded: pair)) { links.append(link) }
      }
      return links
    }.flatMap { $0 }
  }
}

/// Documents laid against each other; the one that was read in stays for the next.
struct Comparison {
  private let words: StoryWords
  private let boilerplate: Set<UInt32>
  private var passages = Passages()
  private var readIn: UInt32?
  private var other = StoryText()

  init(_ words: StoryWords, _ boilerplate: Set<UInt32>) {
    self.words = words
    self.boilerplate = boilerplate
  }

  /// What two documents share, the first of which is read in; nil where it is nothing.
  mutating func link(_ first: UInt32, _ second: UInt32) -> StoryLink? {
    let runs = runs(of: second, in: first)
    guard !runs.isEmpty else { return nil }
    let sizes = (passages.wordCount, other.words.count)
    return StoryLink(
      first: min(first, second), second: max(first, second), words: passages.sharedWords(runs), shorter: min(sizes.0, sizes.1),
      longer: max(sizes.0, sizes.1), told: passages.sharedWords(runs.filter { !$0.isQuoted }))
  }

  /// The runs of `second` that stand in `first` too.
  mutating func runs(of second: UInt32, in first: UInt32) -> [Passages.Run] {
    if readIn != first { passages.read(first, of: words) }
    readIn = first
    words.read(second, into: &other)
    return passages.runs(with: other, without: boilerplate)
  }
}
