import Synchronization

/// One run of tokens over all documents of a segment.
///
/// A class, so that a copy is one reference and not one for each column.
public final class Stream: Sendable {
  /// Which of the two streams of a segment.
  public enum Name: Int, CaseIterable, Sendable { case article, rest }

  /// The type of each token.
  public let types: TokenTypes
  /// The sentences that have tokens here, ascending.
  public let sentences: NarrowColumn
  /// The tokens by sentence, in step with `sentences`.
  public let sentenceRuns: Runs
  /// The tokens by runs of one section in one document.
  public let passageRuns: Runs
  /// The first token of each document, and behind them the token count.
  public let documentStarts: Packed<UInt32>
  /// The first of the documents that have tokens in every 256 tokens.
  let documentsAt: Packed<UInt32>
  let postingTable: PostingTable
  /// In how many documents one of some types occurs, as far as somebody asked.
  private let documentCounts = Mutex<[[UInt32]: Int]>([:])

  init(
    types: TokenTypes, sentences: NarrowColumn, sentenceRuns: Runs, passageRuns: Runs, documentStarts: Packed<UInt32>,
    documentsAt: Packed<UInt32>, postingTable: PostingTable
  ) {
    self.types = types
    self.sentences = sentences
    self.sentenceRuns = sentenceRuns
    self.passageRuns = passageRuns
    self.documentStarts = documentStarts
    self.documentsAt = documentsAt
    self.postingTable = postingTable
  }

  /// The first token of each of `sentences`, and behind them the token count.
  public var sentenceStarts: NarrowColumn { sentenceRuns.starts }

  /// The positions of a type, ascending.
  public func postings(of type: UInt32) -> Postings { Postings(table: postingTable, type: Int(type)) }

  /// How often a type occurs. O(1).
  public func frequency(of type: UInt32) -> Int { Int(postingTable.counts[Int(type)]) }

  /// In how many documents a type occurs. O(1).
  func documentCount(of type: UInt32) -> Int { Int(postingTable.documentCounts[Int(type)]) }

  /// In how many documents one of `types` occurs. O(1) for one type and for those asked for before, else O(places), without a list.
  public func documentCount(of types: [UInt32]) -> Int {
    if types.count == 1 { return documentCount(of: types[0]) }
    if let known = documentCounts.withLock({ $0[types] }) { return known }
    var marks = [UInt64](repeating: 0, count: documentStarts.count / 64 + 1)
    for type in types { markDocuments(of: type, in: &marks, base: 0) }
    let count = marks.reduce(0) { $0 + $1.nonzeroBitCount }
    documentCounts.withLock { known in
      if known.count == Self.keptCounts { known = [:] }
      known[types] = count
    }
    return count
  }

  private static let keptCounts = 256

  /// Sets the bit of each document that a type occurs in, by its number and `base`.
  func markDocuments(of type: UInt32, in marks: inout [UInt64], base: UInt32) {
    let (starts, documentsAt) = (documentStarts, documentsAt)
    let (edges, places) = (starts.span, documentsAt.span)
    var bits = marks.mutableSpan
    var end: UInt32 = 0
    postings(of: type).forEach { position in
      guard position >= end else { return }
      let document = edges.document(holding: position, notBefore: Int(places[Int(position &>> 8)]))
      end = edges[document &+ 1]
      let number = Int(base) &+ document
      bits[number &>> 6] |= 1 &<< UInt64(number & 63)
    }
  }

  /// A stream without its postings.
  struct Draft: Sendable {
    let types: TokenTypes
    let sentences: NarrowColumn
    let sentenceRuns: Runs
    let passageRuns: Runs
    let documentStarts: Packed<UInt32>
    let documentsAt: Packed<UInt32>
    /// How often its types occur.
    let counts: PostingTable.Counts
  }

  /// The stream of `draft`. O(tokens), on two cores.
  convenience init(_ draft: Draft) {
    self.init(
      types: draft.types, sentences: draft.sentences, sentenceRuns: draft.sentenceRuns, passageRuns: draft.passageRuns,
      documentStarts: draft.documentStarts, documentsAt: draft.documentsAt, postingTable: PostingTable(of: draft.types, draft.counts))
  }

  /// The index in `sentences` of the sentence that holds the token. O(1).
  public func sentenceIndex(ofToken token: UInt32) -> Int { sentenceRuns.index(ofToken: token) }

  /// The sentence that holds the token. O(1).
  public func sentence(ofToken token: UInt32) -> UInt32 { sentences[sentenceIndex(ofToken: token)] }

  /// The document that holds the token. O(1), but for many documents in 256 tokens.
  public func document(ofToken token: UInt32) -> Int {
    let documentStarts = documentStarts
    return documentStarts.span.document(holding: token, notBefore: Int(documentsAt[Int(token >> 8)]))
  }

  /// The tokens of the section run that holds the token: windows and patterns do not leave it. O(1).
  public func passage(ofToken token: UInt32) -> Range<UInt32> { passageRuns.tokens(around: token) }

  /// The tokens of documents in a row.
  func tokens(ofDocuments documents: Range<UInt32>) -> Range<UInt32> {
    documents.isEmpty ? 0..<0 : documentStarts[Int(documents.lowerBound)]..<documentStarts[Int(documents.upperBound)]
  }

  /// The tokens of a document.
  public func tokens(ofDocument document: Int) -> Range<UInt32> { documentStarts[document]..<documentStarts[document + 1] }
}

extension Span<UInt32> {
  /// The document that holds a token, where these are the first tokens of documents and none before `document` does.
  @inline(__always)
  func document(holding token: UInt32, notBefore document: Int) -> Int {
    var document = document
    // Two steps are taken whether there are any or not, which nobody foresees; a third is rare.
    document &+= self[document &+ 1] <= token ? 1 : 0
    document &+= self[document &+ 1] <= token ? 1 : 0
    while self[document &+ 1] <= token { document &+= 1 }
    return document
  }
}
