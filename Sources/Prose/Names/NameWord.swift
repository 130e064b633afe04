/// A word as far as names need it: the same for all its occurrences.
public struct NameWord: Sendable {
  /// What it does in and around names.
  public var role: NameRole
  /// Its number among the words of the gazetteer; 0 where no form has it.
  var number: UInt32
  var level: CapitalLevel
  /// Whether a form of the gazetteer may begin with it.
  let mayOpen: Bool
  /// Whether a body may be called so once it was named: `alliance`.
  let mayCall: Bool

  /// Looks at a word; `folded` is its form in lower case without accents. Whether texts have it in small letters too is not seen from it:
  /// who knows it inserts `common`.
  public init(_ word: Span<UInt8>, folded: Span<UInt8>, in gazetteer: Gazetteer = .standard) {
    level = CapitalLevel(word)
    number = gazetteer.number(ofKnown: folded)
    mayOpen = gazetteer.begins(number, level)
    mayCall = number != 0 && level == .none && gazetteer.isCalled(number)
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

  /// The word as forms of `gazetteer` have it, whatever it does.
  init(form word: Span<UInt8>, in gazetteer: Gazetteer) {
    role = []
    level = CapitalLevel(word)
    number = gazetteer.number(folding: word)
    mayOpen = gazetteer.begins(number, level)
    mayCall = number != 0 && level == .none && gazetteer.isCalled(number)
  }

  private static func role(of folded: Span<UInt8>) -> NameRole {
    guard folded.count > 0 else { return [] }
    let first = folded[0]
    if first == UInt8(ascii: "'"), folded.count <= 2, folded.count == 1 || folded[1] == UInt8(ascii: "s") { return .possessive }
    if first == UInt8(ascii: "-"), folded.count == 1 { return .hyphen }
    if first == UInt8(ascii: "&") { return .ampersand }
    if folded.count == 1, first == UInt8(ascii: ".") || first == UInt8(ascii: "!") || first == UInt8(ascii: "?") { return .stop }
    if first == UInt8(ascii: "(") || first == UInt8(ascii: "[") { return [.opening, .leftBracket] }
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "`") { return .opening }
    if first.isASCIIDigit {
      let ending = folded.count < 2 ? nil : WordKey(folded.count - 2..<folded.count, in: folded)
      return ending.map { ordinalEndings.contains($0) } ?? false ? .ordinal : []
    }
    guard first.isSmallASCIILetter || first >= 0xC3 else { return [] }
    var role: NameRole = .word
    if let key = WordKey(withoutDots: 0..<folded.count, in: folded), let known = nameRoles[key] { role.formUnion(known) }
    // `Vice-President` is a title as `President` is.
    if let hyphen = lastHyphen(in: folded), let key = WordKey(hyphen + 1..<folded.count, in: folded),
      nameRoles[key]?.contains(.title) ?? false
    {
      role.insert(.title)
    }
    return role
  }

  private static func lastHyphen(in word: Span<UInt8>) -> Int? {
    var index = word.count - 1
    while index >= 0, word[index] != UInt8(ascii: "-") { index -= 1 }
    return index >= 0 ? index : nil
  }
}

private let ordinalEndings = WordSet(words: "th nd st rd")
