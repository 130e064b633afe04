public import Corpus
import Evidence
import Prose

extension FieldNames {
  /// All values that a field may have where these are few; `layer` is the one whose rows the hits are. Empty for other fields.
  public static func choices(of field: String, in layer: HitLayer?) -> [String] {
    switch (field, layer) {
    case ("kind", let layer?): layer.kinds
    case ("modifier", .numbers): NumberModifier.allCases.map(\.word)
    case ("standing", .numbers): NumberStanding.allCases.map(\.word)
    case ("status", .dates): Status.allCases.map(\.rawValue)
    case ("section", _): Section.allCases.map(\.word)
    default: []
    }
  }
}
