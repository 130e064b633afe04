import Corpus
import Engine
import Evidence

extension Benchmarks {
  /// Which documents of a corpus are versions of one text, all of it from the start, in processor time.
  mutating func measureStories(_ workloads: [Workload]) {
    report.begin(
      "Stories", ["input", "documents", "stories", "ms", "documents a second", "MB a second"],
      about: "All documents compared with all others, in processor time of one core: fingerprints, their lists, and passages word by word.")
    for workload in workloads {
      let archive = workload.workspace.view.archive
      var storyCount = 0
      let time = processorTime {
        storyCount = (try? Reading(of: archive, under: Facts(), after: Reading()).stories(in: archive).members.count) ?? 0
      }
      report.row(
        rounded(workload.megabytes) + " MB", grouped(workload.documentCount), grouped(storyCount), rounded(time),
        grouped(Int(Double(workload.documentCount) / time * 1000)), rounded(workload.megabytes / time * 1000))
    }
  }
}
