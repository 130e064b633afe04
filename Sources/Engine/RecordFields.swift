import Columnar
public import Corpus
import Prose
import Query

/// The fields that only records have, found over everything that is loaded.
public struct RecordFields: Equatable, Sendable {
  /// The fields in the order of their names.
  public private(set) var all: [RecordField] = []
  private var kinds: [Place: RecordField.Kind] = [:]
  private var folded: [String: String] = [:]

  /// What tells fields apart in a record: the name in lower case, and which of the members of that name it is.
  struct Place: Hashable {
    var key: String
    var turn: Int
  }

  /// No fields.
  public init() {}

  /// The names by which the fields are asked for, in order.
  public var names: [String] { all.map(\.name) }

  /// The fields that could not keep the name they have in their records.
  public var renamed: [RecordField] { all.filter { $0.name != $0.place.key } }

  /// The field called `name`, in any case.
  public subscript(name: String) -> RecordField? {
    let name = name.lowercased()
    return all.first { $0.name == name }
  }

  /// Adds the fields of the records of `segment`; a field is one of numbers while every value is one. O(fields of the records).
  public mutating func add(_ segment: Segment) {
    let extra = segment.articles.extra
    guard !extra.isEmpty else { return }
    for document in 0..<segment.documentCount {
      for (place, value) in places(of: extra.fields(document)) {
        let kind: RecordField.Kind = kinds[place] == .text || Numeral(value.value) == nil ? .text : .numbers
        kinds[place] = kind
      }
    }
    all = Self.named(kinds)
  }

  private mutating func places(of extra: [ExtraField]) -> [(Place, ExtraField)] {
    var turns: [String: [ExtraField]] = [:]
    for field in extra {
      let key = folded[field.name] ?? field.name.lowercased()
      folded[field.name] = key
      turns[key, default: []].append(field)
    }
    return turns.flatMap { key, fields in fields.inTurn(of: key).enumerated().map { (Place(key: key, turn: $0), $1) } }
  }

  /// Each field under its own name, or as `record_NAME` where the name is a word of the language or is taken.
  private static func named(_ kinds: [Place: RecordField.Kind]) -> [RecordField] {
    let places = kinds.keys.sorted { ($0.key, $0.turn) < ($1.key, $1.turn) }
    let doubled = Set(places.filter { $0.turn > 0 }.map(\.key))
    var taken = Set(places.filter { keepsItsName($0) }.map(\.key))
    let fields = places.map { place in
      var name = place.key
      if !keepsItsName(place) {
        name = "record_" + place.key
        var number = 2
        while !taken.insert(name).inserted {
          name = "record_\(place.key)_\(number)"
          number += 1
        }
      }
      return RecordField(name: name, kind: kinds[place] ?? .text, place: place, isDoubled: doubled.contains(place.key))
    }
    return fields.sorted { $0.name < $1.name }
  }

  private static func keepsItsName(_ place: Place) -> Bool {
    place.turn == 0 && !words.contains(place.key) && !place.key.hasPrefix("doc.")
  }

  /// The names that mean something else wherever a field can stand.
  private static let words = Set(FieldNames.all + Vocabulary.grammar)
}
