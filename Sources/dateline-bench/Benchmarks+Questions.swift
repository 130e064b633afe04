import Dispatch
import Engine
import Glibc
import Synchronization

extension Benchmarks {
  /// The same questions to each corpus, side by side, and the peers' times for the largest.
  mutating func measureQuestions(_ workloads: [Workload], _ bandwidth: Bandwidth, loads: [String: Double]) {
    guard let large = workloads.last else { return }
    let peers = options.wants("peers") ? Peers(python: options.python, path: large.path) : nil
    let sizes = workloads.map { "\(rounded($0.megabytes)) MB, ms" }
    report.begin(
      "Questions", ["question", "rows"] + sizes + ["goal, ms", "goal : time", "growth : text", "peers, ms", "peer : time"],
      about: """
        Least times in the process, warm, the line read and bound each time. The goal is for 20 million tokens or for 200 million, and \
        between them for as many as there are; where it was set with a number of hits, it goes by the hits of this corpus, up and down. \
        Growth: from the last corpus but one to the last, over the growth of its tokens (of its rows, where the pattern is seeded); above \
        1.2 it does not scale. The peers count documents where Dateline locates every hit.
        """)
    let asked =
      options.ask.map { [Question("asked", $0, goal: .infinity)] }
      ?? Question.all.filter { question in options.like.map { question.line.contains($0) } ?? true }
    for question in asked where options.wants("questions") || !question.peers.isEmpty {
      addRow(of: question, workloads, peers)
    }
    addScans(asked, large, bandwidth)
    if let peers, let load = loads[large.path] { addBuilds(load, peers, large) }
    if let peers { report.note("Peers: \(peers.versions.isEmpty ? "none could be imported" : peers.versions.joined(separator: ", ")).") }
  }

  private mutating func addRow(of question: Question, _ workloads: [Workload], _ peers: Peers?) {
    let answers = workloads.map { $0.query(question.line, depth: question.depth) }
    let name = "\(question.name): `\(escaped(question.line))`"
    guard let last = answers.last, let large = workloads.last else { return }
    if let failure = answers.compactMap(\.failure).first {
      report.row([name, "not measured: \(failure)"] + workloads.map { _ in "" } + ["", "", "", "", ""])
      return
    }
    let goal = goal(of: question, large)
    let times = (peers?.times ?? [:]).filter { question.peers.contains($0.key) }.sorted { $0.key < $1.key }
    let share = goal / last.time.least
    report.row(
      [name, grouped(last.rowCount)] + answers.map { rounded($0.time.least) } + [
        rounded(goal), rounded(share) + "×" + (share < 1 ? " **over**" : ""), growth(answers, workloads),
        times.map { "\($0.key.split(separator: " ")[0]) \(rounded($0.value))" }.joined(separator: ", "),
        times.map { rounded($0.value / last.time.least) + "×" }.joined(separator: ", "),
      ])
  }

  /// The milliseconds a question may take on this corpus. Between 20 and 200 million tokens the goal for as many goes from the one to the
  /// other, evenly by the logarithm of the tokens; above, it grows with them.
  private func goal(of question: Question, _ workload: Workload) -> Double {
    guard question.goal.isFinite else { return question.goal }
    let size = max(1, Double(workload.tokenCount) / 20e6)
    let share = min(1, log10(size))
    let goal = question.goal * pow(question.goalAt200Million / (10 * question.goal), share)
    guard let hits = question.goalHits else { return goal * size }
    let found = workload.query(question.search, depth: .answer, patience: 0).rowCount
    return found > 0 ? goal * Double(found) / Double(hits) : .nan
  }

  private func growth(_ answers: [Workload.Answer], _ workloads: [Workload]) -> String {
    guard answers.count > 1 else { return "" }
    let (few, many) = (answers[answers.count - 2], answers[answers.count - 1])
    let tokens = Double(workloads[answers.count - 1].tokenCount) / Double(max(1, workloads[answers.count - 2].tokenCount))
    let rows = Double(many.rowCount) / Double(max(1, few.rowCount))
    let ratio = many.time.least / max(few.time.least, 0.001) / max(tokens, rows)
    return rounded(ratio) + (ratio > 1.2 ? " **over**" : "")
  }

  /// What the peers take to make their indexes of the largest corpus.
  private mutating func addBuilds(_ load: Double, _ peers: Peers, _ workload: Workload) {
    report.begin(
      "Building, beside the peers", ["program", "ms", "its time : Dateline's"],
      about: """
        \(rounded(workload.megabytes)) MB of records, nothing kept. Dateline is a whole process, which reads what each line of an article is, \
        cuts sentences and counts each section by itself; the peers are timed in theirs: FTS5 and tantivy index words, DuckDB reads the \
        fields alone.
        """)
    report.row("Dateline", rounded(load), "1×")
    for (name, time) in peers.times.sorted(by: { $0.key < $1.key }) where name.hasSuffix(" build") {
      report.row(String(name.dropLast(" build".count)), rounded(time), rounded(time / load) + "×")
    }
  }

  /// How near each scan comes to what memory gives.
  private mutating func addScans(_ asked: [Question], _ workload: Workload, _ bandwidth: Bandwidth) {
    report.begin(
      "Scans against memory", ["question", "GB a second", "of one core's reading", "of all cores' reading"],
      about: """
        Bytes of the token stream over the time. Memory reads here at \(rounded(bandwidth.oneCore)) GB/s on one core and at \
        \(rounded(bandwidth.allCores)) GB/s on all.
        """)
    for question in asked {
      guard let bytesPerToken = question.bytesPerToken else { continue }
      let answer = workload.query(question.line, depth: question.depth, patience: 100)
      guard answer.failure == nil else { continue }
      let rate = Double(workload.articleTokenCount) * bytesPerToken / answer.time.least / 1e6
      report.row(question.name, rounded(rate), rounded(rate / bandwidth.oneCore) + "×", rounded(rate / bandwidth.allCores) + "×")
    }
  }

  private func escaped(_ line: String) -> String { line.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") }

  /// How long a line goes on after it was cancelled.
  mutating func measureCancellation(_ workloads: [Workload]) async {
    guard let workload = workloads.last else { return }
    report.begin("Cancellation", ["running", "median", "limit", "share of the limit"])
    let lines = [
      "find ([]{0,1000}){40} </doc> <doc>", "find <s/> | count by text", "words by lemma", "timeline", "find [] | kwic sort right5",
      "find [] | collocates", "ngrams 5",
    ]
    for line in lines {
      var times: [Double] = []
      for _ in 0..<5 {
        if let time = await timeToStop(line, workload.workspace) { times.append(time) }
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
  ///
  /// A queue of its own cancels, as the shell's thread does: those of tasks are all at work.
  private func timeToStop(_ line: String, _ workspace: Workspace) async -> Double? {
    let task = Task.detached {
      var copy = workspace
      let isCancelled = (try? copy.run(line)) == nil
      return (isCancelled, ContinuousClock().now)
    }
    let cancelled = Mutex<ContinuousClock.Instant?>(nil)
    DispatchQueue(label: "cancellation").asyncAfter(deadline: .now() + .milliseconds(30)) {
      cancelled.withLock { $0 = ContinuousClock().now }
      task.cancel()
    }
    let (isCancelled, end) = await task.value
    guard isCancelled, let start = cancelled.withLock({ $0 }), end > start else { return nil }
    return milliseconds(end - start)
  }
}
