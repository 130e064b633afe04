import Query

/// Verbs of every shape, as the standard commands have them.
let sampleVocabulary = Vocabulary(
  verbs: [
    VerbShape("load", leads: ["only"], object: .words(1...10_000)),
    VerbShape("find", object: .pattern, options: [OptionShape("in", .word(sampleSections))]),
    VerbShape(
      "near", prefixes: ["not"], object: .pattern,
      options: [OptionShape("window", .numbers(1...2)), OptionShape("within", .word(["s", "p"]))]),
    VerbShape("filter", leads: ["possibly"], object: .predicate),
    VerbShape("first", object: .number),
    VerbShape("sample", object: .number, options: [OptionShape("seed", .numbers(1...1))]),
    VerbShape("count", options: [OptionShape("by", .keys)]),
    VerbShape("sort", options: [OptionShape("by", .keys)]),
    VerbShape("kwic", options: [OptionShape("width", .numbers(1...1)), OptionShape("sort", .key)]),
    VerbShape("read", object: .words(1...1)),
    VerbShape("timeline", options: [OptionShape("of", .pattern), OptionShape("top", .numbers(1...1, least: 1))]),
    VerbShape("compare", object: .terms(2...2), options: [OptionShape("on", .word(["words"]))]),
    VerbShape("let", object: .binding),
    VerbShape("define", object: .definition),
    VerbShape("assert", leads: ["off"], object: .assertion),
    VerbShape("alias", leads: ["off"], object: .alias),
    VerbShape("expect", leads: ["some", "all", "no"], object: .expectation),
    VerbShape("export", object: .words(1...1)),
    VerbShape("explain"),
  ],
  fields: ["doc", "headline", "outlet", "date", "words"], sections: sampleSections, endings: ["csv", "json", "md"])

private let sampleSections = ["headline", "body", "comment", "boiler", "all"]
