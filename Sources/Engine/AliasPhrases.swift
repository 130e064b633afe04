import Corpus
import Evidence
import Prose

/// Which words of a hit are a form of an alias, of one word or of several, and what they are counted as: the alias's name.
struct AliasPhrases {
  private struct Phrase {
    let words: [[UInt8]]
    let label: [UInt8]
  }

  /// The forms by their first words, longer ones first.
  private var phrases: [[UInt8]: [Phrase]] = [:]

  /// The forms as folded words, or as stem classes.
  init(_ aliases: Aliases, _ kind: Lexicon.Form) {
    for alias in aliases.all {
      let label = alias.countedName
      for form in alias.forms {
        let words = foldedWords(of: form).map { kind == .lemma ? Stemmer().stem(of: $0.span) : $0 }
        guard let first = words.first else { continue }
        phrases[first, default: []].append(Phrase(words: words, label: label))
      }
    }
    // A form counts in the first alias that has it.
    for (first, known) in phrases where known.count > 1 {
      let order = known.indices.sorted { (-known[$0].words.count, $0) < (-known[$1].words.count, $1) }
      phrases[first] = order.map { known[$0] }
    }
  }

  /// What `word` by itself is counted as; nil where it is no form of an alias.
  func label(of word: [UInt8]) -> [UInt8]? { phrases[word]?.first { $0.words.count == 1 }?.label }

  /// `words` with every form of an alias as its name, and the others as `shown` shows that at an index.
  func text(_ words: [[UInt8]], _ shown: (Int) -> [UInt8]) -> String {
    var parts: [[UInt8]] = []
    var index = 0
    while index < words.count {
      let found = phrases[words[index]]?.first { words[index...].starts(with: $0.words) }
      parts.append(found?.label ?? shown(index))
      index += found?.words.count ?? 1
    }
    return String(decoding: parts.joined(separator: [UInt8(ascii: " ")]).map { $0 }, as: UTF8.self)
  }
}
