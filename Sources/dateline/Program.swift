import Commands
import Diagnosis
import Engine
import Glibc
import Intake
import Sessions
import Shell

/// One run of the program, from its arguments to its exit code: the code of the first failure.
@MainActor
struct Program {
  private let options: Arguments
  private let places: Places
  private let terminal: Terminal
  private var code: Int32 = 0

  init(_ options: Arguments) {
    self.options = options
    places = Places(environment: variable)
    terminal = Terminal(colour: options.color)
  }

  mutating func run() -> Int32 {
    if options.isCheck || options.isUpdate { return replays() }
    if let path = options.replay { return play(path) }
    if options.isRecovery { return recover() }
    return session()
  }

  private var surroundings: Surroundings { Surroundings(places: places) { sha256(of: $0) } }

  private mutating func failed(_ message: String, code: Int32) {
    StandardStream.error.write(message.hasSuffix("\n") ? message : message + "\n")
    if self.code == 0 { self.code = code }
  }

  // MARK: - Sessions that run here

  private mutating func session() -> Int32 {
    let isBatch = !options.lines.isEmpty || !options.scripts.isEmpty || isatty(0) == 0
    var workspace = Workspace(commands: standardCommands)
    workspace.cacheFolder = places.corpora
    workspace.namesFile = places.names
    for parameter in options.parameters { workspace.parameters[parameter.name] = parameter.value }
    let isScreen = isatty(1) == 1
    let stage = Stage(columns: isScreen ? terminal.columns : nil, isColoured: terminal.isColoured, isTerminal: isScreen)
    var session = Session(workspace, on: stage, in: surroundings)
    configure(&session)
    let load = options.paths.isEmpty ? nil : "load " + options.paths.map(quoted).joined(separator: " ")
    guard isBatch else { return converse(session, after: load) }
    let keeper = Keeper(places: Places { _ in nil })
    for source in sources(after: load) where run(source, in: &session, keeper) == .ends { break }
    keeper.close()
    // The system takes memory back at once; letting go of a workspace piece by piece costs a tenth of a short run.
    withExtendedLifetime((session, keeper)) { exit(code) }
  }

  /// Where the lines of a run without a prompt come from.
  private enum Source {
    case text(String)
    case script(path: String)
    case standardInput
  }

  /// Whether the lines of the next source run.
  private enum Course { case goesOn, ends }

  private func sources(after load: String?) -> [Source] {
    let named = options.lines.map { Source.text($0) } + options.scripts.map { .script(path: $0) }
    return (load.map { [.text($0)] } ?? []) + (named.isEmpty ? [.standardInput] : named)
  }

  private func converse(_ session: Session, after load: String?) -> Int32 {
    var session = session
    session.begin()
    guard let ending = Interaction(session, at: terminal, places: places).run(after: load) else {
      StandardStream.error.write("this terminal cannot be used; try -c 'LINE'\n")
      return 2
    }
    ending.leave()
  }

  private mutating func run(_ source: Source, in session: inout Session, _ keeper: Keeper) -> Course {
    switch source {
    case .text(let text): return run(text, in: &session, keeper)
    case .standardInput: return run(standardInput(), in: &session, keeper)
    case .script(let path):
      do throws(FileFailure) {
        return run(String(decoding: try WholeFile(path).read(), as: UTF8.self), in: &session, keeper)
      } catch {
        failed(error.message, code: FileTrouble.failed(error).readingExitCode)
        return session.workspace.view.settings.stop ? .ends : .goesOn
      }
    }
  }

  private mutating func run(_ text: String, in session: inout Session, _ keeper: Keeper) -> Course {
    let replies = session.run(text) { session, reply in
      keeper.follow(&reply, in: session)
      StandardStream.output.write(reply.output)
      StandardStream.error.write(reply.error)
    }
    if code == 0 { code = replies.first { $0.code != 0 }?.code ?? 0 }
    // What was asked of no documents at all was asked of a corpus that is missing.
    if code == 0, session.workspace.trace != nil, session.workspace.files.isEmpty { code = 4 }
    guard let last = replies.last else { return .goesOn }
    return last.effect == .quit || last.code != 0 && session.workspace.view.settings.stop ? .ends : .goesOn
  }

  /// A path as the language reads it.
  private func quoted(_ path: String) -> String {
    "\"" + path.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] } + "\""
  }

  private func standardInput() -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(0, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }

  /// The reader's settings: the file first, then the environment, which goes before it.
  private mutating func configure(_ session: inout Session) {
    if let path = places.config {
      do throws(FileTrouble) {
        for line in try ConfigFile.read(path).settings { set(line.text, at: "\(path):\(line.line)", in: &session) }
      } catch {
        if !error.isMissingFile { failed(error.message, code: error.readingExitCode) }
      }
    }
    for key in Settings.keys {
      let name = "DATELINE_" + key.uppercased()
      if let value = variable(name), !value.isEmpty { set("set \(key) \(quoted(value))", at: name, in: &session) }
    }
  }

  private mutating func set(_ line: String, at place: String, in session: inout Session) {
    for reply in session.run(line) where reply.code != 0 { failed("\(place): \(reply.error)", code: 6) }
  }

  // MARK: - Session files

  private var replayOptions: ReplayOptions {
    var replay = ReplayOptions()
    replay.takesAnyCorpus = options.takesAnyCorpus
    replay.isTrusted = options.isTrusted
    for parameter in options.parameters { replay.parameters[parameter.name] = parameter.value }
    return replay
  }

  private mutating func replays() -> Int32 {
    for path in options.paths {
      do {
        var replaying = try Replaying(path, commands: standardCommands, in: surroundings, replayOptions)
        if options.isUpdate {
          let update = try replaying.update()
          StandardStream.output.write(update.left.report + "\(path): \(counted(update.rewrittenCount, "cell")) rewritten\n")
          if !update.left.isPassed, code == 0 { code = 1 }
        } else {
          let check = replaying.check()
          StandardStream.output.write(check.report + check.summary(cellCount: replaying.file.cells.count) + "\n")
          if !check.isPassed, code == 0 { code = 1 }
        }
      } catch {
        failed(error.rendered(in: ""), code: error.exitCode)
      }
    }
    return code
  }

  private mutating func play(_ path: String) -> Int32 {
    do {
      var replaying = try Replaying(path, commands: standardCommands, in: surroundings, replayOptions)
      let (pace, steps) = (options.pace?.seconds, options.isStepwise)
      replaying.play { piece in
        if piece.isCode, let pace { usleep(UInt32(pace * 1_000_000)) }
        StandardStream.output.write(piece.text)
        if piece.isCode, steps { _ = readLine() }
      }
      code = replaying.code
    } catch {
      failed(error.rendered(in: ""), code: error.exitCode)
    }
    return code
  }

  private mutating func recover() -> Int32 {
    guard let folder = places.journal else { return 0 }
    do {
      let journals = try LeftOverJournal.all(in: folder)
      if journals.isEmpty { StandardStream.output.write("every shell ended in good order\n") }
      for journal in journals {
        let cells = (try? journal.session().cells.count) ?? 0
        StandardStream.output.write("\(journal.path)  begun \(journal.started.text), \(counted(cells, "cell"))\n")
      }
    } catch {
      failed("\(error)", code: 5)
    }
    return code
  }
}

/// The value of an environment variable.
private func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
