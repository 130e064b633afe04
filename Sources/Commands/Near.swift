import Corpus
public import Diagnosis
public import Engine
import Query

/// `near PATTERN [window L [R] | within s|p]`: the hits with something around them; `not near` those without.
public struct Near: Narrow {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape(
      "near", prefixes: ["not"], object: .pattern,
      options: [OptionShape("window", .numbers(1...2)), OptionShape("within", .word(["s", "p"]))]),
    usage: "[not] near PATTERN [window LEFT [RIGHT] | within s|p]",
    summary: "keeps the hits that have something near them: within five words unless said otherwise, or in the same sentence or paragraph",
    takes: [.hits], gives: .same, group: .narrow,
    examples: [
      Example("find troops | near Iraq", "within five words on either side"),
      Example("find troops | near Iraq window 0 10", "within the ten words behind it"),
      Example("find troops | not near Iraq within s", "without Iraq in the same sentence"),
      Example("find [lemma=\"suspend\"] | near (training | mission) within p", "one of two words in the same paragraph"),
    ])

  private let pattern: TokenPattern
  private let window: Window
  private let wants: Bool

  /// Binds the pattern and the window.
  public init(_ call: Call) throws(Diagnostic) {
    guard case .pattern(let source) = call.stage.object else { throw Diagnostic(.bug("near without a pattern")) }
    pattern = try TokenPattern(source)
    window = try call.window
    wants = call.stage.lead == nil
  }

  /// How the pattern and the window were read.
  public var reading: String? { "\(wants ? "" : "no ")\(pattern) \(window)" }

  /// The hits of a slice that stay.
  public func rows(of slice: Slice) throws(Diagnostic) -> Narrowed {
    guard case .hits(let hits) = slice.rows else { return Narrowed(.picked([])) }
    let answers = try Archive.hasNear(pattern, hits, window, in: slice.segment, sentenceBase: slice.sentenceBase)
    return Narrowed(.picked(answers.indices.filter { answers[$0] == wants }))
  }

  /// How the pattern was read, and how far it was looked for.
  public func hint(whenEmpty input: Value, in view: View) -> String? { "read as \(pattern), \(window)" }
}
