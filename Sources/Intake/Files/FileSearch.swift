import Glibc

/// A file to be read.
struct FoundFile: Equatable, Sendable {
  /// The path as given, or found below a folder that was given.
  var path: String
  /// The absolute path without links.
  var canonicalPath: String
  /// What its name says it holds.
  var format: FileFormat
  /// Its size in bytes when it was found.
  var byteCount: Int

  /// The file of the kind `format` at `path`.
  init(path: String, canonicalPath: String, format: FileFormat) {
    self.path = path
    self.canonicalPath = canonicalPath
    self.format = format
    var facts = stat()
    byteCount = stat(canonicalPath, &facts) == 0 ? Int(facts.st_size) : 0
  }
}

/// What a file holds, by the end of its name.
enum FileFormat: Sendable {
  case page, records

  /// The format of a file `name`; nil when it is none that is read.
  init?(name: String) {
    let name = name.lowercased()
    if name.hasSuffix(".txt") || name.hasSuffix(".md") {
      self = .page
    } else if name.hasSuffix(".jsonl") {
      self = .records
    } else {
      return nil
    }
  }
}

/// A search for files in what a reader named.
struct FileSearch {
  /// The files to read, by path bytes.
  private(set) var files: [FoundFile] = []
  /// What is left out.
  private(set) var skipped: [Skipped] = []
  /// What the reader should know.
  private(set) var messages: [String] = []

  /// What lies beside a corpus and is none of it.
  private static let plainFiles: Set = ["dateline.facts", "dateline.names"]
  private let known: Set<[UInt8]>
  private var folders: [FolderIdentity: String] = [:]
  private var endings: [String: Int] = [:]

  /// A search that leaves out the files `known`.
  init(known: Known) {
    self.known = Set(known.canonicalPaths.map { Array($0.utf8) })
  }

  /// Finds the files of `paths`, each once.
  mutating func search(_ paths: [String]) {
    var found: Set<[UInt8]> = []
    for path in paths {
      let expanded = expandedPaths(of: path)
      if expanded.isEmpty { skipped.append(Skipped(path: path, reason: "no file matches")) }
      found.formUnion(expanded.map { Array($0.utf8) })
    }
    for path in found.sorted(by: { $0.lexicographicallyPrecedes($1) }) { visit(String(decoding: path, as: UTF8.self)) }
    dropDoubles()
  }

  /// Looks at one path that was given.
  private mutating func visit(_ path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else {
      skipped.append(Skipped(path: path, reason: systemReason(errno)))
      return
    }
    if facts.st_mode & S_IFMT == S_IFDIR {
      walk(path)
    } else if let format = FileFormat(name: path) {
      if let canonical = canonicalPath(of: path) { files.append(FoundFile(path: path, canonicalPath: canonical, format: format)) }
    } else {
      skipped.append(Skipped(path: path, reason: "only .txt, .md and .jsonl files are read"))
    }
  }

  /// Searches the folder `root` to its depth.
  private mutating func walk(_ root: String) {
    endings = [:]
    var open = [root]
    while let folder = open.popLast() {
      guard let canonical = canonicalPath(of: folder), isNew(folder, canonical: canonical) else { continue }
      let entries: [FolderEntry]
      do { entries = try folderEntries(of: folder) } catch {
        skipped.append(Skipped(path: folder, reason: error.reason))
        continue
      }
      for entry in entries { take(entry, of: folder, canonical: canonical) }
      open += entries.reversed().filter { $0.kind == .folder && $0.name != "queries" }.map { joined(folder, $0.name) }
    }
    for (ending, count) in endings.sorted(by: { $0.key < $1.key }) {
      skipped.append(
        Skipped(path: root, reason: "\(count) \(count == 1 ? "file" : "files") \(ending); only .txt, .md and .jsonl files are read"))
    }
  }

  /// Whether `folder` was not searched before; says so when it was.
  private mutating func isNew(_ folder: String, canonical: String) -> Bool {
    guard let identity = FolderIdentity(of: folder) else { return false }
    guard let earlier = folders[identity] else {
      folders[identity] = folder
      return true
    }
    let isLoop = folder.hasPrefix(earlier.hasSuffix("/") ? earlier : earlier + "/")
    messages.append(
      isLoop ? "\(folder) links back to \(earlier); it is not followed" : "\(folder) is the folder \(earlier); it is read once")
    return false
  }

  /// Notes one entry of a folder.
  private mutating func take(_ entry: FolderEntry, of folder: String, canonical: String) {
    let path = joined(folder, entry.name)
    switch entry.kind {
    case .folder: return
    case .broken:
      skipped.append(Skipped(path: path, reason: entry.isReadableName ? "a link to nothing, or a loop of links" : "its name is not UTF-8"))
    case .file, .linkedFile:
      guard let format = FileFormat(name: entry.name) else {
        if !Self.plainFiles.contains(entry.name) { endings[ending(of: entry.name), default: 0] += 1 }
        return
      }
      let target = entry.kind == .file ? joined(canonical, entry.name) : canonicalPath(of: path)
      if let target { files.append(FoundFile(path: path, canonicalPath: target, format: format)) }
    }
  }

  /// Sorts the files by path bytes and leaves out those that are known or stand there twice.
  private mutating func dropDoubles() {
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    var seen: [[UInt8]: String] = [:]
    var repeated: [String] = []
    files.removeAll { file in
      let canonical = Array(file.canonicalPath.utf8)
      if known.contains(canonical) {
        repeated.append(file.path)
        return true
      }
      if let earlier = seen[canonical] {
        if earlier != file.path { messages.append("\(file.path) is the same file as \(earlier); it counts once") }
        return true
      }
      seen[canonical] = file.path
      return false
    }
    guard let first = repeated.first else { return }
    let several = "\(repeated.count) files are loaded already, \(first) the first; they count once"
    messages.insert(repeated.count == 1 ? "\(first) is loaded already; it counts once" : several, at: 0)
  }
}

/// `name` in `folder`.
private func joined(_ folder: String, _ name: String) -> String {
  folder.hasSuffix("/") ? folder + name : folder + "/" + name
}

/// How a message speaks of files by the end of their names.
private func ending(of name: String) -> String {
  guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "without an ending" }
  return "ending " + name[dot...].lowercased()
}
