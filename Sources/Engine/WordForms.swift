import Corpus
import Evidence
import Prose

/// The forms of words as fields show them: what an alias joins is its name, and a stem class is shown as its commonest form.
struct WordForms {
  private let view: View

  init(_ view: View) { self.view = view }

  /// What gives the form of a type of `lexicon`.
  func form(_ attribute: TokenTest.Attribute, in lexicon: Lexicon) -> (UInt32) -> [UInt8] {
    switch attribute {
    case .word: return { lexicon.word($0) }
    case .shape: return { shape(of: lexicon.word($0).span) }
    case .norm:
      let aliases = AliasPhrases(view.aliases, .norm)
      return { type in
        let norm = lexicon.norm(type)
        return aliases.label(of: norm) ?? norm
      }
    case .lemma: return lemma(in: lexicon)
    }
  }

  /// What gives the forms of several types in a row as one text.
  func text(_ attribute: TokenTest.Attribute, in lexicon: Lexicon) -> ([UInt32]) -> String {
    let form = form(attribute, in: lexicon)
    guard !view.aliases.all.isEmpty, attribute == .norm || attribute == .lemma else {
      return { types in String(decoding: types.map(form).joined(separator: [UInt8(ascii: " ")]).map { $0 }, as: UTF8.self) }
    }
    let aliases = AliasPhrases(view.aliases, attribute == .lemma ? .lemma : .norm)
    return { types in
      aliases.text(types.map { attribute == .lemma ? lexicon.stem($0) : lexicon.norm($0) }) { form(types[$0]) }
    }
  }

  private func lemma(in lexicon: Lexicon) -> (UInt32) -> [UInt8] {
    let aliases = AliasPhrases(view.aliases, .lemma)
    var shown: [[UInt8]: [UInt8]] = [:]
    return { type in
      let stem = lexicon.stem(type)
      if let known = shown[stem] { return known }
      let form = aliases.label(of: stem) ?? view.archive.commonestForm(ofStem: stem)
      shown[stem] = form
      return form
    }
  }
}
