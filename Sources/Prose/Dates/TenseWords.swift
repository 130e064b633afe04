/// The words that show the tense of a clause.
struct TenseWords: Sendable {
  /// `will`: strict cues of the future.
  let future: WordSet
  /// `due`, `scheduled`: cues of the future before `to`, `for` or a date.
  let planned: WordSet
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
  /// Verbs behind which a clause without `that` may begin.
  let speaking: WordSet
  /// Words in `ed` that are no verbs.
  let noVerb: WordSet

  /// The words of one language, with blanks between.
  init(
    future: String = "", planned: String = "", modal: String = "", present: String = "", past: String = "", joints: String = "",
    infinitive: String = "",
    auxiliary: String = "", speaking: String = "", noVerb: String = ""
  ) {
    self.future = WordSet(words: future)
    self.planned = WordSet(words: planned)
    self.modal = WordSet(words: modal)
    self.present = WordSet(words: present)
    self.past = WordSet(words: past)
    self.joints = WordSet(words: joints)
    self.infinitive = WordSet(words: infinitive)
    self.auxiliary = WordSet(words: auxiliary)
    self.speaking = WordSet(words: speaking)
    self.noVerb = WordSet(words: noVerb)
  }
}
