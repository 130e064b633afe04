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
