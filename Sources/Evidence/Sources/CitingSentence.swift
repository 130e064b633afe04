import Corpus
import Prose

/// The words of a sentence that may cite somebody.
struct CitingSentence {
  /// One citation: the words for who said it, the agency or paper that has it from there, the words that prove it.
  typealias Found = (speaker: Range<Int>?, medium: String?, words: String)

  let tokens: [String]
  let folded: [String]
  let text: (Range<Int>) -> String

  init(_ segment: Segment, _ sentence: Int) {
    let bytes = segment.tokenBytes(ofSentence: sentence)
    let document = Int(segment.sentences.document[sentence])
    tokens = bytes.map { segment.text($0, of: document) }
    folded = tokens.map { $0.lowercased() }
    text = { words in
      words.isEmpty ? "" : segment.text(bytes[words.lowerBound].lowerBound..<bytes[words.upperBound - 1].upperBound, of: document)
    }
  }

  func citations(_ media: Set<String>) -> [Found] {
    folded.indices.compactMap { place in
      if statements.contains(folded[place]) { return statement(place) }
      return switch folded[place] {
      case "cited", "quoted": citedBy(place)
      case "told": told(place, media)
      case "citing", "quoting": citing(place, media)
      default: nil
      }
    }
  }

  /// `an official cited by Reuters`, `the minister, quoted by Interfax,`.
  private func citedBy(_ place: Int) -> Found? {
    guard place + 2 < tokens.count, folded[place + 1] == "by" else { return nil }
    let name = nameRun(from: place + 2)
    guard !name.isEmpty else { return nil }
    var end = place
    while end > 0, folded[end - 1] == "," || ["was", "were", "is", "are", "as", "been"].contains(folded[end - 1]) { end -= 1 }
    let speaker = person(before: end)
    return (speaker, text(name), text((speaker?.lowerBound ?? place)..<name.upperBound))
  }

  /// `the minister told Reuters`: only of agencies and of who the text leads back to.
  private func told(_ place: Int, _ media: Set<String>) -> Found? {
    guard let name = medium(from: place + 1, media) else { return nil }
    let speaker = person(before: place)
    return (speaker, text(name), text((speaker?.lowerBound ?? place)..<name.upperBound))
  }

  /// `Reuters reported, citing two diplomats`.
  private func citing(_ place: Int, _ media: Set<String>) -> Found? {
    let names = (max(0, place - Self.reach)..<place).compactMap { medium(from: $0, media) }
    guard let name = names.last else { return nil }
    let start = place + 1 < folded.count && articles.contains(folded[place + 1]) ? place + 2 : place + 1
    var end = start
    while end < tokens.count, end - start < Self.mostWords, isWord(end), !phraseEnds.contains(folded[end]) { end += 1 }
    guard end > start else { return nil }
    return (start..<end, text(name), text(name.lowerBound..<end))
  }

  private static let reach = 8
  static let mostWords = 7

  /// The agency or known paper whose name begins at `place`.
  private func medium(from place: Int, _ media: Set<String>) -> Range<Int>? {
    let start = place < folded.count && folded[place] == "the" ? place + 1 : place
    guard start < tokens.count, tokens[start].first?.isUppercase == true else { return nil }
    for count in (1...4).reversed() where start + count <= tokens.count {
      let name = folded[start..<start + count].joined(separator: " ")
      if media.contains(name) || knownAgencies.contains(name) { return start..<start + count }
    }
    return nil
  }

  /// The words with capitals from `place` on, without an article.
  private func nameRun(from place: Int) -> Range<Int> {
    let start = place < folded.count && articles.contains(folded[place]) ? place + 1 : place
    var end = start
    while end < tokens.count, end - start < 5, tokens[end].first?.isUppercase == true { end += 1 }
    return start..<end
  }

  /// The person that stands right before `end`, without an article: a name, or an office such as `alliance official`.
  func person(before end: Int) -> Range<Int>? {
    var (start, count) = (end, 0)
    while start > 0, count < Self.mostWords, isPart(start - 1), !phraseEnds.contains(folded[start - 1]) || isTied(start - 1) {
      start -= 1
      count += isHyphen(start) ? -1 : 1
    }
    if start < end, isHyphen(start) { start += 1 }
    if start < end, articles.contains(folded[start]) { start += 1 }
    guard start < end, tokens[end - 1].first?.isUppercase == true || offices.contains(folded[end - 1]) else { return nil }
    return start..<end
  }

  /// The place of the noun where `speaker` is no more than that, with `the` before it: `the ministry`; nil for other words.
  func calledNoun(_ speaker: Range<Int>) -> Int? {
    guard speaker.count == 1, speaker.lowerBound > 0, folded[speaker.lowerBound - 1] == "the" else { return nil }
    return tokens[speaker.lowerBound].first?.isLowercase == true ? speaker.lowerBound : nil
  }

  /// Whether the token is a word, or the hyphen inside of one.
  private func isPart(_ place: Int) -> Bool { isWord(place) || isHyphen(place) }

  /// Whether a hyphen ties the word to the one behind it: `now-retired`.
  private func isTied(_ place: Int) -> Bool { place + 2 < tokens.count && isHyphen(place + 1) }

  private func isHyphen(_ place: Int) -> Bool {
    guard tokens[place] == "-" || tokens[place] == "\u{2010}", place > 0, place + 1 < tokens.count else { return false }
    return !text(place - 1..<place + 2).contains { $0.isWhitespace }
  }

  func isWord(_ place: Int) -> Bool { tokens[place].contains { $0.isLetter || $0.isNumber } }
}

/// The names of the agencies in lower case.
private let knownAgencies = Set(agencyNames.map { $0.lowercased() })
