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

  /// Runs a line for `patience` milliseconds, five times at least, and makes as much of its answer as `depth` says.
  ///
  /// An answer's memory is given back when the clock stands.
  func query(_ line: String, depth: Question.Depth, patience: Double = 300) -> Answer {
    var answer = Answer(time: Median([0]))
    var times: [Double] = []
    var spent = 0.0
    while times.count < 6 || spent < patience, times.count < 10_000 {
      var copy = workspace
      var outcome: Outcome?
      let time = elapsed {
        do throws(Diagnostic) {
          outcome = try copy.run(line)
          if depth == .rows { outcome?.shown?.makeRows() }
        } catch {
          answer.failure = error.message
        }
      }
      answer.rowCount = outcome?.shown?.count ?? 0
      spent += time
      times.append(time)
    }
    // The first warms up.
    answer.time = Median(Array(times.dropFirst()))
    return answer
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
