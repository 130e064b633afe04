import Engine
import Trials

/// What whole runs of the program make of one file of records.
struct ProgramRuns {
  let path: String
  let byteCount: Int
  /// The least of five loads without a snapshot; nil where the program is not there.
  var load: Double?
  /// The most memory of a first run, which keeps a snapshot: the median of three, for which core is ahead makes a difference.
  var peakKilobytes: Int?
  /// The median of nine runs from the snapshot.
  var again: Double?
  /// The size of the snapshot and all beside it.
  var keptBytes = 0
}

extension Benchmarks {
  private static let madeNews = "Made news: words drawn by Simon's law from a lexicon that grows; real news has other words."

  /// Records of several sizes; the corpora stay for the questions.
  mutating func measureRecords(_ runs: [ProgramRuns]) -> [Workload] {
    report.begin(
      "Loading records",
      [
        "input", "documents", "tokens", "types", "ms", "MB a second", "peak memory : input", "opened again, ms",
        "kept on disk beyond the text",
      ],
      about: """
        \(options.corpora.isEmpty ? Self.madeNews : "Given files.") All are whole processes of the program as it is shipped. The load is \
        without a snapshot, the least of five; the goal for 117 MB is 1,000 ms, for 1,173 MB 12,500 ms. Peak: of a run that loads and \
        keeps a snapshot, the median of three. Opened again: one word counted from the snapshot, the median of nine.
        """)
    return runs.compactMap { runs in
      let workload = Workload(path: runs.path)
      if let workload { addRow(of: workload, runs) } else { report.note("\(runs.path): not measured") }
      return workload
    }
  }

  /// What the program makes of each corpus, which is written first where none is given.
  ///
  /// Asked for before all else: the system counts what this process holds when it starts another as memory of the other.
  func programRuns() -> [ProgramRuns] {
    let paths =
      options.corpora.isEmpty ? options.megabytes.compactMap { MadeNews.file(megabytes: $0, in: folder) } : options.corpora
    return paths.compactMap { runs(on: $0) }
  }

  private func runs(on path: String) -> ProgramRuns? {
    guard let byteCount = fileSize(path) else { return nil }
    var runs = ProgramRuns(path: path, byteCount: byteCount)
    guard options.wants("records"), let program = programBeside("dateline") else { return runs }
    runs.load = times([program, "-c", "set cache off", "-c", "load \"\(path)\""], 5).min()
    let cache = folder + "/cache"
    let question = [program, path, "-c", "find troops | count"]
    let peaks = (0..<3).compactMap { _ in
      removeTree(cache)
      return Run(question)?.peakKilobytes
    }
    runs.peakKilobytes = peaks.isEmpty ? nil : peaks.sorted()[peaks.count / 2]
    runs.keptBytes = treeSize(cache)
    if runs.keptBytes > 0 { runs.again = time(question, 9) }
    return runs
  }

  private mutating func addRow(of workload: Workload, _ runs: ProgramRuns) {
    let isKept = runs.keptBytes > 0
    report.row(
      rounded(workload.megabytes) + " MB", grouped(workload.documentCount), grouped(workload.tokenCount), grouped(workload.typeCount),
      runs.load.map(rounded) ?? "not measured", runs.load.map { rounded(workload.megabytes / $0 * 1000) } ?? "not measured",
      runs.peakKilobytes.map { rounded(Double($0) * 1024 / Double(runs.byteCount)) + "×" } ?? "not measured",
      runs.again.map(rounded) ?? "no snapshot", isKept ? "\(rounded(Double(runs.keptBytes - runs.byteCount) / 1e6)) MB" : "no snapshot")
  }
}
