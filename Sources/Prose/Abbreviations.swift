/// Words written with a dot that is not a full stop, in lower case; they count as abbreviations with a capital.
/// Source: collected by hand from news style books and wire text, 2026-11.
let abbreviations = WordSet(
  words: "", and: titleAbbreviations, monthAbbreviations, placeAbbreviations, nameEndings, smallAbbreviations)

/// Titles and ranks, which stand before a name.
let titleAbbreviations = WordSet(
  words: """
    mr mrs ms mx dr prof rev hon gov sen rep gen lt col maj capt cpl sgt cmdr cdr adm brig pvt pfc supt insp det pres
    atty msgr fr sr st mt ft mme mlle messrs amb sec treas vice asst assoc adj dist gens cols sens reps govs drs profs
    """)

/// Months and weekdays.
let monthAbbreviations = WordSet(words: "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun")

/// States, provinces and parts of addresses.
let placeAbbreviations = WordSet(
  words: """
    ala ariz ark calif colo conn del fla ga ill ind kan kans ky la mass md mich minn miss mo mont neb nev okla ore pa
    penn tenn tex va vt wash wis wyo alta ont que sask ave blvd rd hwy bldg dept univ inst natl intl
    """)

/// What ends the name of a firm or a person.
let nameEndings = WordSet(words: "inc corp co cos ltd plc llc bros jr sr esq ph md")

/// Of these, the ones that end a sentence when a clause seems to begin behind them: firms and states.
let clauseEndings = WordSet(words: "inc corp co cos ltd plc llc bros", and: placeAbbreviations)

/// Abbreviations that are also written small.
let smallAbbreviations = WordSet(words: "vs v etc approx est cf al viz dept gov govt hrs mins secs pp vol ed eds fig misc ca")

/// Abbreviations only before a number.
let numberAbbreviations = WordSet(words: "no nos art p pp par sec ch fig vol op lat tel ext")

/// All words that may be written with a dot that is not a full stop.
let dottedWords = WordSet(words: "", and: abbreviations, numberAbbreviations)
