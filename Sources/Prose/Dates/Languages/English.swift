import Chronology

/// The words of English expressions of time.
/// Source: English grammar and the time expressions of news text, collected by hand, 2026-11.
let english = DateLanguage(
  months: ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"],
  shortMonths: ["jan", "feb", "mar", "apr", "", "jun", "jul", "aug", "sep sept", "oct", "nov", "dec"],
  weekdays: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
  shortWeekdays: ["mon", "tue tues", "wed", "thu thur thurs", "fri", "sat", "sun"],
  words: [
    (.weekdays(.monday), "mondays"), (.weekdays(.tuesday), "tuesdays"), (.weekdays(.wednesday), "wednesdays"),
    (.weekdays(.thursday), "thursdays"), (.weekdays(.friday), "fridays"), (.weekdays(.saturday), "saturdays"),
    (.weekdays(.sunday), "sundays"),
    (.unit(.minute), "minute"), (.unit(.hour), "hour"), (.unit(.day), "day"), (.unit(.weekend), "weekend"), (.unit(.week), "week"),
    (.unit(.month), "month"), (.unit(.quarter), "quarter"), (.unit(.year), "year"), (.unit(.decade), "decade"),
    (.unit(.century), "century"),
    (.units(.second), "seconds"), (.units(.minute), "minutes mins"), (.units(.hour), "hours hrs"), (.units(.day), "days"),
    (.units(.weekend), "weekends"), (.units(.week), "weeks"), (.units(.month), "months"), (.units(.quarter), "quarters"),
    (.units(.year), "years"), (.units(.decade), "decades"), (.units(.century), "centuries"),
    (.season(.spring), "spring springtime"), (.season(.summer), "summer summertime"), (.season(.autumn), "autumn fall"),
    (.season(.winter), "winter wintertime"),
    (.half, "half"), (.period, "period time point"),
    (.ordinal(1), "first"), (.ordinal(2), "second"), (.ordinal(3), "third"), (.ordinal(4), "fourth"), (.ordinal(5), "fifth"),
    (.ordinal(6), "sixth"), (.ordinal(7), "seventh"), (.ordinal(8), "eighth"), (.ordinal(9), "ninth"), (.ordinal(10), "tenth"),
    (.ordinal(11), "eleventh"), (.ordinal(12), "twelfth"), (.ordinal(-1), "final"),
    (.pointer(.last), "last"), (.pointer(.this), "this"), (.pointer(.next), "next coming upcoming"), (.pointer(.same), "same"),
    (.pointer(.following), "following ensuing"), (.pointer(.preceding), "previous preceding"),
    (.past, "past"), (.that, "that"), (.followed, "followed"), (.these, "these those"), (.recent, "recent"),
    (.offset(.before), "earlier previously"), (.offset(.after), "later"), (.ago, "ago"), (.hence, "hence"),
    (.afterBefore(.after), "after"), (.afterBefore(.before), "before prior"), (.then, "then"),
    (.article, "a an"),
    (.count(Amount(1)), "one single"), (.count(Amount(2)), "two couple twin"), (.count(Amount(3)), "three"), (.count(Amount(4)), "four"),
    (.count(Amount(5)), "five"), (.count(Amount(6)), "six"), (.count(Amount(7)), "seven"), (.count(Amount(8)), "eight"),
    (.count(Amount(9)), "nine"), (.count(Amount(10)), "ten"), (.count(Amount(11)), "eleven"), (.count(Amount(12)), "twelve dozen"),
    (.count(Amount(13)), "thirteen"), (.count(Amount(14)), "fourteen"), (.count(Amount(15)), "fifteen"), (.count(Amount(16)), "sixteen"),
    (.count(Amount(17)), "seventeen"), (.count(Amount(18)), "eighteen"), (.count(Amount(19)), "nineteen"), (.count(Amount(20)), "twenty"),
    (.count(Amount(30)), "thirty"), (.count(Amount(40)), "forty"), (.count(Amount(50)), "fifty"), (.count(Amount(60)), "sixty"),
    (.count(Amount(70)), "seventy"), (.count(Amount(80)), "eighty"), (.count(Amount(90)), "ninety"), (.count(Amount(100)), "hundred"),
    (.count(.vague), "several few many some multiple various numerous"),
    (.filler, "consecutive straight full whole entire calendar successive solid additional extra further"), (.near, "near foreseeable"),
    (.only, "just only mere merely"), (.as, "as"),
    (.era(.past), "history"),
    (.the, "the"), (.of, "of"), (.to, "to"), (.and, "and"), (.or, "or"), (.from, "from"), (.on, "on"), (.at, "at"), (.in, "in"),
    (.for, "for"),
    (.preposition, "during since circa throughout fiscal"), (.until, "until till through"), (.between, "between"),
    (.loosePreposition, "by pre post due with its their his her our within"),
    (.approximate(.about), "about around roughly nearly almost"), (.approximate(.moreThan), "over"),
    (.approximate(.lessThan), "under"),
    (.more, "more longer"), (.less, "less fewer"), (.than, "than"), (.least, "least"), (.most, "most"), (.up, "up"),
    (.early(.early), "early"), (.early(.mid), "mid"), (.early(.late), "late"),
    (.edge(.end), "end close"), (.edge(.beginning), "beginning start"), (.edge(.mid), "middle"),
    (.deictic(0, nil), "today"), (.deictic(-1, nil), "yesterday"), (.deictic(1, nil), "tomorrow"), (.deictic(0, .night), "tonight"),
    (.part(.morning), "morning dawn"), (.part(.midday), "noon midday"), (.part(.afternoon), "afternoon"), (.part(.evening), "evening dusk"),
    (.part(.night), "night midnight"),
    (.reference(.present), "now currently nowadays presently"), (.reference(.past), "recently lately"),
    (.era(.future), "future term"), (.era(.present), "present moment being"), (.current, "current"),
    (.frequency(.hour), "hourly"), (.frequency(.day), "daily"), (.frequency(.week), "weekly"), (.frequency(.month), "monthly"),
    (.frequency(.quarter), "quarterly"), (.frequency(.year), "annual annually yearly"),
    (.every, "every each"),
    (.am, "am"), (.pm, "pm"), (.utc, "utc gmt"), (.zone, "est edt et cst cdt ct mst mdt mt pst pdt pt bst ist cet cest jst"),
    (
      .counted,
      """
      troops soldiers people men women children miles kilometers kilometres km metres meters feet percent dollars euros pounds \
      votes jobs homes houses members students points tons tonnes barrels rooms seats shares cases deaths workers fighters \
      civilians refugees pages words copies units vehicles rounds families schools residents employees acres hectares
      """
    ),
    (.old, "old"), (.long, "long"),
    (.feast, "black good bloody super ash palm easter cyber giving sheffield holy maundy ruby"),
    (.paper, "times telegraph express mail mirror herald post world"),
    (
      .occasion,
      """
      conference summit games olympics championship championships cup expo festival congress convention forum awards report election \
      elections census season edition model
      """
    ),
    (.dayVerb, "ended ending ends closed closing closes finished finishing began begin starting started rest"),
  ],
  tenses: englishTenses)

/// The verbs that show the tense of an English clause.
/// Source: English grammar, and verbs of news reports collected by hand, 2026-11.
let englishTenses = TenseWords(
  future: "will shall wo ll",
  timetabled: "opens reopens begins starts ends expires resumes lapses concludes",
  modal: "may might could would can must should cannot",
  past: """
    was were had did said told made took began met went came saw gave held left sent killed struck won lost rose fell led became \
    found brought built bought broke chose cut drew drove felt flew fought got grew heard hit hurt kept knew laid lay met paid \
    put ran read rode sat shot shut sold spoke spent stood sank swept swore threw thought understood woke wore wrote withdrew \
    voted suspended announced agreed died fled quit bid burst cast caught cost crept dealt dug fed forbade forgot froze hung hid \
    leapt lent lit meant overcame overtook rang rebuilt sang sought shook showed slid slept slew split spread sprang stole stuck \
    swam taught tore undertook upset wept wound
    """,
  joints: "that which who whom whose when while where because although though whereas if unless but",
  present: "does do says say blame",
  copula: "is are am",
  having: "has have",
  auxiliary: "be been being get got having",
  planned: "due scheduled slated",
  aimed: "set planned planning going poised supposed likely bound plans",
  awaited: "expect expects expected want wants",
  infinitive: "to",
  adverb: "not also now only never again soon still yet first then nt n't",
  noVerb: "need speed feed seed indeed")
