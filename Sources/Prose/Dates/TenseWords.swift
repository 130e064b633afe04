/// The words that show the tense of a clause.
struct TenseWords: Sendable {
  /// `will`: strict cues of the future.
  let future: WordSet
  /// `due`, `scheduled`: cues of the future too; `expected`, `set`: such cues before `to`.
  let planned: WordSet
  let aimed: WordSet
  let present: WordSet
  /// `may`, `could`: leave open when.
  let modal: WordSet
  /// Past forms that do not end in `ed`, and the commonest that do.
  let past: WordSet
  /// `that`, `which`: begin another clause.
  let joints: WordSet
  /// `to`.
  let infinitive: WordSet
  /// `be`, `have`: a form in `ed` behind them is no past.
  let auxiliary: WordSet
  /// Words in `ed` that are no verbs.
  let noVerb: WordSet

  /// The words of one language, with blanks between.
  init(
    future: String = "", planned: String = "", aimed: String = "", modal: String = "", present: String = "", past: String = "",
    joints: String = "",
    infinitive: String = "",
    auxiliary: String = "", noVerb: String = ""
  ) {
    self.future = WordSet(words: future)
    self.planned = WordSet(words: planned)
    self.aimed = WordSet(words: aimed)
    self.modal = WordSet(words: modal)
    self.present = WordSet(words: present)
    self.past = WordSet(words: past)
    self.joints = WordSet(words: joints)
    self.infinitive = WordSet(words: infinitive)
    self.auxiliary = WordSet(words: auxiliary)
    self.noVerb = WordSet(words: noVerb)
  }
}
