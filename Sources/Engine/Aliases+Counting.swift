import Corpus
import Evidence
import Prose

extension Aliases.Alias {
  /// What its forms are called where they are counted: its name, in lower case without accents.
  var countedName: [UInt8] { foldedWords(of: name).joined(separator: [UInt8(ascii: " ")]).map { $0 } }
}

extension Aliases {
  /// What each alias counts as one: its forms, as folded words or as their stem classes.
  func formGroups(_ kind: Lexicon.Form) -> [FormGroup] {
    all.map { alias in
      FormGroup(
        name: alias.countedName,
        members: alias.forms.map { foldedWords(of: $0).map { kind == .lemma ? Stemmer().stem(of: $0.span) : $0 } })
    }
  }
}

/// The words of a name in lower case without accents.
func foldedWords(of name: String) -> [[UInt8]] { TokenPattern.words(name).map { foldedForm(of: $0.span) } }
