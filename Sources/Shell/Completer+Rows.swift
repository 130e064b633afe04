import Corpus
import Engine
import Query

/// What the rows before the cursor have: their fields, and the values of these.
extension Completer {
  /// What comes through a bar, as far as the words before it tell.
  enum Piped {
    /// These rows, or some of them.
    case value(Value)
    /// Rows of this kind; of hits perhaps the rows of a layer.
    case kind(Kind, HitLayer?)
    /// Something to look at alone.
    case look
    /// Only running the line would tell.
    case unknown

    /// The layer whose rows these are.
    var layer: HitLayer? {
      switch self {
      case .value(.hits(let hits)): hits.layer
      case .kind(_, let layer): layer
      case .value, .look, .unknown: nil
      }
    }
  }

  /// What `stages` give; without any, what a line starts from.
  func rows(behind stages: [[String]]) -> Piped {
    var piped = stages.first.map(source) ?? .value(workspace.current)
    for form in stages.compactMap({ stage in stage.first.flatMap { workspace.commands.command($0)?.form } }) {
      switch form.gives {
      case .same: continue
      case .rows(let kind): piped = .kind(kind, form.takes == [.hits] ? piped.layer : HitLayer(rawValue: form.name))
      case .look, .nothing: return .look
      }
    }
    return piped
  }

  /// The rows that a line begins with.
  private func source(_ stage: [String]) -> Piped {
    guard let first = stage.first, first != "it" else { return workspace.it.map { .value($0) } ?? .unknown }
    if workspace.commands.command(first) != nil { return .value(workspace.current) }
    guard stage.count == 1 else { return .unknown }
    if let kept = workspace.sets[first] { return .value(kept) }
    return workspace.queries[first] == nil ? .kind(.documents, nil) : .unknown
  }

  // MARK: - Fields

  /// The fields that can be asked for behind `stages`.
  func fields(behind stages: [[String]]) -> [Candidate] {
    let documents = DocumentRows(Documents([]), in: workspace.view).fieldNames
    let names: [String]
    let columns = columns(behind: stages)
    switch rows(behind: stages) {
    case .kind(.table, _) where !columns.isEmpty: names = columns.map(\.name)
    case .value(.table(let sheet)): names = TableRows(sheet).fieldNames
    case .value(.documents), .kind(.documents, _): names = documents + FieldNames.stories
    case .value(.hits(let hits)): names = (hits.labels?.names ?? []) + fields(of: hits.layer) + documents
    case .kind(.hits, let layer): names = labels(in: stages) + fields(of: layer) + documents
    case .kind(.table, _), .look, .unknown: names = documents + FieldNames.stories + FieldNames.hit
    }
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }.map { Candidate(text: $0, note: "a field") }
  }

  /// The columns of the table that the last of `stages` gives, as far as its form names them, with the values of those that have few.
  private func columns(behind stages: [[String]]) -> [(name: String, values: [String])] {
    let made = stages.last { $0.first.flatMap { workspace.commands.command($0) }.map { $0.form.gives != .same } ?? false }
    guard let words = made, let form = workspace.commands.command(words[0])?.form else { return [] }
    return form.completions.compactMap { (filling) -> (name: String, values: [String])? in
      guard case .column(let name, let values, let options) = filling, options.isEmpty || options.contains(where: words.contains) else {
        return nil
      }
      return (name, values)
    }
  }

  /// The labels of the last pattern that `stages` look for.
  private func labels(in stages: [[String]]) -> [String] {
    let find = stages.last { $0.first == "find" } ?? []
    return find.filter { $0.utf8.count > 1 && $0.hasSuffix(":") && $0 != "::" }.map { String($0.dropLast()) }
  }

  /// The fields of hits, those of their layer first.
  private func fields(of layer: HitLayer?) -> [String] { (layer.map(FieldNames.fields) ?? ["speaker"]) + FieldNames.hit }

  // MARK: - Values

  /// The commonest values of a field of the rows behind `stages`.
  func values(of field: String, behind stages: [[String]]) -> [Candidate] {
    if field == "is" { return ["stated", "inferred", "asserted", "unknown"].map { Candidate(text: $0) } }
    let rows = rows(behind: stages)
    if case .value(.table(let sheet)) = rows {
      return values(of: field, in: TableRows(sheet.picking(.range(0..<min(sheet.rowCount, Self.valueLimit)))), "row")
    }
    if case .kind(.table, _) = rows {
      return columns(behind: stages).first { $0.name == field }?.values.map { Candidate(text: $0, form: .quoted) } ?? []
    }
    if let known = values(of: field, in: rows.layer) { return known }
    let documents = workspace.view.archive.documents
    let found = DocumentRows(documents.picking(.range(0..<min(documents.count, Self.valueLimit))), in: workspace.view)
    return values(of: field, in: found, "document")
  }

  private func values(of field: String, in rows: some FieldSource, _ member: String) -> [Candidate] {
    // A range is no value that could be asked for.
    guard let cells = rows.cells(field)?.withoutRanges else { return [] }
    return cells.commonest(200).filter { $0.value.utf8.count < 80 }.map {
      Candidate(text: $0.value, note: counted($0.count, member), form: .quoted)
    }
  }

  /// The values that a field of hits may have where these are few, else the commonest ones of a field of their layer; nil for other fields.
  private func values(of field: String, in layer: HitLayer?) -> [Candidate]? {
    let choices = FieldNames.choices(of: field, in: layer)
    guard choices.isEmpty else { return choices.map { Candidate(text: $0, form: .quoted) } }
    return layer.flatMap { FieldNames.fields(of: $0).contains(field) ? commonestValues(of: field, in: $0) : nil }
  }

  /// The commonest values of a field of a layer; none where the texts are so many that a key would wait for them to be read.
  private func commonestValues(of field: String, in layer: HitLayer) -> [Candidate] {
    let words = workspace.view.archive.segments.reduce(0) { $0 + $1.streams.reduce(0) { $0 + $1.types.count } }
    guard words <= Self.layerLimit else { return [] }
    var scratch = workspace
    guard (try? scratch.run("docs | \(layer.rawValue)")) != nil, case .hits(let hits)? = scratch.it, hits.layer == layer else { return [] }
    return values(of: field, in: HitRows(hits, in: workspace.view), "row")
  }

  /// Words of the texts up to which their layers are read for a menu.
  private static var layerLimit: Int { 1_000_000 }

  /// What the form of a command says may stand behind one of its options.
  func values(behind option: String, of shape: VerbShape?) -> [Candidate] {
    guard let form = shape.flatMap({ workspace.commands.command($0.name)?.form }), let layer = HitLayer(rawValue: form.name) else {
      return []
    }
    return form.completions.flatMap { filling in
      if case .values(let field, option) = filling { values(of: field, in: layer) ?? [] } else { [Candidate]() }
    }
  }

  // MARK: - Tags

  /// The units, each ready for its fields or its end.
  func units() -> [Candidate] {
    Unit.Kind.allCases.filter { $0 != .document }.map { unit in
      unit.fields.isEmpty
        ? Candidate(text: unit.rawValue + "/>", note: "a whole one", suffix: " ")
        : Candidate(text: unit.rawValue, note: "with " + unit.fields.joined(separator: ", "))
    }
  }

  /// The fields of a unit that its tag does not have yet, and its end.
  func attributes(of unit: String, given: [String]) -> [Candidate] {
    let fields = Unit.Kind(rawValue: unit)?.fields ?? []
    return fields.filter { !given.contains($0) }.map { Candidate(text: $0 + "=", note: "a field of <\(unit)/>", suffix: "") }
      + [Candidate(text: "/>", note: "a whole one")]
  }

  /// The values that a field of a unit has.
  func values(of field: String, inTag unit: String) -> [Candidate] {
    guard let layer = Unit.Kind(rawValue: unit)?.layer else { return [] }
    return (values(of: field, in: layer) ?? []).map { Candidate(text: $0.text, note: $0.note, suffix: "/>", form: .marked) }
  }
}
