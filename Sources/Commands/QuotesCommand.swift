import Corpus
public import Diagnosis
public import Engine
import Evidence
import Prose
import Query

/// `quotes [by NAME] [of KIND] [in SECTION]`: who says what, as rows, with how the speaker was found.
public struct QuotesCommand: Narrow {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape(
      "quotes",
      options: [
        OptionShape("by", .plain("a name", sample: "NATO")), OptionShape("of", .word(QuoteMention.Kind.allCases.map(\.word))),
        OptionShape("in", .word(Scope.words)),
      ]),
    usage: "quotes [by NAME] [of direct|mixed|indirect|scare] [in SECTION]",
    summary: "who says what: quotations and reported speech with speaker, cue and how they were found; `of scare` terms between marks",
    takes: [.documents, .hits], gives: .rows(.hits), group: .news,
    examples: [
      Example("quotes | filter doc = 05", "who speaks in one article"),
      Example("quotes by NATO", "what one says, under any form of the name"),
      Example("quotes of indirect | count by speaker", "whose words are told without quotation marks"),
      Example("quotes of scare", "terms and titles between quotation marks"),
    ], completions: [.values(of: "speaker", behind: "by")])

  private let scope: Scope
  private let kind: QuoteMention.Kind?
  private let names: [SoughtName]?

  /// Binds name, kind and section.
  public init(_ call: Call) throws(Diagnostic) {
    scope = call.word("in") != nil || call.input != .hits ? call.scope : .all
    let word = call.word("of")
    kind = QuoteMention.Kind.allCases.first { $0.word == word }
    guard case .pattern(let pattern)? = call.option("by") else {
      names = nil
      return
    }
    guard let texts = pattern.plainTexts else {
      throw Diagnostic(.expected("a name, no pattern", found: call.typed(pattern.range)), at: pattern.range, offer: "quotes by NATO")
    }
    let forms = texts.flatMap { call.view.aliases.forms(of: $0) }
    names = forms.map { SoughtName($0) }
  }

  /// The rows of a slice; of hits, those that lie inside.
  public func rows(of slice: Slice) throws(Diagnostic) -> Narrowed {
    let segment = slice.segment
    let layer = try slice.documents.isEmpty ? nil : segment.quotes()
    let speakers: SoughtSpeakers? = if let names { try SoughtSpeakers(called: names, in: segment) } else { nil }
    return try slice.rows(of: .quotes, in: scope) { sentences in
      guard let layer else { return [] }
      return layer.rows(in: sentences).filter { isWanted($0, by: speakers, of: layer, in: segment) }.map {
        ($0, Int(layer.sentence[$0]), layer.bytes($0))
      }
    }
  }

  private func isWanted(_ row: Int, by speakers: SoughtSpeakers?, of layer: QuoteLayer, in segment: Segment) -> Bool {
    guard kind.map({ layer.kind(row) == $0 }) ?? layer.isSpeech(row) else { return false }
    return speakers?.say(layer[row], in: Int(segment.sentences.document[Int(layer.sentence[row])])) ?? true
  }

  /// Where else there may be some.
  public func hint(whenEmpty input: Value, in view: View) -> String? {
    if kind == .scare, names != nil { return "nobody is said to have said what stands in scare quotes; `quotes of scare` lists them" }
    if names != nil { return "`quotes | count by speaker` lists who speaks" }
    if case .hits = input { return "none lies inside the hits; `find <s/> containing … | quotes` looks in whole sentences" }
    return scope == .article ? "`quotes in all` looks outside of headline, deck and body too" : nil
  }
}
