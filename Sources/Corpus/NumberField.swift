import Diagnosis
import Prose

/// A field of quantities that can be asked for inside a pattern.
public enum NumberField: String, CaseIterable, Sendable {
  case holder, kind
}

extension Segment {
  /// Whether a quantity in `sentence` has all that `fields` ask for; of a holder's name a part is enough, as the page writes it or as it
  /// is known: `US` finds those of `American`. Throws `.cancelled`.
  func has(_ number: NumberMention, _ fields: [SoughtField], in sentence: Int) throws(Diagnostic) -> Bool {
    for sought in fields {
      switch NumberField(rawValue: sought.field) {
      case .holder:
        let known = try holder(of: number, in: sentence)
        let written = number.holder.map { text($0, of: Int(sentences.document[sentence])) } ?? ""
        guard sought.isNamed(in: { $0.occurs(in: known) || written != known && $0.occurs(in: written) }) else { return false }
      case .kind: guard sought.isWord(number.kind.word) else { return false }
      case nil: return false
      }
    }
    return true
  }
}
