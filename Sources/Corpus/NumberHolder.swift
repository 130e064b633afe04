public import Diagnosis
public import Prose

extension Segment {
  /// Who has a quantity, as its own sentence tells: by the usual name where the gazetteer has one, for `the alliance` that of what was named
  /// before, for `two Greeks` that of their country; empty where nobody is named.
  ///
  /// Throws `.cancelled`, where the names have to be read for it.
  public func holder(of number: NumberMention, in sentence: Int) throws(Diagnostic) -> String {
    let document = Int(sentences.document[sentence])
    if let bytes = number.holder {
      return try name(ofCalled: bytes, in: sentence) ?? holderNames(text(bytes, of: document), in: gazetteer)
    }
    guard number.kind == .count, let unit = number.unit.map({ text($0, of: document) }), unit.first?.isUppercase == true else { return "" }
    return gazetteer.name(of: unit) ?? ""
  }

  /// Who is meant by `the alliance`, which was named before; nil for other words.
  private func name(ofCalled bytes: Range<Int>, in sentence: Int) throws(Diagnostic) -> String? {
    let document = Int(sentences.document[sentence])
    let words = text(bytes, of: document)
    guard words.hasPrefix("the ") || words.hasPrefix("The "), !words.dropFirst().contains(where: \.isUppercase) else { return nil }
    let names = try self.names()
    let tokens = tokenBytes(ofSentence: sentence)
    let row = names.rows(in: sentence..<sentence + 1).first { row in
      let own = names.tokens(row)
      return own.upperBound <= tokens.count && !own.isEmpty && tokens[own.upperBound - 1].upperBound == bytes.upperBound
    }
    return row.map { holderName(fullName(ofName: $0, in: names), in: gazetteer) }
  }
}
