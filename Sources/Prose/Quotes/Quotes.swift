/// The quotations of a text and who says them, in order.
///
/// - Parameter paragraphs: the bytes of the sentences of each paragraph of one section.
/// - Complexity: O(*n*) for *n* bytes.
public func quoteMentions(of paragraphs: [[Range<Int>]], in text: Span<UInt8>) -> [QuoteMention] {
  var reader = QuoteReader { false }
  var tokens: [Range<Int>] = []
  for sentences in paragraphs {
    var paragraph = QuoteParagraph()
    for sentence in sentences {
      tokens.removeAll(keepingCapacity: true)
      tokenRanges(of: sentence, in: text, into: &tokens)
      for bytes in tokens { paragraph.append(QuoteToken(bytes, in: text), in: text) }
      paragraph.endSentence()
    }
    reader.read(&paragraph, in: text)
  }
  return reader.found
}

/// Reads quotations paragraph by paragraph.
struct QuoteReader {
  var found: [QuoteMention] = []
  var memory = SpeakerMemory()
  /// Whether nobody waits for more; asked once a sentence, since a paragraph may be as long as a book.
  let isStopped: @Sendable () -> Bool
  /// The speaker of a quotation that the paragraph before left open.
  private var openSpeaker: Range<Int>?

  /// Where a cue was found.
  private struct Cue {
    var cue: Range<Int>
    var speaker: Range<Int>?
    var reason: QuoteMention.Reason
    /// The token of the verb and those of the speaker.
    var verb: Int?
    var subject: Range<Int>?
    /// Whether only marks stand between it and the quotation.
    var isAdjacent: Bool
  }

  /// Nothing was read yet.
  init(until isStopped: @escaping @Sendable () -> Bool) { self.isStopped = isStopped }

  /// Takes out all that was found; what comes behind is another text.
  mutating func removeAll() {
    found.removeAll(keepingCapacity: true)
    memory.forgetAll()
    openSpeaker = nil
  }

  /// The quotations of one paragraph, whose marks are paired first, and what is told in it without marks.
  mutating func read(_ paragraph: inout QuoteParagraph, in text: Span<UInt8>) {
    paragraph.pair(in: text)
    if !paragraph.isPlain { paragraph.findPlaceAsides(in: text) }
    read(paragraph, in: text)
  }

  private mutating func read(_ paragraph: QuoteParagraph, in text: Span<UInt8>) {
    memory.beginParagraph()
    if paragraph.isPlain { return hear(paragraph, in: text) }
    var heard = 0
    var previous: QuoteMention?
    var pairs = paragraph.pairs[...]
    for sentence in paragraph.sentences where !isStopped() {
      let first = found.count
      while let pair = pairs.first, pair.lowerBound < sentence.upperBound {
        pairs.removeFirst()
        memory.hear(paragraph, upTo: pair.lowerBound, from: min(heard, pair.lowerBound), in: text)
        heard = pair.lowerBound
        guard let mention = mention(of: pair, in: paragraph, after: previous, text) else { continue }
        found.append(mention)
        if mention.kind != .scare { previous = mention }
      }
      let taken = first < found.count ? found[first...].compactMap { $0.cue } : []
      readTold(sentence, paragraph, cuesTaken: taken, &heard, text)
      if found.count > first + 1 { found[first...].sort { $0.bytes.lowerBound < $1.bytes.lowerBound } }
    }
    memory.hear(paragraph, upTo: paragraph.tokens.count, from: heard, in: text)
    openSpeaker = paragraph.goesOn ? previous?.name ?? previous?.speaker : nil
  }

  /// Hears a paragraph that nobody speaks in.
  private mutating func hear(_ paragraph: QuoteParagraph, in text: Span<UInt8>) {
    for sentence in paragraph.sentences where !isStopped() {
      memory.hear(paragraph, upTo: sentence.upperBound, from: sentence.lowerBound, in: text)
    }
    openSpeaker = nil
  }

  private mutating func mention(
    of pair: Range<Int>, in paragraph: QuoteParagraph, after previous: QuoteMention?, _ text: Span<UInt8>
  ) -> QuoteMention? {
    let inner = pair.lowerBound + 1..<pair.upperBound
    guard !inner.isEmpty else { return nil }
    if paragraph.isTitle(pair, in: text) { return QuoteMention(bytes: paragraph.bytes(inner), kind: .scare, reason: .noCue) }
    let words = inner.count { paragraph.tokens[$0].word != nil || paragraph.tokens[$0].isNoun }
    let cue = cue(for: pair, in: paragraph)
    var mention = QuoteMention(bytes: paragraph.bytes(inner), kind: .mixed, reason: .noCue)
    let isWhole = isSentence(inner, paragraph, text)
    if let cue, words > 4 || cue.isAdjacent || isWhole || cue.reason != .elidedSubject {
      mention.cue = cue.cue
      mention.reason = cue.reason
      mention.speaker = cue.speaker
      if let verb = cue.verb, let subject = cue.subject { paragraph.tellVia(verb, subject, &mention) }
      mention.kind = isWhole ? .direct : .mixed
      mention.name = mention.speaker == nil ? memory.speaking : mention.speaker.flatMap { memory.meaning(of: $0, in: text) }
      memory.note(mention, writtenIn: cue.verb.flatMap { paragraph.text(behind: $0, before: paragraph.tokens.count) }, in: text)
      return mention
    }
    let goesOn =
      previous != nil && pair.lowerBound > 0 && paragraph.tokens[pair.lowerBound - 1].kind == .comma && endsSentence(inner, paragraph, text)
    mention.kind = isWhole ? .direct : words <= 4 && !goesOn ? .scare : .mixed
    return mention.kind == .scare ? mention : unattributed(mention, goingOnFrom: pair.lowerBound == 0 ? openSpeaker : nil, after: previous)
  }

  /// A quotation without a cue of its own: of who spoke last in its paragraph, else of the `speaker` of the paragraph before.
  private func unattributed(_ plain: QuoteMention, goingOnFrom speaker: Range<Int>?, after previous: QuoteMention?) -> QuoteMention {
    var mention = plain
    if let previous {
      mention.reason = .sameParagraph
      mention.speaker = previous.speaker
      mention.name = previous.name
    } else if let speaker {
      mention.reason = .paragraphBefore
      mention.name = speaker
      mention.kind = .direct
    }
    return mention
  }

  /// Whether the words are a sentence or several: a capital, and a stop or comma at the end, which may stand behind the mark of a sentence
  /// with a verb.
  private func isSentence(_ inner: Range<Int>, _ paragraph: QuoteParagraph, _ text: Span<UInt8>) -> Bool {
    guard paragraph.tokens[inner.lowerBound].isCapital, inner.count >= 3 else { return false }
    return inner.upperBound == paragraph.tokens.count || paragraph.tokens[inner.upperBound - 1].kind == .comma
      || endsSentence(inner, paragraph, text) || isSentenceBeforeComma(inner, paragraph)
  }

  private func isSentenceBeforeComma(_ inner: Range<Int>, _ paragraph: QuoteParagraph) -> Bool {
    guard inner.upperBound + 1 < paragraph.tokens.count, paragraph.tokens[inner.upperBound + 1].kind == .comma else { return false }
    return paragraph.tokens[inner.lowerBound - 1].startsSentence && inner.dropFirst().contains { paragraph.mayBeVerb($0) }
  }

  private func endsSentence(_ inner: Range<Int>, _ paragraph: QuoteParagraph, _ text: Span<UInt8>) -> Bool {
    let end = text[paragraph.tokens[inner.upperBound - 1].bytes.upperBound - 1]
    return end == UInt8(ascii: ".") || end == UInt8(ascii: "!") || end == UInt8(ascii: "?")
  }
}

// MARK: - Cues

extension QuoteReader {
  private func cue(for pair: Range<Int>, in paragraph: QuoteParagraph) -> Cue? {
    if let cue = cueBehind(pair, paragraph) { return cue }
    let sentence = paragraph.sentence(of: pair.lowerBound)
    if let cue = cueBefore(pair, sentence, paragraph) { return cue }
    return accordingTo(pair, paragraph)
  }

  /// `"Q," S V` and `"Q," V S`.
  private func cueBehind(_ pair: Range<Int>, _ paragraph: QuoteParagraph) -> Cue? {
    let tokens = paragraph.tokens
    guard pair.upperBound < tokens.count else { return nil }
    var start = pair.upperBound + 1
    if start < tokens.count, tokens[start].kind == .comma { start += 1 }
    let end =
      tokens[min(start, tokens.count)...].firstIndex { token in
        if token.startsSentence { return true }
        if case .opening = token.kind { return true }
        return token.kind == .sign || token.kind == .colon || token.kind == .dash
      } ?? tokens.count
    if start < tokens.count, tokens[start].kind == .dash, let name = paragraph.phrase(from: start + 1, before: tokens.count),
      tokens[name.lowerBound].isCapital
    {
      return Cue(cue: tokens[start].bytes, speaker: paragraph.bytes(name), reason: .dash, isAdjacent: true)
    }
    guard start < end else { return nil }
    let endsOpen = pair.upperBound > 0 && isStop(tokens[pair.upperBound - 1]) || start > pair.upperBound + 1
    if tokens[start].isSaying, !paragraph.isDenied(start, after: start) {
      if let speaker = paragraph.phrase(from: start + 1, before: end) {
        return Cue(
          cue: tokens[start].bytes, speaker: paragraph.bytes(speaker), reason: .verbBehind, verb: start, subject: speaker, isAdjacent: true)
      }
    }
    guard endsOpen else { return nil }
    var index = start
    while index < min(end, start + 30) {
      if tokens[index].isSaying, let subject = paragraph.subject(before: index, after: start), !paragraph.isDenied(index, after: start),
        !paragraph.isPassive(index, after: start)
      {
        return Cue(
          cue: tokens[index].bytes, speaker: paragraph.bytes(subject), reason: .verbBehind, verb: index, subject: subject, isAdjacent: true)
      }
      index += 1
    }
    return pronounBehind(start, before: end, paragraph)
  }

  /// `"Q," he snapped`: behind a quotation a pronoun and what may be its verb say who speaks, whatever the verb is.
  private func pronounBehind(_ start: Int, before end: Int, _ paragraph: QuoteParagraph) -> Cue? {
    let tokens = paragraph.tokens
    guard start + 1 < end, tokens[start].word == .he || tokens[start].word == .she else { return nil }
    let verb = tokens[start + 1].endsInLy && start + 2 < end ? start + 2 : start + 1
    guard tokens[verb].kind == .name, paragraph.mayBeVerb(verb) else { return nil }
    return Cue(
      cue: tokens[verb].bytes, speaker: tokens[start].bytes, reason: .verbBehind, verb: verb, subject: start..<start + 1, isAdjacent: true)
  }

  private func isStop(_ token: QuoteToken) -> Bool { token.kind == .comma || token.kind == .sign }

  /// `S V "Q"`, `S V that … "Q"`, `…, adding that "Q"`, `S: "Q"`.
  private func cueBefore(_ pair: Range<Int>, _ sentence: Range<Int>, _ paragraph: QuoteParagraph) -> Cue? {
    let tokens = paragraph.tokens
    let floor = sentence.lowerBound
    guard floor < pair.lowerBound else { return nil }
    var index = pair.lowerBound - 1
    while index >= floor {
      if case .closing(let partner?) = tokens[index].kind, partner >= floor {
        index = Int(partner) - 1
        continue
      }
      switch tokens[index].word {
      case .says, .announces, .asks, .tells, .denies, .calls:
        if let cue = cue(at: index, floor, pair, paragraph) { return cue }
      case .speaks where index + 1 < pair.lowerBound && tokens[index + 1].word == .joining:
        if let cue = cue(at: index, floor, pair, paragraph) { return cue }
      case .saying:
        return Cue(
          cue: tokens[index].bytes, speaker: elided(before: index, floor, paragraph), reason: .elidedSubject,
          isAdjacent: pair.lowerBound - index <= 4)
      default: break
      }
      index -= 1
    }
    guard tokens[pair.lowerBound - 1].kind == .colon, pair.lowerBound - floor <= 10,
      let name = paragraph.phrase(from: floor, before: pair.lowerBound - 1)
    else { return nil }
    return Cue(cue: tokens[pair.lowerBound - 1].bytes, speaker: paragraph.bytes(name), reason: .colon, isAdjacent: true)
  }

  /// The cue of a verb before the quotation; nil where it is no cue: passive, denied, a noun.
  private func cue(at verb: Int, _ floor: Int, _ pair: Range<Int>, _ paragraph: QuoteParagraph) -> Cue? {
    let tokens = paragraph.tokens
    if verb + 1 < tokens.count, tokens[verb + 1].word == .to || tokens[verb + 1].word == .by { return nil }
    guard !paragraph.isDenied(verb, after: floor), !paragraph.isPassive(verb, after: floor) else { return nil }
    let isAdjacent = pair.lowerBound - verb <= 4
    if let subject = paragraph.subject(before: verb, after: floor) {
      return Cue(
        cue: tokens[verb].bytes, speaker: paragraph.bytes(subject), reason: .verbBefore, verb: verb, subject: subject,
        isAdjacent: isAdjacent)
    }
    guard verb == floor || tokens[verb - 1].word == .and || tokens[verb - 1].kind == .comma || tokens[verb - 1].beginsClause else {
      return nil
    }
    return Cue(
      cue: tokens[verb].bytes, speaker: elided(before: verb, floor, paragraph), reason: .elidedSubject, isAdjacent: isAdjacent)
  }

  /// The subject of the clause that a participle belongs to.
  private func elided(before index: Int, _ floor: Int, _ paragraph: QuoteParagraph) -> Range<Int>? {
    var verb = index - 1
    while verb > floor {
      if paragraph.tokens[verb].isSaying, let subject = paragraph.subject(before: verb, after: floor) { return paragraph.bytes(subject) }
      verb -= 1
    }
    return paragraph.firstSubject(from: floor, before: index).map { paragraph.bytes($0) }
  }

  /// `according to S` in the sentence of the quotation.
  private func accordingTo(_ pair: Range<Int>, _ paragraph: QuoteParagraph) -> Cue? {
    let tokens = paragraph.tokens
    let sentence = paragraph.sentence(of: min(pair.upperBound, tokens.count - 1))
    var index = sentence.lowerBound
    while index + 2 < sentence.upperBound {
      let width = tokens[index].word == .according && tokens[index + 1].word == .to ? 2 : tokens[index].word == .per ? 1 : 0
      if width > 0, let speaker = paragraph.phrase(from: index + width, before: sentence.upperBound) {
        let cue = tokens[index].bytes.lowerBound..<tokens[index + width - 1].bytes.upperBound
        return Cue(cue: cue, speaker: paragraph.bytes(speaker), reason: .accordingTo, isAdjacent: index == pair.upperBound + 1)
      }
      index += 1
    }
    return nil
  }
}
