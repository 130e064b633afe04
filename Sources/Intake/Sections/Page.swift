import Markup

/// A page or a record's text on its way to its labels: the bytes, and what was counted on each line or, in wrapped text, paragraph.
struct Page {
  /// The source bytes.
  let text: [UInt8]
  /// The lines with content, in source order.
  let lines: [PageLine]
  /// The lines of each paragraph, as indices of `lines`; one line each unless the text is wrapped by hand.
  let paragraphs: [Range<Int>]
  /// What was counted, one entry a paragraph.
  private(set) var traits: [LineTraits]
  /// Whether the text is a record's field, not a page.
  let isRecord: Bool

  /// The page of `lines` of `text`; dates are not looked for yet.
  init(text: [UInt8], lines: [PageLine], of source: PageSource) {
    self.text = text
    self.lines = lines
    isRecord = source == .record
    let span = text.span
    paragraphs = lines.isEmpty ? [] : Intake.paragraphs(of: lines, in: span, of: source)
    traits = []
    traits.reserveCapacity(paragraphs.count)
    var above = 0
    var heads: [LineWord] = []
    for paragraph in paragraphs {
      let first = lines[paragraph.lowerBound]
      let last = lines[paragraph.upperBound - 1]
      var one = Intake.traits(
        of: PageLine(number: first.number, bytes: first.bytes.lowerBound..<last.bytes.upperBound), in: span, heads: &heads)
      one.gap = first.number - above - 1
      above = last.number
      traits.append(one)
    }
    countRepeats()
  }

  /// Looks for the dates of short lines.
  mutating func noteDates() {
    let text = text
    for index in traits.indices { traits[index].noteDate(of: text.span) }
  }

  /// The words of paragraph `index` on one line.
  func string(_ index: Int) -> String { string(traits[index].bytes) }

  /// The bytes of `range` as text on one line; invalid bytes are shown as U+FFFD.
  func string(_ range: Range<Int>) -> String {
    String(decoding: text[range].map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }, as: UTF8.self)
  }

  private mutating func countRepeats() {
    guard traits.count > 1 else { return }
    var counts: [UInt64: Int] = [:]
    for one in traits where one.words > 0 { counts[one.hash, default: 0] += 1 }
    for index in traits.indices where traits[index].words > 0 { traits[index].repeats = counts[traits[index].hash] ?? 1 }
  }
}

/// Where a text comes from.
enum PageSource: Equatable {
  /// A file of its own, with whatever stood around the article.
  case page
  /// A field of a record.
  case record
}
