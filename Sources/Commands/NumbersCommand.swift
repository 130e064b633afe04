import Corpus
public import Diagnosis
public import Engine
import Evidence
import Prose
import Query

/// `numbers [of NOUN] [in SECTION]`: every quantity as a row, with who has it, where, and as of when.
public struct NumbersCommand: Narrow {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("numbers", options: [OptionShape("of", .plain("a noun", sample: "troops")), OptionShape("in", .word(Scope.words))]),
    usage: "numbers [of NOUN] [in SECTION]",
    summary: "quantities: value or range, how exact, what is counted, who has it, where, and as of when", takes: [.documents, .hits],
    gives: .rows(.hits), group: .news,
    examples: [
      Example("numbers of troops", "how many troops, and whose"),
      Example("numbers | filter value > 1000", "the large ones"),
      Example("numbers of troops | filter holder = United States | sort by value desc", "one side's, the most first"),
      Example("numbers | count by kind", "counts, money, percentages and tallies"),
      Example("numbers in caption", "in captions"),
    ], completions: [.values(of: "unit", behind: "of")])

  private let scope: Scope
  /// The stems of the nouns that are wanted: of one, or of all forms of an alias.
  private let nouns: [String]?
  /// Whether members are asked for, so that a body that is so many strong has them.
  private let areMembers: Bool

  /// Binds noun and section.
  public init(_ call: Call) throws(Diagnostic) {
    scope = call.word("in") != nil || call.input != .hits ? call.scope : .all
    guard case .pattern(let pattern)? = call.option("of") else {
      (nouns, areMembers) = (nil, false)
      return
    }
    guard let nouns = pattern.plainTexts?.compactMap({ $0.split(separator: " ").last }), !nouns.isEmpty
    else {
      throw Diagnostic(.expected("a noun, no pattern", found: call.typed(pattern.range)), at: pattern.range, offer: "numbers of troops")
    }
    self.nouns = nouns.map { unitStem(String($0)) }
    areMembers = nouns.contains { countsMembers(String($0)) }
  }

  /// How the noun was read.
  public var reading: String? {
    let members = areMembers ? ", and bodies by how strong they are" : ""
    return nouns.map { "nouns of the stem " + $0.map { "'\($0)'" }.joined(separator: ", ") + members }
  }

  /// The rows of a slice; of hits, those that lie inside.
  public func rows(of slice: Slice) throws(Diagnostic) -> Narrowed {
    let layer = try slice.documents.isEmpty ? nil : slice.segment.numbers()
    var stems: [String: String] = [:]
    return try slice.rows(of: .numbers, in: scope) { sentences in
      guard let layer else { return [] }
      return layer.rows(in: sentences).compactMap { row in
        let (sentence, mention) = (Int(layer.sentence[row]), layer.mention[row])
        if let nouns {
          guard let unit = mention.unit else { return nil }
          let word = slice.segment.text(unit, of: Int(slice.segment.sentences.document[sentence]))
          let stem = stems[word] ?? unitStem(word)
          stems[word] = stem
          guard nouns.contains(stem) || areMembers && mention.steps.value == .strong else { return nil }
        }
        return (row, sentence, mention.bytes)
      }
    }
  }

  /// Where else there may be some.
  public func hint(whenEmpty input: Value, in view: View) -> String? {
    if case .hits = input { return "none lies inside the hits; `find <s/> containing … | numbers` looks in whole sentences" }
    if nouns != nil { return "`numbers | count by unit` shows what is counted" }
    return scope == .article ? "`numbers in all` looks outside of headline, deck and body too" : nil
  }
}
