public import Diagnosis

/// The labels of a pattern, by which its hits can be asked for the words they stand for.
public struct PatternLabels: Equatable, Sendable {
  /// The labels as typed.
  public let names: [String]
  /// The pattern, each of its labels numbered by its place in `names`.
  private let pattern: TokenPattern

  /// The labels `names` of `pattern`, whose numbers are their places.
  public init(_ names: [String], of pattern: TokenPattern) {
    self.names = names
    self.pattern = pattern
  }
}

extension PatternLabels {
  /// The type that label number `label` stands for in each of `hits`, in the lexicon of its segment; `.max` for none.
  ///
  /// A label that stands for several tokens, one after the other, is asked for the last. Each hit is matched once more: O(tokens × the
  /// pattern's length × the different words that the label and those of conditions may stand for). Throws `.cancelled`.
  public func types(of label: Int, in hits: Hits, of archive: Archive) throws(Diagnostic) -> [UInt32] {
    var types = [UInt32](repeating: .max, count: hits.count)
    let pattern = pattern.keeping(Set([label] + pattern.agreements.flatMap { [$0.left.label, $0.right.label] }))
    for (index, rows) in archive.rows(ofEachSegment: hits).enumerated() where !rows.isEmpty {
      let (segment, sentenceBase) = (archive.segments[index], archive.sentenceBases[index])
      let own = hits.picking(rows)
      let finder = try Finder(pattern, segment, documents: segment.documents(of: own, sentenceBase: sentenceBase))
      for name in Stream.Name.allCases {
        let spans = segment.spans(of: own, in: name, sentenceBase: sentenceBase)
        let found = try finder.types(ofLabel: label, inEach: spans.map(\.tokens), of: name)
        for (span, type) in zip(spans, found) { types[rows[span.row]] = type }
      }
    }
    return types
  }
}
