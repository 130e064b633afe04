/// Prefixes that stay with the word after their hyphen.
/// Source: the affixes that English treebanks leave whole, checked against news text, 2026-11.
let hyphenPrefixes = WordSet(
  words: """
    agro ante anti arch be bi bio co contra counter cross cyber de dis e eco euro ex extra geo hyper infra inter
    intra macro mega meta micro mid mini mis mono multi narco neo neuro non off pan para peri petro poly post pre pro
    proto pseudo psycho quasi re retro semi socio sub super supra tele trans tri u ultra un under uni vice x
    """)

/// Letters after an apostrophe that are a word of their own behind another word.
let cliticEndings = WordSet(words: "s m d ll re ve")

/// Words that begin with an apostrophe.
let clippedWords = WordSet(words: "s m d ll re ve em til cause n tis twas bout")

/// Words written as one that are two, with the bytes of the first.
let fusedWords = WordTable(
  ["cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "gimme": 3, "lemme": 3].reduce(into: [WordKey: Int]()) { table, entry in
    if let key = WordKey(entry.key[...]) { table[key] = entry.value }
  })
