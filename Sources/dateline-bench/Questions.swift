/// What is asked of the corpora, one row of the table each.
struct Question {
  /// What the row is called.
  let name: String
  /// The line that is run.
  let line: String
  /// Milliseconds it may take on 20 million tokens.
  let goal: Double
  /// Milliseconds it may take on 200 million.
  let goalAt200Million: Double
  /// The hits of its pattern in the corpus the goal was set on, where its time goes by them.
  let goalHits: Int?
  /// The peers that answer something of the kind, by the keys of their script.
  let peers: [String]
  /// Bytes a token that the question has to read at least, for scans.
  let bytesPerToken: Double?
  /// How much of the answer is made.
  let depth: Depth

  /// How much of an answer is made: what the line leaves, which knows its number of rows, or every row.
  enum Depth { case answer, rows }

  init(
    _ name: String, _ line: String, goal: Double, at200Million: Double? = nil, hits goalHits: Int? = nil, peers: [String] = [],
    scans bytesPerToken: Double? = nil, depth: Depth = .rows
  ) {
    self.depth = depth
    self.name = name
    self.line = line
    self.goal = goal
    goalAt200Million = at200Million ?? 10 * goal
    self.goalHits = goalHits
    self.peers = peers
    self.bytesPerToken = bytesPerToken
  }

  /// The part of the line that looks for hits: up to the first bar between blanks.
  var search: String { String(line.split(separator: " | ").first ?? "") }

  /// The questions, those that need no scan first. Goals: the project's plan of the corpus engine, and five times
  /// the one for the next word where five words are looked at.
  static let all = [
    Question("a rare word, located", "find troops", goal: 0.04, peers: ["tantivy word", "fts5 word"]),
    Question("a rare word, case exact", "find \"troops\"%C", goal: 0.02),
    Question("the commonest word, located", "find \"the\"%C", goal: 1, hits: 767_471),
    Question("the commonest word, counted", "find \"the\"%C | count", goal: 0.01),
    Question("a phrase", "find \"oil\" \"prices\"", goal: 0.3, at200Million: 2.5, peers: ["tantivy phrase", "fts5 phrase"]),
    Question("a gap", "find \"oil\" []{0,5} \"prices\"", goal: 0.35, peers: ["tantivy near", "fts5 near"]),
    Question("a gap between common words", "find \"the\" []{0,5} \"of\"", goal: 4, scans: 2),
    Question("no part to begin with", "find [shape=\"Xx+\"] []{0,2} [word!=\"the|of\"] \".*s\"", goal: 30, scans: 2),
    Question("words that begin so", "find \"withdr.*\"", goal: 0.05, at200Million: 0.4, peers: ["polars expression"]),
    Question("words that end so", "find \".*ing\"", goal: 4, at200Million: 32, hits: 460_195),
    Question("every token", "find []", goal: 0.05, depth: .answer),
    Question("sort by five words right", "find oil | kwic sort right5", goal: 1.5, hits: 19_930, depth: .answer),
    Question(
      "sort the commonest word by one", "find \"the\"%C | kwic sort right1", goal: 10, at200Million: 110, hits: 767_471, depth: .answer),
    Question("the next word's collocates", "find oil | collocates window 0 1 | first 20", goal: 0.2, at200Million: 5, hits: 19_930),
    Question("collocates among five words", "find oil | collocates window 0 5 | first 20", goal: 1, at200Million: 25, hits: 19_930),
    Question("a word by month", "find oil | count by month", goal: 0.2, hits: 19_930),
    Question("twenty lines of a concordance", "find oil | first 20 | kwic", goal: 0.05, at200Million: 0.05),
    Question("the whole concordance", "find oil | kwic", goal: 12, at200Million: 100, hits: 19_930),
    Question(
      "documents by date and outlet", "filter date in 1999 and outlet = reuters", goal: 0.06, peers: ["duckdb filter", "polars filter"]),
    Question("documents by month", "count by month", goal: 0.12, peers: ["duckdb months", "polars months"]),
    Question(
      "word frequencies, everything", "words | first 20", goal: 0.2, at200Million: 0.3, peers: ["duckdb words", "polars words"]),
    Question("word frequencies, a part", "filter outlet = reuters | words | first 20", goal: 8, at200Million: 70, scans: 2),
    Question(
      "keywords, one outlet against the rest", "(filter outlet = reuters) | keywords vs (filter outlet != reuters) | first 20",
      goal: 10, at200Million: 80, peers: ["polars keywords"]),
    Question("how a word is spread", "find oil | dispersion", goal: 10),
    Question("ngrams of three", "filter outlet = reuters | ngrams 3 min 5 | first 20", goal: 400, scans: 2),
  ]
}
