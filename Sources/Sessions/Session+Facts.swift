import Diagnosis
import Engine
import Evidence
import Query

/// The facts kept beside the corpora of a session.
struct KnownFacts: Sendable {
  /// The file of one folder, as it was read or written last.
  struct Kept: Sendable {
    let folder: String
    /// The facts about documents that are not loaded: they stay in the file.
    var idle: [FactsFile.Fact]
    /// The numbers of the assertions that the file holds.
    var numbers: Set<Int>
    /// The digest of the file's bytes; nil while there is no file.
    var digest: String?
  }

  var files: [Kept] = []
  /// Whether the reader was told at the end that something is not saved.
  var isOffered = false
}

extension Session {
  /// Reads the facts beside what was loaded since, and says how many there are.
  mutating func learnFacts(_ reply: inout Reply) {
    guard workspace.view.settings.facts else { return }
    for folder in corpusFolders where !known.files.contains(where: { $0.folder == folder }) {
      do throws(FileTrouble) {
        let found = try FactsFile(beside: folder).load()
        known.files.append(
          KnownFacts.Kept(folder: folder, idle: [], numbers: [], digest: found.map { surroundings.digest($0.bytes) }))
        if let found { learn(found.facts, from: folder, &reply) }
      } catch {
        reply.error += error.message + "\n"
      }
    }
  }

  private mutating func learn(_ facts: [FactsFile.Fact], from folder: String, _ reply: inout Reply) {
    let place = known.files.count - 1
    for fact in facts {
      do throws(Diagnostic) {
        guard LeadingWords(fact.line).verb == "assert" else { throw Diagnostic(.expected("an 'assert' line", found: fact.line)) }
        _ = try workspace.run(fact.line, remark: fact.reason)
        if let number = workspace.facts.assertions.last?.number { known.files[place].numbers.insert(number) }
      } catch {
        known.files[place].idle.append(fact)
        if case .unknownRef = error.kind { continue }
        if case .unknownName = error.kind { continue }
        reply.error += "\(folder)/\(FactsFile.name):\(fact.number): \(error.message)\n"
      }
    }
    let idle = known.files[place].idle.count
    let rest = idle == 0 ? "" : "; \(idle) more about documents that are not loaded"
    reply.output += stage.text(
      of: nil, notes: ["\(counted(facts.count - idle, "fact")) from \(folder)/\(FactsFile.name) (`show asserts`)" + rest],
      workspace.view.settings)
  }

  /// Forgets what was read beside the corpora, when they are forgotten.
  mutating func forgetFacts() { known = KnownFacts() }

  /// The folders of what is loaded, or those of the files.
  private var corpusFolders: [String] {
    var folders: [String] = []
    for path in workspace.loadedPaths {
      let folder = isFolder(path) ? path : folderPath(of: path)
      if !folders.contains(folder) { folders.append(folder) }
    }
    return folders
  }

  /// The folder whose corpus holds the document that an assertion is about; the first where it is in none.
  private func folder(of assertion: Assertion) -> String? {
    let folders = corpusFolders
    guard let file = workspace.file(of: assertion) else { return folders.first }
    return folders.filter { file.hasPrefix($0 + "/") || $0 == "." }.max { $0.utf8.count < $1.utf8.count } ?? folders.first
  }

  /// The assertions that no file holds yet, and the number of those in a file that hold no more.
  var unsavedFacts: Int {
    let kept = known.files.reduce(into: Set<Int>()) { $0.formUnion($1.numbers) }
    return Set(workspace.facts.assertions.map(\.number)).symmetricDifference(kept).count
  }

  /// Writes what is asserted to the files beside the corpora.
  mutating func saveFacts() throws(Diagnostic) -> [String] {
    guard stage.isTerminal, trust == .own else {
      throw Diagnostic(.needsPrompt("save facts"), at: 0..<10, offer: "show asserts")
    }
    guard unsavedFacts > 0 else { throw Diagnostic(.nothingYet("fact to save"), offer: "show asserts") }
    var lines: [String] = []
    for folder in corpusFolders {
      let place =
        known.files.firstIndex { $0.folder == folder }
        ?? {
          known.files.append(KnownFacts.Kept(folder: folder, idle: [], numbers: [], digest: nil))
          return known.files.count - 1
        }()
      let mine = workspace.facts.assertions.filter { self.folder(of: $0) == folder }
      guard Set(mine.map(\.number)) != known.files[place].numbers else { continue }
      let file = FactsFile(beside: folder)
      let facts = known.files[place].idle + mine.map { FactsFile.Fact(line: $0.text, reason: $0.reason) }
      try FileFailure.told { () throws(FileFailure) in try file.replace(by: facts) }
      known.files[place].numbers = Set(mine.map(\.number))
      known.files[place].digest = (try? file.load()).flatMap { $0.map { surroundings.digest($0.bytes) } }
      lines.append("\(counted(facts.count, "fact")) written to \(file.path)")
    }
    return lines
  }
}
