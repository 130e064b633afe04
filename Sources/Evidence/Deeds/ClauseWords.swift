/// What a word does in a clause, as far as telling who did what needs it.
struct ClauseRole: OptionSet, Sendable {
  let rawValue: UInt32

  static let capital = ClauseRole(rawValue: 1 << 0)
  static let acronym = ClauseRole(rawValue: 1 << 1)
  /// A country or a people.
  static let people = ClauseRole(rawValue: 1 << 2)
  /// Stands before a name and is no part of it.
  static let title = ClauseRole(rawValue: 1 << 3)
  static let preposition = ClauseRole(rawValue: 1 << 4)
  /// Words of speech: what they are dated to bounds what they tell.
  static let report = ClauseRole(rawValue: 1 << 5)
  static let be = ClauseRole(rawValue: 1 << 6)
  /// Makes of what follows something that did not happen, or not yet.
  static let doubt = ClauseRole(rawValue: 1 << 7)
  static let condition = ClauseRole(rawValue: 1 << 8)
  static let relative = ClauseRole(rawValue: 1 << 9)
  /// What follows was before.
  static let after = ClauseRole(rawValue: 1 << 10)
  /// Says nothing of what a sentence is about.
  static let function = ClauseRole(rawValue: 1 << 11)
  /// A body of people that is called so once its name was given: `the alliance`.
  static let body = ClauseRole(rawValue: 1 << 12)
  /// A comma, dash, bracket or quotation mark.
  static let mark = ClauseRole(rawValue: 1 << 13)
  static let possessive = ClauseRole(rawValue: 1 << 14)
  static let number = ClauseRole(rawValue: 1 << 15)
  /// Also a word that is written small: no name at the start of a sentence.
  static let common = ClauseRole(rawValue: 1 << 16)
  static let since = ClauseRole(rawValue: 1 << 17)
  static let then = ClauseRole(rawValue: 1 << 18)
  static let particle = ClauseRole(rawValue: 1 << 19)
  static let of = ClauseRole(rawValue: 1 << 20)
  /// Joins or opens clauses: a name before it is not the subject behind it.
  static let joint = ClauseRole(rawValue: 1 << 21)
  /// A month or a weekday.
  static let calendar = ClauseRole(rawValue: 1 << 22)
  /// Joins the parts of a name: `al-Muhandis`.
  static let hyphen = ClauseRole(rawValue: 1 << 23)
  /// Makes of the noun behind it something that may not happen: `a possible attack`.
  static let possible = ClauseRole(rawValue: 1 << 24)
}

/// Words by what they do in a clause. Source: collected by hand from grammars and wire stories, 2026-11.
let clauseWords: [[UInt8]: ClauseRole] = {
  let lists: [(ClauseRole, String)] = [
    (
      .title,
      """
      gen general lt maj major col colonel capt captain adm admiral sgt president premier minister chancellor king queen prince princess
      sen senator rep congressman gov governor mayor judge justice dr prof professor mr mrs ms miss sir lord lady pope bishop archbishop
      secretary commander chief leader ambassador spokesman spokeswoman spokesperson director chairman chairwoman ceo official
      """
    ),
    (.preposition, "in at on near outside inside during by from with for against under over across between among into to via amid about"),
    (.of, "of"),
    (
      .report,
      """
      said says told tells announced announces added reported reports tweeted wrote writes confirmed confirms claimed claims stated declared
      warned insisted acknowledged revealed disclosed denied
      """
    ),
    (.be, "is are was were be been being gets got"),
    (.doubt, "will would may might could should can must shall to not n't never no nor without denied if unless whether plans planned"),
    (
      .possible,
      """
      possible potential threatened feared alleged likely expected imminent planned foiled attempted failed hypothetical
      """
    ),
    (.condition, "if unless whether"), (.relative, "who which whose whom that"),
    (.after, "after following since aftermath retaliation response"),
    (.since, "since"), (.then, "then"), (.particle, "al el bin ibn de del van von der den la le da di du dos"),
    (.joint, "that and but while as because who which when where although though however"),
    (
      .body,
      """
      alliance bloc organization organisation agency company group union coalition court council party parliament bank ministry commission
      committee government firm club association federation
      """
    ),
    (
      .calendar,
      """
      monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
      december
      """
    ),
    (
      .function,
      """
      the a an this that these those it its his her their our your my he she they we you i him them us who which whose whom what when where
      why how and or but nor if unless whether while as because although though however after before since during following amid in at on
      near outside inside by from with for against under over across between among into to via about of is are was were be been being has
      have had do does did will would may might could should can must shall not n't never no some any all each every both several many few
      more most much other another such than then there here now also still just only even very too yet up down out off again said says told
      announced added reported year years month months week weeks day days time times new last next first one two three four five six seven
      eight nine ten today yesterday tomorrow ago later earlier early late mid
      """
    ),
  ]
  var words: [[UInt8]: ClauseRole] = [:]
  for (role, list) in lists {
    for word in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) { words[Array(word.utf8), default: []].insert(role) }
  }
  return words
}()
