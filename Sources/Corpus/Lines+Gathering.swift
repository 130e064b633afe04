import Prose

extension Lines {
  /// The lines of one part.
  struct Draft: Sendable {
    private(set) var rows: [Row] = []
    private(set) var documentStarts: [UInt32] = [0]
    /// The reasons that rows have the numbers of.
    private(set) var reasons = DistinctTexts()
    /// The reason that was met last: most lines have that of the line before, and the same text is known by its address.
    private var lastReason = ""
    private var lastNumber: UInt32?

    var count: Int { rows.count }

    mutating func reserve(_ count: Int) { rows.reserveCapacity(count) }

    /// Adds the lines of `document`, all of whose sentences are among `sentences`, from number `first` on.
    mutating func append(_ lines: Span<Line>, of document: UInt32, _ sentences: Sentences.Draft, from first: Int) {
      let sentences = sentences.rows.span
      var next = first
      var index = 0
      while index < lines.count {
        while next + 1 < sentences.count, Int(sentences[next].line) < rows.count { next += 1 }
        let bytes = lines[index].bytes
        let traits = Sentences.Traits(
          section: lines[index].section, home: lines[index].home, isRepeatedHeadline: lines[index].continues)
        rows.append(
          Row(
            document: document, sentence: UInt32(next), number: UInt32(clamping: lines[index].number),
            byteStart: UInt32(clamping: bytes.lowerBound), byteCount: UInt32(clamping: bytes.count), traits: traits.code,
            reason: number(ofReason: lines[index].reason)))
        index += 1
      }
      documentStarts.append(UInt32(rows.count))
    }

    private mutating func number(ofReason text: String) -> UInt32 {
      if let lastNumber, text == lastReason { return lastNumber }
      let number = reasons.number(of: text)
      (lastReason, lastNumber) = (text, number)
      return number
    }
  }

  /// One line of a draft.
  struct Row: Sendable {
    var document: UInt32
    var sentence: UInt32
    var number: UInt32
    var byteStart: UInt32
    var byteCount: UInt32
    var traits: UInt32
    var reason: UInt32
  }

  /// The lines of parts that come one behind the other.
  struct Gathering: Sendable {
    private var document = NarrowColumn.Draft()
    private var sentence = NarrowColumn.Draft()
    private var number = NarrowColumn.Draft()
    private var byteStart = NarrowColumn.Draft()
    private var byteCount = NarrowColumn.Draft()
    private var traits = NarrowColumn.Draft()
    private var reason = NarrowColumn.Draft()
    private var reasons = DistinctTexts()
    private var documentStarts: [UInt32] = [0]

    var count: Int { document.count }

    /// Adds the lines of `part`, whose documents and sentences count on from those given.
    mutating func append(_ part: Draft, documents: UInt32, sentences: UInt32) {
      let base = UInt32(count)
      let numbers = part.reasons.texts.map { reasons.number(of: $0) }
      let lines = part.rows.span
      document.append(lines) { $0.document &+ documents }
      sentence.append(lines) { $0.sentence &+ sentences }
      number.append(lines) { $0.number }
      byteStart.append(lines) { $0.byteStart }
      byteCount.append(lines) { $0.byteCount }
      traits.append(lines) { $0.traits }
      reason.append(lines) { numbers[Int($0.reason)] }
      documentStarts += part.documentStarts.dropFirst().map { $0 + base }
    }

    /// The columns of all that was added.
    consuming func lines() -> Lines {
      Lines(
        document: document.column(), sentence: sentence.column(), documentStarts: Packed(documentStarts), number: number.column(),
        byteStart: byteStart.column(), byteCount: byteCount.column(), traits: traits.column(), reason: reason.column(),
        reasons: reasons.column)
    }
  }
}
