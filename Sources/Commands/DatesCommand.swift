import Corpus
public import Diagnosis
public import Engine
import Prose
import Query

/// `dates [in SECTION]`: every expression of time as a row, with what it means and why.
public struct DatesCommand: Narrow {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("dates", options: [OptionShape("in", .word(Scope.words))]), usage: "dates [in SECTION]",
    summary: "expressions of time: their value as in TIMEX3, the days they may mean, how that is known, and why",
    takes: [.documents, .hits], gives: .rows(.hits), group: .news,
    examples: [
      Example("dates | filter doc = 05", "what one article says about time"),
      Example("dates | filter status is unknown | count by doc", "what waits for a publication day"),
      Example("dates | filter kind = date and value in 2014", "what is dated to a year"),
      Example("dates in caption", "in captions, which say nothing about the article's time"),
    ])

  private let scope: Scope

  /// Binds the section.
  public init(_ call: Call) throws(Diagnostic) {
    scope = call.word("in") != nil || call.input != .hits ? call.scope : .all
  }

  /// The rows of a slice; of hits, those that lie inside.
  public func rows(of slice: Slice) throws(Diagnostic) -> Narrowed {
    let layer = try slice.documents.isEmpty ? nil : slice.segment.dates()
    return try slice.rows(of: .dates, in: scope) { sentences in
      layer.map { layer in layer.rows(in: sentences).map { ($0, Int(layer.sentence[$0]), layer.mention[$0].bytes) } } ?? []
    }
  }

  /// Where else there may be some.
  public func hint(whenEmpty input: Value, in view: View) -> String? {
    if case .hits = input { return "none lies inside the hits; `find <s/> containing … | dates` looks in whole sentences" }
    return scope == .article ? "`dates in all` looks outside of headline, deck and body too" : nil
  }
}
