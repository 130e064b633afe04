/// What a word does in and around names.
public struct NameRole: OptionSet, Sendable {
  /// The roles as bits.
  public let rawValue: UInt32

  /// The roles of `rawValue`.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Begins with a capital.
  public static let capital = NameRole(rawValue: 1 << 0)
  /// Two capitals or more and no small letter, dots aside.
  static let acronym = NameRole(rawValue: 1 << 1)
  /// Is also written small: no name by its capital alone where a sentence begins.
  public static let common = NameRole(rawValue: 1 << 2)
  /// Stands before a person's name and is no part of it: `Gen.`, `President`.
  static let title = NameRole(rawValue: 1 << 3)
  /// A given name.
  static let given = NameRole(rawValue: 1 << 4)
  /// Says that what it ends is an organisation: `Ministry`, `Corp`.
  static let body = NameRole(rawValue: 1 << 5)
  /// Says that what it ends or begins is a place: `Gulf`, `Fort`.
  static let place = NameRole(rawValue: 1 << 6)
  /// Stands inside names with a small letter: `al`, `van`.
  static let particle = NameRole(rawValue: 1 << 7)
  /// `of` and `for`, which join the words of an organisation.
  static let joint = NameRole(rawValue: 1 << 8)
  /// Says nothing by itself: no name begins with it.
  static let function = NameRole(rawValue: 1 << 9)
  /// A weekday or a month.
  static let calendar = NameRole(rawValue: 1 << 10)
  /// `in`, `near`: a place follows. Behind `at`, `from` and `to` firms and persons stand as often.
  static let placing = NameRole(rawValue: 1 << 11)
  /// `said` and the like: who stands beside it speaks.
  static let speech = NameRole(rawValue: 1 << 12)
  /// A letter is in it.
  static let word = NameRole(rawValue: 1 << 13)
  /// `'s`.
  static let possessive = NameRole(rawValue: 1 << 14)
  static let hyphen = NameRole(rawValue: 1 << 15)
  static let ampersand = NameRole(rawValue: 1 << 16)
  /// A quotation mark or a bracket that opens: what follows begins like a sentence.
  static let opening = NameRole(rawValue: 1 << 17)
  static let leftBracket = NameRole(rawValue: 1 << 18)
  /// `82nd`.
  static let ordinal = NameRole(rawValue: 1 << 19)
  /// `the`.
  static let article = NameRole(rawValue: 1 << 20)
  /// `he`, `who`, `she`: a person stands before or behind.
  static let person = NameRole(rawValue: 1 << 21)
  /// `Former`, `Late`, `Suspected`: a capital of it makes no name.
  static let opener = NameRole(rawValue: 1 << 22)
  /// `and`.
  static let and = NameRole(rawValue: 1 << 24)
  /// Several bodies of one kind: `Ministries`.
  static let bodies = NameRole(rawValue: 1 << 25)
  /// What a minister or a secretary is one of.
  static let office = NameRole(rawValue: 1 << 26)
  /// A word of the language, though it is a known name too or stands like one.
  static let plain = NameRole(rawValue: 1 << 28)
  /// `western`: alone it names nothing.
  static let direction = NameRole(rawValue: 1 << 29)
  /// `son`, written small before the name of a person.
  static let kin = NameRole(rawValue: 1 << 30)
  /// Half of a name with `and` in it: `Tobago`.
  static let half = NameRole(rawValue: 1 << 31)
  /// Ends a sentence.
  static let stop = NameRole(rawValue: 1 << 27)
  /// `airport`, written small behind the name of the town it belongs to.
  static let placeNoun = NameRole(rawValue: 1 << 23)
}

/// Words by what they do in and around names, in lower case.
///
/// Source: titles, ranks and the words that bodies and places are named with, collected by hand from style books and wire stories, 2026-11.
let nameRoles: WordTable<NameRole> = {
  let lists: [(NameRole, String)] = [
    (
      .title,
      """
      gen general lt lieutenant maj major brig brigadier col colonel capt captain adm admiral sgt sergeant cpl pvt cmdr commander marshal \
      president vice premier prime minister ministers chancellor king queen prince princess emir sheikh sheik ayatollah sultan shah mullah imam \
      sen senator senators rep reps congressman congresswoman gov governor mayor judge justice dr prof professor mr mrs ms miss sir lord lady \
      dame baron baroness pope bishop archbishop cardinal rev reverend rabbi saint secretary chief leader ambassador spokesman spokeswoman \
      spokesperson director chairman chairwoman chair ceo officer official envoy deputy undersecretary attorney sheriff coach analyst \
      economist advisor adviser deputies detective inspector constable chargé mp lawmaker representative commissioner
      """
    ),
    (
      .body,
      """
      ministry ministries department agency bureau office committee commission council court parliament congress senate assembly party union \
      association federation league organization organisation institute institution university college school academy hospital foundation \
      fund trust bank corp corporation inc ltd plc llc co company group holdings industries partners systems international technologies \
      airlines airways motors press wire news times post journal tribune herald guardian gazette telegraph television radio network broadcasting \
      force forces army navy guard guards corps division brigade battalion regiment command fleet militia front movement brotherhood coalition \
      alliance church mosque club society centre center authority administration service services board exchange museum orchestra police \
      team united government republic kingdom secretariat tribunal embassy consulate workers laboratories stores securities petroleum energy mining insurance financial
      """
    ),
    (
      .place,
      """
      street avenue road square river lake sea ocean gulf bay strait straits channel canal island islands peninsula mountain mountains mount \
      valley desert coast province county district region zone governorate state city town village airport airfield base camp fort port harbor \
      harbour bridge park beach hills heights plains falls creek forest strip border oblast north south east west northern southern eastern \
      western central airbase stadium prison palace pavilion amphitheater amphitheatre arena theater theatre
      """
    ),
    (
      .office,
      """
      state defense defence staff affairs foreign health interior finance treasury education energy justice trade labor labour commerce war
      security homeland agriculture transport transportation culture environment general
      """
    ),
    (.plain, "apple nice mobile orange reading male bath split labour guardian gulf republican democrat marines"),
    // What happens is no name either where a sentence begins: `Fighting has left`.
    (
      .plain,
      """
      fighting flooding bombing shelling shooting voting trading hiring spending training polling funding lending borrowing mining fishing
      farming testing rioting looting heating shipping building housing smuggling trafficking drinking smoking driving flying parking
      gambling hunting logging drilling planning screening nothing something everything anything
      """
    ),
    (.direction, "northern southern eastern western central"),
    (
      .kin,
      "son sons daughter wife husband brother sister mother father uncle aunt niece nephew cousin grandson granddaughter widow fiancee"
    ),
    (.half, "antigua barbuda bosnia herzegovina kitts nevis principe tobago tome trinidad"),
    (.bodies, "ministries departments committees offices services forces parties unions councils"),
    (.placeNoun, "airport airbase airfield province governorate peninsula district region suburb"),
    (.particle, "al el bin ibn abu bint de del della da di do dos du la le van von der den ter ten y zu ul ud ur"),
    (.joint, "of for"), (.and, "and"),
    (.placing, "in near outside inside around across"),
    (
      .speech,
      "said says told tells added adds announced tweeted wrote writes warned argued insisted replied asked testified noted explained claimed"
    ),
    (.person, "he she who whom his her him himself herself"),
    (.article, "the"),
    (
      .opener,
      """
      former late suspected alleged senior top new old many most some several other another former ex today yesterday tomorrow meanwhile \
      however whenever wherever earlier later although though despite while since when after before if because but and or so yet then there here now also still \
      only even just once never no not nor both either neither each every all any few more less much such same own very too how why what where \
      which whose whether until unless during between among against without within under over about above below up down out off through \
      throughout along amid like unlike according asked including instead thus hence indeed perhaps maybe moreover \
      furthermore nevertheless nonetheless similarly likewise otherwise overall finally additionally consequently excluding please first second third last next \
      one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty forty fifty sixty seventy eighty ninety hundreds thousands \
      dozens millions fewer editor photo image source video read related advertisement
      """
    ),
    (.opener, englishLimits),
    (
      .function,
      """
      the a an this that these those it its i we you they he she him her his them us me my your our their is are was were be been being has \
      have had having do does did will would may might could should can must shall of in at on by for from with to into onto as than and or but \
      if not no yes mr's let there here what when where who why how which while because although though however since after before during until \
      am pm
      """
    ),
    (
      .calendar,
      """
      monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november \
      december jan feb mar apr jun jul aug sept sep oct nov dec christmas easter ramadan gmt est edt utc
      """
    ),
  ]
  var roles: [WordKey: NameRole] = [:]
  for (role, list) in lists {
    for key in WordKey.keys(of: list) { roles[key, default: []].insert(role) }
  }
  for key in WordKey.keys(of: givenNames) { roles[key, default: []].insert(.given) }
  return WordTable(roles)
}()
