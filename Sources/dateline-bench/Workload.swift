import Commands
import Corpus
import Diagnosis
import Engine
import Glibc

/// A corpus of made news of one size, loaded.
struct Workload {
  let byteCount: Int
  let path: String
  let loadMilliseconds: Double
  var workspace: Workspace

  /// Writes the corpus into `folder` and loads it; nil where that fails.
  init?(megabytes: Int, in folder: String) {
    var news = MadeNews(seed: 7)
    let bytes = news.lines(byteCount: megabytes * 1_000_000)
    path = "\(folder)/news\(megabytes).jsonl"
    guard write(bytes, toFile: path) else { return nil }
    byteCount = bytes.count
    var workspace = Workspace(commands: standardCommands)
    let path = path
    loadMilliseconds = elapsed { _ = try? workspace.run("load \"\(path)\"") }
    guard workspace.view.archive.documentCount > 0 else { return nil }
    self.workspace = workspace
  }

  var megabytes: Double { Double(byteCount) / 1e6 }
  var documentCount: Int { workspace.view.archive.documentCount }
  var tokenCount: Int { workspace.view.archive.segments.reduce(0) { $0 + $1.streams.reduce(0) { $0 + $1.types.count } } }
  var typeCount: Int { workspace.view.archive.segments.reduce(0) { $0 + $1.lexicon.count } }

  /// Runs a line `times` times. The times, the rows of the result, and the message where it failed.
  func query(_ line: String, times: Int) -> (time: Median, rowCount: Int, failure: String?) {
    var rows = 0
    var failure: String?
    let median = Median(of: times, warmUps: 1) {
      var copy = workspace
      do throws(Diagnostic) {
        let outcome = try copy.run(line)
        rows = outcome.shown?.count ?? 0
      } catch {
        failure = error.message
      }
    }
    return (median, rows, failure)
  }
}
