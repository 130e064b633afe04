import Prose

/// A field of names that can be asked for inside a pattern.
public enum NameField: String, CaseIterable, Sendable {
  case name, kind
}

extension Segment {
  /// Whether a row of the names has all that `fields` ask for; of a name a part is enough, as the page writes it or as it is known.
  func has(_ names: NameLayer, _ row: Int, _ fields: [SoughtField]) -> Bool {
    for sought in fields {
      switch NameField(rawValue: sought.field) {
      case .name:
        let (known, written) = (fullName(ofName: row, in: names), text(ofName: row, in: names))
        guard sought.isNamed(in: { $0.occurs(in: known) || written != known && $0.occurs(in: written) }) else { return false }
      case .kind: guard sought.isWord(names.kind(row).word) else { return false }
      case nil: return false
      }
    }
    return true
  }
}
