import Glibc

/// Options of the command line.
struct Options {
  var mission = "examples/mission"
  var megabytes = [10, 50]
  var results: String?
  var date = "not given"
  var only: String?

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
      case "--sizes":
        megabytes = value.split(separator: ",").compactMap { Int($0) }.filter { (1...2000).contains($0) }
        guard !megabytes.isEmpty else { return nil }
      default: return nil
      }
    }
  }

  /// Whether a part of the measurements is asked for.
  func wants(_ name: String) -> Bool { only.map { name.contains($0) } ?? true }

  static let usage = """
    dateline-bench [--write FILE] [--date DAY] [--pages FOLDER] [--sizes 10,50] [--only WORD]
    measures the built program beside it and the rooms in it, and prints shares of the stated limits
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
    var name = Array("/tmp/dateline-bench-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else {
      print("no folder can be made in /tmp")
      exit(5)
    }
    let folder = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let machine = Machine().lines.map { "- \($0)\n" }.joined()
    let report = await measure(options, in: folder)
    remove(folder, options)
    let text =
      "# Measured\n\nBy `dateline-bench` on \(options.date). Ratios travel; milliseconds belong to this machine:\n\n\(machine)"
      + report.text
    if let path = options.results, !write(Array(text.utf8), toFile: path) { exit(5) }
  }

  private static func measure(_ options: Options, in folder: String) async -> Report {
    var benchmarks = Benchmarks(options: options, folder: folder)
    if options.wants("program") { benchmarks.measureProgram() }
    if options.wants("pages") { benchmarks.measurePages() }
    let loads = options.only == "program" || options.only == "pages" ? [] : benchmarks.measureRecords()
    benchmarks.measureQueries(loads)
    await benchmarks.measureCancellation(loads)
    if options.wants("peers") { benchmarks.measurePeers(loads) }
    return benchmarks.report
  }

  /// Takes away what was generated.
  private static func remove(_ folder: String, _ options: Options) {
    for page in pageFiles(in: folder + "/pages") { unlink(page) }
    for size in options.megabytes { unlink("\(folder)/news\(size).jsonl") }
    rmdir(folder + "/pages")
    rmdir(folder)
  }
}
