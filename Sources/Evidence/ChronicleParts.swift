public import Corpus

/// What parts of an archive contribute to a chronicle.
public struct ChronicleParts: Sendable {
  /// In document order.
  private(set) var mentions: [Mention] = []
  private(set) var unresolved = 0
  private(set) var undated = 0

  /// Nothing.
  public init() {}

  /// The mentions of `documents` (numbers in their segment, ascending); where `sentences` is given, only those sentences count.
  public init(of documents: Documents, _ all: Mentions, only sentences: Set<UInt32>?, undated: Int) {
    self.undated = undated
    if let sentences {
      for document in documents { mentions += all.ofDocument(Int(document)).filter { sentences.contains($0.sentence) } }
    } else if let range = documents.range {
      mentions = Array(all.ofDocuments(Int(range.lowerBound)..<Int(range.upperBound)))
    } else {
      for document in documents { mentions += all.ofDocument(Int(document)) }
    }
    guard sentences == nil else { return }
    for document in documents { unresolved += all.unresolved(ofDocument: Int(document)) }
  }

  /// Both; `other` holds documents behind these.
  public func merged(with other: ChronicleParts) -> ChronicleParts {
    var merged = self
    merged.mentions += other.mentions
    merged.unresolved += other.unresolved
    merged.undated += other.undated
    return merged
  }
}
