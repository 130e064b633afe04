import Prose

/// A field of words for each document, with the words that prove it and their line.
public struct StatedTexts: Equatable, Sendable {
  /// The values.
  public let values: CodedTexts
  /// The words that prove them.
  let evidence: CodedTexts
  /// The line they stand on and 1; 0 where there is none.
  let line: NarrowColumn

  /// The field of a document.
  func stated(_ document: Int) -> Stated<String>? {
    values.text(document).map { Stated($0, evidence: evidence.text(document) ?? "", line: sourceLine(document)) }
  }

  /// The words that prove a document's value.
  public func evidence(_ document: Int) -> String? { evidence.text(document) }

  private func sourceLine(_ document: Int) -> Int? {
    let line = Int(line[document])
    return line == 0 ? nil : line - 1
  }

  struct Draft: Sendable {
    private var values = CodedTexts.Draft()
    private var evidence = CodedTexts.Draft()
    private var line: [UInt32] = []

    mutating func append(_ stated: Stated<String>?) {
      values.append(stated?.value)
      evidence.append(stated?.evidence)
      line.append(stated?.line.map { UInt32(clamping: $0 + 1) } ?? 0)
    }

    var column: StatedTexts { StatedTexts(values: values.column, evidence: evidence.column, line: NarrowColumn(line)) }
  }
}
