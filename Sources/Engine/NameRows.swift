import Columnar
import Corpus
import Diagnosis
import Evidence
import Prose

/// The fields of hits that are names: what each is of.
struct NameRows: LayerRows {
  static let shown = ["text", "kind", "name", "entity", "reason"]
  static let exported: [String] = []

  private let hits: Hits
  private let view: View
  /// The segment and the row of each hit.
  private let places: [(segment: Int, row: Int)]

  /// The rows of `hits`.
  init(_ hits: Hits, in view: View) {
    self.hits = hits
    self.view = view
    places = zip(hits.sentences, hits.layerRows).map { (view.archive.place(ofSentence: $0).segment, Int($1)) }
  }

  /// The values of a field; nil where names have no such field.
  func cells(_ field: String) -> Cells? {
    switch field {
    case "kind": column { layer, _, row in layer.kind(row).word }
    case "name": column { layer, segment, row in view.archive.segments[segment].fullName(ofName: row, in: layer) }
    case "entity": entities
    case "reason": column { layer, segment, row in reason(layer, segment, row) }
    default: nil
    }
  }

  private var entities: Cells {
    guard let entities = try? view.reading.entities() else { return .text(Array(repeating: nil, count: places.count)) }
    return .text(places.map { entities.entity(ofRow: $0.row, $0.segment).name })
  }

  /// The value of each row, as far as somebody waits for it.
  private func column(_ value: (NameLayer, Int, Int) -> String?) -> Cells {
    var cells = [String?](repeating: nil, count: places.count)
    for (index, place) in places.enumerated() {
      if index & 255 == 0, Task.isCancelled { break }
      // The layer is there: these are its rows.
      guard let layer = try? view.archive.segments[place.segment].names() else { continue }
      cells[index] = value(layer, place.segment, place.row)
    }
    return .text(cells)
  }

  private func reason(_ layer: NameLayer, _ segment: Int, _ row: Int) -> String {
    guard let entities = try? view.reading.entities() else { return layer.reason(row).text }
    let entity = entities.entity(ofRow: row, segment)
    let name = view.archive.segments[segment].fullName(ofName: row, in: layer)
    return layer.reason(row).text + (entity.name == name ? "" : "; one with \"\(entity.name)\"")
  }

  /// How the name of row `index` is known, step by step.
  func steps(_ index: Int, text: String) throws(Diagnostic) -> [String] {
    let place = places[index]
    let segment = view.archive.segments[place.segment]
    let layer = try segment.names()
    let name = segment.fullName(ofName: place.row, in: layer).blanksJoined
    let entity = try view.reading.entities().entity(ofRow: place.row, place.segment)
    var steps = ["\"\(text)\" is \(layer.kind(place.row).word.map { "a name of a \($0)" } ?? "a name"): \(layer.reason(place.row).text)"]
    if layer.head(place.row) != place.row, layer.entry(place.row) == nil {
      let base = view.archive.sentenceBases[place.segment]
      let ref = view.archive.ref(ofSentence: base + layer.sentence[layer.head(place.row)])
      steps.append("in full \"\(name)\" in \(ref)")
    } else if name != text {
      steps.append("its usual name is \"\(name)\"")
    }
    if entity.forms.count > 1 {
      steps.append("also written " + entity.forms.filter { $0 != name }.map { "\"\($0.blanksJoined)\"" }.joined(separator: ", "))
    }
    steps += entity.folds.map(\.text)
    if let undo = undo(entity) { steps.append("`\(undo)` keeps them apart") }
    return steps
  }

  /// The line that undoes what made an entity of several names.
  private func undo(_ entity: Entities.Entity) -> String? {
    if let alias = view.aliases.alias(named: entity.name) { return "alias off \(alias.name)" }
    return entity.isFolded ? "alias off \"\(entity.name)\"" : nil
  }
}
