import Commands
import Corpus
import Engine
import Evidence
import Trials

extension Benchmarks {
  /// What undated pages say of each other's days, and the timeline of it.
  mutating func measureCalendar() {
    report.begin(
      "The calendar of undated pages", ["what", "median", "limit", "share of the limit"],
      about: """
        10,000 pages without a date, in pairs that tell of one killing: one on a weekday, one a day after. What is read from each page by itself, \
        and which pages tell of one thing, is there, but for the first line.
        """)
    let path = folder + "/undated.jsonl"
    guard write(Self.undatedPages(10_000), toFile: path) else { return report.note("not measured: no room in \(folder)") }
    var workspace = Workspace(commands: standardCommands)
    _ = try? workspace.run("load \"\(path)\"")
    _ = try? workspace.run("timeline")
    let view = workspace.view
    let solved = Median(of: 9, warmUps: 1) {
      _ = try? Reading(of: view.archive, under: Facts(), after: view.reading).calendars(in: view.archive)
    }
    let read = Median(of: 3) { _ = try? Reading(of: view.archive, under: Facts(), after: Reading()).calendars(in: view.archive) }
    report.row("deeds read, occurrences found and days solved", "\(rounded(read.milliseconds)) ms", "", "")
    report.row("days solved", solved.milliseconds, "ms", limit: 100)
    let timeline = Median(of: 9, warmUps: 1) {
      var copy = workspace
      _ = try? copy.run("timeline")
    }
    report.row("`timeline` over them", timeline.milliseconds, "ms", limit: 200)
  }

  private static func undatedPages(_ count: Int) -> [UInt8] {
    let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    let syllables = ["ba", "do", "fir", "gal", "hun", "ker", "lom", "mi", "nor", "pet", "ras", "sul", "tam", "vok", "wen", "zar"]
    var text = ""
    for page in 0..<count {
      let pair = page / 2
      let name = (0..<4).map { syllables[pair >> ($0 * 4) & 15] }.joined().capitalized
      let day = weekdays[pair % 7]
      let next = weekdays[(pair + 1) % 7]
      let told =
        page % 2 == 0
        ? "Omar \(name) was killed in the harbour on \(day). Since then, boats have stayed in port on \(weekdays[(pair + 3) % 7])."
        : "Crowds met on \(next), a day after the killing of Omar \(name). On \(weekdays[(pair + 2) % 7]), they met again."
      text += "{\"id\":\"u\(page)\",\"text\":\"\(told) Nobody said more about it.\"}\n"
    }
    return Array(text.utf8)
  }
}

extension String {
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
