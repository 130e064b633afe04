import Prose

/// A field of names that can be asked for inside a pattern.
public enum NameField: String, CaseIterable, Sendable {
  case name, kind
}

extension Segment {
  /// Whether a row of the names has all that `attributes` ask for; of a name a part is enough, as the page writes it or as it is known.
  func has(_ names: NameLayer, _ row: Int, _ attributes: [Unit.Attribute]) -> Bool {
    attributes.allSatisfy { attribute in
      switch NameField(rawValue: attribute.field) {
      case .name:
        attribute.isNamed(in: gazetteer) { $0.occurs(in: fullName(ofName: row, in: names)) || $0.occurs(in: text(ofName: row, in: names)) }
      case .kind: attribute.isWord(names.kind(row).word)
      case nil: false
      }
    }
  }
}
