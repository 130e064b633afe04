import Corpus
import Diagnosis
import Prose

/// Gives quantities that name nobody the holder that the sentence before names: whose forces it speaks of, or the body that counts.
struct CarriedHolder {
  /// What the sentence before names.
  enum Step {
    /// Whose forces they are.
    case forces
    /// The body that counts the dead, or that votes.
    case tally

    /// What it is in a few words.
    var words: String {
      switch self {
      case .forces: "whose forces the sentence before names"
      case .tally: "the body that counts or votes, in the sentence before"
      }
    }
  }

  private var sentence = -1
  private var forces: String?
  /// The body that each kind of quantity has, as far as it was looked for.
  private var tallies: [NumberKind: String?] = [:]

  /// Fills in the holder of `reading` where nobody is named and it follows from the sentence before.
  mutating func fill(_ reading: inout NumberReading, inSentence sentence: Int, of segment: Segment) throws(Diagnostic) {
    if sentence != self.sentence { (forces, tallies) = (nil, [:]) }
    self.sentence = sentence
    guard reading.holder.isEmpty else { return }
    let kind = reading.mention.kind
    if kind == .tally || segment.tellsFate(of: reading, in: sentence) {
      if tallies[kind] == nil { tallies[kind] = .some(try segment.tallyingBody(before: sentence, of: kind)) }
      if let body = tallies[kind] ?? nil {
        (reading.holder, reading.carried) = (body, .tally)
        return
      }
    }
    if unitClass(reading.unit) == "troops" { fillForces(&reading, sentence, segment) }
  }

  private mutating func fillForces(_ reading: inout NumberReading, _ sentence: Int, _ segment: Segment) {
    if reading.mention.steps.unit != .before {
      forces = segment.opens(sentence, with: reading.mention) ? segment.namedForces(before: sentence) : nil
    }
    // Forces of a country in that country need no number of their own to be spoken of.
    guard let forces, forces != reading.place else { return }
    reading.holder = forces
    reading.carried = .forces
  }
}

extension Segment {
  /// Whether a quantity counts people whom its clause tells to be dead or hurt.
  fileprivate func tellsFate(of reading: NumberReading, in sentence: Int) -> Bool {
    guard reading.mention.kind == .count, !reading.unit.isEmpty else { return false }
    if classOfFate[reading.unit] != nil { return true }
    let bytes = sentences.bytes(sentence)
    guard reading.mention.bytes.upperBound <= bytes.upperBound else { return false }
    let end = min(bytes.upperBound, reading.mention.bytes.upperBound + 64)
    let behind = text(reading.mention.bytes.upperBound..<end, of: Int(sentences.document[sentence]))
    return fateDeeds.contains(QuantityDeed(before: "", behind: behind).name)
  }

  /// The body that the sentence before `sentence` begins with, where that speaks of figures or the quantity is a vote; nil for none.
  fileprivate func tallyingBody(before sentence: Int, of kind: NumberKind) throws(Diagnostic) -> String? {
    let document = Int(sentences.document[sentence])
    guard sentence > sentences.ofDocument(document).lowerBound, sentences.isArticle(sentence - 1) else { return nil }
    let tokens = tokenBytes(ofSentence: sentence - 1)
    let words = tokens.map { text($0, of: document).lowercased() }
    guard words.contains(where: { kind == .tally ? votingWords.contains($0) : countingWords.contains($0) }) else { return nil }
    let names = try self.names()
    let bodies = names.rows(in: sentence - 1..<sentence).filter { names.kind($0) == .org }
    guard let first = bodies.first, names.tokens(first).lowerBound <= 1 else { return nil }
    return holderName(fullName(ofName: first, in: names), in: gazetteer)
  }
}
