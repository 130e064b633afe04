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

  /// Which line of which document follows which sentence, in one part.
  struct Draft: Sendable {
    var document: [UInt32] = []
    var sentence: [UInt32] = []
    var documentStarts: [UInt32] = [0]

    var count: Int { document.count }
  }

  /// The lines of parts that come one behind the other; what the lines are comes from the articles.
  struct Gathering: Sendable {
    fileprivate var document = NarrowColumn.Draft()
    fileprivate var sentence = NarrowColumn.Draft()
    fileprivate var documentStarts: [UInt32] = [0]

    var count: Int { document.count }

    /// Adds the lines of `part`, whose documents and sentences count on from those given.
    mutating func append(_ part: Draft, documents: UInt32, sentences: UInt32) {
      let base = UInt32(count)
      document.append(part.document, plus: documents)
      sentence.append(part.sentence, plus: sentences)
      documentStarts += part.documentStarts.dropFirst().map { $0 + base }
    }
  }

  /// What the lines of articles are, being collected in the order of the articles.
  struct Labels: Sendable {
    fileprivate var number = NarrowColumn.Draft()
    fileprivate var byteStart = NarrowColumn.Draft()
    fileprivate var byteCount = NarrowColumn.Draft()
    fileprivate var traits = NarrowColumn.Draft()
    fileprivate var reason = NarrowColumn.Draft()
    fileprivate var reasons = DistinctTexts()
    /// The reason that was met last: most lines have that of the line before, and the same text is known by its address.
    private var last: (text: String, number: UInt32)?

    mutating func append(_ lines: [Line]) {
      let lines = lines.span
      var index = 0
      while index < lines.count {
        let bytes = lines[index].bytes
        number.append(UInt32(clamping: lines[index].number))
        byteStart.append(UInt32(clamping: bytes.lowerBound))
        byteCount.append(UInt32(clamping: bytes.count))
        traits.append(
          Sentences.Traits(section: lines[index].section, home: lines[index].home, isRepeatedHeadline: lines[index].continues).code)
        reason.append(number(ofReason: lines[index].reason))
        index += 1
      }
    }

    private mutating func number(ofReason text: String) -> UInt32 {
      if let last, last.text == text { return last.number }
      let number = reasons.number(of: text)
      last = (text, number)
      return number
    }
  }
}

extension Lines {
  /// The columns of `lines`, which have `labels`.
  convenience init(_ lines: Gathering, _ labels: Labels) {
    self.init(
      document: lines.document.column(), sentence: lines.sentence.column(), documentStarts: Packed(lines.documentStarts),
      number: labels.number.column(), byteStart: labels.byteStart.column(), byteCount: labels.byteCount.column(),
      traits: labels.traits.column(), reason: labels.reason.column(), reasons: labels.reasons.column)
  }
}
