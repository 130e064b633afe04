public import Corpus
public import Diagnosis

extension Reading {
  /// The chains of `documents`, each led on through the versions of its text that are loaded; nothing but stated words and copies joins.
  ///
  /// A page that credits a paper whose own version is there has that one's chain in front; a page that credits nobody has the chain of
  /// the version it is a copy of, where dates tell which came first. Throws `.cancelled`.
  public func sourceChains(
    of documents: Documents, joinedBy stories: Stories, in archive: Archive
  ) throws(Diagnostic) -> [(document: UInt32, chains: [SourceChain])] {
    var stated = Dictionary(
      try sourceChains(of: documents, in: archive).map { ($0.document, $0.chains) }, uniquingKeysWith: { first, _ in first })
    let others = Set(documents.flatMap { stories.story(of: $0) }).subtracting(stated.keys).sorted()
    for entry in try sourceChains(of: Documents(others), in: archive) { stated[entry.document] = entry.chains }
    let joined = JoinedChains(self, stories, archive, stated)
    var found: [(document: UInt32, chains: [SourceChain])] = []
    for document in documents {
      if Task.isCancelled { throw Diagnostic(.cancelled) }
      found.append((document, joined.chains(of: document, behind: [])))
    }
    return found
  }
}

/// Chains that go on from a document to the one it has its text from.
private struct JoinedChains {
  let reading: Reading
  let stories: Stories
  let archive: Archive
  /// What each document says by itself.
  let stated: [UInt32: [SourceChain]]
  /// The order of each story that has versions, by its number.
  private var orders: [Int: StoryOrder] = [:]

  init(_ reading: Reading, _ stories: Stories, _ archive: Archive, _ stated: [UInt32: [SourceChain]]) {
    (self.reading, self.stories, self.archive, self.stated) = (reading, stories, archive, stated)
    for document in stated.keys where stories.story(of: document).count > 1 && orders[stories.number(of: document)] == nil {
      orders[stories.number(of: document)] = StoryOrder(ofStoryWith: document, stories, reading, in: archive)
    }
  }

  /// The chains of a document; `behind` are those that led here, so that papers that credit each other end where the circle closes.
  func chains(of document: UInt32, behind: Set<UInt32>) -> [SourceChain] {
    var chains = stated[document] ?? []
    guard let order = orders[stories.number(of: document)] else { return chains }
    let source = order.source(of: document)
    let path = behind.union([document])
    if let credit = reading.text(.origin, of: document, in: archive)?.text {
      if let before = version(of: credit, among: order.documents, path), let joined = chains.first?.leading(from: before, by: credit) {
        chains[0] = joined
      } else if let source, !chains.isEmpty {
        chains[0].words.append(sameText(as: source))
      }
    } else if order.isCertain, let source, !path.contains(source.document), let before = start(from: source.document, path) {
      let own = SourceChain(
        hands: before.hands + [outlet(of: document)], words: [sameText(as: source)] + before.words, sentences: before.sentences)
      chains = [own] + chains.dropFirst()
    }
    return chains
  }

  /// The chain of the version that the paper called `credit` printed itself, its words with its id.
  private func version(of credit: String, among documents: [UInt32], _ path: Set<UInt32>) -> SourceChain? {
    let name = Stories.folded(credit)
    let other = documents.first { document in !path.contains(document) && outlet(of: document).map(Stories.folded) == name }
    return other.flatMap { other in chains(of: other, behind: path).first.map { named($0, of: other) } }
  }

  /// The chain of a document, or its outlet alone.
  private func start(from document: UInt32, _ path: Set<UInt32>) -> SourceChain? {
    if let chain = chains(of: document, behind: path).first { return named(chain, of: document) }
    return outlet(of: document).map { SourceChain(hands: [$0], words: [], sentences: []) }
  }

  private func named(_ chain: SourceChain, of document: UInt32) -> SourceChain {
    var chain = chain
    chain.words = chain.words.map { "\(archive.name(ofDocument: document)) \($0)" }
    return chain
  }

  private func outlet(of document: UInt32) -> String? { reading.text(.outlet, of: document, in: archive)?.text }

  private func sameText(as source: (document: UInt32, link: StoryLink)) -> String {
    "same text as \(archive.name(ofDocument: source.document)), \(source.link.words) words of \(source.link.shorter)"
  }
}

extension SourceChain {
  /// The chain with what led to the paper called `credit` in front; nil where it does not come by that paper, or nothing leads to it.
  fileprivate func leading(from before: SourceChain, by credit: String) -> SourceChain? {
    let name = Stories.folded(credit)
    guard before.hands.count > 1, let place = hands.firstIndex(where: { $0.map(Stories.folded) == name }) else { return nil }
    return SourceChain(
      hands: before.hands + hands[(place + 1)...], words: words + before.words, sentences: sentences + before.sentences)
  }
}
