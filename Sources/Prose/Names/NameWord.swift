/// A word as far as names need it: the same for all its occurrences.
public struct NameWord: Sendable {
  /// What it does in and around names.
  public var role: NameRole
  /// Its number among the words of the gazetteer; 0 where no form has it.
  var number: UInt32
  var level: CapitalLevel

  /// Looks at a word; `folded` is its form in lower case without accents. Whether texts have it in small letters too is not seen from it:
  /// who knows it inserts `common`.
  public init(_ word: [UInt8], folded: [UInt8], in gazetteer: Gazetteer = .standard) {
    level = CapitalLevel(word.span)
    number = gazetteer.number(ofKnown: folded)
    role = Self.role(of: folded)
    if level != .none {
      role.insert(.capital)
      if level == .all { role.insert(.acronym) }
      role.remove(.kin)
    } else {
      role.subtract([.given, .body, .bodies, .calendar])
      if !role.contains(.particle) && !role.contains(.title) { role.remove(.place) }
    }
  }

  private static func role(of folded: [UInt8]) -> NameRole {
    guard let first = folded.first else { return [] }
    if first == UInt8(ascii: "'"), folded.count <= 2, folded.count == 1 || folded[1] == UInt8(ascii: "s") { return .possessive }
    if first == UInt8(ascii: "-"), folded.count == 1 { return .hyphen }
    if first == UInt8(ascii: "&") { return .ampersand }
    if folded.count == 1, first == UInt8(ascii: ".") || first == UInt8(ascii: "!") || first == UInt8(ascii: "?") { return .stop }
    if first == UInt8(ascii: "(") || first == UInt8(ascii: "[") { return [.opening, .leftBracket] }
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "`") { return .opening }
    if first >= UInt8(ascii: "0"), first <= UInt8(ascii: "9") {
      return folded.suffix(2).elementsEqual("th".utf8) || folded.suffix(2).elementsEqual("nd".utf8)
        || folded.suffix(2).elementsEqual("st".utf8)
        || folded.suffix(2).elementsEqual("rd".utf8) ? .ordinal : []
    }
    guard first >= UInt8(ascii: "a") && first <= UInt8(ascii: "z") || first >= 0xC3 else { return [] }
    var role: NameRole = .word
    if let key = WordKey(withoutDots: 0..<folded.count, in: folded.span), let known = nameRoles[key] { role.formUnion(known) }
    // `Vice-President` is a title as `President` is.
    if let hyphen = folded.lastIndex(of: UInt8(ascii: "-")),
      let key = WordKey(hyphen + 1..<folded.count, in: folded.span), nameRoles[key]?.contains(.title) ?? false
    {
      role.insert(.title)
    }
    return role
  }
}
