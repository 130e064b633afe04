public import Prose

/// Why forms that a reader counts as one may be of several.
public enum AliasDoubt: Equatable, Sendable {
  /// Two forms name what is not of one kind.
  case kinds(String, NameKind, String, NameKind)
  /// The full names of two persons, which are no spellings of each other.
  case persons(String, String)
  /// Two forms name two places or bodies that are known.
  case known(String, String)
  /// A surname that others have too.
  case surname(String, [String])
}

extension Entities {
  /// What speaks against counting `forms` as one; nothing where the texts do not show it. O(names).
  public func doubts(ofJoining forms: [String], in gazetteer: Gazetteer) -> [AliasDoubt] {
    let named = forms.map { form in (form: form, entities: entities(called: form)) }
    var doubts: [AliasDoubt] = []
    for (index, left) in named.enumerated() {
      for right in named[(index + 1)...] {
        guard let one = left.entities.first, let other = right.entities.first, one.name != other.name else { continue }
        if one.kind != .unknown, other.kind != .unknown, one.kind != other.kind {
          doubts.append(.kinds(left.form, one.kind, right.form, other.kind))
        } else if one.kind == .person, other.kind == .person, Self.areTwo(one.name, other.name) {
          doubts.append(.persons(one.name, other.name))
        } else if let first = gazetteer.name(of: left.form), let second = gazetteer.name(of: right.form), first != second {
          doubts.append(.known(left.form, right.form))
        }
      }
    }
    let joined = Set(named.flatMap { $0.entities.map(\.name) })
    // Two forms of one name tell one doubt.
    var told: [AliasDoubt] = []
    for doubt in doubts + forms.compactMap({ surname($0, joined) }) where !told.contains(doubt) { told.append(doubt) }
    return told
  }

  /// Those that have `form` as a full name, else the one person who has it as a surname.
  private func entities(called form: String) -> [Entity] {
    let written = entities(written: form)
    guard written.isEmpty, let word = NameKey(form).words.first, NameKey(form).words.count == 1 else { return written }
    let persons = persons(withSurname: word)
    return persons.count == 1 ? persons : []
  }

  /// Whether two full names are of persons whose first names or surnames are no spellings of each other.
  private static func areTwo(_ left: String, _ right: String) -> Bool {
    let (one, other) = (NameKey(left).words, NameKey(right).words)
    guard one.count > 1, other.count > 1, let last = one.last, let otherLast = other.last else { return false }
    return !mayBeSameFirstName(one[0], other[0]) || !isSameName(foldedName(last), foldedName(otherLast))
  }

  /// The persons who have `form` as a surname, where some of them are not among `joined`.
  private func surname(_ form: String, _ joined: Set<String>) -> AliasDoubt? {
    let words = NameKey(form).words
    guard words.count == 1 else { return nil }
    let persons = persons(withSurname: words[0])
    return persons.count > 1 && persons.contains { !joined.contains($0.name) } ? .surname(form, persons.map(\.name)) : nil
  }

  /// The persons one of whose full names ends with `word`.
  private func persons(withSurname word: [UInt8]) -> [Entity] {
    all.filter { entity in
      entity.kind == .person && entity.forms.contains { NameKey($0).words.count > 1 && NameKey($0).words.last == word }
    }
  }
}
