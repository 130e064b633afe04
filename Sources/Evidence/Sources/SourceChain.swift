public import Corpus
public import Diagnosis
import Prose

/// By whose hands something came to a page: who said it, the agency, the paper, who printed it again.
public struct SourceChain: Sendable {
  /// The hands, the first one in front; nil where the page does not say which.
  public var hands: [String?]
  /// The words that prove it.
  public var words: [String]
  /// The sentences these words stand in, through the archive; fewer where they are no sentence of the page.
  public var sentences: [UInt32]
}

extension Reading {
  /// The chains that each of `documents` states, its own first; none where it states nothing. Throws `.cancelled`.
  public func sourceChains(
    of documents: Documents, in archive: Archive
  ) throws(Diagnostic) -> [(document: UInt32, chains: [SourceChain])] {
    let interruption = Interruption()
    var readers: [Int: CitationReader] = [:]
    var found: [(document: UInt32, chains: [SourceChain])] = []
    for document in documents {
      try interruption.check()
      let place = archive.place(ofDocument: document)
      let reader = readers[place.segment] ?? CitationReader(archive, segment: place.segment)
      readers[place.segment] = reader
      let outlet = text(.outlet, of: document, in: archive)?.text
      let origin = text(.origin, of: document, in: archive)
      let media = Set([outlet, origin?.text].compactMap { $0?.lowercased() })
      let citations = try reader.citations(of: place.document, media).eachSpeakerOnce
      let own = origin.map { SourceChain(of: $0, outlet, archive.sentence(provingOriginOf: document)) }
      found.append((document, Self.chains(own, citations, outlet)))
    }
    return found
  }

  /// The document's own chain behind its first citation, then what it cites besides.
  ///
  /// A statement made to all leads to the agency the page has its text from; a citation that names an agency goes before one.
  private static func chains(_ own: SourceChain?, _ citations: [Citation], _ outlet: String?) -> [SourceChain] {
    guard let place = citations.firstIndex(where: { $0.medium != nil }) ?? citations.indices.first else { return own.map { [$0] } ?? [] }
    let first = citations[place]
    var whole = SourceChain(of: first)
    if let own {
      let isSame = first.medium != nil && own.hands.first.flatMap { $0 }?.lowercased() == first.medium?.lowercased()
      whole.hands += isSame ? own.hands.dropFirst() : own.hands[...]
      whole.words += own.words
      whole.sentences += own.sentences
    } else if first.medium == nil || first.medium?.lowercased() != outlet?.lowercased() {
      // `told the Courier`, in the Courier itself.
      whole.hands.append(outlet)
    }
    let others = citations.indices.filter { $0 != place }.map { citations[$0] }
    return [whole] + others.map { SourceChain(of: $0, readIn: own?.hands.first ?? outlet) }
  }
}

extension [Citation] {
  /// Without further statements of one who is cited already.
  fileprivate var eachSpeakerOnce: [Citation] {
    var known: Set<String> = []
    return filter { citation in
      let isNew = known.insert(citation.speaker.map(Stories.folded) ?? "").inserted
      return citation.medium != nil || isNew
    }
  }
}

extension SourceChain {
  /// Who is cited, by whom; of a statement made to all who made it.
  fileprivate init(of citation: Citation) {
    hands = (citation.speaker.map { [$0] } ?? []) + (citation.medium.map { [$0] } ?? [])
    words = [citation.words] + (citation.naming.map { ["named before as \($0.name)"] } ?? [])
    sentences = [citation.sentence] + (citation.naming.map { [$0.sentence] } ?? [])
  }

  /// Who is cited besides, by whom; a statement made to all by `medium`.
  fileprivate init(of citation: Citation, readIn medium: String?) {
    self.init(of: citation)
    if citation.medium == nil { hands.append(medium) }
  }

  /// What a page credits, and the page.
  fileprivate init(of origin: Reading.Answer, _ outlet: String?, _ sentence: UInt32?) {
    hands = origin.text.lowercased() == outlet?.lowercased() ? [origin.text] : [origin.text, outlet]
    words = [origin.evidence]
    sentences = sentence.map { [$0] } ?? []
  }
}

extension Archive {
  /// The sentence on whose line the words stand that prove where a document's text came from.
  fileprivate func sentence(provingOriginOf document: UInt32) -> UInt32? {
    let place = place(ofDocument: document)
    let segment = segments[place.segment]
    guard let line = segment.articles.fields(place.document).origin?.line else { return nil }
    let found = segment.sentences.ofDocument(place.document).first { segment.line(Int(segment.sentences.line[$0])).number == line }
    return found.map { sentenceBases[place.segment] + UInt32($0) }
  }
}
