public import Prose

/// Why forms that a reader counts as one may be of several.
public enum AliasDoubt: Equatable, Sendable {
  /// Two forms name what is not of one kind.
  case kinds(String, NameKind, String, NameKind)
  /// Two forms are full names of persons that are no spellings of each other.
  case persons(String, String)
  /// A surname that others have too.
  case surname(String, [String])
}

extension Entities {
  /// What speaks against counting `forms` as one; nothing where the texts do not show it. O(names).
  public func doubts(ofJoining forms: [String]) -> [AliasDoubt] {
    let named = forms.map { form in (form: form, entities: entities(written: form)) }
    var doubts: [AliasDoubt] = []
    for (index, left) in named.enumerated() {
      for right in named[(index + 1)...] {
        guard let one = left.entities.first, let other = right.entities.first, one.name != other.name else { continue }
        if one.kind != .unknown, other.kind != .unknown, one.kind != other.kind {
          doubts.append(.kinds(left.form, one.kind, right.form, other.kind))
        } else if one.kind == .person, other.kind == .person, Self.areTwo(left.form, right.form) {
          doubts.append(.persons(left.form, right.form))
        }
      }
    }
    let joined = Set(named.flatMap { $0.entities.map(\.name) })
    return doubts + forms.compactMap { surname($0, joined) }
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
    let persons = all.filter { entity in
      entity.kind == .person && entity.forms.contains { NameKey($0).words.count > 1 && NameKey($0).words.last == words[0] }
    }
    return persons.count > 1 && persons.contains { !joined.contains($0.name) } ? .surname(form, persons.map(\.name)) : nil
  }
}
