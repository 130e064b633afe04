import Columnar
import Diagnosis
import Engine
import Query
import Rendering

/// Carrying out what commands describe: the one place where a session touches the world.
extension Session {
  mutating func carryOut(_ effect: Effect?, _ reply: inout Reply) throws(Diagnostic) {
    learnQueries(&reply)
    learnFacts(&reply)
    switch effect {
    case nil: return
    case .quit: quit(&reply)
    case .edit(let text):
      guard stage.isTerminal, trust == .own else { throw Diagnostic(.needsPrompt("edit"), at: 0..<4, offer: "help edit") }
      reply.effect = .edit(text)
    case .write(let export): for line in try write(export) { say(line, &reply) }
    case .history(let count): reply.output += try history(count)
    case .record(let path):
      try mayWrite("record")
      if let path { try FileFailure.told { () throws(FileFailure) in try checkIsNoSource(path) } }
      reply.effect = .record(path: path)
    case .saveSession(let path): for line in [try save(to: path), missingHeaderDigest].compactMap(\.self) { say(line, &reply) }
    case .saveFacts: for line in try saveFacts() { say(line, &reply) }
    case .saveQueries: say(try saveQueries(), &reply)
    case .replay(let path, let isCheck): try replay(path, isCheck: isCheck, &reply)
    }
  }

  private func say(_ line: String, _ reply: inout Reply) {
    reply.output += stage.text(of: nil, notes: [line], workspace.view.settings)
  }

  /// Ends the shell, but at a prompt says once that facts are not saved.
  private mutating func quit(_ reply: inout Reply) {
    guard stage.isTerminal, trust == .own, unsavedFacts > 0, !known.isOffered else { return reply.effect = .quit }
    known.isOffered = true
    say("\(counted(unsavedFacts, "change")) of what is asserted not saved: `save facts` keeps them, `quit` again leaves them", &reply)
  }

  private func mayWrite(_ what: String) throws(Diagnostic) {
    guard trust != .stranger else { throw Diagnostic(.needsTrust(what)) }
  }

  // MARK: - Files

  /// Writes rows; what there is to say of it.
  private func write(_ export: Export) throws(Diagnostic) -> [String] {
    try mayWrite("write files")
    guard let dot = export.path.lastIndex(of: "."), let format = Format(fileEnding: String(export.path[export.path.index(after: dot)...]))
    else {
      throw Diagnostic(.bug("an ending without a format"))
    }
    var lines = export.about.map { line in
      let colon = line.firstIndex(of: ":") ?? line.endIndex
      return About.Line(String(line[..<colon]), String(line[colon...].dropFirst(2)))
    }
    lines.insert(About.Line("fingerprint", digest(of: workspace.files) ?? "unknown"), at: min(2, lines.count))
    let about = About(lines)
    try FileFailure.told { () throws(FileFailure) in
      let file = WholeFile(export.path)
      let beside = workspace.view.settings.exportsAbout ? WholeFile(export.path + ".about.json") : nil
      for path in [file.path, beside?.path].compactMap(\.self) { try checkIsNoSource(path) }
      let kept = export.mode == .appending ? try bytes(of: file, before: export.table, as: format) : []
      let header: Header = kept.isEmpty ? .written : .omitted
      try file.replace(with: kept + renderBytes(export.table, as: format, about: about, header: header), access: .shared)
      try beside?.replace(with: Array((about.json + "\n").utf8), access: .shared)
    }
    let written =
      "\(counted(export.table.rowCount, "row")) \(export.mode == .appending ? "added to" : "written to") \(export.path)"
      + (export.table.extent.map { ", \($0)" } ?? "")
    let saysDigest = format.printsAbout || workspace.view.settings.exportsAbout
    return [written, saysDigest ? missingDigest : nil].compactMap(\.self)
  }

  /// The bytes of a file that the rows of `table` go behind, its last line ended; none where there is no file.
  ///
  /// Throws `.otherColumns` where the file's first line names other columns than the rows have.
  private func bytes(of file: WholeFile, before table: Table, as format: Format) throws(FileFailure) -> [UInt8] {
    guard var bytes = try file.readIfThere(limit: 1 << 32), let last = bytes.last else { return [] }
    let added = exportedNames(of: table)
    if let kept = columnNames(in: bytes, as: format), !added.isEmpty, kept != added {
      throw FileFailure(.otherColumns(kept: kept, added: added), path: file.path)
    }
    if last != newline { bytes.append(newline) }
    return bytes
  }

  private func history(_ count: Int) throws(Diagnostic) -> String {
    guard let path = surroundings.places.history else { return "" }
    let entries = try FileFailure.told { () throws(FileFailure) in try HistoryFile(path: path).load() }
    let rows = entries.suffix(count)
    let table = Table([
      Column("time", .text(rows.map(\.ended.text))), Column("ended", .text(rows.map(\.outcome.rawValue))),
      Column("line", .text(rows.map(\.text))),
    ])
    return stage.text(of: table, notes: rows.isEmpty ? ["no history yet"] : [], workspace.view.settings)
  }

  /// Writes the session; a file that this session did not write stays as it is.
  private mutating func save(to path: String) throws(Diagnostic) -> String {
    try mayWrite("save files")
    guard let format = SessionFormat(path: path) else { throw Diagnostic(.wantsEnding(path, SessionFormat.allCases.map(\.rawValue))) }
    let session = file(at: path)
    let bytes = Array(session.text(as: format, title: path).utf8)
    let (digest, written) = (surroundings.digest, saved[path])
    let isAgain = try FileFailure.told { () throws(FileFailure) in
      try checkIsNoSource(path)
      let old = try WholeFile(path).readIfThere(limit: 1 << 32)
      if let old, digest(old) != written { throw FileFailure(.exists, path: path) }
      try WholeFile(path).replace(with: bytes, access: .shared, expecting: old.map { .unchanged($0) } ?? .absent)
      return old != nil
    }
    saved[path] = digest(bytes)
    return "\(counted(session.cells.count, "cell")) written to \(path)" + (isAgain ? ", in place of what was saved there before" : "")
  }

  // MARK: - Saved queries

  private func saveQueries() throws(Diagnostic) -> String {
    try mayWrite("save queries")
    let queries = workspace.queries.values.sorted { $0.definition.name.folded < $1.definition.name.folded }
    guard !queries.isEmpty else {
      throw Diagnostic(.nothingYet("saved query"), offer: "define about($what = troops) = filter mentions $what")
    }
    let folder = neighbours.first.map { $0 + "/queries" } ?? surroundings.places.queries
    guard let folder else { throw Diagnostic(.fileFailed("queries", problem: "no folder to keep them in", code: 5)) }
    for query in queries {
      do throws(FileTrouble) {
        _ = try SavedQueries.write(
          query.definition.text, help: query.help.joined(separator: "\n"), to: folder, access: neighbours.isEmpty ? .own : .shared)
      } catch {
        throw Diagnostic(.fileFailed(folder, problem: error.message, code: error.exitCode))
      }
    }
    return "\(queries.count) saved quer\(queries.count == 1 ? "y" : "ies") written to \(folder)"
  }

  /// Defines the queries beside what was loaded since; those defined by hand stay.
  mutating func learnQueries(_ reply: inout Reply) {
    let folders = workspace.loadedPaths.filter { isFolder($0) }
    if folders != neighbours { learnQueries(from: folders, &reply) }
  }

  /// Defines the queries beside `folders` and the reader's own.
  mutating func learnQueries(from folders: [String], _ reply: inout Reply) {
    neighbours = folders
    let contents = SavedQueries(beside: folders, places: surroundings.places).load()
    var learned: [String] = []
    for query in contents.queries where workspace.queries[query.name.lowercased()] == nil {
      do throws(Diagnostic) {
        try workspace.learn(query.definition, help: query.help.split(separator: "\n").map(String.init))
        learned.append(query.name)
      } catch {
        reply.error += "\(query.name).dlq:\(query.firstLine): \(error.message)\n"
      }
    }
    for trouble in contents.troubles { reply.error += trouble.message + "\n" }
    if !learned.isEmpty { say("saved queries: \(learned.joined(separator: ", ")) (`show queries`)", &reply) }
  }
}

extension FileFailure {
  /// Runs `work`; a failure of a file becomes a diagnostic.
  static func told<Value>(_ work: () throws(FileFailure) -> Value) throws(Diagnostic) -> Value {
    do throws(FileFailure) {
      return try work()
    } catch {
      throw Diagnostic(.fileFailed(error.path, problem: error.message, code: error.exitCode))
    }
  }
}
