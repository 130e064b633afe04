import Prose

/// What the clause around a quantity tells of it, as in `12 people were killed` and `sent 150 soldiers`.
public struct QuantityDeed: Sendable {
  /// What stands for all verbs of one sense: `killed` of `died`, the stem `send` of `sent`; empty where the clause only says that somebody has
  /// it.
  public let name: String
  /// The verb as it stands, in lower case.
  public let verb: String

  /// Reads the verb beside a quantity; that of a passive goes before the word in front of the number: `The army said 12 people were killed`.
  ///
  /// - Parameters:
  ///   - before: the text of the sentence before the quantity, or the end of it.
  ///   - behind: the text of the sentence behind its noun, or the beginning of it.
  public init(before: String, behind: String) {
    let next = words(of: behind).drop { auxiliaries.contains($0) }.first
    let last = words(of: before).last.flatMap { reports.contains($0) ? nil : $0 }
    let found = [next, last].compactMap { $0 }.lazy.compactMap { verb in deed(of: verb).map { (name: $0, verb: verb) } }.first
    (name, verb) = found ?? ("", "")
  }
}

/// The deeds that befall people: who counts them counts the same people whatever the verb.
let fateDeeds: Set = ["killed", "injured"]

private func deed(of word: String) -> String? {
  if let fate = classOfFate[word] { return fate }
  guard verbs.contains(word) || word.count > 4 && (word.hasSuffix("ed") || word.hasSuffix("ing")), !noVerbs.contains(word) else {
    return nil
  }
  return stems[word] ?? unitStem(word)
}

private func words(of text: String) -> [String] {
  let bytes = Array(text.utf8)
  var ranges: [Range<Int>] = []
  tokenRanges(of: 0..<bytes.count, in: bytes.span, into: &ranges)
  return ranges.map { String(decoding: foldedForm(of: bytes.span.extracting($0)), as: UTF8.self) }
}
