import Corpus
import Engine

/// A page of help that is no verb.
struct HelpTopic {
  /// What it is asked for by.
  var name: String
  /// Other words that lead to it.
  var words: [String] = []
  /// Its text.
  var lines: [String]
}

/// The pages of help that are no verbs, in the order they are listed.
let helpTopics = [
  HelpTopic(
    name: "patterns", words: ["pattern", "regex", "cql"],
    lines: [
      "what stands behind find, mentions, contains and of", "",
      "  troops in Iraq        words as they stand; no quotation marks needed",
      "  withdr*               one word that begins so",
      "  \"withdr.*|leav.*\"     an expression for one word; a blank separates words",
      "  []                    any word; []{0,3} a gap of up to three",
      "  [lemma=\"suspend\"]     a test on one word: word, lemma, norm, shape, section; != & | ! ( )",
      "  (troops | soldiers)   alternatives; ? * + {n,m} repeat what stands before them",
      "  <s/>                  a whole sentence; also <p/>, <headline/>, <date/>, <name/>, <number/>, <quote/>",
      "  <quote speaker=\"NATO\"/> what one says",
      "  a:[] b:[] :: a.norm = b.norm   labels and what they agree in; count by a", "",
      "small letters match capitals too, a capital only itself; behind a string, %c folds case, %C does not, %D keeps accents, %l takes signs as they are",
    ]),
  HelpTopic(
    name: "predicates", words: ["predicate", "and", "or", "not", "is", "contains", "mentions"],
    lines: [
      "what stands behind filter and expect", "",
      "  outlet = Windward Times          a field and a value; = != < <= > >=", "  outlet in Harbour Ledger, Windward Times",
      "  date in 2020-01..2020-03         a span; a date is its whole span",
      "  date is unknown                  stated, inferred, asserted, unknown",
      "  headline contains Iraq           words in a field",
      "  mentions troops > 3              words in the article, perhaps `in headline`",
      "  doc in early                     the documents of a set, or those its hits are in", "",
      "joined by and, or, not, ( ); a test on an unknown value is neither true nor false: such rows are counted, and kept by filter possibly",
    ]),
  HelpTopic(
    name: "sets", words: ["set", "union", "intersect", "minus", "docs", "it"],
    lines: [
      "  docs                             all documents", "  it                               the last result; | goes on from it",
      "  let early = filter date < 2021   keeps a result", "  early union 05                   also intersect and minus, left to right",
      "  (find troops) minus (find NATO)  hits, by their place",
    ]),
  HelpTopic(
    name: "dates", words: ["date"],
    lines: [
      "2020 · 2020-Q1 · 2020-01 · 2020-W02 · 2020-01-03 · A..B with either end open", "",
      "a publication date is stated, asserted by you (!) or unknown (?); it is never guessed",
      "assert 05 date = 2020-01-07 states one; assert off 1 undoes it",
    ]),
  HelpTopic(
    name: "keys", words: ["key", "edit", "keyboard"],
    lines: [
      "TAB           completes verbs, options, fields, values, sets, files; again to walk through the menu",
      "Enter         runs; goes on to a new line while the line ends with | or , or has an open (",
      "Alt-Enter     begins a new line",
      "Ctrl-C        clears the line, or stops a query; Ctrl-D ends the shell",
      "Ctrl-R        looks for a line typed before; Up and Down go through them",
      "Ctrl-X Ctrl-E opens the line in $EDITOR; `edit` opens the last one",
    ]),
  HelpTopic(
    name: "fields", words: FieldNames.all + HitLayer.allCases.flatMap { FieldNames.fields(of: $0) } + ["field"],
    lines: [
      "what filter, sort and count by ask for; `show fields` counts those of the last rows", "",
      "documents   doc headline outlet origin byline date date_status date_earliest date_latest words article file url body",
      "            story copies: the number of its story, and how many others tell it",
      "hits        ref section line text byte_start byte_end word lemma norm shape, and speaker; else their document's",
      "            quoted: yes inside quotation marks, no outside: `filter quoted`, `count by quoted`",
      "dates       kind value earliest latest mod status reason", "names       kind name entity reason",
      "numbers     value low high modifier unit holder place asof part_of kind reason", "quotes      kind speaker name cue via reason",
      "periods     day week month quarter year of the document's date, behind by",
      "tables      the columns of the table", "", "doc.date is the document's date where the rows have one of their own",
    ]),
  HelpTopic(
    name: "refs", words: ["ref"],
    lines: [
      "002.6 is sentence 6 of document 002, counted through deck and body; .0 is the headline",
      "a letter marks another section: b byline, d dateline, p caption, k credit, r related, c comment, f furniture, h the headline again",
      "read 002.6 shows it in its place; why 002.6 says why its line is in its section",
    ]),
]
