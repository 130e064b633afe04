import Engine
import Query

/// The files that a session began with, and the cell that loaded them.
struct LoadedCorpus: Sendable {
  /// The paths as typed.
  let paths: [String]
  /// The files they led to.
  let files: [LoadedFile]
  /// The place of the cell among those that ran; nil where a header named the corpus.
  var cellIndex: Int?
}

/// What a session file holds of a session that runs.
extension Session {
  /// The whole session as a file at `path`.
  func file(at path: String) -> SessionFile {
    let isFirst = past.prefix(corpus?.cellIndex ?? 0).allSatisfy(\.isPreparation)
    let header = header(at: path, isFirst ? .named : .loaded)
    let cells = past.indices.filter { header.corpus == nil || $0 != corpus?.cellIndex }.map { past[$0].cell }
    return SessionFile(header: header, pieces: cells.flatMap { [.prose("\n"), .cell($0)] })
  }

  /// What a recording at `path` begins with, so that what follows replays: a header for a new file, and the cells that made what is
  /// kept here, as far as the file does not run them itself.
  ///
  /// Throws `.needs` where the session that is there would leave something else than this one has.
  func beginning(at path: String, behind file: SessionFile?) throws(FileFailure) -> (text: String, cellCount: Int) {
    if let file, let line = lineNeeded(by: file, at: path) { throw FileFailure(.needs(line: line), path: path) }
    let header = file?.header ?? header(at: path, .named)
    let known = file.map { Set(statements(of: $0)) } ?? []
    let cells = foundation.filter { header.corpus == nil || $0 != corpus?.cellIndex }.map { past[$0].cell }
      .filter { !known.contains($0.code) }
    return ((file == nil ? header.text : "") + cells.map { "\n" + $0.text }.joined(), cells.count)
  }

  /// How a header and the cells share what is loaded.
  private enum CorpusPlace {
    /// The header names it.
    case named
    /// A cell loads it.
    case loaded
  }

  private func header(at path: String, _ place: CorpusPlace) -> SessionHeader {
    var entries: [SessionHeader.Entry] = []
    if place == .named, statesCorpus, let corpus {
      entries = [.corpus(relative(corpus.paths[0], to: path))] + (digest(of: corpus.files).map { [.corpusDigest($0)] } ?? [])
    }
    let setsNow = past.contains { $0.changesState && LeadingWords($0.cell.code).second == "now" }
    if !setsNow, workspace.view.settings.now != nil { entries.append(.now(workspace.view.settings.value(of: "now") ?? "")) }
    entries.append(.width(stage.recordColumns))
    entries += workspace.parameters.sorted { $0.key < $1.key }.map { .parameter(name: $0.key, value: $0.value) }
    return SessionHeader(entries)
  }

  /// The places of the cells on which the state rests: those that changed it since the corpus was loaded, the settings and saved
  /// queries before, and the chain that led to `it`.
  private var foundation: [Int] {
    let start = corpus?.cellIndex ?? 0
    var needed = Set(past.indices.filter { past[$0].changesState && ($0 >= start || past[$0].isPreparation) })
    var wanted = Array(needed) + [past.endIndex]
    while let index = wanted.popLast() {
      guard index == past.endIndex || past[index].usesIt else { continue }
      guard let source = past[..<index].lastIndex(where: \.setsIt), source >= start, needed.insert(source).inserted else { continue }
      wanted.append(source)
    }
    return needed.sorted()
  }

  /// A line that the session at `path` rests on and this one did not run; nil when this one can go on behind it.
  private func lineNeeded(by file: SessionFile, at path: String) -> String? {
    let header = file.header
    if let place = header.corpusPlace(from: path), !isLoaded(header, place) { return "load only \(place)" }
    if let now = header.now, now != workspace.view.settings.value(of: "now") { return "set now \(now)" }
    if workspace.view.settings.width == nil, let width = header.width, width != stage.recordColumns { return "set width \(width)" }
    if let parameter = header.parameters.first(where: { workspace.parameters[$0.key] != $0.value }) {
      return "dateline --param \(parameter.key)=\(parameter.value)"
    }
    let known = Set(past.map(\.cell.code))
    return statements(of: file).first { !known.contains($0) && LeadingWords($0).changesState(under: workspace.commands) }
  }

  private func isLoaded(_ header: SessionHeader, _ place: String) -> Bool {
    guard let corpus, corpus.paths.count == 1 else { return false }
    return header.corpusDigest.map { digest(of: corpus.files)?.hasPrefix($0) ?? false } ?? (corpus.paths[0] == place)
  }

  /// The lines that a file's cells run, but those that are meant to fail.
  private func statements(of file: SessionFile) -> [String] {
    file.cells.filter { $0.attributes.exit == .done }.flatMap { Script($0.code).statements.map(\.text) }
  }

  /// The fingerprint of files, of the facts beside them and of the reader's own names: the digest of their names and digests, in order;
  /// nil where one of them was changed after it was loaded.
  func digest(of files: [LoadedFile]) -> String? {
    let facts = known.files.compactMap { kept in kept.digest.map { "\($0)  \(FactsFile.name)\n" } }
    var lines: [String] = []
    for file in files + workspace.namesFiles {
      guard let digest = file.digest else { return nil }
      lines.append("\(digest)  \(fileName(of: file.path))\n")
    }
    lines += facts
    return "sha256:" + surroundings.digest(Array(lines.joined().utf8))
  }
}

extension Session {
  /// Whether a session file says what was read.
  private var statesCorpus: Bool { workspace.view.settings.facts && corpus?.paths.count == 1 }

  /// That a session file does not say what was read, where one was changed after it was loaded; nil where it would not say so anyhow.
  var missingHeaderDigest: String? { statesCorpus ? missingDigest : nil }

  /// That a file does not say what was read, where one was changed after it was loaded.
  var missingDigest: String? {
    let changed = (workspace.files + workspace.namesFiles).first { $0.digest == nil }
    return changed.map { file in
      "no fingerprint: '\(fileName(of: file.path))' was changed or moved after it was loaded; `load` it again and write anew"
    }
  }
}

extension SessionHeader {
  /// The corpus as seen from the working folder, for the file at `path`.
  func corpusPlace(from path: String) -> String? {
    let folder = folderPath(of: path)
    return corpus.map { $0.hasPrefix("/") || $0.hasPrefix("~") || folder == "." ? $0 : folder + "/" + $0 }
  }
}
