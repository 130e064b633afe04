import Glibc
import Trials

/// Options of the command line.
struct Options {
  var mission = "examples/mission"
  /// Files of records to measure on, the smallest first; made news where there are none.
  var corpora: [String] = []
  var megabytes = [1, 10, 100]
  var results: String?
  var date = "not given"
  var python = "python3"
  var only: String?
  /// What the lines of the questions must hold that are asked.
  var like: String?
  /// A line that is asked in place of the questions.
  var ask: String?

  /// What the arguments say; nil when they cannot be understood.
  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      guard let value = rest.popFirst() else { return nil }
      switch word {
      case "--write": results = value
      case "--date": date = value
      case "--pages": mission = value
      case "--only": only = value
      case "--like": like = value
      case "--ask": ask = value
      case "--python": python = value
      case "--corpora": corpora = value.split(separator: ",").map(String.init)
      case "--sizes":
        megabytes = value.split(separator: ",").compactMap { Int($0) }.filter { (1...2000).contains($0) }
        guard !megabytes.isEmpty else { return nil }
      default: return nil
      }
    }
  }

  /// Whether a part of the measurements is asked for.
  func wants(_ name: String) -> Bool { only.map { $0.split(separator: ",").contains(name[...]) } ?? true }

  static let usage = """
    dateline-bench [--write FILE] [--date DAY] [--pages FOLDER] [--sizes 1,10,100 | --corpora A.jsonl,B.jsonl]
                   [--python PROGRAM] [--like TEXT | --ask LINE] [--only program,pages,dates,calendar,records,layers,stories,questions,cancellation,peers]
    measures the built program beside it and the rooms in it, of the questions those that hold TEXT, or LINE in place of them; peers are what PROGRAM can import of tantivy, duckdb, polars and sqlite3
    """
}

/// Measures, prints, and writes the results where it is asked to.
@main
enum Bench {
  static func main() async {
    guard let options = Options(Array(CommandLine.arguments.dropFirst())) else {
      print(Options.usage)
      exit(2)
    }
    guard let folder = try? ScratchFolder() else {
      print("no folder can be made in \(ScratchFolder.parent)")
      exit(5)
    }
    // Snapshots of this run lie beside its corpora, and the first load of each is a cold one.
    setenv("XDG_CACHE_HOME", folder.file("cache"), 1)
    let machine = Machine()
    let report = await measure(options, in: folder.path, machine)
    let text =
      "# Measured\n\nBy `dateline-bench` on \(options.date). Ratios travel; milliseconds belong to this machine:\n\n"
      + machine.lines.map { "- \($0)\n" }.joined() + report.text
    if let path = options.results, !write(Array(text.utf8), toFile: path) { exit(5) }
  }

  private static func measure(_ options: Options, in folder: String, _ machine: Machine) async -> Report {
    var benchmarks = Benchmarks(options: options, folder: folder)
    let needsCorpora = ["records", "layers", "stories", "questions", "cancellation", "peers"].contains(where: options.wants)
    let runs = needsCorpora ? benchmarks.programRuns() : []
    if options.wants("program") { benchmarks.measureProgram() }
    if options.wants("pages") { benchmarks.measurePages() }
    if options.wants("dates") { benchmarks.measureDates() }
    if options.wants("calendar") { benchmarks.measureCalendar() }
    guard needsCorpora else { return benchmarks.report }
    let workloads = benchmarks.measureRecords(runs)
    if options.wants("layers") { benchmarks.measureLayers(workloads) }
    if options.wants("stories") { benchmarks.measureStories(workloads) }
    if options.wants("questions") || options.wants("peers") {
      benchmarks.measureQuestions(
        workloads, machine.bandwidth(), loads: Dictionary(runs.compactMap { run in run.load.map { (run.path, $0) } }) { $1 })
    }
    if options.wants("cancellation") { await benchmarks.measureCancellation(workloads) }
    return benchmarks.report
  }
}
