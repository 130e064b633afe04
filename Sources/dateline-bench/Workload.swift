import Commands
import Corpus
import Diagnosis
import Engine
import Glibc
import Trials

/// A corpus of records, loaded.
struct Workload {
  /// What a line answered: its times, the rows of the result, and the message where it failed.
  struct Answer {
    var time: Median
    var rowCount = 0
    var failure: String?
  }

  let byteCount: Int
  let path: String
  var workspace: Workspace

  /// Loads the records of `path` without a snapshot; nil where nothing is there.
  init?(path: String) {
    guard let byteCount = fileSize(path) else { return nil }
    self.byteCount = byteCount
    self.path = path
    var workspace = Workspace(commands: standardCommands)
    _ = try? workspace.run("set cache off")
    _ = try? workspace.run("load \"\(path)\"")
    guard workspace.view.archive.documentCount > 0 else { return nil }
    self.workspace = workspace
  }

  var megabytes: Double { Double(byteCount) / 1e6 }
  var documentCount: Int { workspace.view.archive.documentCount }
  var tokenCount: Int { workspace.view.archive.segments.reduce(0) { $0 + $1.streams.reduce(0) { $0 + $1.types.count } } }
  var articleTokenCount: Int { workspace.view.archive.segments.reduce(0) { $0 + $1.streams[0].types.count } }
  var typeCount: Int { workspace.view.archive.segments.reduce(0) { $0 + $1.lexicon.count } }

  /// Runs a line `times` times and makes as much of its answer as `depth` says.
  func query(_ line: String, times: Int, depth: Question.Depth) -> Answer {
    var rows = 0
    var failure: String?
    let median = Median(of: times, warmUps: 1) {
      var copy = workspace
      do throws(Diagnostic) {
        let outcome = try copy.run(line)
        rows = outcome.shown?.count ?? 0
        if depth == .rows { outcome.shown?.makeRows() }
      } catch {
        failure = error.message
      }
    }
    return Answer(time: median, rowCount: rows, failure: failure)
  }
}

extension Value {
  /// Finds where the hits stand, or makes the lines of a table.
  fileprivate func makeRows() {
    switch self {
    case .documents: break
    case .hits(let hits): _ = hits.starts
    case .table(let sheet): _ = sheet.table
    }
  }
}
