import Engine
import Glibc

/// What is asked of the corpora: a name, the line, and how often it is timed.
private let queries: [(name: String, line: String, times: Int)] = [
  ("rare word", "find \(MadeNews.rare)", 9),
  ("common word", "find \(MadeNews.common)", 7),
  ("phrase", "find \(MadeNews.common) \(MadeNews.common)", 7),
  ("gap", "find \(MadeNews.common) []{0,3} \(MadeNews.common)", 5),
  ("gap from a rare word", "find \(MadeNews.rare) []{0,5} \(MadeNews.common)", 7),
  ("expression", "find \"ska.*ten\"", 5),
  ("filter by date", "filter date in 2015", 7),
  ("filter by words", "filter mentions \(MadeNews.rare)", 5),
  ("count", "find \(MadeNews.common) | count", 5),
  ("count by month", "find \(MadeNews.common) | count by month", 3),
  ("words", "words", 3),
  ("kwic of 20", "find \(MadeNews.common) | first 20 | kwic", 5),
  ("timeline", "timeline", 3),
  ("sort documents", "sort by words desc", 3),
  ("sort hits", "find \(MadeNews.common) | sort by date desc", 3),
]

extension Benchmarks {
  /// The same questions to each corpus, side by side.
  mutating func measureQueries(_ loads: [Workload]) {
    guard let small = loads.first, let large = loads.last, loads.count > 1 else { return }
    let growth = Double(large.tokenCount) / Double(small.tokenCount)
    report.begin(
      "Queries",
      ["query", "rows", "\(rounded(small.megabytes)) MB, ms", "\(rounded(large.megabytes)) MB, ms", "growth", "of the text's growth"],
      about:
        "Medians in the process, warm; growth compares the least times. The text grows \(rounded(growth))×; more than that does not scale."
    )
    for query in queries where options.wants(query.name) {
      let few = small.query(query.line, times: query.times)
      let many = large.query(query.line, times: query.times)
      guard few.failure == nil, many.failure == nil else {
        report.row("\(query.name): `\(escaped(query.line))`", "not measured: \(few.failure ?? many.failure ?? "")", "", "", "", "")
        continue
      }
      let ratio = many.time.least / max(few.time.least, 0.001)
      report.row(
        "\(query.name): `\(escaped(query.line))`", "\(grouped(few.rowCount)) → \(grouped(many.rowCount))", rounded(few.time.milliseconds),
        rounded(many.time.milliseconds), rounded(ratio) + "×", rounded(ratio / growth) + (ratio / growth > 1.2 ? " **over**" : ""))
    }
  }

  private func escaped(_ line: String) -> String { line.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") }

  /// How long a scan goes on after it was cancelled.
  mutating func measureCancellation(_ loads: [Workload]) async {
    guard let load = loads.last else { return }
    report.begin("Cancellation", ["running", "median", "limit", "share of the limit"])
    for line in ["find ([]{0,200}){20} \(MadeNews.rare)", "find <s/> | count by text", "words by lemma", "timeline"]
    where options.wants(line) {
      var times: [Double] = []
      for _ in 0..<5 {
        if let time = await timeToStop(line, load.workspace) { times.append(time) }
      }
      let name = "`\(escaped(line))`"
      if times.isEmpty {
        report.row(name, "done before it was cancelled", "≤ 50 ms", "")
      } else {
        report.row(name, Median(times).milliseconds, "ms", limit: 50)
      }
    }
  }

  /// Milliseconds from the cancellation to the end; nil where the line had ended before.
  private func timeToStop(_ line: String, _ workspace: Workspace) async -> Double? {
    let clock = ContinuousClock()
    let task = Task.detached {
      var copy = workspace
      let isCancelled = (try? copy.run(line)) == nil
      return (isCancelled, ContinuousClock().now)
    }
    try? await Task.sleep(for: .milliseconds(100))
    let cancelled = clock.now
    task.cancel()
    let (isCancelled, end) = await task.value
    return isCancelled || end > cancelled ? milliseconds(end - cancelled) : nil
  }

  /// SQLite's full-text index by way of Python's standard library, on the same records.
  mutating func measurePeers(_ loads: [Workload]) {
    guard let load = loads.first else { return }
    report.begin(
      "Beside SQLite FTS5", ["question", "Dateline, ms", "FTS5, ms", "FTS5 : Dateline"],
      about:
        "\(rounded(load.megabytes)) MB; FTS5 by Python's standard library, in memory. It counts documents, Dateline places."
    )
    guard let run = Run(["python3", "-c", peerScript, load.path, MadeNews.rare, MadeNews.common]), run.code == 0 else {
      return report.note("not measured: no `python3` with SQLite FTS5 here")
    }
    let times = run.output.split(separator: "\n").compactMap { Double($0) }
    guard times.count == 4 else { return report.note("not measured: the peer gave no times") }
    let own =
      [load.loadMilliseconds]
      + ["find \(MadeNews.rare) | count", "find \(MadeNews.common) | count", "find \(MadeNews.common) \(MadeNews.common) | count"].map {
        load.query($0, times: 5).time.milliseconds
      }
    for (name, (mine, theirs)) in zip(["read and index", "rare word", "common word", "phrase"], zip(own, times)) {
      report.row(name, rounded(mine), rounded(theirs), rounded(theirs / mine) + "×")
    }
  }
}

/// Prints four times in milliseconds: reading and indexing, a rare word, a common word, a phrase.
private let peerScript = """
  import json, sqlite3, statistics, sys, time
  path, rare, common = sys.argv[1:]
  def clock(work, times=1):
      spent = []
      for _ in range(times):
          start = time.perf_counter()
          work()
          spent.append((time.perf_counter() - start) * 1000)
      return statistics.median(spent)
  base = sqlite3.connect(":memory:")
  base.execute("create virtual table news using fts5(id, date, source, title, text)")
  def load():
      with open(path, encoding="utf-8") as file:
          rows = (json.loads(line) for line in file)
          base.executemany("insert into news values (:id, :date, :source, :title, :text)", rows)
  def ask(words):
      return lambda: base.execute("select count(*) from news where news match ?", (words,)).fetchall()
  print(clock(load))
  for words in (rare, common, '"' + common + " " + common + '"'):
      print(clock(ask(words), 6))
  """
