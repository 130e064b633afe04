/// Verbs that a citation hangs on. Source: collected by hand from wire stories, 2026-11.
let citationVerbs: Set<String> = ["cited", "quoted", "told", "citing", "quoting"]

/// Words that no name and no office begins with. Source: a grammar.
let articles: Set<String> = ["a", "an", "the", "one", "another"]

/// Words that a person in front of a verb does not reach across. Source: a grammar and wire stories, 2026-11.
let phraseEnds: Set<String> = [
  "that", "who", "which", "when", "as", "and", "but", "because", "for", "from", "after", "before", "amid", "while", "by", "said", "says",
  "has", "have", "had", "will", "would", "was", "were", "is", "are", "to", "in", "on", "at", "with", "he", "she", "they", "it", "saying",
]

/// Last words of offices and of people nobody names. Source: collected by hand from wire stories, 2026-11.
let offices: Set<String> = [
  "official", "officials", "source", "sources", "spokesman", "spokeswoman", "spokesperson", "spokespeople", "minister", "ministers",
  "diplomat", "diplomats", "officer", "officers", "general", "commander", "commanders", "president", "premier", "ambassador", "envoy",
  "adviser", "advisor", "aide", "aides", "lawmaker", "lawmakers", "senator", "governor", "mayor", "analyst", "analysts", "trader",
  "traders",
  "executive", "executives", "economist", "economists", "lawyer", "lawyers", "witness", "witnesses", "resident", "residents", "ministry",
  "police", "government", "company", "statement", "agency", "media", "people", "person", "men", "women", "leader", "leaders", "chief",
  "alliance", "army", "navy", "military", "coalition", "command", "embassy", "council", "court", "commission", "committee", "parliament",
  "presidency", "cabinet", "union", "party", "organisation", "organization", "department", "bank", "university", "office", "authority",
  "authorities", "headquarters", "bloc", "group", "airline", "firm", "operator", "regulator", "prosecutor", "prosecutors", "secretary",
  "director",
]

/// Nouns of what is said to all. Source: collected by hand from wire stories, 2026-11.
let statements: Set<String> = ["statement", "statements", "communique", "declaration", "bulletin"]

/// Words between `in` and such a noun that say whose it is. Source: a grammar.
let owners: Set<String> = ["a", "an", "the", "its", "their", "his", "her", "one", "another", "separate", "joint", "written"]

/// Verbs beside such a noun. Source: collected by hand from wire stories, 2026-11.
let statementVerbs: Set<String> = [
  "said", "says", "announced", "confirmed", "added", "declared", "stated", "warned", "wrote", "denied", "insisted", "condemned", "stressed",
]

/// Words between a speaker and such a verb, or in front of the speaker. Source: a grammar and wire stories, 2026-11.
let statementAdverbs: Set<String> = [
  "also", "later", "earlier", "then", "has", "have", "had", "already", "again", "meanwhile", "however", "still", "separately", "but", "and",
]

/// Words that tie a place or a body to who speaks for it. Source: a grammar.
let headPrepositions: Set<String> = ["in", "at", "for", "from", "near", "on", "with", "to"]

/// Words that say when, which no speaker is named by. Source: a grammar.
let statementTimes: Set<String> = [
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today", "late", "early", "night", "morning",
  "afternoon", "evening",
]

/// Words of such times that may begin a name with a capital: `the retailer Next`. Source: a grammar.
let statementSpans: Set<String> = ["last", "this", "next", "week", "month", "year"]

/// Words before who says nothing, or of whom it is only supposed. Source: a grammar.
let noSpeakers: Set<String> = ["no", "nobody", "none", "neither", "nor", "if", "unless", "whether", "what", "hardly", "few"]
