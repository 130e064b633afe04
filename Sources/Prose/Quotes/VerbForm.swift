/// What a word may be as a verb that neither ends in `-ed` or `-s` nor says anything.
enum VerbForm: UInt8, Sendable {
  /// A past form that is nothing else: `went`.
  case past
  /// A past form that is a participle too, so that an object must show the verb: `the crews left the harbour`.
  case pastOrParticiple
  /// A form behind plurals: `the crews remain`.
  case plural
  /// The same of a word that is a noun too, so that an object must show the verb: `the videos show that`.
  case pluralOrNoun
  /// A form of `be`.
  case be
  /// `having` and `being`, which another verb follows.
  case auxiliaryGerund
  /// No verb, but a plural without `-s`: `people`.
  case pluralNoun
}

/// What each word may be as a verb.
let verbForms: WordTable<VerbForm> = {
  var table: [WordKey: VerbForm] = [:]
  for (form, list) in englishVerbs {
    for key in WordKey.keys(of: list) { table[key] = form }
  }
  return WordTable(table)
}()
