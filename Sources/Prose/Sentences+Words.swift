/// Words that begin a sentence and, with a capital, are hardly ever part of a name.
/// Source: function words of English, and the commonest first words of news sentences, 2026-11.
let sentenceOpeners = WordSet(
  words: """
    the a an this that these those it its he she they we you i his her their our my your there here
    in on at by for from with without within under over after before during since until while when where
    who what why how which whose if as although though because but and or nor so yet however then thus
    also now today still some many most more several few both each every all any no none not another other others
    one two three four five six seven eight nine ten even only according despite among amid between
    meanwhile moreover instead once such is are was were did does do has have had can could will would should may
    last next earlier later about around like unlike perhaps just
    """)

/// Verbs that may follow a speaker behind a question or an exclamation.
/// Source: collected by hand from wire stories, 2026-11.
let speechVerbs = WordSet(
  words: """
    said says asked asks added told wrote writes tweeted replied
    shouted cried quipped joked wondered exclaimed yelled recalled
    """)

/// Last parts of host names and file names, which no sentence begins with.
/// Source: the commonest domains and file endings in news text, 2026-11.
let hostEndings = WordSet(
  words: """
    com org net gov edu mil int info biz uk us eu de fr es it nl ru cn jp in ca au ch at be se tv io co ly me
    html htm php pdf jpg png txt js
    """)

/// Weekdays and months in full.
let timeWords = WordSet(
  words: """
    monday tuesday thursday friday saturday sunday january february march april may june july august october november
    december mon tue tues wed thu thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec
    """)

/// Labels that introduce the credit of a picture, with a colon.
/// Source: captions of news sites, 2026-11.
let creditLabels = WordSet(words: "image images photo photos picture pictures video audio credit credits")
