/// A stretch of text that patterns can name, perhaps with what its fields must be.
public struct Unit: Hashable, Sendable {
  /// What a pattern can name.
  public enum Kind: String, CaseIterable, Sendable {
    case sentence = "s"
    case paragraph = "p"
    case headline
    case document = "doc"
    case date
    case name
    case number
    case quote

    /// The fields that a tag can ask for.
    public var fields: [String] {
      switch self {
      case .quote: QuoteField.allCases.map(\.rawValue)
      case .name: NameField.allCases.map(\.rawValue)
      case .number: NumberField.allCases.map(\.rawValue)
      case .sentence, .paragraph, .headline, .document, .date: []
      }
    }

    /// The layer whose rows it stands for; nil where the text alone shows it.
    public var layer: HitLayer? {
      switch self {
      case .date: .dates
      case .name: .names
      case .number: .numbers
      case .quote: .quotes
      case .sentence, .paragraph, .headline, .document: nil
      }
    }
  }

  /// What a field must be: `speaker="NATO"`.
  public struct Attribute: Hashable, Sendable {
    /// The field.
    public var field: String
    /// The values of which it must be one; a name need only be a part: see `SoughtName`.
    public var values: [String]

    /// `field` must be one of `values`.
    public init(_ field: String, _ values: String...) { self.init(field, among: values) }

    /// `field` must be one of `values`.
    public init(_ field: String, among values: [String]) {
      self.field = field
      self.values = values
    }
  }

  /// What it is.
  public var kind: Kind
  /// What its fields must be.
  public var attributes: [Attribute]

  /// A unit of this kind with these fields.
  public init(_ kind: Kind, _ attributes: [Attribute] = []) {
    self.kind = kind
    self.attributes = attributes
  }

  /// A sentence.
  public static let sentence = Unit(.sentence)
  /// A paragraph.
  public static let paragraph = Unit(.paragraph)
  /// A headline.
  public static let headline = Unit(.headline)
  /// A whole document.
  public static let document = Unit(.document)
}
