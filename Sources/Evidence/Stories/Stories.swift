import Cores
import Corpus
import Diagnosis
import Synchronization

/// Which documents are versions of one text, and which share a passage.
public struct Stories: Sendable {
  /// The links between documents, by the first, then by the second.
  public let links: [StoryLink]
  /// The documents of each story that more than one tells, in their order; the story with most documents first.
  public let members: [[UInt32]]
  /// Per document: the place of its story in `members` and 1; of a text that stands alone one of the numbers behind.
  private let numbers: [UInt32]
  let words: StoryWords
  /// The fingerprints that stand in very many documents.
  let boilerplate: Set<UInt32>
  /// The links of each document, by their places in `links`.
  private let linksOf: [UInt32: [Int]]

  /// The stories of `archive`.
  ///
  /// O(words), and O(shared passages). Throws `.cancelled`.
  /// - Parameter report: told what is done, how much and of how much.
  init(of archive: Archive, report: (@Sendable (String, Int, Int) -> Void)?) throws(Diagnostic) {
    let interruption = Interruption()
    let count = archive.documentCount
    let words = StoryWords(of: archive, interruption)
    try interruption.check()
    let done = Atomic<Int>(0)
    let tell: @Sendable (Int) -> Void = { more in report?("comparing documents", done.add(more, ordering: .relaxed).newValue, count * 2) }
    let index = FingerprintIndex(of: words, interruption, report: tell)
    try interruption.check()
    let finder = LinkFinder(words: words, index: index, interruption: interruption)
    let copies = finder.copies(report: tell)
    try interruption.check()
    let groups = StoryGroups(of: copies.filter(\.isCopy), documentCount: count)
    let passages = finder.passages(beside: copies, groups)
    try interruption.check()
    self.init(copies + passages, words, index.boilerplate)
  }

  /// How a few documents stand to each other, as far as they themselves show it: each is laid against each other one, and forms of words
  /// that many others print are not told from passages.
  ///
  /// O(words) of each pair. Throws `.cancelled`.
  init(among documents: [UInt32], of archive: Archive) throws(Diagnostic) {
    let interruption = Interruption()
    let words = StoryWords(of: archive, segments: Set(documents.map { archive.place(ofDocument: $0).segment }), interruption)
    var comparison = Comparison(words, [])
    var links: [StoryLink] = []
    for (place, document) in documents.enumerated() {
      for other in documents[..<place] {
        try interruption.check()
        if let link = comparison.link(document, other) { links.append(link) }
      }
    }
    try interruption.check()
    self.init(links, words, [])
  }

  private init(_ unordered: [StoryLink], _ words: StoryWords, _ boilerplate: Set<UInt32>) {
    links = unordered.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    // Looking for passages finds copies too, where short texts share few fingerprints.
    (numbers, members) = StoryGroups(of: links.filter(\.isCopy), documentCount: words.archive.documentCount).numbered
    self.words = words
    self.boilerplate = boilerplate
    var linksOf: [UInt32: [Int]] = [:]
    for (place, link) in links.enumerated() {
      linksOf[link.first, default: []].append(place)
      linksOf[link.second, default: []].append(place)
    }
    self.linksOf = linksOf
  }

  /// The links of a document.
  public func links(of document: UInt32) -> [StoryLink] { (linksOf[document] ?? []).map { links[$0] } }

  /// The number of a document's story, from 1, the one with most documents first; a text that stands alone is a story too.
  public func number(of document: UInt32) -> Int { Int(numbers[Int(document)]) }

  /// The documents of the story of a document, itself among them.
  public func story(of document: UInt32) -> [UInt32] {
    let number = number(of: document)
    return number > members.count ? [document] : members[number - 1]
  }

  /// Per document: the first one of those it is tied to by copies that share at least `containment` of the shorter text.
  public func heads(at containment: Double) -> [UInt32] {
    StoryGroups(of: links.filter { $0.isCopy && $0.containment >= containment }, documentCount: numbers.count).heads
  }
}

/// Documents tied together by links.
struct StoryGroups {
  /// Per document: the first one of its group.
  let heads: [UInt32]

  init(of links: [StoryLink], documentCount: Int) {
    var joined = JoinedNumbers(count: documentCount)
    for link in links { joined.unite(Int(link.first), Int(link.second)) }
    heads = joined.heads.map { UInt32($0) }
  }

  /// The number of each document's group, the largest first, and the members of those of two or more.
  var numbered: (numbers: [UInt32], members: [[UInt32]]) {
    var places: [UInt32: Int] = [:]
    var members: [[UInt32]] = []
    for (document, head) in heads.enumerated() where head != document {
      if let place = places[head] {
        members[place].append(UInt32(document))
      } else {
        places[head] = members.count
        members.append([head, UInt32(document)])
      }
    }
    members.sort { ($1.count, $0[0]) < ($0.count, $1[0]) }
    var numbers = [UInt32](repeating: 0, count: heads.count)
    for (place, group) in members.enumerated() {
      for document in group { numbers[Int(document)] = UInt32(place) + 1 }
    }
    var next = UInt32(members.count)
    for document in numbers.indices where numbers[document] == 0 {
      next += 1
      numbers[document] = next
    }
    return (numbers, members)
  }
}
