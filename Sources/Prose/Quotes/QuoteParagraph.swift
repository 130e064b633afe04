/// One paragraph as tokens, with its sentences and its quotations paired.
struct QuoteParagraph {
  private(set) var tokens: [QuoteToken] = []
  /// The tokens of each sentence; what is longer than any sentence is cut, so that no look around costs more than that.
  private(set) var sentences: [Range<Int>] = []
  /// The pairs of marks, outermost only, in order: the token of the opening mark and that of the closing one, which may be the end.
  private(set) var pairs: [Range<Int>] = []
  /// Whether a quotation is still open at its end.
  private(set) var goesOn = false
  /// Most tokens of a sentence.
  private static let longest = 256

  /// The tokens that words somebody tells may stand beside, ascending.
  private var tellers: [Int] = []
  /// The tokens that may say something of who speaks later, ascending: a sentence that begins with `the` may introduce somebody.
  private(set) var heard: [Int] = []
  /// The tokens that may open or close a quotation, ascending.
  private var marks: [Int] = []
  /// The places that stand between commas behind another place or a body, in order: `Garching, Germany,`.
  private var placeAsides: [Range<Int>] = []
  /// Whether a hyphen in a word came last.
  private var isBehindHyphen = false

  /// Takes everything out; its room is used again.
  mutating func removeAll() {
    tokens.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    if !pairs.isEmpty { pairs.removeAll(keepingCapacity: true) }
    if !tellers.isEmpty { tellers.removeAll(keepingCapacity: true) }
    if !heard.isEmpty { heard.removeAll(keepingCapacity: true) }
    if !marks.isEmpty { marks.removeAll(keepingCapacity: true) }
    if !placeAsides.isEmpty { placeAsides.removeAll(keepingCapacity: true) }
    (goesOn, isBehindHyphen) = (false, false)
  }

  /// Adds a token to the sentence that is open.
  @inline(__always)
  mutating func append(_ token: QuoteToken, in text: Span<UInt8>) {
    var token = token
    // `self-described` is no verb.
    if isBehindHyphen, tokens[tokens.count - 1].bytes.upperBound == token.bytes.lowerBound { token.kind = .name }
    if case .possessive = token.kind {
      isBehindHyphen = isHyphen(token, in: text)
      // `now-retired`, `May-born`
      if isBehindHyphen, let last = tokens.last, last.word != nil, !last.isNoun, last.bytes.upperBound == token.bytes.lowerBound {
        tokens[tokens.count - 1].kind = .name
      }
    } else {
      isBehindHyphen = false
    }
    tokens.append(token)
    note(tokens.count - 1, in: text)
  }

  /// Adds a sentence whose words are known, to the sentence that is open.
  mutating func append(
    _ sentence: Range<Int>, _ types: Span<UInt32>, _ line: [WordCode], of words: WordCodes<QuoteToken>, in text: Span<UInt8>
  ) {
    var places = KnownTokens(of: sentence, in: text)
    var index = 0
    while index < types.count {
      let first = tokens.count
      let next = words.append(types, line, from: index, at: &places, of: text, to: &tokens)
      if next > index {
        if isBehindHyphen, tokens[first - 1].bytes.upperBound == tokens[first].bytes.lowerBound { tokens[first].kind = .name }
        isBehindHyphen = false
      }
      if index == 0, next > 0, !line[0].isHeard, tokens[first].word == .determiner { heard.append(first) }
      while index < next {
        if line[index].isHeard { heard.append(tokens.count + index - next) }
        if line[index].isNoted { noteCue(tokens.count + index - next, in: text) }
        index += 1
      }
      guard index < types.count, line[index].place == 0, let bytes = places.next(words.width(line[index], of: types[index]), in: text)
      else {
        return
      }
      append(QuoteToken(bytes, in: text), in: text)
      index += 1
    }
  }

  /// Whether the token is a hyphen inside a word.
  func isHyphen(_ token: QuoteToken, in text: Span<UInt8>) -> Bool {
    token.kind == .possessive && text[token.bytes.lowerBound] == UInt8(ascii: "-")
  }

  /// Keeps the place of a token that is looked for later.
  private mutating func note(_ index: Int, in text: Span<UInt8>) {
    let isFirst = index == sentences.last?.upperBound ?? 0
    if tokens[index].isHeard || isFirst && tokens[index].word == .determiner { heard.append(index) }
    noteCue(index, in: text)
  }

  private mutating func noteCue(_ index: Int, in text: Span<UInt8>) {
    if tokens[index].mayTell { tellers.append(index) }
    if case .sign = tokens[index].kind, QuoteMarks.isMark(tokens[index].bytes, in: text) { marks.append(index) }
  }

  /// Ends the sentence of the tokens that were added since the last.
  mutating func endSentence() {
    let first = sentences.last?.upperBound ?? 0
    guard first < tokens.count else { return }
    tokens[first].startSentence()
    for start in stride(from: first, to: tokens.count, by: Self.longest) {
      sentences.append(start..<min(start + Self.longest, tokens.count))
    }
  }

  /// Pairs the marks of the sentences that were added.
  mutating func pair(in text: Span<UInt8>) {
    if marks.isEmpty { return }
    let marks = QuoteMarks(marks, of: tokens, in: text)
    var found = marks.pairs.map { $0.opening..<$0.closing }
    if let open = marks.unclosed, open + 1 < tokens.count, open == 0 || found.allSatisfy({ $0.upperBound <= open }) {
      found.append(open..<tokens.count)
      goesOn = true
    }
    found.sort { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
    for pair in found where pair.lowerBound >= (pairs.last?.upperBound ?? 0) {
      pairs.append(pair)
      tokens[pair.lowerBound].kind = .opening(partner: pair.upperBound < tokens.count ? Int32(clamping: pair.upperBound) : nil)
      if pair.upperBound < tokens.count { tokens[pair.upperBound].kind = .closing(partner: Int32(clamping: pair.lowerBound)) }
    }
  }

  /// Finds the places between commas that only say where the place or the body before them is. O(tokens).
  mutating func findPlaceAsides(in text: Span<UInt8>) {
    var comma = 1
    while comma < tokens.count {
      defer { comma += 1 }
      guard tokens[comma].kind == .comma, tokens[comma - 1].isCapital else { continue }
      var end = comma + 1
      while end < tokens.count, end - comma <= Self.longestPlace, tokens[end].isNoun || tokens[end].word == .joining { end += 1 }
      guard end > comma + 1, end < tokens.count, tokens[end].kind == .comma, tokens[comma + 1].isCapital else { continue }
      let place = comma + 1..<end
      if Gazetteer.standard.entry(of: tokens[place].map(\.bytes), in: text)?.kind == .place { placeAsides.append(place) }
    }
  }

  /// Most tokens of a place that is looked for between commas.
  private static let longestPlace = 4

  /// Whether a phrase is such a place. O(log places).
  func isPlaceAside(_ phrase: Range<Int>) -> Bool {
    let index = placeAsides.firstPlace { $0.lowerBound >= phrase.lowerBound }
    return index < placeAsides.count && placeAsides[index] == phrase
  }

  /// The tokens of `range` that words somebody tells may stand beside. O(log tokens).
  func tellers(in range: Range<Int>) -> ArraySlice<Int> {
    let rest = tellers[tellers.firstPlace { $0 >= range.lowerBound }...]
    return rest[..<rest.firstPlace { $0 >= range.upperBound }]
  }

  /// Whether nothing is quoted or told in it.
  var isPlain: Bool { marks.isEmpty && tellers.isEmpty }

  /// The sentence that holds token `index`.
  func sentence(of index: Int) -> Range<Int> {
    let place = sentences.firstPlace { $0.upperBound > index }
    return place < sentences.count ? sentences[place] : max(0, tokens.count - 1)..<tokens.count
  }

  /// Whether a sentence begins with token `index`, or with what it stands beside: `The prosecutor, Hugo Lenz,`.
  func opensSentence(_ index: Int) -> Bool {
    if tokens[index].startsSentence || opensBehindRole(index) { return true }
    var first = index - 2
    guard first >= 0, tokens[index - 1].kind == .comma else { return false }
    while first > 0, index - first < 6, tokens[first].isNoun || tokens[first].word == .joining, !tokens[first].startsSentence { first -= 1 }
    return tokens[first].startsSentence
  }

  /// Whether the clause of a sentence's first word has its verb right behind, or behind what is set between commas: `Weber left`,
  /// `Weber, in a letter, said`.
  func opensClause(_ index: Int) -> Bool {
    guard tokens[index].startsSentence, index + 1 < tokens.count else { return false }
    return mayBeVerb(index + 1) && !tokens[index + 1].isCapital || opensBeforeAside(index)
  }

  /// Whether what is set between commas stands between a sentence's first word and its verb: `Weber, in a letter, said`.
  func opensBeforeAside(_ index: Int) -> Bool {
    guard tokens[index].startsSentence, index + 1 < tokens.count, tokens[index + 1].kind == .comma else { return false }
    let rest = tokens[min(index + 3, tokens.count)..<min(index + 24, tokens.count)]
    guard let close = rest.firstIndex(where: { $0.kind == .comma || $0.kind == .sign }), tokens[close].kind == .comma,
      close + 1 < tokens.count, !tokens[close + 1].isCapital
    else { return false }
    return mayBeVerb(close + 1) || tokens[close + 1].endsInLy
  }

  /// Whether only what the person is stands before the name: `His son Eric Weber`.
  private func opensBehindRole(_ index: Int) -> Bool {
    guard index > 0, tokens[index - 1].word == .role else { return false }
    var first = index - 1
    while index - first < 5, !tokens[first].startsSentence, tokens[first].isNoun { first -= 1 }
    return tokens[first].startsSentence && (tokens[first].isNoun || tokens[first].word == .determiner)
  }

  /// Whether the capital of a token is only that of its sentence: `Meanwhile`.
  func isOpener(_ index: Int) -> Bool { tokens[index].startsSentence && tokens[index].isOpener }

  /// Where the words with capitals end that begin with token `index`, hyphens between them included.
  func endOfName(from index: Int, before limit: Int, in text: Span<UInt8>) -> Int {
    var end = index + 1
    while end < limit, tokens[end].isNoun, !tokens[end].startsSentence {
      let isTie = end + 1 < limit && tokens[end + 1].isCapital && isHyphen(tokens[end], in: text)
      guard tokens[end].isCapital || isTie else { break }
      end += 1
    }
    return end
  }

  /// The author of the text that token `index` names, where they stand together: `Weber's letter`, `a letter by Weber`.
  func author(ofText index: Int) -> Range<Int>? {
    if index >= 2, tokens[index - 1].kind == .possessive, tokens[index - 2].isCapital {
      var first = index - 2
      while first > 0, index - first < 6, tokens[first - 1].isCapital, tokens[first - 1].isNoun, !tokens[first].startsSentence {
        first -= 1
      }
      return bytes(first..<index - 1)
    }
    guard index + 2 < tokens.count, tokens[index + 1].word == .by, let author = phrase(from: index + 2, before: tokens.count),
      tokens[author.lowerBound].isCapital || tokens[author.lowerBound].word == .determiner
    else { return nil }
    return bytes(author)
  }

  /// Whether `the` stands before the noun at token `index`, or nothing.
  func isDefinite(_ index: Int, in text: Span<UInt8>) -> Bool {
    var first = index - 1
    while first >= 0, index - first < 5, tokens[first].kind == .name { first -= 1 }
    return first < 0 || tokens[first].word != .determiner || tokens[first].bytes.count > 2
  }

  /// The text that a cue says it is said in: `said in a letter`, `wrote in her letter`.
  func text(behind cue: Int, before end: Int) -> Range<Int>? {
    var index = cue + 1
    while index + 2 < end, index - cue < 8, tokens[index].kind != .comma, tokens[index].kind != .sign {
      if tokens[index].isPreposition, tokens[index + 1].word == .determiner {
        var noun = index + 2
        while noun < end, noun - index < 6, tokens[noun].kind == .name { noun += 1 }
        if noun < end, tokens[noun].word == .text { return tokens[noun].bytes }
      }
      index += 1
    }
    return nil
  }

  /// Whether a token may be a finite verb: an auxiliary, a verb of saying, or a word in `-ed` or `-s` that no determiner stands before.
  func mayBeVerb(_ index: Int) -> Bool {
    let token = tokens[index]
    if isSurelyVerb(index) { return true }
    guard token.isNoun else { return false }
    guard token.mayBeVerb, index > 0, tokens[index - 1].word == .determiner else { return token.mayBeVerb }
    // `the two raised`
    return index > 1 && tokens[index - 2].word == .determiner
  }

  /// Whether a token is a finite verb and no noun, as far as the word and those beside it tell.
  func isSurelyVerb(_ index: Int) -> Bool { tokens[index].word == .auxiliary || tokens[index].isSaying || isVerbForm(index) }

  /// Whether a token is a verb by its form and by what stands beside it: `the crews went`, `the videos show`.
  private func isVerbForm(_ index: Int) -> Bool {
    guard let verb = tokens[index].verb, index > 0, tokens[index - 1].word != .determiner else { return false }
    switch verb {
    case .past: return true
    case .pastOrParticiple: return hasObject(index)
    case .plural: return isPlural(index - 1)
    case .pluralOrNoun: return isPlural(index - 1) && hasObject(index)
    case .be, .auxiliaryGerund, .pluralNoun: return false
    }
  }

  /// Whether what a verb is done to stands right behind it, as it does behind no noun.
  func hasObject(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return false }
    switch tokens[index + 1].word {
    case .determiner, .that, .he, .she, .they, .it, .them, .nobody, .condition, .adverbial, .clause: return true
    default: return tokens[index + 1].isCapital || tokens[index + 1].kind == .name && isPlural(index + 1)
    }
  }

  private func isPlural(_ index: Int) -> Bool { tokens[index].endsInS || tokens[index].verb == .pluralNoun }

  /// Whether a verb stands behind a form of `be`, so that nobody before it says anything: `Weber was told that`.
  func isPassive(_ verb: Int, after floor: Int) -> Bool {
    var index = verb - 1
    while index >= floor, verb - index < 4, tokens[index].word == .auxiliary || tokens[index].endsInLy {
      if tokens[index].verb == .be { return true }
      index -= 1
    }
    return false
  }

  /// The pairs of marks that touch the tokens `range`.
  func pairs(in range: Range<Int>) -> ArraySlice<Range<Int>> {
    let rest = pairs[pairs.firstPlace { $0.upperBound > range.lowerBound }...]
    return rest[..<rest.firstPlace { $0.lowerBound >= range.upperBound }]
  }

  /// The bytes of tokens.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    tokens[range.lowerBound].bytes.lowerBound..<tokens[range.upperBound - 1].bytes.upperBound
  }
}
