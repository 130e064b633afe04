import Prose

/// The non-empty lines of a segment as columns, in source order.
///
/// A class, so that a copy is one reference and not one for each column.
public final class Lines: Sendable {
  /// The document of each line.
  public let document: NarrowColumn
  /// The first sentence that begins on the line.
  public let sentence: NarrowColumn
  /// The first line of each document, and behind them the line count.
  public let documentStarts: Packed<UInt32>
  /// The line in the page's file or the record's text.
  let number: NarrowColumn
  let byteStart: NarrowColumn
  let byteCount: NarrowColumn
  /// Section and home section as in `Sentences.Traits`; the bit of the headline says that the line goes on with the one above.
  let traits: NarrowColumn
  let reason: NarrowColumn
  let reasons: StringColumn

  init(
    document: NarrowColumn, sentence: NarrowColumn, documentStarts: Packed<UInt32>, number: NarrowColumn, byteStart: NarrowColumn,
    byteCount: NarrowColumn, traits: NarrowColumn, reason: NarrowColumn, reasons: StringColumn
  ) {
    self.document = document
    self.sentence = sentence
    self.documentStarts = documentStarts
    self.number = number
    self.byteStart = byteStart
    self.byteCount = byteCount
    self.traits = traits
    self.reason = reason
    self.reasons = reasons
  }

  /// The number of lines.
  public var count: Int { document.count }
  /// The lines of a document.
  public func ofDocument(_ document: Int) -> Range<Int> { Int(documentStarts[document])..<Int(documentStarts[document + 1]) }

  /// The line `number`: its place, section and reason.
  func line(_ index: Int) -> Line {
    let traits = Sentences.Traits(traits[index])
    let start = Int(byteStart[index])
    var line = Line(
      number: Int(number[index]), bytes: start..<start + Int(byteCount[index]), section: traits.section,
      reason: reasons.text(Int(reason[index])), continues: traits.isRepeatedHeadline)
    line.home = traits.home
    return line
  }

  /// The number of line `index` in the page's file or the record's text.
  public func number(_ index: Int) -> Int { Int(number[index]) }

  /// Whether line `index` only goes on with the one before.
  func continues(_ index: Int) -> Bool { Sentences.Traits(traits[index]).isRepeatedHeadline }
}
