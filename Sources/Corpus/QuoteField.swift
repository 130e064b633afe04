import Diagnosis
import Prose

/// A field of quotations that can be asked for inside a pattern.
public enum QuoteField: String, CaseIterable, Sendable {
  case speaker, kind, cue, via
}

/// What a pattern asks of quotations: that each has all of some attributes; names of people need only be a part.
struct QuoteTest {
  private let segment: Segment
  private let attributes: [Unit.Attribute]
  private var speakers: [SoughtSpeakers] = []

  /// The test for `attributes` in `segment`. Throws `.cancelled`.
  init(_ attributes: [Unit.Attribute], in segment: Segment) throws(Diagnostic) {
    self.segment = segment
    self.attributes = attributes.filter { QuoteField(rawValue: $0.field) != .speaker }
    for attribute in attributes where QuoteField(rawValue: attribute.field) == .speaker {
      speakers.append(try SoughtSpeakers(called: attribute.values.map { SoughtName($0) }, in: segment))
    }
  }

  /// Whether a quotation of `document` has all.
  func accepts(_ quote: QuoteMention, in document: Int) -> Bool {
    guard speakers.allSatisfy({ $0.say(quote, in: document) }) else { return false }
    return attributes.allSatisfy { attribute in
      switch QuoteField(rawValue: attribute.field) {
      case .kind: attribute.isWord(quote.kind.word)
      case .cue: has(attribute, quote.cue, document)
      case .via: has(attribute, quote.via, document)
      case .speaker, nil: false
      }
    }
  }

  private func has(_ attribute: Unit.Attribute, _ words: Range<Int>?, _ document: Int) -> Bool {
    guard let words else { return false }
    return segment.articles.withText(document) { text in attribute.isNamed { $0.occurs(in: words, of: text) } }
  }
}
