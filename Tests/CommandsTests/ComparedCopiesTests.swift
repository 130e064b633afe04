import Columnar
import Commands
import Diagnosis
import Engine
import Synchronization
import Testing

/// What a comparison works out to know whether its sides are copies, and what a stopped line says.
@Suite("what is worked out for an answer")
struct ComparedCopiesTests {
  /// Whether all documents were compared with each other.
  private final class Compared: Sendable {
    private let flag = Atomic(false)
    var isTrue: Bool { flag.load(ordering: .relaxed) }
    func note(_ work: String) { if work == "comparing documents" { flag.store(true, ordering: .relaxed) } }
  }

  @Test("two documents are laid against each other without the stories of all", arguments: ["numbers", "quotes", "names", "words"])
  func twoDocuments(ground: String) throws {
    var workspace = Transcript(["load examples/mission"]).workspace
    let compared = Compared()
    workspace.progress = { work, _, _ in compared.note(work) }
    let outcome = try workspace.run("compare 05 06 on \(ground)")
    guard case .table(let sheet)? = outcome.shown else { Issue.record("no table"); return }
    #expect(sheet.table.notes.contains { $0.hasPrefix("05 and 06 are one story") })
    #expect(!compared.isTrue)
  }

  @Test("a line that is stopped says so, and shows no count of nothing", arguments: ["alias Iraq = Mesopotamia", "filter copies > 0"])
  func stopped(line: String) async throws {
    let workspace = Transcript(["load examples/mission"]).workspace
    let isStopped = await Task.detached {
      withUnsafeCurrentTask { $0?.cancel() }
      var workspace = workspace
      do throws(Diagnostic) {
        _ = try workspace.run(line)
        return false
      } catch {
        return error.kind == .cancelled
      }
    }.value
    #expect(isStopped)
  }
}
