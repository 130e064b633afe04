import Corpus
import Engine
import Evidence

/// The first words of a sentence, kept with what is asserted of it, so that it is found again when its ref has moved.
enum KeptWords {
  /// A sentence that is not where its ref says.
  struct Moved {
    let value: Assertion.Value
    let old: String
    let new: String
    var note: String { "\(old) begins with other words than when this was kept; they stand at \(new) now" }
  }

  private static let count = 8

  /// Why the reader says so, with the sentence's first words in front.
  static func reason(for value: Assertion.Value, of document: String, _ remark: String, in view: View) -> String {
    guard case .event(let ordinal, _, _) = value, let number = view.archive.document(named: document),
      let sentence = view.archive.sentence(ordinal, of: number), words(in: remark) == nil
    else { return remark }
    return "“\(firstWords(of: sentence, view))”" + (remark.isEmpty ? "" : " " + remark)
  }

  /// The sentence that `remark` was kept with, where it is no longer the one of the ref; nil where nothing moved or nothing is found.
  static func found(_ value: Assertion.Value, of document: String, remark: String, in view: View) -> Moved? {
    guard case .event(let ordinal, let words, let date) = value, let kept = self.words(in: remark),
      let number = view.archive.document(named: document), let sentence = view.archive.sentence(ordinal, of: number),
      firstWords(of: sentence, view) != kept,
      let other = view.archive.sentences(of: number).first(where: { firstWords(of: $0, view) == kept })
    else { return nil }
    let new = view.archive.ref(ofSentence: other)
    let moved = Assertion.Value.event(sentence: String(new.dropFirst(document.count + 1)), words: words, date)
    return Moved(value: moved, old: view.archive.ref(ofSentence: sentence), new: new)
  }

  private static func firstWords(of sentence: UInt32, _ view: View) -> String {
    view.text(ofSentence: sentence).split(whereSeparator: \.isWhitespace).prefix(count).joined(separator: " ")
  }

  /// The words in curly quotes that a remark begins with.
  private static func words(in remark: String) -> String? {
    guard remark.hasPrefix("“"), let end = remark.lastIndex(of: "”") else { return nil }
    return String(remark[remark.index(after: remark.startIndex)..<end])
  }
}
