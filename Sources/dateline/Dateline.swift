import ArgumentParser
import Commands
import Diagnosis
import Engine
import Glibc
import Intake
import Sessions
import Shell

@main
struct Dateline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dateline", abstract: "A shell for reading the news as evidence.",
    discussion: "dateline PATH… loads files and folders and opens the prompt; `help` there lists the verbs.", version: "0.1.0")

  @Argument(help: ArgumentHelp("Files and folders to load first.", valueName: "path")) var paths: [String] = []
  @Option(name: .short, help: ArgumentHelp("Run these lines and end; may be given more than once.", valueName: "query")) var c: [String] =
    []
  @Option(name: .short, help: ArgumentHelp("Run the lines of a file and end.", valueName: "file")) var f: [String] = []

  mutating func run() throws {
    var session = Session(
      Workspace(commands: standardCommands), on: Stage(columns: nil),
      in: Surroundings(places: Places(environment: [:]), digest: { sha256(of: $0) }))
    var code: Int32 = 0
    func tell(_ reply: Reply) {
      print(reply.output, terminator: ""); print(reply.error, terminator: "")
      if code == 0 { code = reply.code }
    }
    if !paths.isEmpty { _ = session.run("load " + paths.map { "\"\($0)\"" }.joined(separator: " "), heard: tell) }
    for line in c { _ = session.run(line, heard: tell) }
    if c.isEmpty { var text = ""; while let l = readLine(strippingNewline: false) { text += l }; _ = session.run(text, heard: tell) }
    Glibc.exit(code)
  }
}
