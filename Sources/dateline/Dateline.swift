public import ArgumentParser
import Glibc
public import Shell

/// The program: its arguments, and which of its ways to run they ask for.
struct Dateline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dateline", abstract: "A shell for reading the news as evidence.",
    discussion: """
      dateline PATH… loads files and folders of articles and opens the prompt, where `help` lists the verbs.
      With -c, -f or a piped script the same language runs without one.
      """,
    version: "0.1.0")

  @Argument(help: ArgumentHelp("Files and folders to load first.", valueName: "path"))
  var paths: [String] = []

  @Option(name: [.customShort("c")], help: ArgumentHelp("Run these lines and end; may be given again.", valueName: "lines"))
  var lines: [String] = []

  @Option(name: [.customShort("f")], help: ArgumentHelp("Run the lines of a file and end; may be given again.", valueName: "file"))
  var scripts: [String] = []

  @Flag(help: "Compare session files with what they recorded; the paths are sessions.")
  var check = false

  @Flag(help: "Rewrite what session files recorded; the paths are sessions.")
  var update = false

  @Option(help: ArgumentHelp("Play a session file as if it were typed.", valueName: "session"))
  var replay: String?

  @Option(help: ArgumentHelp("Seconds between the lines of a replay, e.g. 1s or 0.5s.", valueName: "time"))
  var pace: Pace?

  @Flag(help: "Wait for Enter before each line of a replay.")
  var step = false

  @Option(name: .customLong("param"), help: ArgumentHelp("A value for a session's parameter; may be given again.", valueName: "name=value"))
  var parameters: [Parameter] = []

  @Flag(help: "Run a session on a corpus other than the one it was recorded with.")
  var anyCorpus = false

  @Flag(help: "Let a session write files.")
  var trust = false

  @Option(help: ArgumentHelp("Colours: auto, always or never.", valueName: "when"))
  var color = Terminal.ColourChoice.auto

  @Flag(help: "List what shells that did not end in good order had done.")
  var recover = false

  /// What was asked for.
  var arguments: Arguments {
    var arguments = Arguments()
    arguments.paths = paths
    arguments.lines = lines
    arguments.scripts = scripts
    arguments.isCheck = check
    arguments.isUpdate = update
    arguments.replay = replay
    arguments.pace = pace
    arguments.isStepwise = step
    arguments.parameters = parameters
    arguments.takesAnyCorpus = anyCorpus
    arguments.isTrusted = trust
    arguments.color = color
    arguments.isRecovery = recover
    return arguments
  }

  mutating func validate() throws {
    if check || update, paths.isEmpty { throw ValidationError("name the session files") }
    if [check, update, replay != nil, recover].count(where: { $0 }) > 1 {
      throw ValidationError("only one of --check, --update, --replay and --recover")
    }
    let replays = check || update || replay != nil
    if anyCorpus || trust, !replays { throw ValidationError("--any-corpus and --trust go with --check, --update or --replay") }
    if pace != nil || step, replay == nil { throw ValidationError("--pace and --step go with --replay") }
    if replays || recover, !(lines + scripts).isEmpty { throw ValidationError("-c and -f run lines of their own, not session files") }
    if replay != nil || recover, !paths.isEmpty { throw ValidationError("--replay and --recover take no paths, found '\(paths[0])'") }
    if recover, !parameters.isEmpty { throw ValidationError("--param goes with lines and sessions that run") }
  }
}

/// Reads the arguments, runs, and ends with the exit code; 2 for arguments that cannot be.
@main
enum Entrance {
  @MainActor
  static func main() {
    do {
      let words = CommandLine.arguments.dropFirst()
      var program = Program(try Arguments(plain: words) ?? Dateline.parse().arguments)
      exit(program.run())
    } catch {
      guard Dateline.exitCode(for: error).isSuccess else {
        StandardStream.error.write(Dateline.fullMessage(for: error) + "\n")
        exit(2)
      }
      StandardStream.output.write(Dateline.fullMessage(for: error) + "\n")
      exit(0)
    }
  }
}

/// Seconds between two lines, written `1s` or `0.5`.
struct Pace: ExpressibleByArgument {
  let seconds: Double

  init?(argument: String) {
    let number = argument.hasSuffix("s") ? argument.dropLast() : argument[...]
    guard let seconds = Double(number), seconds >= 0, seconds <= 3600 else { return nil }
    self.seconds = seconds
  }
}

/// `name=value`.
struct Parameter: ExpressibleByArgument {
  let name: String
  let value: String

  init?(argument: String) {
    guard let sign = argument.firstIndex(of: "="), sign != argument.startIndex else { return nil }
    name = String(argument[..<sign])
    value = String(argument[argument.index(after: sign)...])
  }
}

extension Terminal.ColourChoice: ExpressibleByArgument {}
