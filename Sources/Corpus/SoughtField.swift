import Prose

/// What a tag asks of a field of the rows of a layer, with its names looked up once.
struct SoughtField: Sendable {
  /// The field.
  let field: String
  private let words: [String]
  private let names: [SoughtName]

  /// What `attribute` asks for: a name too by the usual name of what it names, as `United States` for `US`.
  init(_ attribute: Unit.Attribute, in gazetteer: Gazetteer) {
    field = attribute.field
    words = attribute.values.map { $0.lowercased() }
    var all = attribute.values
    for name in attribute.values.compactMap({ gazetteer.name(of: $0) }) where !all.contains(name) { all.append(name) }
    names = all.map { SoughtName($0) }
  }

  /// Whether one of the names occurs in a text.
  func isNamed(in text: (SoughtName) -> Bool) -> Bool { names.contains(where: text) }

  /// Whether `word` is one of the values, in any case.
  func isWord(_ word: String?) -> Bool { word.map { words.contains($0) } ?? false }
}
