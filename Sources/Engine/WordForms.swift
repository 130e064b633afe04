import Corpus
import Prose

/// The forms of words as fields show them: words that an alias joins are one word, and a stem class is shown as its commonest form.
struct WordForms {
  private let view: View

  init(_ view: View) { self.view = view }

  /// What gives the form of a type of `lexicon`.
  func form(_ attribute: TokenTest.Attribute, in lexicon: Lexicon) -> (UInt32) -> [UInt8] {
    switch attribute {
    case .word: return { lexicon.word($0) }
    case .shape: return { shape(of: lexicon.word($0).span) }
    case .norm:
      let aliases = AliasWords(view.aliases, .norm)
      return { aliases.meant(by: lexicon.norm($0)) }
    case .lemma: return lemma(in: lexicon)
    }
  }

  private func lemma(in lexicon: Lexicon) -> (UInt32) -> [UInt8] {
    let aliases = AliasWords(view.aliases, .lemma)
    var shown: [[UInt8]: [UInt8]] = [:]
    return { type in
      let stem = aliases.meant(by: lexicon.stem(type))
      if let known = shown[stem] { return known }
      let form = aliases.label(of: stem) ?? view.archive.commonestForm(ofStem: stem)
      shown[stem] = form
      return form
    }
  }
}
