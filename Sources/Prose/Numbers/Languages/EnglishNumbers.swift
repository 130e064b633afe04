/// The words of English quantities.
/// Source: English grammar and the numbers of news text, collected by hand, 2026-11; currency codes of ISO 4217.
let englishNumbers = NumberLanguage(
  words: [
    (.unit(0), "zero nil"), (.unit(1), "one"), (.unit(2), "two"), (.unit(3), "three"), (.unit(4), "four"), (.unit(5), "five"),
    (.unit(6), "six"), (.unit(7), "seven"), (.unit(8), "eight"), (.unit(9), "nine"), (.unit(10), "ten"), (.unit(11), "eleven"),
    (.unit(12), "twelve"), (.unit(13), "thirteen"), (.unit(14), "fourteen"), (.unit(15), "fifteen"), (.unit(16), "sixteen"),
    (.unit(17), "seventeen"), (.unit(18), "eighteen"), (.unit(19), "nineteen"),
    (.ten(20), "twenty"), (.ten(30), "thirty"), (.ten(40), "forty"), (.ten(50), "fifty"), (.ten(60), "sixty"), (.ten(70), "seventy"),
    (.ten(80), "eighty"), (.ten(90), "ninety"),
    (.hundred, "hundred"), (.scale(3), "thousand k"), (.scale(6), "million mln mn mil m"), (.scale(9), "billion bln bn b"),
    (.scale(12), "trillion trn tn"), (.dozen, "dozen"),
    (.manyScale(2), "hundreds"), (.manyScale(3), "thousands"), (.manyScale(6), "millions"), (.manyScale(9), "billions"),
    (.manyScale(12), "trillions"), (.dozens, "dozens"), (.scores, "scores"), (.tens, "tens"),
    (.several, "several"), (.few, "few couple handful"), (.half, "half"), (.fraction(3), "third thirds"),
    (.fraction(4), "quarter quarters fourth fourths"), (.fraction(5), "fifth fifths"),
    (.fraction(10), "tenth tenths"),
    (.a, "a an"), (.and, "and"), (.or, "or"), (.of, "of"), (.the, "the those these this that's"), (.to, "to"), (.from, "from"),
    (.between, "between"), (.out, "out"),
    (.about, "about around roughly approximately approx nearly almost circa estimated some"),
    (.over, "over above exceeding topping surpassing"), (.under, "under below"),
    (.more, "more greater higher larger bigger"), (.less, "less fewer lower smaller"), (.than, "than"), (.no, "no"), (.at, "at"),
    (.not, "not"), (.never, "never"), (.noneOf, "none neither"), (.longer, "longer"), (.only, "only"), (.just, "just"),
    (.deny, "denied deny denies denying"), (.twice, "twice thrice"), (.times, "times"), (.minus, "minus"), (.versus, "vs versus"),
    (.least, "least"), (.most, "most"), (.up, "up upwards"), (.as, "as"), (.many, "many much"), (.maximum, "maximum"), (.down, "down"),
    (.minimum, "minimum"), (.close, "close"), (.so, "so"), (.plus, "plus"), (.odd, "odd"),
    (.additional, "additional extra further other others new fellow"),
    (.possessive, "its their his her our my your whose"),
    (.percent, "percent pct pc"), (.per, "per"), (.cent, "cent"), (.percentage, "percentage"),
    (.currency(.dollar), "dollar dollars"), (.currency(.usd), "usd"), (.currency(.eur), "euro euros eur"),
    (.currency(.pound), "pound pounds sterling"), (.currency(.gbp), "gbp quid"), (.currency(.jpy), "yen jpy"),
    (.currency(.cny), "yuan renminbi cny rmb"), (.currency(.rub), "rouble roubles ruble rubles rub"), (.currency(.chf), "chf francs"),
    (.currency(.cad), "cad"), (.currency(.aud), "aud"), (.currency(.nzd), "nzd"), (.currency(.sek), "sek"), (.currency(.nok), "nok"),
    (.currency(.dkk), "dkk"), (.currency(.pln), "zloty zlotys pln"), (.currency(.czk), "koruna czk"), (.currency(.huf), "forint huf"),
    (.currency(.ron), "lei"), (.currency(.try), "lira liras"), (.currency(.uah), "hryvnia hryvnias uah"),
    (.currency(.ils), "shekel shekels ils nis"), (.currency(.krw), "krw"), (.currency(.brl), "reais brl"), (.currency(.zar), "rand zar"),
    (.currency(.aed), "dirham dirhams aed"), (.currency(.ngn), "naira ngn"), (.currency(.thb), "baht thb"), (.currency(.vnd), "dong"),
    (.currency(.idr), "rupiah"), (.currency(.myr), "ringgit rm"), (.currency(.inr), "inr"), (.currency(.btc), "bitcoin bitcoins btc"),
    (.currency(.krona), "krona kronor krone kroner crowns"), (.currency(.dinar), "dinar dinars"), (.currency(.peso), "peso pesos"),
    (.currency(.rupee), "rupee rupees"), (.currency(.riyal), "riyal riyals rial rials"), (.currency(.cent), "cents"),
    (.currency(.pence), "pence p"),
    (
      .label,
      """
      number page pages chapter section article room flight route highway resolution act type model version channel district gate
      grade row psalm verse volume vol issue episode season part phase level category class block unit tier formula exhibit clause lot
      platform runway interstate seat bus line ward title stage round game group area apartment apt suite box zone ranked ref hole
      """
    ),
    (.placePreposition, "in near across inside outside throughout into within"),
    (
      .preposition,
      "by on for against under among amid via during since until through toward towards into onto upon without before after behind along beside besides despite"
    ),
    (.off, "off"), (.with, "with"), (.including, "including"), (.them, "them"), (.there, "there"), (.pronoun, "he she they we you i"),
    (.placeNoun, "region country area city capital border province abroad overseas"),
    (.joint, "that but while because when where although though however if whether unless whereas since after before"),
    (.relative, "which who whom"),
    (
      .report,
      """
      said says say told tells tell tweeted wrote writes claimed claims stated
      declared warned insisted acknowledged revealed disclosed added estimates estimated according
      """
    ),
    (.announce, "announced announces reported reports confirmed confirms recorded records"),
    (.doubt, "confirm verify know stop fail merely simply"),
    (.status, "now currently already still today presently"),
    (
      .body,
      """
      contingent force forces mission team fleet army garrison brigade staff crew workforce battalion total population membership
      """
    ),
    (.strong, "strong"), (.member, "member person man woman"), (.old, "old olds"), (.aged, "aged age ages"),
    (.year, "year years month months"),
    (
      .vote,
      """
      vote votes voted voting passed approved rejected ratified bill motion majority parliament senate tally ballot lawmakers deputies
      legislators
      """
    ),
    (
      .change,
      """
      rose rise rises rising risen fell fall falls falling fallen grew grow grows growing grown jumped jump jumps climbed climb climbs
      dropped drop drops dropping declined decline declines increased increase increases increasing decreased decrease decreases slowed
      slow slipped slid soared surged plunged shrank cut cuts cutting raised raise raises raising lowered moved went going goes swelled
      doubled halved expanded reduced improved
      """
    ),
    (.match, "win won beat beaten defeated defeat victory lost loss draw drew match game score lead led"),
    (
      .fate,
      """
      killed dead died wounded injured missing arrested detained displaced infected hospitalised hospitalized hurt evacuated rescued
      """
    ),
    (
      .affect,
      """
      attack attacks attacked attacking strike strikes struck striking hit hits hitting bomb bombs bombed bombing shelled shelling raid raids
      raided raiding target targets targeted targeting destroy destroys destroyed destroying damage damages damaged damaging seize seizes
      seized seizing storm storms stormed storming ambushed besieged visit visits visited visiting toured touring inspect inspects inspected
      inspecting killing kills wounding injuring
      """
    ),
    (
      .verb,
      """
      ate became began bore bought broke built came caught chose come drove dug fled flew forgot fought go got held hid kept knew
      laid left let lets made met ran sang sank sat sent sold sought spent spoke stole stood swam swept swore taught threw tore
      understood woke wore
      """
    ),
    (.give, "awarded gave give gives given granted handed lend lends lent offered owe owed owes paid promised"),
    (.take, "bring brings brought take takes took"),
    (.time, "day night morning evening afternoon week weekend hour minute moment"),
    (
      .plural,
      "people men women children personnel police military staff cattle troops media aircraft sheep fish deer crew data persons teeth feet mice"
    ),
    (
      .measure,
      """
      km kilometer kilometers kilometre kilometres mile miles meter meters metre metres cm mm centimeters centimetres millimeters
      millimetres foot inch inches yard yards acre acres hectare hectares kg kilo kilos kilogram kilograms gram grams mg ton tons tonne
      tonnes ounce ounces lb lbs liter liters litre litres ml gallon gallons barrel barrels degree degrees mph kph kmh knots watt watts kw
      mw gw megawatt megawatts gigawatt gigawatts kwh volt volts hertz hz mhz ghz gb mb tb kb gigabytes megabytes terabytes megapixel deg degf degc sq sqm mbps gbps kbps khz mah
      megapixels pixels calories horsepower hp bhp rpm nm celsius fahrenheit bps decibels
      """
    ),
    (.choice, "any every each another either"),
    (
      .function,
      """
      is are was were be been being am has have had do does did will would may might could should can must shall ll ve re
      it him us me what why how all both such then here also even very too yet again
      nor ever him himself itself themselves because due s d t n't remain remains remained remaining
      respectively apiece alone apart ahead together aside somebody someone anybody anyone everybody everyone nobody something anything
      everything nothing
      """
    ),
  ],
  adjectiveEndings: ["al", "ous", "ive", "ful", "ic", "ese", "less", "ary", "able", "ible", "est", "ish"],
  participleEndings: ["ed", "ing", "ly"],
  ownMarks: """
    the and that with from which were their there they this these those would could should about after before between against
    because while where when than into its his said not it who whose until since during through
    """,
  commonMarks: "of to in for on is was has have had at by are be been an or he she we more new")
