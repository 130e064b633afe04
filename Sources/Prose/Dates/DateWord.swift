import Chronology

/// What a word can do in an expression of time.
enum DateWord: Equatable, Sendable {
  case month(Int), shortMonth(Int)
  case weekday(Weekday), shortWeekday(Weekday), weekdays(Weekday)
  /// A unit of time in the singular (`week`) and in the plural (`weeks`).
  case unit(Granularity), units(Granularity)
  case season(Season)
  /// `half`: a count and a unit.
  case half
  /// `period`, `time`, `point`: what `same` and `that` point to without a unit.
  case period
  /// `first` to `twelfth`; `final` is -1.
  case ordinal(Int)
  /// `last`, `next`, `this`, `following`: point to one of many units.
  case pointer(Pointer)
  /// `past`: the unit before, and the units up to now.
  case past
  /// `that`, which points too but mostly opens a clause; `followed`.
  case that, followed
  /// `these` and `recent`, before units in the plural.
  case these, recent
  /// `earlier` and `later`: a pointer's modifier and an offset's end; `ago`; `hence`.
  case offset(TimeDirection), ago, hence
  case afterBefore(TimeDirection)
  case article
  /// `two`, `several`, `dozen`: count units.
  case count(Amount)
  /// `just`, before a length; `as`, behind `recently`.
  case only, `as`
  /// `consecutive`, `straight`, `full`: may stand between a count and its unit.
  case filler
  case the, of, to, and, or, from, on, at, `in`, `for`
  /// Words after which four digits are a year; after the loose ones only where no counted thing follows.
  case preposition, loosePreposition
  /// `about`, `over`: such a loose word too, and a modifier of what is counted.
  case approximate(DateModifier)
  /// `more`, `less`: with `than`; `least`, `most`: with `at`.
  case more, less, than, least, most, up
  /// `until` and `through`: such a word too, and the middle of a range.
  case until
  /// Behind it, `and` is the middle of a range.
  case between
  case early(DateModifier)
  /// `end`, `beginning`: with `of` before a date.
  case edge(DateModifier)
  /// `today`, `yesterday`: a day counted from now, with a part of it.
  case deictic(Int, DayPart?)
  case part(DayPart)
  /// `now`, `recently`.
  case reference(Era)
  /// `future`, `being`, `moment`, `present`: make up such words with others.
  case era(Era)
  /// `current`: `this`, or `now`; `near`, before `future` or `term`; `then`, behind `since` or `by`.
  case current, near, then
  /// `annual`, `daily`.
  case frequency(Granularity)
  case every
  /// `a.m.` and `p.m.`; `UTC` and `GMT`; other zones.
  case am, pm, utc, zone
  /// Things that are counted, and units of measure.
  case counted
  /// `old`: what stands before it is an age.
  case old
  /// `long`, behind a hyphen.
  case long
  /// `Black` or `Good`, which make a weekday a feast, and `Times` or `Post`, which make it a paper.
  case feast, paper
  /// `Conference` or `Games`, which have a year behind them.
  case occasion
  /// `end`, `closed`: verbs that have `the day` behind them.
  case dayVerb
}

/// The words of one language that expressions of time are made of; a new language is a file beside English.
struct DateLanguage: Sendable {
  /// Months from January on, in full and short; several words for one stand with blanks between.
  var months: [String]
  var shortMonths: [String]
  /// Weekdays from Monday on, in full and short.
  var weekdays: [String]
  var shortWeekdays: [String]
  /// The other words.
  var words: [(word: DateWord, forms: String)]
  /// Words that show the tense of a clause.
  var tenses: TenseWords

  /// All words in lower case.
  var table: [WordKey: DateWord] {
    var table: [WordKey: DateWord] = [:]
    for (word, forms) in words { add(forms, word, to: &table) }
    for (index, forms) in shortMonths.enumerated() { add(forms, .shortMonth(index + 1), to: &table) }
    for (index, forms) in months.enumerated() { add(forms, .month(index + 1), to: &table) }
    for (weekday, forms) in zip(Weekday.allCases, weekdays) { add(forms, .weekday(weekday), to: &table) }
    for (weekday, forms) in zip(Weekday.allCases, shortWeekdays) { add(forms, .shortWeekday(weekday), to: &table) }
    return table
  }

  private func add(_ forms: String, _ word: DateWord, to table: inout [WordKey: DateWord]) {
    for key in WordKey.keys(of: forms) { table[key] = word }
  }
}

/// The words of English.
let dateWords = WordTable(english.table)
/// The months, weekdays and joining words of the other languages of date lines.
let foreignDateWords = WordTable(foreignDateLines.table)
