import Prose

/// A field of quantities that can be asked for inside a pattern.
public enum NumberField: String, CaseIterable, Sendable {
  case holder, kind
}

extension Segment {
  /// Whether a quantity in `document` has all that `attributes` ask for; of a holder's name a part is enough.
  func has(_ number: NumberMention, _ attributes: [Unit.Attribute], in document: Int) -> Bool {
    attributes.allSatisfy { attribute in
      switch NumberField(rawValue: attribute.field) {
      case .holder:
        articles.withText(document) { text in
          attribute.isNamed { name in number.holder.map { name.occurs(in: $0, of: text) } ?? false }
        }
      case .kind: attribute.isWord(number.kind.word)
      case nil: false
      }
    }
  }
}
