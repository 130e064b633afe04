import Prose

/// A text with its lines as paragraphs, cut into sentences.
struct SampleParagraphs {
  let bytes: [UInt8]
  private(set) var paragraphs: [[Range<Int>]] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var start = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      var sentences: [Range<Int>] = []
      sentenceRanges(of: start..<start + line.count, in: bytes.span, into: &sentences)
      if !sentences.isEmpty { paragraphs.append(sentences) }
      start += line.count + 1
    }
  }

  /// The quotations in it.
  var quotes: [QuoteMention] { quoteMentions(of: paragraphs, in: bytes.span) }

  func text(_ span: Range<Int>?) -> String? { span.map { String(decoding: bytes[$0], as: UTF8.self) } }

  /// Kind, fullest speaker, cue and who passed it on, `-` for none.
  func said(_ quote: QuoteMention) -> String {
    let parts = [text(quote.name ?? quote.speaker), text(quote.cue), text(quote.via)].map { $0 ?? "-" }
    return ([quote.kind.word] + parts).joined(separator: " · ")
  }
}
