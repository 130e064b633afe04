import Corpus
import Prose

extension Segment {
  /// Whose forces the sentence before `sentence` names, as `United States` of `while United States forces braced`; nil where it names nobody's
  /// or those of several.
  ///
  /// `About 5,200 troops` at the beginning of a sentence are of those whose forces were spoken of last.
  func namedForces(before sentence: Int) -> String? {
    let document = Int(sentences.document[sentence])
    guard sentence > sentences.ofDocument(document).lowerBound, sentences.isArticle(sentence - 1) else { return nil }
    let tokens = tokenBytes(ofSentence: sentence - 1)
    var found: String?
    for place in tokens.indices.dropFirst() where unitClass(text(tokens[place], of: document)) == "troops" {
      let name = (1...min(3, place)).reversed().lazy.compactMap { count in
        self.gazetteer.name(of: self.text(tokens[place - count].lowerBound..<tokens[place - 1].upperBound, of: document))
      }.first
      guard let name else { continue }
      if found != nil, found != name { return nil }
      found = name
    }
    return found
  }

  /// Whether a quantity begins a sentence that does not tell of dead or wounded, who may be anybody's.
  func opens(_ sentence: Int, with mention: NumberMention) -> Bool {
    let bytes = sentences.bytes(sentence)
    guard bytes.lowerBound == mention.bytes.lowerBound, mention.bytes.upperBound <= bytes.upperBound else { return false }
    let behind = text(mention.bytes.upperBound..<bytes.upperBound, of: Int(sentences.document[sentence]))
    return !fateDeeds.contains(QuantityDeed(before: "", behind: behind).name)
  }
}

/// Gives forces that open a sentence, and what is counted behind them there, the holder of whom the sentence before speaks.
struct CarriedHolder {
  private var sentence = -1
  private var holder: String?

  /// Fills in the holder of `reading` where nobody is named and it follows from the sentence before.
  mutating func fill(_ reading: inout NumberReading, inSentence sentence: Int, of segment: Segment) {
    if sentence != self.sentence { holder = nil }
    self.sentence = sentence
    guard reading.holder.isEmpty, unitClass(reading.unit) == "troops" else { return }
    if reading.mention.steps.unit != .before {
      holder = segment.opens(sentence, with: reading.mention) ? segment.namedForces(before: sentence) : nil
    }
    // Forces of a country in that country need no number of their own to be spoken of.
    guard let holder, holder != reading.place else { return }
    reading.holder = holder
    reading.isCarried = true
  }
}
