import Chronology
import Evidence
import Foundation
import Prose
import Testing

/// Quantities against sentences labelled by hand; a floor that falls is a fault.
@Suite("the quality of numbers")
struct NumbersQualityTests {
  /// A span with what it says.
  private struct Label {
    var bytes: Range<Int>
    var quantity: String
    var holder: String
  }

  @Test("found and read as labelled")
  func quality() throws {
    var (labels, found, spans, values, holders) = (0, 0, 0, 0, 0)
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Gold/numbers.txt")
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
      let (text, wanted) = Self.labelled(line)
      var answers = numberMentions(of: 0..<text.count, in: text.span).map { Self.label($0, text) }
      labels += wanted.count
      found += answers.count
      for label in wanted {
        guard let index = answers.firstIndex(where: { $0.bytes.overlaps(label.bytes) }) else {
          print("  missed", label.quantity, "in", line)
          continue
        }
        let answer = answers.remove(at: index)
        spans += 1
        if answer.quantity == label.quantity { values += 1 }
        if answer.holder == label.holder { holders += 1 }
        if answer.quantity != label.quantity || answer.holder != label.holder { print("  wrong", label, answer) }
      }
      for answer in answers { print("  extra", answer.quantity, "in", line) }
    }
    func share(_ right: Int) -> Double { 2 * Double(right) / Double(labels + found) }
    print("numbers: \(labels) labels, \(found) found; spans \(share(spans)), quantity \(share(values)), holder \(share(holders))")
    #expect(labels >= 37)
    #expect(share(spans) >= 0.95)
    #expect(share(values) >= 0.9)
    #expect(share(holders) >= 0.85)
  }

  private static func label(_ mention: NumberMention, _ text: [UInt8]) -> Label {
    func words(_ range: Range<Int>?) -> String { range.map { String(decoding: text[$0], as: UTF8.self) } ?? "" }
    func plain(_ value: Double) -> String { value == value.rounded() ? String(Int(value)) : String(value) }
    let value = mention.value.map(plain) ?? [mention.low, mention.high].compactMap { $0.map(plain) }.joined(separator: "..")
    let unit =
      switch mention.kind {
      case .money: mention.currency?.code ?? ""
      case .percent: "percent"
      case .tally: "votes"
      case .age: "years"
      default: words(mention.unit).lowercased()
      }
    let parts = [value, mention.modifier == .exact ? "" : mention.modifier.word, unit].filter { !$0.isEmpty }
    return Label(bytes: mention.bytes, quantity: parts.joined(separator: " "), holder: holderName(words(mention.holder)))
  }

  /// The words of a line, and the labels in it.
  private static func labelled(_ line: Substring) -> (text: [UInt8], labels: [Label]) {
    var text: [UInt8] = []
    var labels: [Label] = []
    for piece in line.split(separator: "⟦", omittingEmptySubsequences: false) {
      let halves = piece.split(separator: "⟧", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2, let bar = halves[0].firstIndex(of: "|"), let at = halves[0].lastIndex(of: "@") else {
        text += Array(piece.utf8)
        continue
      }
      let start = text.count
      text += Array(halves[0][..<bar].utf8)
      func trimmed(_ part: Substring) -> String { part.trimmingCharacters(in: .whitespaces) }
      labels.append(
        Label(
          bytes: start..<text.count, quantity: trimmed(halves[0][halves[0].index(after: bar)..<at]),
          holder: trimmed(halves[0][halves[0].index(after: at)...])))
      text += Array(halves[1].utf8)
    }
    return (text, labels)
  }
}
