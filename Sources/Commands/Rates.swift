import Columnar
import Corpus
import Diagnosis
import Engine
import Evidence
import Query

/// What counts are divided by: `per million`, `per docs`, `per stories`, `per origins`.
enum Per: String, CaseIterable, Sendable {
  case million, docs, stories, origins

  /// What can be counted so: documents where several of them may be one.
  var takes: [Kind] { self == .stories || self == .origins ? [.documents, .hits] : [.hits] }

  /// The number of what each document counts as a part of; nil where each counts by itself.
  fileprivate func units(of documents: Documents, in view: View) throws(Diagnostic) -> [UInt32]? {
    switch self {
    case .million, .docs: return nil
    case .stories:
      let stories = try view.stories()
      return documents.map { UInt32(stories.number(of: $0)) }
    case .origins:
      var numbers: [String: UInt32] = [:]
      return try view.stories().origins(of: documents, view.reading, in: view.archive).map { origin in
        let number = numbers[origin] ?? UInt32(numbers.count)
        numbers[origin] = number
        return number
      }
    }
  }

  /// Per document or hit: the number of its story or origin; nil where nothing but documents is counted.
  func numbers(ofEach rows: Value, in view: View) throws(Diagnostic) -> [UInt32]? {
    switch rows {
    case .documents(let documents): return try units(of: documents, in: view)
    case .hits(let hits):
      let distinct = view.archive.documents(of: hits)
      guard let units = try units(of: distinct, in: view) else { return nil }
      let unitOf = Dictionary(uniqueKeysWithValues: zip(distinct, units))
      return view.archive.documents(ofEach: hits).compactMap { unitOf[$0] }
    case .table: return nil
    }
  }

  /// What is counted as one, in words.
  var meaning: String {
    switch self {
    case .million, .docs: "\(rawValue): each by itself"
    case .stories: "stories: copies and edited copies of one text are one"
    case .origins: "origins: documents that lead back to one agency or paper are one; a text that names neither is one by itself"
    }
  }

  /// The note under the table.
  func note(_ ground: SearchedText.Extent, tokens: Int, byGroup: [String]) -> String {
    let text = "\(counted(ground.documents.count, "document")) searched"
    let group = byGroup.isEmpty ? "" : ", those of the same \(byGroup.joined(separator: " and "))"
    switch self {
    case .million: return "per million: of the \(counted(tokens, "token")) in the \(text)\(group)"
    case .docs: return "per docs: of the \(text)\(group), with a hit or without"
    case .stories: return "stories: those with a hit; per stories: of the \(text)\(group), copies and edited copies of one text as one"
    case .origins:
      return "origins: those with a hit; per origins: of the \(text)\(group), those that lead back to one agency or paper as one"
    }
  }
}

/// How many tokens and documents stand behind each group of counted hits.
struct Rates {
  /// Per group: hits divided by what `per` says; nil where there is nothing to divide by.
  private(set) var values: [Double?] = []
  /// What they were divided by, in words.
  private(set) var note = ""

  /// The rates of groups of `hits`, whose members share the values of `keys`.
  ///
  /// Keys of documents choose the text that counts; keys of the hits themselves, such as `word`, leave it whole.
  init(_ per: Per, of hits: Hits, _ keys: [Key], _ cells: [Cells], _ members: [[Int]], in view: View) throws(Diagnostic) {
    let ground = hits.ground ?? view.ground(of: hits)
    let parts = try GroundParts(hits, in: view)
    let documents = DocumentRows(parts.documents, in: view)
    var chosen: [(hit: [String?], document: [String?])] = []
    var names: [String] = []
    for (key, cells) in zip(keys, cells) where !FieldNames.hit.contains(key.name.folded) {
      guard let labels = try documents.found(key.name.folded)?.cells.labels else { continue }
      chosen.append((cells.labels, labels))
      names.append(key.name.folded)
    }
    let units = try per.units(of: parts.documents, in: view)
    var sizes: [[String?]: (tokens: Int, units: Set<UInt32>)] = [:]
    for index in parts.documents.indices {
      let label = chosen.map { $0.document[index] }
      sizes[label, default: (0, [])].tokens += parts.tokens[index]
      sizes[label, default: (0, [])].units.insert(units?[index] ?? UInt32(index))
    }
    values = members.map { rows in
      guard let first = rows.first ?? (chosen.isEmpty ? 0 : nil) else { return nil }
      let size = sizes[chosen.map { $0.hit[first] }] ?? (0, [])
      let (divisor, scale) = per == .million ? (size.tokens, 1_000_000.0) : (size.units.count, 1)
      return divisor == 0 ? nil : Double(rows.count) / Double(divisor) * scale
    }
    note = per.note(ground, tokens: parts.tokens.reduce(0, +), byGroup: names)
  }
}
