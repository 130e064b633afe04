import Chronology
import Diagnosis
import Query

/// A line with the place that is wrong in it, and the ways to write it otherwise.
struct EditedLine {
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
    case .unknownAttribute(let word, let known): text(place) == word ? nearest(to: word, among: known).map { replaced($0) } : nil
    case .badExpression: text(0..<place.upperBound) + "%l" + text(place.upperBound..<bytes.count)
    default: nil
    }
  }

  /// The lines with something in the place that fits, or without what does not.
  func repaired(_ kind: Diagnostic.Kind) -> [String?] {
    switch kind {
    case .openBracket: [closedBefore("]"), text(0..<bytes.count) + String(repeating: ")", count: openCount)]
    case .expected("'=' or '!='", _): [inserted("= ")]
    case .ambiguousDocument(_, let matches): [matches.first.map(replaced)]
    case .fieldOfLayer(_, let verb): [text(0..<stageStart) + verb + " | " + text(stageStart..<bytes.count)]
    case .fieldOfHits: [text(0..<stageStart) + "find troops | " + text(stageStart..<bytes.count)]
    case .expectationFailed: [upToStage ?? "it"]
    default: [change(kind)]
    }
  }

  private func change(_ kind: Diagnostic.Kind) -> String? {
    switch kind {
    case .notANumber: replaced("10")
    case .emptyRange(let from, let through): replaced("\(through)..\(from)")
    case .notADate(let date): replaced(withoutMark(date) ?? "2020-01")
    case .emptyString: replaced("troops")
    case .unknownAttribute: replaced("word")
    case .unknownSection: replaced("headline")
    case .cannotAssert: replaced("headline")
    case .notAName: replaced("my_set")
    case .unknownParameter(let name): replaced("\"\(name)\"%l")
    case .noOrder: text(0..<place.upperBound) + " = x"
    case .unknownField: upToStage ?? "show fields"
    case .endsLine, .redirectInside: withoutStage
    case .wrongKind: upToStage
    case .notAlone: upToStage ?? upToNextStage
    case .kindsDiffer: withoutLastWord(text(0..<place.lowerBound))
    case .cannotAppend: text(0..<place.lowerBound).replacing(">>", with: ">") + text(place.lowerBound..<bytes.count)
    case .expectedPipe: inserted("union ")
    default: nil
    }
  }

  private func text(_ range: Range<Int>) -> String { bytes.text(at: range) }

  /// The line with `words` at `range`.
  func replacing(_ range: Range<Int>, with words: String) -> String {
    text(0..<range.lowerBound) + words + text(range.upperBound..<bytes.count)
  }

  private func replaced(_ word: String) -> String { replacing(place, with: word) }

  /// The date without the mark that the output puts behind it; nil where that is none either.
  private func withoutMark(_ date: String) -> String? {
    let plain = date.filter { $0 != "!" && $0 != "~" && $0 != "?" }
    return PartialDate(plain) == nil ? nil : plain
  }

  private func inserted(_ words: String) -> String { replacing(place.lowerBound..<place.lowerBound, with: words) }

  // MARK: - Words around the place

  /// The word of letters, digits, `_` and `-` right before the place.
  var wordBefore: Word? {
    var end = place.lowerBound
    while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
    var start = end
    while start > 0, ![UInt8(ascii: " "), UInt8(ascii: "|"), UInt8(ascii: "("), UInt8(ascii: "=")].contains(bytes[start - 1]) { start -= 1 }
    let word = Word(text(start..<end), start..<end)
    let isPlain = word.text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || "0123456789_-".unicodeScalars.contains($0) }
    return start < end && isPlain ? word : nil
  }

  /// The value that the place belongs to if `and` and `or` before it were its own words, with the field it is compared with.
  var valueAround: (field: Word, text: Word)? {
    let pieces = lexemes(of: text(0..<bytes.count)).filter { !$0.isSpace }
    guard let here = pieces.firstIndex(where: { $0.range.lowerBound >= place.lowerBound }) else { return nil }
    var start: Int?
    var sign = here - 1
    while sign > 0, !["=", "!=", "in", "|"].contains(text(pieces[sign].range).lowercased()) {
      if start == nil, text(pieces[sign].range) == "," { start = sign + 1 }
      sign -= 1
    }
    guard sign > 0, text(pieces[sign].range) != "|" else { return nil }
    let end = pieces[here...].firstIndex { $0.kind != .word || ["and", "or"].contains(text($0.range).lowercased()) } ?? pieces.count
    guard end > here else { return nil }
    let range = pieces[start ?? sign + 1].range.lowerBound..<pieces[end - 1].range.upperBound
    let field = pieces[sign - 1].range
    return (Word(text(field), field), Word(text(range), range))
  }

  /// The line up to the last `verb` that begins before the place or in it.
  func before(_ verb: String) -> String {
    let words = lexemes(of: text(0..<bytes.count)).filter { $0.kind == .word && $0.range.lowerBound <= place.lowerBound }
    let last = words.last { text($0.range).lowercased() == verb }
    return text(0..<(last?.range.lowerBound ?? 0))
  }

  /// Where the stage begins that the place is in.
  private var stageStart: Int {
    var start = (bars.last ?? -1) + 1
    while start < place.lowerBound, bytes[start] == 0x20 || bytes[start] == UInt8(ascii: "(") { start += 1 }
    return start
  }

  /// The line with `)` before the first `sign` behind the place.
  private func closedBefore(_ sign: Unicode.Scalar) -> String? {
    guard let index = bytes[place.lowerBound...].firstIndex(of: UInt8(ascii: sign)) else { return nil }
    return replacing(index..<index, with: ")")
  }

  /// How many `(` are not closed.
  private var openCount: Int {
    max(0, bytes.count { $0 == UInt8(ascii: "(") } - bytes.count { $0 == UInt8(ascii: ")") })
  }

  // MARK: - Parts of the line

  /// The bars and signs before the place that a stage or a file may stand behind.
  private var bars: [Int] { (0..<place.lowerBound).filter { bytes[$0] == UInt8(ascii: "|") || bytes[$0] == UInt8(ascii: ">") } }

  /// The line without what stands from the last bar to the end of the place.
  private var withoutStage: String? {
    bars.last.map { text(0..<$0).wholeLine + text(place.upperBound..<bytes.count) }
  }

  /// The line up to the last bar before the place.
  private var upToStage: String? { bars.last.map { text(0..<$0).wholeLine } }

  /// The line up to the first bar behind the place.
  private var upToNextStage: String? {
    bytes[place.upperBound...].firstIndex(of: UInt8(ascii: "|")).map { text(0..<$0).wholeLine }
  }

  private func withoutLastWord(_ text: String) -> String? {
    let kept = text.wholeLine
    return kept.lastIndex(of: " ").map { String(kept[..<$0]).wholeLine }
  }
}
