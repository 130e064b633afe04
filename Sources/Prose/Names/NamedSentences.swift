/// The sentences of one text as names see them: the types of their words, one sentence behind the other.
struct NamedSentences {
  /// What a sentence is.
  enum Form { case heading, sentence }

  private var words: WordCodes<NameWord>
  private(set) var types: [UInt32] = []
  /// The first of `types` of each sentence, and behind them the end.
  private var starts: [Int] = [0]
  private(set) var isHeading: [Bool] = []

  /// No sentences; their types will be numbers of `words`.
  init(_ words: [NameWord]) {
    self.words = WordCodes(capacity: words.count)
    var kinds = NumberTable(capacity: 256)
    var count: UInt32 = 0
    for word in words {
      guard word.number == 0 else {
        self.words.append(word, width: 0, kind: nil)
        continue
      }
      let key = (UInt64(word.role.rawValue) << 2 | UInt64(word.level.rawValue)) + 1
      if kinds[key] == nil {
        kinds[key] = count
        count += 1
      }
      self.words.append(word, width: 0, kind: kinds[key].map { Int($0) })
    }
  }

  /// What a type is as a word of names.
  @inline(__always)
  func word(_ type: UInt32) -> NameWord { words[known: type] }

  /// The number of sentences.
  var count: Int { isHeading.count }

  /// Adds a sentence.
  mutating func append(_ sentence: [UInt32], as form: Form) {
    types += sentence
    starts.append(types.count)
    isHeading.append(form == .heading)
  }

  /// Takes all sentences out; their room is used again.
  mutating func removeAll() {
    types.removeAll(keepingCapacity: true)
    starts.removeLast(starts.count - 1)
    isHeading.removeAll(keepingCapacity: true)
  }

  /// The places of a sentence's words in `types`.
  @inline(__always)
  func places(_ sentence: Int) -> Range<Int> { starts[sentence]..<starts[sentence + 1] }

  /// The types of the words of a mention.
  func types(of mention: NameMention) -> ArraySlice<UInt32> {
    let start = starts[mention.sentence]
    return types[start + mention.tokens.lowerBound..<start + mention.tokens.upperBound]
  }

  /// The type of a word of a sentence.
  @inline(__always)
  func type(_ sentence: Int, _ token: Int) -> UInt32 { types[starts[sentence] + token] }

  /// What a word of a sentence does; nothing before its first word and behind its last.
  @inline(__always)
  func role(_ sentence: Int, _ token: Int) -> NameRole {
    let place = starts[sentence] + token
    return token >= 0 && place < starts[sentence + 1] ? words[known: types[place]].role : []
  }
}
