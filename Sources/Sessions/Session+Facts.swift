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
    /// The `alias` lines that the file holds.
    var aliases: Set<String> = []
    /// The digest of the file's bytes; nil while there is no file.
    var digest: String? = nil
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
        switch LeadingWords(fact.line).verb {
        case "alias": known.files[place].aliases.insert(try workspace.learn(alias: fact.line, because: fact.reason))
        case "assert":
          _ = try workspace.run(fact.line, remark: fact.reason)
          if let number = workspace.facts.assertions.last?.number { known.files[place].numbers.insert(number) }
        default: throw Diagnostic(.expected("an 'assert' or 'alias' line", found: fact.line))
        }
      } catch {
        known.files[place].idle.append(fact)
        if case .unknownRef = error.kind { continue }
        if case .unknownName = error.kind { continue }
        reply.error += "\(folder)/\(FactsFile.name):\(fact.number): \(error.message)\n"
      }
    }
    let idle = known.files[place].idle.count
    let rest = idle == 0 ? "" : "; \(idle) more about documents that are not loaded"
    let lists =
      known.files[place].aliases.isEmpty
      ? "`show asserts`" : known.files[place].numbers.isEmpty ? "`show aliases`" : "`show asserts`, `show aliases`"
    reply.output += stage.text(
      of: nil, notes: ["\(counted(facts.count - idle, "fact")) from \(folder)/\(FactsFile.name) (\(lists))" + rest],
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

  /// The `alias` lines that hold, each with its reason.
  private var aliasFacts: [FactsFile.Fact] {
    let aliases = workspace.view.aliases
    return aliases.all.map { FactsFile.Fact(line: $0.line, reason: $0.reason) }
      + aliases.apart.map { FactsFile.Fact(line: $0.line, reason: $0.reason) }
  }

  /// The `alias` lines for the file of a folder: those it held, and in the first folder those that no file held.
  private func aliasFacts(of folder: String) -> [FactsFile.Fact] {
    let own = known.files.first { $0.folder == folder }?.aliases ?? []
    let others = known.files.filter { $0.folder != folder }.reduce(into: Set<String>()) { $0.formUnion($1.aliases) }
    return aliasFacts.filter { own.contains($0.line) || folder == corpusFolders.first && !others.contains($0.line) }
  }

  /// The assertions and aliases that no file holds yet, and the number of those in a file that hold no more.
  var unsavedFacts: Int {
    let kept = known.files.reduce(into: Set<Int>()) { $0.formUnion($1.numbers) }
    let keptAliases = known.files.reduce(into: Set<String>()) { $0.formUnion($1.aliases) }
    return Set(workspace.facts.assertions.map(\.number)).symmetricDifference(kept).count
      + Set(aliasFacts.map(\.line)).symmetricDifference(keptAliases).count
  }

  /// Writes what is asserted and what counts as one to the files beside the corpora.
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
          known.files.append(KnownFacts.Kept(folder: folder, idle: [], numbers: []))
          return known.files.count - 1
        }()
      let mine = workspace.facts.assertions.filter { self.folder(of: $0) == folder }
      let aliases = aliasFacts(of: folder)
      let isSame = Set(mine.map(\.number)) == known.files[place].numbers && Set(aliases.map(\.line)) == known.files[place].aliases
      guard !isSame else { continue }
      let file = FactsFile(beside: folder)
      let facts = known.files[place].idle + mine.map { FactsFile.Fact(line: $0.text, reason: $0.reason) } + aliases
      try FileFailure.told { () throws(FileFailure) in try file.replace(by: facts) }
      known.files[place].numbers = Set(mine.map(\.number))
      known.files[place].aliases = Set(aliases.map(\.line))
      known.files[place].digest = (try? file.load()).flatMap { $0.map { surroundings.digest($0.bytes) } }
      lines.append("\(counted(facts.count, "fact")) written to \(file.path)")
    }
    return lines
  }
}
