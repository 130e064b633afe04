import Diagnosis
import Query

/// Making every failure name a place and a line that runs.
extension Workspace {
  /// `failure` of the line `text`, with a place and an offer where it has none; a slip of one word is mended in its line.
  func completed(_ failure: Diagnostic, _ text: String) -> Diagnostic {
    if case .cancelled = failure.kind { return failure }
    let place = failure.range ?? 0..<max(1, text.utf8.count)
    let line = EditedLine(text, place)
    let candidates = [line.mended(failure.kind), failure.offer, isVerb(failure.kind) ? nil : line.repaired(failure.kind)].compactMap { $0 }
    var completed = failure
    completed.range = place
    completed.offer = candidates.first { isLine($0) } ?? help(text)
    return completed
  }

  /// Whether `text` parses, with no verb behind a bar that only begins lines; several lines are taken as they are.
  private func isLine(_ text: String) -> Bool {
    guard let pipeline = try? parse(text, with: vocabulary) else { return false }
    let isPiped: Bool = if case .current = pipeline.source { false } else { true }
    return pipeline.stages.enumerated().allSatisfy { index, stage in
      guard index > 0 || isPiped else { return true }
      return commands.command(stage.verb.folded).map { !$0.form.takes.isEmpty } ?? false
    }
  }

  /// Whether the word that no bar stands before is a verb, so that it is no set that could be joined.
  private func isVerb(_ kind: Diagnostic.Kind) -> Bool {
    if case .expectedPipe(let word) = kind { commands.command(word.lowercased()) != nil } else { false }
  }

  /// `help` on the line's first verb.
  private func help(_ text: String) -> String {
    let words = text.split { !$0.isLetter }.map { $0.lowercased() }
    return words.first { commands.command($0) != nil }.map { "help " + $0 } ?? "help"
  }
}

/// A line with the place that is wrong in it, and the ways to write it otherwise.
private struct EditedLine {
  private let bytes: [UInt8]
  private let place: Range<Int>

  init(_ text: String, _ place: Range<Int>) {
    bytes = Array(text.utf8)
    self.place = place.clamped(to: 0..<bytes.count)
  }

  /// The line with the word that was meant.
  func mended(_ kind: Diagnostic.Kind) -> String? {
    switch kind {
    case .unknownVerb(let word, let near), .unknownName(let word, let near), .unknownField(let word, _, let near),
      .unknownQuery(let word, let near), .unknownTopic(let word, let near), .unknownSet(let word, let near):
      // What fails inside a saved query stands at its name, and the name is not what was misspelt.
      text(place) == word ? near.map { replaced($0) } : nil
    case .badExpression: text(0..<place.upperBound) + "%l" + text(place.upperBound..<bytes.count)
    default: nil
    }
  }

  /// The line with something in the place that fits, or without what does not.
  func repaired(_ kind: Diagnostic.Kind) -> String? {
    switch kind {
    case .notANumber: replaced("10")
    case .notADate: replaced("2020-01")
    case .emptyString: replaced("troops")
    case .unknownAttribute: replaced("word")
    case .unknownSection: replaced("headline")
    case .cannotAssert: replaced("headline")
    case .notAName: replaced("my_set")
    case .unknownParameter(let name): replaced("\"\(name)\"%l")
    case .noOrder: text(0..<place.upperBound) + " = x"
    case .unknownField: upToStage ?? "show fields"
    case .endsLine, .redirectInside: withoutStage
    case .wrongKind, .notAlone: upToStage
    case .kindsDiffer: withoutLastWord(text(0..<place.lowerBound))
    case .cannotAppend: text(0..<place.lowerBound).replacing(">>", with: ">") + text(place.lowerBound..<bytes.count)
    case .expectedPipe: text(0..<place.lowerBound) + "union " + text(place.lowerBound..<bytes.count)
    default: nil
    }
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self) }

  private func replaced(_ word: String) -> String { text(0..<place.lowerBound) + word + text(place.upperBound..<bytes.count) }

  /// The bars and signs before the place that a stage or a file may stand behind.
  private var bars: [Int] { (0..<place.lowerBound).filter { bytes[$0] == UInt8(ascii: "|") || bytes[$0] == UInt8(ascii: ">") } }

  /// The line without what stands from the last bar to the end of the place.
  private var withoutStage: String? {
    bars.last.map { trimmed(text(0..<$0)) + text(place.upperBound..<bytes.count) }
  }

  /// The line up to the last bar before the place.
  private var upToStage: String? { bars.last.map { trimmed(text(0..<$0)) } }

  private func withoutLastWord(_ text: String) -> String? {
    let kept = trimmed(text)
    return kept.lastIndex(of: " ").map { trimmed(String(kept[..<$0])) }
  }

  private func trimmed(_ text: String) -> String {
    var kept = text[...]
    while kept.last == " " { kept.removeLast() }
    return String(kept)
  }
}
