import Chronology
import Evidence
import Foundation
import Prose
import Testing
import Trials

/// Quantities against sentences labelled by hand; a floor that falls is a fault.
@Suite("the quality of numbers")
struct NumbersQualityTests {
  /// A span with what it says.
  fileprivate struct Label {
    var bytes: Range<Int>
    var quantity: String
    var holder: String
    /// Nil where no label says it.
    var place: String?
  }

  @Test("found and read as labelled")
  func quality() throws {
    var (labels, found, spans, values, holders) = (0, 0, 0, 0, 0)
    var (placed, places) = (0, 0)
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Gold/numbers.txt")
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
      let sentence = LabelledText(line)
      let (text, wanted) = (sentence.bytes, sentence.labels.map(Label.init))
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
        if label.place != nil { placed += 1 }
        if label.place != nil, answer.place == label.place { places += 1 }
        if answer.quantity != label.quantity || answer.holder != label.holder || label.place != nil && answer.place != label.place {
          print("  wrong", label, answer)
        }
      }
      for answer in answers { print("  extra", answer.quantity, "in", line) }
    }
    func share(_ right: Int) -> Double { 2 * Double(right) / Double(labels + found) }
    print("numbers: \(labels) labels, \(found) found; spans \(share(spans)), quantity \(share(values)), holder \(share(holders))")
    print("places: \(places) of \(placed)")
    #expect(labels >= 102)
    #expect(Double(places) >= 0.9 * Double(placed) && placed >= 50)
    #expect(share(spans) >= 0.98)
    #expect(share(values) >= 0.97)
    #expect(share(holders) >= 0.95)
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
    return Label(
      bytes: mention.bytes, quantity: parts.joined(separator: " "), holder: holderNames(words(mention.holder)),
      place: placeNames(words(mention.place)))
  }
}

extension NumbersQualityTests.Label {
  /// A label in words: `340 about people @ Denmark`, with the place behind another `@` where it is labelled.
  fileprivate init(_ label: LabelledText.Label) {
    let parts = label.words.split(separator: "@", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
    self.init(bytes: label.bytes, quantity: parts[0], holder: parts[1], place: parts.count > 2 ? parts[2] : nil)
  }
}
