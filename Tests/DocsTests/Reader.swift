import Commands
import Engine
import Foundation
import Intake
import Sessions

/// What is around a session of the tests: no files of whoever runs them.
let surroundings = Surroundings(places: Places { _ in nil }) { sha256(of: $0) }

/// A reader at a screen of 88 columns, whose session writes no file.
struct Reader {
  private var session = Session(Workspace(commands: standardCommands), on: Stage(columns: 88).forRecord, in: surroundings, trust: .stranger)

  /// What a line typed in the project's folder gives: its text, and whether it failed.
  mutating func type(_ line: String) -> (text: String, isFailed: Bool) {
    let folder = project.path.hasSuffix("/") ? project.path : project.path + "/"
    let replies = session.run(line.replacingOccurrences(of: "examples/", with: folder + "examples/"))
    let text = replies.map { $0.output + $0.error }.joined().replacingOccurrences(of: folder, with: "")
    return (text, replies.contains { $0.code != 0 })
  }
}
