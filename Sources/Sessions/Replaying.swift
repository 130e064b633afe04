public import Diagnosis
public import Engine
import Query

/// How a session file is run again.
public struct ReplayOptions: Equatable, Sendable {
  /// Values for the parameters, instead of the header's.
  public var parameters: [String: String] = [:]
  /// Whether a corpus with another digest will do.
  public var takesAnyCorpus = false
  /// Whether the session may write files.
  public var isTrusted = false

  /// Options as a session file says them.
  public init() {}
}

/// A session file with a fresh session to run it in.
public struct Replaying: Sendable {
  /// The file as read.
  public let file: SessionFile
  /// The session its cells run in.
  public private(set) var session: Session
  private let path: String

  /// Opens the session file at `path` and loads its corpus.
  ///
  /// Throws exit code 6 for a malformed file, 4 for a corpus that is missing or not the one recorded.
  public init(_ path: String, commands: CommandList, in surroundings: Surroundings, _ options: ReplayOptions) throws(Diagnostic) {
    do throws(FileTrouble) {
      file = try SessionFile.read(path)
    } catch {
      throw Diagnostic(.fileFailed(path, problem: error.message, code: error.readingExitCode))
    }
    self.path = path
    var workspace = Workspace(commands: commands)
    workspace.parameters = file.header.parameters.merging(options.parameters) { $1 }
    session = Session(
      workspace, on: Stage(columns: file.header.width).forRecord, in: surroundings, trust: options.isTrusted ? .trusted : .stranger)
    try prepare(options)
  }

  private mutating func prepare(_ options: ReplayOptions) throws(Diagnostic) {
    if let now = file.header.now { try quietly("set now \(now)") }
    guard let place = file.header.corpusPlace(from: path) else { return }
    try quietly("load \"\(place)\"")
    let found = session.digest(of: session.workspace.files)
    if let wanted = file.header.corpusDigest, found?.hasPrefix(wanted) != true, !options.takesAnyCorpus {
      throw Diagnostic(
        .fileFailed(
          path,
          problem:
            "the corpus is not the one recorded: \(found ?? "one that changes") instead of \(wanted); --any-corpus runs it all the same",
          code: 4))
    }
  }

  /// Runs a line whose output is not part of the session.
  private mutating func quietly(_ line: String) throws(Diagnostic) {
    let replies = session.run(line)
    session.forgetLastCell()
    guard let failed = replies.first(where: { $0.code != 0 }) else { return }
    throw Diagnostic(.fileFailed(path, problem: failed.error, code: failed.code))
  }

  /// Runs the cells in order; `heard` is told of each cell before it runs and of each reply. What each cell gave.
  public mutating func run(before: (Cell) -> Void = { _ in }, heard: (Reply) -> Void = { _ in }) -> [CellRun?] {
    var runs: [CellRun?] = []
    var isOver = false
    for cell in file.cells {
      guard !isOver else {
        runs.append(nil)
        continue
      }
      before(cell)
      let replies = session.run(cell.code) { heard($1) }
      let isFailed = replies.contains { $0.code != 0 }
      runs.append(CellRun(isFailed ? .error : .output, text: replies.map { $0.output + $0.error }.joined()))
      isOver = replies.contains { $0.effect == .quit || $0.isInterrupted }
    }
    return runs
  }

  /// The exit code of the first failure of the last run; a cell that says it fails is none.
  public private(set) var code: Int32 = 0

  /// A piece of a session as it is played.
  public struct Played: Sendable {
    /// What is written; whole lines.
    public var text: String
    /// Whether it is a line as if typed, rather than prose or output.
    public var isCode: Bool
  }

  /// Plays the file: prose, each cell as if typed, and what it gives.
  public mutating func play(_ show: (Played) -> Void) {
    for piece in file.pieces {
      switch piece {
      case .prose(let text): show(Played(text: text, isCode: false))
      case .cell(let cell):
        show(Played(text: prompted(cell.code), isCode: true))
        let replies = session.run(cell.code) { show(Played(text: $1.output + $1.error, isCode: false)) }
        if code == 0, cell.attributes.exit == .done { code = replies.first { $0.code != 0 }?.code ?? 0 }
      }
    }
  }

  /// Compares a run of all cells with the record.
  public mutating func check() -> SessionCheck {
    SessionCheck(of: file, with: run(), path: path, digest: session.surroundings.digest)
  }

  /// Rewrites the records that differ.
  ///
  /// Refuses when the file changed meanwhile.
  public mutating func update() throws(Diagnostic) -> SessionUpdate {
    let (old, runs) = (file, run())
    let updated = file.replacingRecords(with: runs, digest: session.surroundings.digest)
    let left = SessionCheck(of: updated, with: runs, path: path, digest: session.surroundings.digest)
    guard updated != old else { return SessionUpdate(rewrittenCount: 0, left: left) }
    try FileFailure.told { () throws(FileFailure) in
      try WholeFile(path).replace(with: Array(updated.text.utf8), access: .shared, expecting: .unchanged(Array(old.text.utf8)))
    }
    return SessionUpdate(rewrittenCount: zip(old.cells, updated.cells).count { $0 != $1 }, left: left)
  }
}

extension Session {
  /// Replays the file at `path` inside this session's surroundings; its output is this statement's.
  mutating func replay(_ path: String, isCheck: Bool, _ reply: inout Reply) throws(Diagnostic) {
    guard trust != .stranger else { throw Diagnostic(.needsTrust("replay another")) }
    var replaying = try Replaying(path, commands: workspace.commands, in: surroundings, ReplayOptions())
    if isCheck {
      let check = replaying.check()
      reply.output += check.report
      if !check.isPassed { reply.code = 1 }
      reply.output += stage.text(of: nil, notes: [check.summary(cellCount: replaying.file.cells.count)], workspace.view.settings)
      return
    }
    var output = ""
    _ = replaying.run { cell in
      output += prompted(cell.code)
    } heard: { heard in
      output += heard.output + heard.error
      if heard.code != 0, reply.code == 0 { reply.code = heard.code }
    }
    reply.output += output
  }
}

/// Code as it looks when it is typed at the prompt.
public func prompted(_ code: String) -> String {
  code.split(separator: "\n").map { "dateline> \($0)\n" }.joined()
}

extension SessionCheck {
  /// One line on how the check ended.
  public func summary(cellCount: Int) -> String {
    isPassed
      ? "\(path): \(counted(cellCount, "cell")) as recorded" : "\(path): \(differences.count) of \(counted(cellCount, "cell")) differ"
  }
}
