public import Corpus
public import Diagnosis

extension Reading {
  /// The chains of `documents`, each led on through the versions of its text that are loaded; nothing but stated words and copies joins.
  ///
  /// A page that credits a paper whose own version is there has that one's chain in front; a page that credits nobody has the chain of
  /// the version it is a copy of, where dates tell which came first. O(links) beside what the pages state. Throws `.cancelled`.
  public func sourceChains(
    of documents: Documents, joinedBy stories: Stories, in archive: Archive
  ) throws(Diagnostic) -> [(document: UInt32, chains: [SourceChain])] {
    var stated = Dictionary(
      try sourceChains(of: documents, in: archive).map { ($0.document, $0.chains) }, uniquingKeysWith: { first, _ in first })
    var heads: [Int: UInt32] = [:]
    for document in documents { heads[stories.number(of: document)] = document }
    let shared = heads.values.map { stories.story(of: $0) }.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
    let others = shared.joined().filter { stated[$0] == nil }.sorted()
    for entry in try sourceChains(of: Documents(others), in: archive) { stated[entry.document] = entry.chains }
    for members in shared {
      if Task.isCancelled { throw Diagnostic(.cancelled) }
      let joined = JoinedChains(StoryOrder(ofStoryWith: members[0], stories, self, in: archive), self, archive, stated)
      for document in members { stated[document] = joined.chains(of: document) }
    }
    return documents.map { ($0, stated[$0] ?? []) }
  }
}

/// The chains of a story's documents, each going on to the document it has its text from.
private struct JoinedChains {
  /// A document of the story.
  private struct Page {
    var outlet: String?
    /// Whom it credits, as names are compared.
    var credit: String?
    /// The version it is closest to, and by what.
    var source: (document: UInt32, link: StoryLink)?
    /// The version it has its text from.
    var before: UInt32?
  }

  /// The chains of a document, and the first of them as others go on from it: its words say of which document they are.
  private struct Joined {
    var chains: [SourceChain]
    var start: SourceChain?
  }

  private let archive: Archive
  private let stated: [UInt32: [SourceChain]]
  private var pages: [UInt32: Page] = [:]
  private var finished: [UInt32: Joined] = [:]

  /// The pages of the story in `order`, with what each states by itself.
  init(_ order: StoryOrder, _ reading: Reading, _ archive: Archive, _ stated: [UInt32: [SourceChain]]) {
    (self.archive, self.stated) = (archive, stated)
    // The first version of each paper.
    var versions: [String: UInt32] = [:]
    for document in order.documents {
      let outlet = reading.text(.outlet, of: document, in: archive)?.text
      let credit = reading.text(.origin, of: document, in: archive).map { Stories.folded($0.text) }
      pages[document] = Page(outlet: outlet, credit: credit, source: order.source(of: document))
      if let name = outlet.map(Stories.folded), versions[name] == nil { versions[name] = document }
    }
    for (document, page) in pages {
      if let credit = page.credit {
        // A paper that credits itself has its own version: nothing stands before it.
        pages[document]?.before = page.outlet.map(Stories.folded) == credit ? nil : versions[credit]
      } else if order.isCertain {
        pages[document]?.before = page.source?.document
      }
    }
    for document in order.documents { finish(document) }
  }

  /// The chains of a document of the story.
  func chains(of document: UInt32) -> [SourceChain] { finished[document]?.chains ?? [] }

  /// Finishes the chains of all documents that lead to `document`, the last one first.
  ///
  /// Papers that credit each other in a circle stand alone: nothing says which of them was first.
  private mutating func finish(_ document: UInt32) {
    var path: [UInt32] = []
    var places: [UInt32: Int] = [:]
    var next: UInt32? = document
    while let current = next, finished[current] == nil, places[current] == nil {
      places[current] = path.count
      path.append(current)
      next = pages[current]?.before
    }
    if let closing = next.flatMap({ places[$0] }) {
      for current in path[closing...] { pages[current]?.before = nil }
    }
    for current in path.reversed() { finished[current] = joined(current) }
  }

  /// The chains of a document, with the finished one it goes on from in front.
  private func joined(_ document: UInt32) -> Joined {
    var chains = stated[document] ?? []
    guard let page = pages[document] else { return Joined(chains: chains) }
    let before = page.before.flatMap { finished[$0]?.start }
    // The words behind these are said to be of other documents.
    var own = chains.first?.words.count ?? 0
    if let credit = page.credit {
      if let before, let joined = chains.first?.leading(from: before, by: credit) {
        chains[0] = joined
      } else if let source = page.source, !chains.isEmpty {
        chains[0].words.append(sameText(as: source))
        own += 1
      }
    } else if let source = page.source, let before {
      let chain = SourceChain(
        hands: before.hands + [page.outlet], words: [sameText(as: source)] + before.words, sentences: before.sentences)
      chains = [chain] + chains.dropFirst()
      own = 1
    }
    return Joined(chains: chains, start: start(chains.first, own, page, document))
  }

  /// The chain that others go on from, its `own` first words named by their document; the outlet alone where there is no chain.
  private func start(_ chain: SourceChain?, _ own: Int, _ page: Page, _ document: UInt32) -> SourceChain? {
    guard var chain else { return page.outlet.map { SourceChain(hands: [$0], words: [], sentences: []) } }
    for place in 0..<own { chain.words[place] = "\(archive.name(ofDocument: document)) \(chain.words[place])" }
    return chain
  }

  private func sameText(as source: (document: UInt32, link: StoryLink)) -> String {
    "same text as \(archive.name(ofDocument: source.document)), \(source.link.words) words of \(source.link.shorter)"
  }
}

extension SourceChain {
  /// The chain with what led to the paper called `credit` in front; nil where it does not come by that paper, or nothing leads to it.
  fileprivate func leading(from before: SourceChain, by credit: String) -> SourceChain? {
    guard before.hands.count > 1, let place = hands.firstIndex(where: { $0.map(Stories.folded) == credit }) else { return nil }
    return SourceChain(
      hands: before.hands + hands[(place + 1)...], words: words + before.words, sentences: sentences + before.sentences)
  }
}
