import Prose

/// Sentences with the names the reader finds in them.
struct SampleNames {
  /// The names, in order.
  let names: [NameMention]
  private let texts: [[UInt8]]
  private let tokens: [[Range<Int>]]

  /// Reads `sentences` as one text.
  init(_ sentences: [String]) {
    texts = sentences.map { Array($0.utf8) }
    tokens = texts.map { text in
      var ranges: [Range<Int>] = []
      tokenRanges(of: 0..<text.count, in: text.span, into: &ranges)
      return ranges
    }
    let words = zip(texts, tokens).map { text, tokens in tokens.map { Array(text[$0]) } }
    let small = Set(words.joined().filter { $0.first.map { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") } ?? false })
    var types: [[UInt8]: UInt32] = [:]
    var known: [NameWord] = []
    for word in words.joined() where types[word] == nil {
      types[word] = UInt32(known.count)
      let folded = foldedForm(of: word.span)
      known.append(NameWord(word.span, folded: folded.span))
      if known[known.count - 1].role.contains(.capital), small.contains(folded) { known[known.count - 1].role.insert(.common) }
    }
    var reader = NameReader(known)
    for sentence in words {
      let numbers = sentence.map { types[$0] ?? 0 }
      reader.read(types: numbers.span)
    }
    var names: [NameMention] = []
    reader.takeNames { names.append($0) }
    self.names = names
  }

  /// The bytes of a name in its sentence.
  func bytes(_ mention: NameMention) -> Range<Int> {
    let ranges = tokens[mention.sentence][mention.tokens]
    return (ranges.first?.lowerBound ?? 0)..<(ranges.last?.upperBound ?? 0)
  }

  /// The words of a name.
  func text(_ mention: NameMention) -> String { String(decoding: texts[mention.sentence][bytes(mention)], as: UTF8.self) }

  /// The fullest name that a name means.
  func fullName(_ mention: NameMention) -> String {
    mention.entry.map { Gazetteer.standard.entries[$0].name } ?? text(names[mention.head])
  }
}
