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
    var reader = NameReader()
    for sentence in words {
      let numbers = sentence.map { word in
        if types[word] == nil { types[word] = UInt32(types.count) }
        return types[word] ?? 0
      }
      let known = sentence.map { word in
        let folded = foldedForm(of: word.span)
        var known = NameWord(word.span, folded: folded.span)
        if known.role.contains(.capital), small.contains(folded) { known.role.insert(.common) }
        return known
      }
      reader.read(known, types: numbers)
    }
    names = reader.names()
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
