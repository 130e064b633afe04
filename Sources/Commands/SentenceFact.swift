import Chronology
import Corpus
import Diagnosis
import Evidence
import Prose
import Query

/// A day asserted of what a sentence tells, or of a time it names.
struct SentenceFact {
  let value: Assertion.Value
  /// The line, as it can be typed again.
  let line: String

  /// The words of the time it is about; nil where the sentence names several, or none.
  private let onlyTime: String?

  /// A weekday in the words that is not the date's.
  var mismatch: String? {
    guard case .event(_, _, .day(let day)) = value, let words = onlyTime else { return nil }
    guard let named = Weekday.allCases.first(where: { words.lowercased().contains($0.name.lowercased()) }), named != day.weekday else {
      return nil
    }
    return "\(day) is a \(day.weekday.name), and the words say \(named.name)"
  }

  /// Binds `date = …` or `"Friday" = …` of `sentence`.
  init(_ sentence: UInt32, _ field: Word, _ value: Word, in archive: Archive) throws(Diagnostic) {
    guard let date = PartialDate(value.text) else { throw Diagnostic(.notADate(value.text), at: value.range) }
    let ref = archive.ref(ofSentence: sentence)
    let ordinal = String(ref[ref.index(after: ref.lastIndex(of: ".") ?? ref.startIndex)...])
    if field.isQuoted {
      let times = try archive.times(in: sentence)
      guard times.contains(where: { $0.lowercased().contains(field.text.lowercased()) }) else {
        let known = times.isEmpty ? "it names none" : times.map { "'\($0)'" }.joined(separator: ", ")
        throw Diagnostic(
          .expected("a time that \(ref) names (\(known))", found: field.text), at: field.range,
          offer: times.first.map { "assert \(ref) \"\($0)\" = \(date)" } ?? "assert \(ref) date = \(date)")
      }
      self.value = .event(sentence: ordinal, words: field.text, date)
      onlyTime = field.text
      line = "assert \(ref) \"\(field.text)\" = \(date)"
    } else {
      guard field.folded == "date" else {
        throw Diagnostic(.expected("'date' or a time in quotes", found: field.text), at: field.range, offer: "assert \(ref) date = \(date)")
      }
      // The words of the sentence's only time, so that a weekday in them can be compared.
      let times = try archive.times(in: sentence)
      self.value = .event(sentence: ordinal, words: nil, date)
      onlyTime = times.count == 1 ? times[0] : nil
      line = "assert \(ref) date = \(date)"
    }
  }
}

extension Archive {
  /// The words of each expression of time in a sentence.
  func times(in sentence: UInt32) throws(Diagnostic) -> [String] {
    let place = place(ofSentence: sentence)
    let segment = segments[place.segment]
    let dates = try segment.dates()
    return dates.rows(in: place.sentence..<place.sentence + 1).map { row in
      segment.text(dates.mention[row].bytes, of: Int(segment.sentences.document[place.sentence]))
    }
  }
}
