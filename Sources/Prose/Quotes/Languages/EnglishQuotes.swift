/// The English words around quotations, in lower case, of at most twelve letters.
/// Source: English grammar and the reporting verbs of news text, collected by hand, 2026-11.
let englishQuotes: [(QuoteWord, String)] = [
  (
    .says,
    """
    said says say tweeted tweets claimed claims argued argues insisted insists stated states explained explains replied
    replies admitted admits testified testifies suggested suggests concluded concludes complained complains observed
    observes remarked remarks responded responds vowed vows urged urges quipped joked jokes exclaimed asserted asserts
    alleged alleges contended contends countered counters concedes conceded cautioned cautions boasted bragged mused opined
    commented boasts believes believed thinks thought hopes hoped estimated estimates reiterated reiterates tweeting
    thundered proclaimed agreed agrees lamented laments marveled pointed
    """
  ),
  (
    .saying,
    """
    saying telling adding warning announcing claiming arguing insisting stating noting explaining asking replying admitting
    confirming declaring recalling emphasizing emphasising stressing suggesting predicting reporting concluding complaining
    observing remarking vowing promising pledging urging quipping joking shouting asserting alleging contending cautioning
    maintaining boasting writing calling describing referring accusing criticizing
    """
  ),
  (
    .announces,
    """
    wrote writes added adds announced announces declared declares reported reports maintained maintains revealed reveals
    disclosed noted notes shouted cried yelled yells repeated posted demanded demands promised promises pledged pledges
    recalled recalls continued stressed stresses emphasized emphasised emphasizes indicated indicates predicted predicts
    warned warns confirmed confirms acknowledged acknowledges answered retorted
    """
  ),
  (.asks, "asked asks"),
  (.denies, "denied denies"),
  (.calls, "called calls described describes criticized criticised blasted accused accuses decried mocked read reads"),
  (.named, "titled entitled named dubbed nicknamed headlined"),
  (.speaks, "spoke speaks"),
  (.citing, "citing quoting"),
  (.cited, "cited quoted"),
  (.tells, "told tells tell"),
  (.according, "according"),
  (.per, "per"),
  (
    .auxiliary,
    """
    has have had is are was were be been will would could may might must can did does do also then later once again since recently
    repeatedly publicly initially already just still soon now further himself herself themselves
    """
  ),
  (.negation, "not never neither nor"),
  (.nobody, "nobody none nothing no noone"),
  (.he, "he"),
  (.she, "she"),
  (.they, "they we"),
  (.it, "it"),
  (.determiner, "the a an this these those its his her their our another some one two several many"),
  (.joining, "of for"),
  (
    .preposition,
    """
    in on at during from with against into between among across near upon within amid toward towards outside inside behind beyond along
    alongside despite without throughout via
    """
  ),
  (.temporal, "after before since until"),
  (.roughly, "about over under around"),
  (.such, "like including especially namely"),
  (.and, "and or"),
  (.clause, "but yet where whom whose which than so how why what wherever whatever"),
  (.adverbial, "as because although though when whenever while"),
  (.condition, "if unless whether"),
  (.who, "who"),
  (.them, "them"),
  (.that, "that"),
  (.by, "by"),
  (.to, "to"),
  (
    .time,
    """
    monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november
    december yesterday today tomorrow tonight earlier morning afternoon evening night week month year
    """
  ),
  (
    .role,
    """
    official officials spokesman spokeswoman spokesperson minister ministers president chairman chairwoman leader leaders
    commander general senator governor mayor director secretary ambassador diplomat diplomats analyst expert experts source
    sources aide adviser advisor lawmaker lawmakers professor doctor judge prosecutor lawyer attorney officer executive author
    reporter journalist witness man woman candidate nominee businessman politician critic survey poll pollster captain sergeant soldier soldiers colonel lieutenant trainer teacher resident residents student worker workers driver farmer neighbor mother father brother sister son daughter wife husband employee veteran voter voters activist protester scientist researcher researchers
    """
  ),
  (.body, "alliance organization organisation agency bloc union"),
  (
    .text,
    """
    letter statement report document memo note tweet email post release message filing article story book study
    """
  ),
  (.seat, "headquarters command"),
  (.adverb, "always often sometimes ever only even long"),
  (.refusal, "declined refused declines refuses decline refuse"),
]

/// English words that limit the noun phrase they open a sentence with, in lower case, of at most twelve letters.
/// Source: English grammar, collected by hand, 2026-11.
let englishLimits = """
  only even just also merely simply solely purely mainly mostly chiefly largely especially particularly notably perhaps maybe
  """
