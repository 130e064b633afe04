import Commands
import Engine
import Foundation
import Sessions
import Testing

@Suite("the saved queries of the examples")
struct SavedQueryTests {
  @Test("each one parses", arguments: files(below: "examples", ending: "dlq"))
  func query(path: String) throws {
    let bytes = try Array(Data(contentsOf: project.appending(path: path)))
    let query = try SavedQuery(parsing: bytes, path: path)
    #expect(!query.help.isEmpty, "\(path) does not say what it is for")
    var workspace = Workspace(commands: standardCommands)
    try workspace.learn(query.definition, help: [query.help])
    #expect(workspace.queries[query.name.lowercased()] != nil)
  }
}
