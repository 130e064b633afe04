import Columnar
public import Corpus
public import Diagnosis
public import Engine
import Evidence
import Prose
import Query

/// `filter [possibly] PREDICATE`: keeps the rows of which the predicate is certainly true.
public struct Filter: Narrow, TableCommand {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("filter", leads: ["possibly"], object: .predicate), usage: "filter [possibly] PREDICATE",
    summary: "keeps the rows a test is true of; what nobody knows is counted, and kept by `possibly`", takes: Kind.allCases, gives: .same,
    group: .narrow,
    examples: [
      Example("filter mentions training", "articles with the word training"),
      Example("filter outlet = Windward Times or date is unknown", "one outlet, and the undated pages"),
      Example("filter words > 300 and not mentions suspend*", "long articles without the word"),
      Example("find troops | filter date in 2020", "hits in articles of one year"),
      Example("find troops | count by doc | filter hits >= 3", "rows of a table by its columns"),
      Example("numbers | filter value in 200..1000", "numbers and ranges that lie inside: `several hundred` is 200 to 999"),
    ])

  private let condition: Condition
  private let keeps: Truth
  /// The words that the field `kind` must be.
  private let kinds: [String]
  /// The names that fields must be.
  private let names: [NamedField]

  /// A field with a name that it must be.
  private struct NamedField {
    var field: String
    var name: String
  }

  /// Binds the predicate.
  public init(_ call: Call) throws(Diagnostic) {
    guard case .predicate(let predicate) = call.stage.object else { throw Diagnostic(.bug("filter without a predicate")) }
    condition = try Condition(predicate, in: call)
    kinds = predicate.values(of: "kind")
    names = ["speaker", "entity", "name", "holder"].flatMap { field in
      predicate.values(of: field).map { NamedField(field: field, name: $0) }
    }
    keeps = call.stage.lead == nil ? .yes : .unknown
  }

  /// The rows of a slice that pass.
  public func rows(of slice: Slice) throws(Diagnostic) -> Narrowed {
    let fields: any FieldSource = slice.rows.fields(in: slice.view)
    let truths = try condition.truths(of: fields, in: slice.view)
    return Narrowed(.picked(passing(truths)), possible: possible(truths))
  }

  /// The rows of a table that pass.
  public func value(of sheet: Sheet, in view: View) throws(Diagnostic) -> (value: Value, possible: [Int]) {
    let truths = try condition.truths(of: TableRows(sheet), in: view)
    return (.table(sheet.picking(.list(passing(truths)))), possible(truths))
  }

  /// The documents that pass, where the predicate is about documents.
  public func documents(among documents: Documents, of hits: Hits, in view: View) throws(Diagnostic) -> Documents? {
    guard condition.isAboutDocuments(of: hits, in: view) else { return nil }
    let truths = try condition.truths(of: DocumentRows(documents, in: view), in: view)
    return documents.picking(.list(passing(truths)))
  }

  /// The kinds there are, where another one was asked for, and names that have the one that was asked for among their words.
  public func hint(whenEmpty input: Value, in view: View) -> String? {
    guard case .hits(let hits) = input, let layer = hits.layer else { return nil }
    guard let unknown = kinds.first(where: { !layer.kinds.contains($0) }) else { return fullerName(of: input, in: view) }
    if layer == .quotes, unknown == QuoteMention.Kind.scare.word { return "`quotes of scare` lists what stands in scare quotes" }
    return "no kind '\(unknown)' in \(layer.rawValue); `\(layer.rawValue) | count by kind` counts them"
  }

  /// A value that has what was asked for among its words: `=` is of the whole name.
  private func fullerName(of input: Value, in view: View) -> String? {
    for test in names {
      let sought = SoughtName(test.name)
      guard case .text(let values)? = input.fields(in: view).cells(test.field), !values.contains(where: { $0?.lowercased() == test.name })
      else { continue }
      let spelled = (try? view.reading.entities())?.named(sought) ?? []
      guard let fuller = values.lazy.compactMap({ $0 }).first(where: { sought.occurs(in: $0) || spelled.contains($0) }) else { continue }
      let part = test.field == "speaker" ? "; `quotes by NAME` takes a part of it" : ""
      return "`=` is of the whole name: `filter \(test.field) = \"\(fuller)\"`\(part)"
    }
    return nil
  }

  private func passing(_ truths: Truths) -> [Int] { keeps == .yes ? truths.sureRows : truths.possibleRows }

  private func possible(_ truths: Truths) -> [Int] { keeps == .yes ? truths.unknownRows : [] }
}
