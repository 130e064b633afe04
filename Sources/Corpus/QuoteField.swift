import Diagnosis
import Prose

/// A field of quotations that can be asked for inside a pattern.
public enum QuoteField: String, CaseIterable, Sendable {
  case speaker, kind, cue, via
}

/// What a pattern asks of quotations: that each has all of some attributes; names of people need only be a part.
struct QuoteTest {
  private let segment: Segment
  private let fields: [SoughtField]
  private var speakers: [SoughtSpeakers] = []

  /// The test for `attributes` in `segment`. Throws `.cancelled`.
  init(_ attributes: [Unit.Attribute], in segment: Segment) throws(Diagnostic) {
    self.segment = segment
    fields = attributes.filter { QuoteField(rawValue: $0.field) != .speaker }.map { SoughtField($0, in: segment.gazetteer) }
    for attribute in attributes where QuoteField(rawValue: attribute.field) == .speaker {
      speakers.append(try SoughtSpeakers(called: attribute.values.map { SoughtName($0) }, in: segment))
    }
  }

  /// Whether a quotation of `document` has all.
  func accepts(_ quote: QuoteMention, in document: Int) -> Bool {
    guard speakers.allSatisfy({ $0.say(quote, in: document) }) else { return false }
    return fields.allSatisfy { sought in
      switch QuoteField(rawValue: sought.field) {
      case .kind: sought.isWord(quote.kind.word)
      case .cue: has(sought, quote.cue, document)
      case .via: has(sought, quote.via, document)
      case .speaker, nil: false
      }
    }
  }

  private func has(_ sought: SoughtField, _ words: Range<Int>?, _ document: Int) -> Bool {
    guard let words else { return false }
    return segment.articles.withText(document) { text in sought.isNamed { $0.occurs(in: words, of: text) } }
  }
}
