import Commands
import Foundation
import Sessions
import Testing

@Suite("the sessions of the project")
struct SessionFolderTests {
  @Test("each one replays as recorded", arguments: files(below: "sessions", ending: "md"))
  func replay(path: String) throws {
    var replaying = try Replaying(project.appending(path: path).path, commands: standardCommands, in: surroundings, ReplayOptions())
    if isUpdating {
      _ = try replaying.update()
    } else {
      let check = replaying.check()
      #expect(check.isPassed, "\(check.report)\nDATELINE_UPDATE=1 rewrites what is recorded")
    }
  }
}
