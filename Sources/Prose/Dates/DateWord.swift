import Chronology

/// What a word can do in a date.
enum DateWord: Equatable, Sendable {
  case month(Int), shortMonth(Int)
  case weekday(Weekday), shortWeekday(Weekday)
  /// A span of time in the singular (`week`) and in the plural (`weeks`), and a season.
  case unit, units, season
  case quarter
  /// `first` to `fourth`, before `quarter`.
  case ordinal(Int)
  /// `last`, `next`, `this`, `same`: point from here to a unit.
  case pointer
  /// `earlier` and `later`, both a pointer's modifier and an offset's end; `ago`.
  case offset, ago
  case afterBefore
  /// `a`, `two`, `several`: count units.
  case count
  case the, of, to, and, from, on
  /// Words after which four digits are a year; after the loose ones only where no counted thing follows.
  case preposition, loosePreposition
  /// `until` and `through`: such a word too, and the middle of a range.
  case until
  /// Behind it, `and` is the middle of a range.
  case between
  case early
  /// `end`, `beginning`: with `of` before a date.
  case edge
  /// `today`, `yesterday`.
  case deictic
  /// Things that are counted, and units of measure.
  case counted
  /// `Black` or `Good`, which make a weekday a feast, and `Times` or `Post`, which make it a paper.
  case feast, paper
  /// `day` of `to the day`, `that`, `followed`.
  case then, followed
}

/// The words that dates are made of, in lower case.
/// Source: English grammar and the time expressions of news text, collected by hand, 2026-11.
let dateWords: WordTable<DateWord> = {
  var table: [WordKey: DateWord] = [:]
  func add(_ words: String, _ word: DateWord) {
    for key in words.split(separator: " ").compactMap({ WordKey($0) }) { table[key] = word }
  }
  add(
    """
    troops soldiers people men women children miles kilometers kilometres km metres meters feet percent dollars euros pounds \
    votes jobs homes houses members students hours points tons tonnes barrels rooms seats shares cases deaths workers fighters \
    civilians refugees pages words copies units vehicles rounds families schools residents employees acres hectares gmt utc est
    """, .counted)
  add("day week weekend month year decade century night morning evening afternoon", .unit)
  add("days weeks weekends months years decades centuries", .units)
  add("summer spring autumn winter fall", .season)
  add("quarter", .quarter)
  add("last next this past previous coming following current same", .pointer)
  add("that", .then)
  add("followed", .followed)
  add("earlier later", .offset)
  add("ago", .ago)
  add("after before", .afterBefore)
  add("a an one two three four five six seven eight nine ten eleven twelve several few many couple", .count)
  add("the", .the)
  add("of", .of)
  add("to", .to)
  add("and", .and)
  add("from", .from)
  add("on", .on)
  add("in since during circa throughout fiscal", .preposition)
  add("until till through", .until)
  add("between", .between)
  add("by around about for than or pre post due over with its their his her our", .loosePreposition)
  add("early late mid", .early)
  add("end beginning start middle close", .edge)
  add("today yesterday tomorrow tonight", .deictic)
  add("black good bloody super ash palm easter cyber giving sheffield holy maundy ruby", .feast)
  add("times telegraph express mail mirror herald post world", .paper)
  for (index, word) in ["first", "second", "third", "fourth"].enumerated() { add(word, .ordinal(index + 1)) }
  table.merge(englishMonths) { $1 }
  table.merge(englishWeekdays) { $1 }
  return WordTable(table)
}()
