import Sessions
import Trials

/// The entries of the plain files: sessions, saved queries, configuration and history.
func fileEntries(from material: Material) -> [Entry] {
  let configuration = ["set width 80\nset pager \"less -R\" # wide\n\n# colours\nset color off\n", "set now 2020-01-03\nset limit 10\n"]
  let history = ["2026-11-21T02:15:54Z\tok\tfind troops\\n| count\n2026-11-21T02:15:55Z\terr\ta\\tb\\\\\n"]
  let queries = ["# Who said it.\n# Twice.\ndefine a($x = troops) = find $x\n| kwic\n", "define a() = docs\n"]
  return [
    Entry("session", seeds: material.sessions, finding: sessionFinding),
    Entry("saved-query", seeds: queries.map { Array($0.utf8) }, finding: queryFinding),
    Entry("config", seeds: configuration.map { Array($0.utf8) }, finding: configFinding),
    Entry("history", seeds: history.map { Array($0.utf8) }) { historyFinding($0) },
  ]
}

private func sessionFinding(_ bytes: [UInt8]) -> String? {
  do throws(MalformedFile) {
    let session = try SessionFile(parsing: bytes, path: "fuzz.md")
    guard Array(session.text.utf8) == bytes else { return "a session does not print as it was read" }
    guard try SessionFile(parsing: session.text, path: "fuzz.md") == session else { return "two readings differ" }
    for format in SessionFormat.allCases { _ = session.text(as: format, title: "fuzz") }
    let runs = session.cells.map { cell in cell.record.map { CellRun($0.kind, text: $0.body) } }
    let updated = SessionCheck(of: session, with: runs, path: "fuzz.md") { _ in "" }
    _ = updated.report
    return try rewritten(session, runs)
  } catch {
    return malformedFinding(error)
  }
}

/// What a run of the cells would leave must be a session again.
private func rewritten(_ session: SessionFile, _ runs: [CellRun?]) throws(MalformedFile) -> String? {
  let rewritten = session.replacingRecords(with: runs) { _ in "" }
  do {
    let again = try SessionFile(parsing: rewritten.text, path: "fuzz.md")
    guard again.cells.map(\.code) == session.cells.map(\.code) else { return "rewriting the records changes the cells" }
  } catch {
    return "rewriting the records spoils the file: \(error.message)"
  }
  return nil
}

private func queryFinding(_ bytes: [UInt8]) -> String? {
  do throws(MalformedFile) {
    let query = try SavedQuery(parsing: bytes, path: "a.dlq")
    let again = try SavedQuery(parsing: Array(query.text.utf8), path: "a.dlq")
    guard again.definition == query.definition, again.name == query.name else { return "a query reads back otherwise" }
    return again.text == query.text ? nil : "a query prints in two ways"
  } catch {
    return malformedFinding(error)
  }
}

private func configFinding(_ bytes: [UInt8]) -> String? {
  do throws(MalformedFile) {
    let config = try ConfigFile(parsing: bytes, path: "config")
    let lines = config.settings.map { $0.text + "\n" }.joined()
    let again = try ConfigFile(parsing: Array(lines.utf8), path: "config")
    guard again.settings.map(\.key) == config.settings.map(\.key), again.settings.map(\.value) == config.settings.map(\.value) else {
      return "settings read back otherwise"
    }
    return nil
  } catch {
    return malformedFinding(error)
  }
}

private func historyFinding(_ bytes: [UInt8]) -> String? {
  let path = scratchPath + ".history"
  // A torn last line is ended by the next entry, and is an entry from then on.
  let whole = bytes.last == 0x0A ? bytes : bytes + [0x0A]
  guard write(whole, toFile: path) else { return nil }
  do throws(FileFailure) {
    let file = HistoryFile(path: path)
    let entries = try file.load()
    try file.append(HistoryEntry(ended: Moment(secondsSinceEpoch: 1_800_000_000), outcome: .done, text: "fuzz\n\t\\ing"))
    let again = try file.load()
    guard again.last?.text == "fuzz\n\t\\ing" else { return "an added entry is not the last" }
    guard again.dropLast().map(\.text) == entries.filter({ $0.text != "fuzz\n\t\\ing" }).map(\.text) else {
      return "adding an entry changes others"
    }
    return nil
  } catch {
    return nil
  }
}

private func malformedFinding(_ error: MalformedFile) -> String? {
  if error.line < 1 { return "a malformed file without a line" }
  return steeringScalar(in: error.message).map { _ in
    "a sign that steers terminals in the message of \("\(error.problem)".prefix { $0 != "(" })"
  }
}
