/// A text for each document, or none: the number of each document's text, and every text once.
///
/// Equal texts have equal numbers, so documents are compared, counted and filtered by number.
public struct CodedTexts: Equatable, Sendable {
  /// The number of each document's text and 1; 0 for none.
  public let codes: Packed<UInt32>
  /// The texts, in the order they are first met.
  public let distinct: StringColumn

  init(codes: Packed<UInt32>, distinct: StringColumn) {
    self.codes = codes
    self.distinct = distinct
  }

  /// The text of a document.
  public func text(_ document: Int) -> String? {
    let code = Int(codes[document])
    return code == 0 ? nil : distinct.text(code - 1)
  }

  /// Texts that are being collected.
  struct Draft: Sendable {
    private var codes: [UInt32] = []
    private var texts = DistinctTexts()

    mutating func append(_ text: String?) { codes.append(text.map { texts.number(of: $0) + 1 } ?? 0) }

    var column: CodedTexts { CodedTexts(codes: Packed(codes), distinct: texts.column) }
  }
}
