import Commands
import Corpus
import Engine
import Foundation
import Testing

@Suite("a load that is stopped")
struct StoppedLoadTests {
  @Test("keeps what was read, says so, and the same line reads the rest")
  func keeps() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dateline-stopped-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for number in 1...600 { try Data("Troops leave \(number)\n".utf8).write(to: folder.appending(path: "\(number).txt")) }
    let line = "load \(folder.path)"
    let stopped = await Task.detached {
      var workspace = Workspace(commands: standardCommands)
      workspace.progress = { _, _, _ in withUnsafeCurrentTask { $0?.cancel() } }
      let outcome = try? workspace.run(line)
      return (workspace, outcome?.notes ?? [])
    }.value
    var workspace = stopped.0
    let count = workspace.view.archive.documentCount
    #expect(count > 0 && count < 600)
    #expect(stopped.1.contains("stopped: \(count) of 600 files were read and are kept; `\(line)` reads the rest"))
    workspace.progress = nil
    _ = try workspace.run(line)
    #expect(workspace.view.archive.documentCount == 600)
  }
}
