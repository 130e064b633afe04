public import Chronology
import Prose

/// The publication date of each document, with the words that prove it and their line.
public struct StatedDates: Equatable, Sendable {
  /// See `DateCode`; 0 where none is stated, and with `inferredBit` where it follows from something else.
  let codes: Packed<UInt64>
  let evidence: CodedTexts
  let line: NarrowColumn

  /// The date of a document.
  func stated(_ document: Int) -> Stated<PartialDate>? {
    let line = Int(line[document])
    return date(document).map {
      Stated(
        $0, evidence: evidence.text(document) ?? "", line: line == 0 ? nil : line - 1, basis: isInferred(document) ? .inferred : .stated)
    }
  }

  /// The date of a document; nil where none is stated.
  public func date(_ document: Int) -> PartialDate? { DateCode(rawValue: codes[document]).date }

  /// Whether the date of a document follows from its file's name, its address or its dateline.
  public func isInferred(_ document: Int) -> Bool { Self.isInferred(codes[document]) }

  /// Whether the date of this code only follows from something else.
  static func isInferred(_ code: UInt64) -> Bool { code & inferredBit != 0 }

  /// A bit that a date without an expression leaves free.
  private static let inferredBit: UInt64 = 1 << 5

  /// Whether a document states a date.
  public func hasDate(_ document: Int) -> Bool { codes[document] != 0 }

  /// The documents without a date, ascending; kept, for each load asks for them.
  public let undated: Packed<UInt32>

  /// The words that prove a document's date.
  public func evidence(_ document: Int) -> String? { evidence.text(document) }

  struct Draft: Sendable {
    private var codes: [UInt64] = []
    private var evidence = CodedTexts.Draft()
    private var line: [UInt32] = []
    private var undated: [UInt32] = []

    mutating func append(_ stated: Stated<PartialDate>?) {
      if stated == nil { undated.append(UInt32(codes.count)) }
      codes.append(DateCode(stated?.value).rawValue | (stated?.basis == .inferred ? StatedDates.inferredBit : 0))
      evidence.append(stated?.evidence)
      line.append(stated?.line.map { UInt32(clamping: $0 + 1) } ?? 0)
    }

    var column: StatedDates {
      StatedDates(codes: Packed(codes), evidence: evidence.column, line: NarrowColumn(line), undated: Packed(undated))
    }
  }
}
