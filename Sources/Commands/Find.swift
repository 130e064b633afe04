import Corpus
public import Diagnosis
public import Engine
import Query

/// `find PATTERN [in SECTION]`: the places a pattern matches.
public struct Find: Narrow {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("find", object: .pattern, options: [OptionShape("in", .word(Scope.words))]), usage: "find PATTERN [in SECTION]",
    summary: "locates words, expressions and sequences; in the article unless a section is named; on hits, inside them",
    takes: [.documents, .hits], gives: .rows(.hits), group: .narrow,
    examples: [
      Example("find troops", "a word, in any case"),
      Example("find training mission", "words in a row, as they stand in the text"),
      Example("find \"withdr.*|reposition.*\"", "an expression for one word"),
      Example("find (troops | soldiers | personnel) []{0,3} Iraq", "alternatives, a gap, a name"),
      Example("find [lemma=\"suspend\"] in headline", "every form of a word, in headlines"),
      Example("find <s/> | find Baghdad", "whole sentences, then a word inside them"),
      Example("find <s/> containing \"troops\" containing <date/>", "the sentences with a word and a date in them"),
      Example("find reposition* within <quote speaker=\"alliance\"/>", "a word in what one says"),
      Example("find a:[] []{1,3} b:[] within s :: a.norm = b.norm", "a word that comes again soon in its sentence"),
      Example("find \"withdr.*\" next:[] | count by next", "the words that stand at a label, counted"),
    ])

  private let pattern: TokenPattern
  private let labels: PatternLabels?
  /// The pattern as typed.
  private let source: Pattern
  private let scope: Scope
  private let looksInHits: Bool

  /// Binds the pattern.
  public init(_ call: Call) throws(Diagnostic) {
    guard case .pattern(let source) = call.stage.object else { throw Diagnostic(.bug("find without a pattern")) }
    pattern = try TokenPattern(source)
    labels = try TokenPattern.labels(of: source)
    self.source = source
    looksInHits = call.input == .hits
    scope = call.word("in") != nil ? call.scope : looksInHits ? .all : pattern.scope
  }

  private var text: String { source.plainText ?? "" }

  /// Whether the text is looked for with flags, so that it is not what the words alone would find.
  private var hasFlag: Bool { if case .text(_, let flags) = source.parts.first?.atom { !flags.isEmpty } else { false } }

  /// How the pattern was read.
  public var reading: String? { pattern.description }

  /// Where the search starts, and how it goes on.
  public func plan(for input: Value, in view: View) -> String? {
    guard case .documents = input, let slice = Slice.cut(input, view).first else { return nil }
    guard let plan = try? Archive.plan(of: pattern, in: slice.segment, documents: slice.documents, scope: scope) else { return nil }
    return String(describing: plan)
  }

  /// The hits in a slice.
  public func rows(of slice: Slice) throws(Diagnostic) -> Narrowed {
    var hits: Hits
    if case .hits(let outer) = slice.rows {
      hits = try Archive.find(pattern, in: slice.segment, inside: outer, scope: scope, sentenceBase: slice.sentenceBase)
      hits.ground = outer.ground
    } else {
      hits = try slice.hits(of: pattern, scope)
    }
    hits.labels = labels
    return Narrowed(.hits(hits))
  }

  /// What to try when nothing was found: without the capital, elsewhere on the page, or as the verb a word of it is.
  public func hint(whenEmpty input: Value, in view: View) -> String? {
    if let offer = sectionInText() { return "`in` and the word behind it were read as text; try `\(offer)`" }
    if let offer = verbInText() { return "the words were all read as text; try `\(offer)`" }
    guard case .documents(let documents) = input, !text.isEmpty, !hasFlag else { return "read as \(pattern)" }
    let folded = text.lowercased()
    if folded != text, let count = count(folded, documents, scope, view), count > 0 {
      return "the capital makes it case-exact; `find \(folded)` finds \(count)"
    }
    if scope == .article, let count = count(text, documents, .boiler, view), count > 0 {
      return "it stands outside the articles only; `find \(text) in boiler` finds \(count)"
    }
    return "read as \(pattern)"
  }

  private func count(_ text: String, _ documents: Documents, _ scope: Scope, _ view: View) -> Int? {
    guard let pattern = try? TokenPattern(text: text) else { return nil }
    return try? view.hits(of: pattern, in: documents, scope).count
  }

  /// The line meant, if the text ends with a slip of a section's name: `troops in hedline`.
  private func sectionInText() -> String? {
    let words = text.split(separator: " ").map(String.init)
    guard words.count > 2, words[words.count - 2].lowercased() == "in",
      let section = nearest(to: words[words.count - 1], among: Scope.words)
    else { return nil }
    return "find \(words.dropLast(2).joined(separator: " ")) in \(section)"
  }

  /// The line meant, if the text holds a word that is a set operation or a verb: `troops minus find Iraq`, `troops near Iraq`.
  private func verbInText() -> String? {
    let words = text.split(separator: " ").map(String.init)
    let operations = SetExpression.Operation.allCases.map(\.rawValue)
    let index = words.firstIndex { operations.contains($0) || Self.pipeable.contains($0) || Self.lasting.contains($0) }
    guard let index, index > 0, index + 1 < words.count || Self.lasting.contains(words[index]) else { return countInText(words) }
    let isNegated = words[index] == "near" && words[index - 1] == "not" && index > 1
    let left = words[..<(isNegated ? index - 1 : index)].joined(separator: " ")
    let right = words[(index + 1)...].joined(separator: " ")
    if operations.contains(words[index]) {
      return "(find \(left)) \(words[index]) (\(words[index + 1] == "find" ? right : "find " + right))"
    }
    return "find \(left) | \(isNegated ? "not " : "")\(words[index])\(right.isEmpty ? "" : " " + right)"
  }

  /// The line meant, if the text ends with `by` and a field.
  private func countInText(_ words: [String]) -> String? {
    guard words.count > 2, words[words.count - 2] == "by", FieldNames.all.contains(words[words.count - 1].lowercased()) else { return nil }
    return "find \(words.dropLast(2).joined(separator: " ")) | count by \(words[words.count - 1])"
  }

  /// Verbs with something behind them that somebody may forget the bar before.
  private static let pipeable: Set = ["near", "first", "last", "sample", "sort", "filter", "timeline", "trend"]
  /// Verbs that may also end a line.
  private static let lasting: Set = ["count", "kwic", "collocates", "dispersion"]
}
