/// The sentences of one text as names see them: the types of their words, one sentence behind the other.
struct NamedSentences {
  /// What a sentence is.
  enum Form { case heading, sentence }

  /// The place in `words` of each type; many types are the same word to names.
  private var codes: [UInt32] = []
  private var words: [NameWord] = []
  private(set) var types: [UInt32] = []
  private var lines: [Line] = []
  /// Whether a sentence is a heading.
  private(set) var hasHeading = false
  /// Whether a body may be called by a word of one of them.
  private(set) var mayCall = false

  /// A sentence.
  private struct Line {
    /// Its first place in `types`, and the place behind its last.
    var start: Int
    var end: Int
    var seen: Seen
  }

  /// No sentences; their types will be numbers of `words`.
  init(_ words: [NameWord]) {
    codes.reserveCapacity(words.count)
    var kinds = NumberTable(capacity: 256)
    for word in words {
      let key = (UInt64(word.role.rawValue) << 2 | UInt64(word.level.rawValue)) + 1
      if word.number == 0, let code = kinds[key] {
        codes.append(code)
        continue
      }
      if word.number == 0 { kinds[key] = UInt32(self.words.count) }
      codes.append(UInt32(self.words.count))
      self.words.append(word)
    }
  }

  /// What a type is as a word of names.
  @inline(__always)
  func word(_ type: UInt32) -> NameWord { words[Int(codes[Int(type)])] }

  /// Puts what `types` are in the place of `found`; what any of them does.
  @inline(__always)
  func look(at types: Span<UInt32>, into found: inout [NameWord]) -> (roles: NameRole, mayCall: Bool) {
    found.removeAll(keepingCapacity: true)
    let (codes, words) = (codes.span, words.span)
    var all: NameRole = []
    var mayCall = false
    found.append(addingCapacity: types.count) { found in
      var index = 0
      while index < types.count {
        let word = words[Int(codes[Int(types[index])])]
        all.formUnion(word.role)
        if word.mayCall { mayCall = true }
        found.append(word)
        index += 1
      }
    }
    return (all, mayCall)
  }

  /// The number of sentences.
  var count: Int { lines.count }

  /// Whether a sentence is a heading.
  func isHeading(_ sentence: Int) -> Bool { lines[sentence].seen.form == .heading }

  /// Whether a sentence has a word that a body may be called.
  func mayCall(_ sentence: Int) -> Bool { lines[sentence].seen.mayCall }

  /// What a reader sees of a sentence.
  struct Seen {
    var form = Form.sentence
    /// Whether a body may be called by one of its words.
    var mayCall = false
  }

  /// Adds a sentence.
  mutating func append(_ sentence: Span<UInt32>, seen: Seen) {
    let start = types.count
    types.append(addingCapacity: sentence.count) { types in
      var index = 0
      while index < sentence.count {
        types.append(sentence[index])
        index += 1
      }
    }
    lines.append(Line(start: start, end: types.count, seen: seen))
    if seen.form == .heading { hasHeading = true }
    if seen.mayCall { mayCall = true }
  }

  /// Takes all sentences out; their room is used again.
  mutating func removeAll() {
    types.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
    (hasHeading, mayCall) = (false, false)
  }

  /// The places of a sentence's words in `types`.
  @inline(__always)
  func places(_ sentence: Int) -> Range<Int> { lines[sentence].start..<lines[sentence].end }

  /// The types of the words of a mention.
  func types(of mention: NameMention) -> ArraySlice<UInt32> {
    let start = lines[mention.sentence].start
    return types[start + mention.tokens.lowerBound..<start + mention.tokens.upperBound]
  }

  /// The type of a word of a sentence.
  @inline(__always)
  func type(_ sentence: Int, _ token: Int) -> UInt32 { types[lines[sentence].start + token] }

  /// What a word of a sentence does; nothing before its first word and behind its last.
  @inline(__always)
  func role(_ sentence: Int, _ token: Int) -> NameRole {
    let line = lines[sentence]
    return token >= 0 && line.start + token < line.end ? word(types[line.start + token]).role : []
  }
}
