import Corpus
import Engine
import Glibc

extension Benchmarks {
  /// What is read from the texts of a corpus when it is first asked for, layer by layer and all together.
  mutating func measureLayers(_ workloads: [Workload]) {
    report.begin(
      "Layers", ["input", "dates", "numbers", "names", "quotes", "all, ms", "all, MB a second"],
      about:
        "MB of text a second of processor time, each at its first use, in this order; the goal is 20 for all together."
    )
    for workload in workloads {
      let segments = workload.workspace.view.archive.segments
      let megabytes = Double(segments.reduce(0) { $0 + $1.articles.textByteCount }) / 1e6
      let times = [
        processorTime { for segment in segments { _ = try? segment.dates() } },
        processorTime { for segment in segments { _ = try? segment.numbers() } },
        processorTime { for segment in segments { _ = try? segment.names() } },
        processorTime { for segment in segments { _ = try? segment.quotes() } },
      ]
      let sum = times.reduce(0, +)
      report.row(
        [rounded(workload.megabytes) + " MB"] + times.map { rounded(megabytes / $0 * 1000) } + [
          rounded(sum), rounded(megabytes / sum * 1000),
        ])
    }
  }

  /// Milliseconds of processor time that `body` takes on all threads together.
  func processorTime(_ body: () -> Void) -> Double {
    let start = Self.processorClock()
    body()
    return Self.processorClock() - start
  }

  private static func processorClock() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
  }
}
