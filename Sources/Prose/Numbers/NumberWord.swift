/// What a word can do around a quantity.
enum NumberWord: Equatable, Sendable {
  /// `seven`, `twenty`, `hundred`, `million` as a power of ten; `dozen`.
  case unit(Int), ten(Int), hundred, scale(Int), dozen
  /// `hundreds`, `thousands` as a power of ten; `dozens`, `scores`, `tens`.
  case manyScale(Int), dozens, scores, tens
  /// `several`; `few` and `couple`, behind `a`.
  case several, few
  case half
  /// `third`, by the number of parts.
  case fraction(Int)
  case a, and, or, of, the, to, from, between, out
  /// Modifiers, and the words they are made of.
  case about, over, under, some, more, less, than, no, at, least, most, up, `as`, many, maximum, minimum, close, so, plus, odd
  /// `down`: with `from` behind it what was before.
  case down
  /// `not`; `never` and `n't`; `longer`, behind `no`: deny what their clause says.
  case not, never, longer
  /// `none`, `neither`: with `of` behind them nothing of a whole.
  case noneOf
  /// `denied`: a word of speech that takes what is said for untrue.
  case deny
  /// `confirm`, `stop`, `merely`: behind `not` they deny something else than a number behind them.
  case doubt
  /// `only`, `just`: behind `not` they deny that it is all.
  case only, just
  /// `twice`, and `times` behind a number: with `as many as` behind them a multiple.
  case twice, times
  /// `minus`: below nothing.
  case minus
  /// `vs`: what stands behind it is another's.
  case versus
  /// `additional`: stands between a number and its noun.
  case additional
  /// `its`: points to the subject.
  case possessive
  case percent, per, cent, percentage
  case currency(Currency)
  /// Behind it a number is a name: `Resolution 2231`.
  case label
  /// Stands before a place; also `from`, `to` and `at`.
  case placePreposition
  case preposition
  /// `with`: what stands behind it comes along.
  case with
  /// `including`: a part of those counted before.
  case including
  /// `them`: points to those counted before.
  case them
  /// `there`: points to the place named before.
  case there
  /// `he`: the subject is a person of another name.
  case pronoun
  /// A common noun for a place: `region`.
  case placeNoun
  /// Opens a clause, so that a name behind it is its subject.
  case joint
  /// Opens a clause about the name before it.
  case relative
  /// A word of speech: the name beside it is a source, no holder.
  case report
  /// `reported`: a word of speech that may also have the quantity for its object: `Peru reported 40 cases`.
  case announce
  /// `now`, `already`.
  case status
  /// `contingent`, `force`: bodies that are counted by their members.
  case body
  case strong, old, aged, year
  /// `member`: behind a hyphen it says how strong a body is.
  case member
  /// `vote`, `voted`; `match`, `beat`.
  case vote, match
  /// `rose`, `fell`: what goes from one value to another.
  case change
  /// `killed`, `dead`: say what became of those counted, and stand for their noun.
  case fate
  /// `attacked`, `visited`: what it is done to belongs to others.
  case affect
  /// `spoke`: a form that is a verb alone.
  case verb
  /// `gave`: a verb with two objects, the name of who is given something and what it is.
  case give
  /// `took`: a verb that makes one with the word behind it: `took in 500 refugees`, `took on 20 pilots`.
  case take
  /// `off`: a preposition, and behind a verb a part of it: `laid off 2,000`.
  case off
  /// `day`: with `one` before it a time, and no quantity.
  case time
  /// A noun whose plural has no `s`, and a unit of measure.
  case plural, measure
  /// Stands before a number that is none: `any one`, `no one`.
  case choice
  /// Any other word that ends a noun phrase.
  case function
}

extension NumberWord {
  /// Whether it is a word of speech.
  var isReport: Bool { self == .report || self == .announce || self == .deny }

  /// Whether it denies the clause it stands in.
  var isNegation: Bool { self == .not || self == .never }

  /// Whether it picks out of several, or stands for one of them.
  var isChoice: Bool { self == .choice || self == .noneOf || self == .only }
}

/// The words of one language that quantities are made of; a new language is a file beside English.
struct NumberLanguage: Sendable {
  /// The words.
  var words: [(word: NumberWord, forms: String)]
  /// Endings of adjectives, longest first.
  var adjectiveEndings: [StaticString]
  /// Endings of participles and adverbs, which stand for no noun.
  var participleEndings: [StaticString]
  /// Short words that pages of the language are full of and pages of other languages are not, in lower case.
  var ownMarks: String
  /// Short words that pages of the language are full of, whoever else has them.
  var commonMarks: String

  /// All words in lower case; of long words the first twelve letters.
  var table: [WordKey: NumberWord] {
    var table: [WordKey: NumberWord] = [:]
    for (word, forms) in words {
      for form in forms.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        if let key = WordKey(form.prefix(12)) { table[key] = word }
      }
    }
    return table
  }
}

/// The words of English.
let numberWords = WordTable(englishNumbers.table)

/// What the word in `range` does; nil for words that do nothing.
func numberWord(_ range: Range<Int>, in text: Span<UInt8>) -> NumberWord? {
  WordKey(withoutDots: range.lowerBound..<min(range.upperBound, range.lowerBound + 12), in: text).flatMap { numberWords[$0] }
}
