public import Prose

/// A field of quotations that can be asked for inside a pattern.
public enum QuoteField: String, CaseIterable, Sendable {
  case speaker, kind, cue, via
}

extension Segment {
  /// Whether `name` is part of how the page calls the speaker of a quotation in `document`: beside the cue, or in full.
  public func isSpoken(_ quote: QuoteMention, by name: SoughtName, in document: Int) -> Bool {
    articles.withText(document) { text in
      [quote.speaker, quote.name].contains { $0.map { name.occurs(in: $0, of: text) } ?? false }
    }
  }

  private func has(_ name: SoughtName, _ words: Range<Int>?, _ text: Span<UInt8>) -> Bool {
    words.map { name.occurs(in: $0, of: text) } ?? false
  }

  /// Whether a quotation has all that `attributes` ask for; names of people need only be a part.
  func has(_ quote: QuoteMention, _ attributes: [Unit.Attribute], in document: Int) -> Bool {
    attributes.allSatisfy { attribute in
      switch QuoteField(rawValue: attribute.field) {
      case .speaker: return attribute.isNamed { isSpoken(quote, by: $0, in: document) }
      case .kind: return attribute.isWord(quote.kind.word)
      case .cue: return articles.withText(document) { text in attribute.isNamed { name in has(name, quote.cue, text) } }
      case .via: return articles.withText(document) { text in attribute.isNamed { name in has(name, quote.via, text) } }
      case nil: return false
      }
    }
  }
}
