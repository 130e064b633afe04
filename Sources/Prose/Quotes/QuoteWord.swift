/// What a word does around a quotation.
enum QuoteWord: UInt8, Sendable {
  /// A finite verb of saying: `said`, `tweeted`.
  case says
  /// The same of a verb that has a thing as its object as often as a clause: `announced an order`.
  case announces
  /// `asked`: what is asked without marks says not what is so.
  case asks
  /// `told`, whose object may be who passes the words on.
  case tells
  /// `denied`: what follows without marks is not what was said.
  case denies
  /// `called`, `described`: a thing follows and its name, not a clause.
  case calls
  /// `titled`: what follows is what a thing is called.
  case named
  /// `spoke`, which tells of words only behind `of`.
  case speaks
  /// The participle of a verb of saying, whose subject stands elsewhere: `adding`.
  case saying
  /// `citing`, `quoting`, and `cited`, `quoted` before `by`.
  case citing, cited
  case according
  /// `per`, which stands for `according to`.
  case per
  case auxiliary, negation
  /// `nobody`, `none`, `no`: as a subject it says that nothing was said.
  case nobody
  case he, she, they, it
  case determiner
  /// `of` and `for`, which join nouns, and the other prepositions.
  case joining, preposition
  /// `after`, `since`: prepositions that may also begin a clause.
  case temporal
  /// `about`, `over`: prepositions that may also stand before a figure.
  case roughly
  /// `like`, `including`: examples of what stands before.
  case such
  case and
  /// `who`, whose subject stands before it.
  case who
  /// `them`, a person only behind `of`: `one of them`.
  case them
  /// Words that begin another clause, those whose clause only says when or why, and those whose clause need not be so: `if`, `whether`.
  case clause, adverbial, condition
  case that
  case by, to
  /// Weekdays, months, `yesterday`: times, which no speaker is named by.
  case time
  /// `official`, `spokesman`: somebody without a name.
  case role
  /// `alliance`, `organization`: a body named before by its letters.
  case body
  /// `headquarters`, which speak for the body they are of.
  case seat
  /// `letter`, `statement`: a text that speaks for who wrote it.
  case text
  /// `always`, `only`: words that may stand between a subject and its verb, or before a noun.
  case adverb
  /// `Only`, `Even`, with a capital: before the subject of a sentence they limit it, elsewhere they may be a name.
  case limit
  /// `declined`, `refused`: saying that does not happen.
  case refusal
}

/// Words that limit what they stand before.
let limitingWords = WordSet(words: englishLimits)

/// What each word around quotations does.
let quoteWords: WordTable<QuoteWord> = {
  var table: [WordKey: QuoteWord] = [:]
  for (word, list) in englishQuotes {
    for key in WordKey.keys(of: list) { table[key] = word }
  }
  return WordTable(table)
}()
