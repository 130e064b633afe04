import Corpus
import Evidence
import Prose

/// Which forms of one word the reader's aliases join.
struct AliasWords {
  /// The forms that count as one, the one that stands for all first.
  let groups: [[[UInt8]]]
  private let meant: [[UInt8]: [UInt8]]
  /// The words that stand for the groups, by the forms these are counted as.
  private let labels: [[UInt8]: [UInt8]]

  /// The groups of folded words, or of their stem classes; a form counts in the first alias that has it.
  init(_ aliases: Aliases, _ kind: Lexicon.Form) {
    var meant: [[UInt8]: [UInt8]] = [:]
    var labels: [[UInt8]: [UInt8]] = [:]
    groups = aliases.wordGroups.map { words in
      var group: [[UInt8]] = []
      for word in words {
        let form = kind == .lemma ? Stemmer().stem(of: word.span) : word
        guard meant[form] == nil else { continue }
        group.append(form)
        meant[form] = group[0]
        if group.count == 1 { labels[form] = word }
      }
      return group
    }
    self.meant = meant
    self.labels = labels
  }

  /// The word that stands for the group of a form; nil where it is in none.
  func label(of form: [UInt8]) -> [UInt8]? { meant[form].flatMap { labels[$0] } }
}
