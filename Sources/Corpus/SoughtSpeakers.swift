public import Diagnosis
public import Prose

/// Speakers that are looked for by name in a segment: by a part of how the page calls them, or as one whom the gazetteer knows by that name,
/// so that `NATO` finds what `the alliance` says.
public struct SoughtSpeakers {
  private let segment: Segment
  private let names: [SoughtName]
  /// Where words end that mean one of them: the document above the byte.
  private var ends: Set<UInt64> = []

  /// The speakers called `names`. O(names of the segment), where the gazetteer knows one of them. Throws `.cancelled`.
  public init(called names: [SoughtName], in segment: Segment) throws(Diagnostic) {
    self.segment = segment
    self.names = names
    let known = Set(names.compactMap { segment.gazetteer.name(of: $0.text) })
    guard !known.isEmpty else { return }
    let layer = try segment.names()
    for row in 0..<layer.count {
      if row & 0xFFF == 0, Task.isCancelled { throw Diagnostic(.cancelled) }
      guard let entry = segment.entry(ofName: row, in: layer), known.contains(entry.name) else { continue }
      ends.insert(Self.place(segment.sentences.document[Int(layer.sentence[row])], segment.bytes(ofName: row, in: layer).upperBound))
    }
  }

  private static func place(_ document: UInt32, _ byte: Int) -> UInt64 { UInt64(document) << 32 | UInt64(UInt32(clamping: byte)) }

  /// Whether one of them says a quotation of `document`: the words beside the cue or the full ones have the name, or end with one of theirs.
  public func say(_ quote: QuoteMention, in document: Int) -> Bool {
    let spans = [quote.speaker, quote.name].compactMap { $0 }
    if spans.contains(where: { ends.contains(Self.place(UInt32(document), $0.upperBound)) }) { return true }
    return segment.articles.withText(document) { text in
      spans.contains { span in names.contains { $0.occurs(in: span, of: text) } }
    }
  }
}
