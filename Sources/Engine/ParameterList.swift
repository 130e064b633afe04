import Diagnosis
import Query

extension Definition {
  /// Checks that no parameter comes twice, and none without a default behind one that has one: arguments are given in order.
  func checkParameters() throws(Diagnostic) {
    var seen: Set<String> = []
    var withDefault: String?
    for (parameter, piece) in zip(parameters, parameterPieces) {
      let word = "$" + parameter.name
      guard seen.insert(parameter.name).inserted else {
        throw Diagnostic(.repeatedOption(word), at: piece.range, offer: replacing(piece.range, with: "\(word)\(seen.count + 1)"))
      }
      if parameter.standard != nil { withDefault = withDefault ?? word }
      guard let withDefault, parameter.standard == nil else { continue }
      throw Diagnostic(
        .expected("a default behind '\(word)', as '\(withDefault)' before it has one", found: piece.following), at: piece.range,
        offer: replacing(piece.range, with: word + " = 2"))
    }
  }

  /// Where each parameter stands in the line, and the piece behind it.
  private var parameterPieces: [(range: Range<Int>, following: String?)] {
    let bytes = Array(text.utf8)
    func spelled(_ piece: Lexeme) -> String { String(decoding: bytes[piece.range], as: UTF8.self) }
    var rest = lexemes(of: text).filter { $0.kind != .blank && $0.kind != .newline && $0.kind != .comment }[...]
    return parameters.map { parameter in
      rest = rest.drop { spelled($0) != "$" + parameter.name }
      guard let piece = rest.popFirst() else { return (name.range, nil) }
      return (piece.range, rest.first.map(spelled))
    }
  }

  private func replacing(_ range: Range<Int>, with new: String) -> String {
    let bytes = Array(text.utf8)
    return String(decoding: bytes[..<range.lowerBound] + Array(new.utf8) + bytes[range.upperBound...], as: UTF8.self)
  }
}
