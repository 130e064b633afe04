/// What other programs take for questions of the kind, by way of their Python packages.
struct Peers {
  /// Milliseconds by peer and question, e.g. `tantivy phrase`.
  private(set) var times: [String: Double] = [:]
  /// The peers that could be imported, with their versions.
  private(set) var versions: [String] = []

  /// Asks the peers that `python` can import about the records of `path`.
  init(python: String, path: String) {
    guard let run = Run([python, "-c", peerScript, path]) else { return }
    for line in run.output.split(separator: "\n") {
      let parts = line.split(separator: "\t").map(String.init)
      guard parts.count == 2 else { continue }
      if let time = Double(parts[1]), parts[0] != "version" { times[parts[0]] = time } else { versions.append(parts[1]) }
    }
  }
}

/// Prints `PEER QUESTION<tab>MILLISECONDS` for each question, the least of several times.
private let peerScript = #"""
  import json, sys, time
  path = sys.argv[1]
  def say(name, ms): print(f"{name}\t{ms}", flush=True)
  def clock(name, work, times=7):
      spent = []
      for _ in range(times):
          start = time.perf_counter()
          work()
          spent.append((time.perf_counter() - start) * 1000)
      say(name, min(spent))
  def records():
      with open(path, encoding="utf-8") as file:
          for line in file: yield json.loads(line)
  def fts5():
      import sqlite3
      say("version", "SQLite FTS5 " + sqlite3.sqlite_version)
      base = sqlite3.connect(":memory:")
      base.execute("create virtual table news using fts5(id, date, source, title, text)")
      clock("fts5 build", lambda: base.executemany("insert into news values (:id, :date, :source, :title, :text)", records()), 1)
      def ask(words): return lambda: base.execute("select count(*) from news where news match ?", (words,)).fetchall()
      clock("fts5 word", ask("troops"))
      clock("fts5 phrase", ask('"oil prices"'))
      clock("fts5 near", ask("NEAR(oil prices, 5)"))
  def tantivy_():
      import tantivy
      say("version", "tantivy " + tantivy.__version__)
      shape = tantivy.SchemaBuilder()
      for name in ("id", "date", "source", "title", "text"): shape.add_text_field(name, stored=name == "id")
      index = tantivy.Index(shape.build())
      def build():
          writer = index.writer(200_000_000, 2)
          for record in records(): writer.add_document(tantivy.Document(**{key: [record[key]] for key in ("id", "date", "source", "title", "text")}))
          writer.commit()
          writer.wait_merging_threads()
      clock("tantivy build", build, 1)
      index.reload()
      searcher = index.searcher()
      def ask(words):
          query = index.parse_query(words, ["text"])
          return lambda: searcher.search(query, 1, count=True)
      clock("tantivy word", ask("troops"))
      clock("tantivy phrase", ask('"oil prices"'))
      clock("tantivy near", ask('"oil prices"~5'))
  def duckdb_():
      import duckdb
      say("version", "DuckDB " + duckdb.__version__)
      base = duckdb.connect()
      clock("duckdb build", lambda: base.execute("create table news as select * from read_json(?)", [path]), 1)
      def ask(query): return lambda: base.execute(query).fetchall()
      clock("duckdb filter", ask("select count(*) from news where source = 'reuters' and date between '1999-01-01' and '1999-12-31'"))
      clock("duckdb months", ask("select date_trunc('month', date::date) as month, count(*) from news group by 1"))
      words = "select word, count(*) as n from (select unnest(regexp_extract_all(lower(text), '\\w+')) as word from news) group by 1 order by 2 desc limit 20"
      clock("duckdb words", ask(words), 2)
  def polars_():
      import polars
      say("version", "polars " + polars.__version__)
      news = polars.read_ndjson(path)
      month = polars.col("date").cast(polars.String).str.slice(0, 7)
      clock("polars filter", lambda: news.filter((polars.col("source") == "reuters") & month.str.starts_with("1999")).height)
      clock("polars months", lambda: news.group_by(month.alias("month")).len())
      clock("polars expression", lambda: news.select(polars.col("text").str.count_matches(r"\bwithdr\w*").sum()), 3)
      def words(rows): return rows.select(polars.col("text").str.to_lowercase().str.extract_all(r"\w+").explode().alias("word")).group_by("word").len()
      clock("polars words", lambda: words(news).top_k(20, by="len"), 2)
      def keywords():
          own, rest = words(news.filter(polars.col("source") == "reuters")), words(news.filter(polars.col("source") != "reuters"))
          return own.join(rest, on="word", how="left")
      clock("polars keywords", keywords, 2)
  for peer in (fts5, tantivy_, duckdb_, polars_):
      try: peer()
      except Exception as problem: print(f"no {peer.__name__.strip('_')}: {problem}", file=sys.stderr)
  """#
