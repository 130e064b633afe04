import Commands
import Corpus
import Engine
import Glibc
import Trials

/// The measured workloads, each a section of the report.
struct Benchmarks {
  var report = Report()
  let options: Options
  /// A folder for generated pages and corpora.
  let folder: String

  // MARK: - The program

  /// Start, first answer and key echo of the built program.
  mutating func measureProgram() {
    report.begin(
      "The program", ["what", "median", "limit", "share of the limit"], about: "Whole processes, the files warm in the system's cache.")
    guard let program = programBeside("dateline") else { return report.note("not measured: build the product `dateline` first") }
    let starts = (0..<15).compactMap { _ in firstPrompt(program) }
    report.row("start to the first prompt", starts.isEmpty ? nil : Median(starts).milliseconds, "ms", limit: 100)
    report.row("`dateline -c` of an empty line", time([program, "-c", ""], 15), "ms", limit: 100)
    let answer = time([program, options.mission, "-c", "find troops | count"], 15)
    report.row("`dateline examples/mission -c 'find troops \\| count'`", answer, "ms", limit: 30)
    var workspace = Workspace(commands: standardCommands)
    let load = elapsed { _ = try? workspace.run("load \"\(options.mission)\"") }
    report.row("of it: `load`, in the process", load, "ms", limit: 30)
    let query = Median(of: 101, warmUps: 5) {
      var copy = workspace
      _ = try? copy.run("find troops | count")
    }
    report.row("of it: the query, in the process", query.milliseconds, "ms", limit: 30)
    let echoes = keyEchoes(program)
    report.row("key echo, 95th percentile of \(echoes.count)", echoes.isEmpty ? nil : percentile95(echoes), "ms", limit: 10)
  }

  private func firstPrompt(_ program: String) -> Double? {
    let clock = ContinuousClock()
    let start = clock.now
    guard var prompt = Prompt([program]), prompt.shows("dateline"), prompt.shows(">") else { return nil }
    return milliseconds(clock.now - start)
  }

  /// The median time of `count` runs of a program; nil where it cannot be started.
  func time(_ command: [String], _ count: Int) -> Double? {
    let times = times(command, count)
    return times.isEmpty ? nil : Median(times).milliseconds
  }

  /// The times of `count` runs of a program, those that could be started.
  func times(_ command: [String], _ count: Int) -> [Double] { (0..<count).compactMap { _ in Run(command)?.milliseconds } }

  private func keyEchoes(_ program: String) -> [Double] {
    guard var prompt = Prompt([program, options.mission]), prompt.shows(">") else { return [] }
    usleep(300_000)
    return Array("find troops in headline | count by doc | first 3").prefix(60).compactMap { prompt.echo(String($0)) }
  }

  // MARK: - Loading

  /// A folder of pages made from the examples.
  mutating func measurePages() {
    report.begin("Loading pages", ["what", "value"], about: "1,000 pages: the pages of the examples with other numbers in them.")
    guard let bytes = makePages(count: 1000) else { return report.note("not measured: no pages in \(options.mission)") }
    let path = folder + "/pages"
    var count = 0
    let times = (0..<3).map { _ in
      var workspace = Workspace(commands: standardCommands)
      let time = elapsed { _ = try? workspace.run("load \"\(path)\"") }
      count = workspace.view.archive.documentCount
      return time
    }
    let median = Median(times).milliseconds
    report.row("pages loaded", "\(count)")
    report.row("first load, then the median of three", "\(rounded(times[0])) ms, \(rounded(median)) ms")
    report.row("pages a second", rounded(Double(count) / median * 1000))
    report.row("MB a second", rounded(Double(bytes) / median / 1000))
  }

  /// Writes the pages; their bytes, or nil without examples.
  private func makePages(count: Int) -> Int? {
    let pages = pageFiles(in: options.mission).compactMap { contents(ofFile: $0) }
    guard !pages.isEmpty, mkdir(folder + "/pages", 0o700) == 0 else { return nil }
    var total = 0
    for number in 0..<count {
      var page = pages[number % pages.count]
      for index in page.indices where (0x31...0x38).contains(page[index]) && index % 3 == number % 3 { page[index] += 1 }
      let name = String(10_000 + number)
      page += Array("\nIn all \(number) people of ward \(name) were asked.\n".utf8)
      guard write(page, toFile: "\(folder)/pages/\(name)_page.txt") else { return nil }
      total += page.count
    }
    return total
  }
}

/// The text files of a folder, in the order of their names.
func pageFiles(in folder: String) -> [String] { names(inFolder: folder).filter { $0.hasSuffix(".txt") }.map { folder + "/" + $0 } }
