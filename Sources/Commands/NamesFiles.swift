import Engine
import Intake
import Prose

/// The reader's own names for a load: those beside the corpus, and those of the reader everywhere.
struct NamesFiles {
  /// The name of the file beside a corpus.
  static let name = "dateline.names"

  /// What names are read with; nil for the standard gazetteer.
  private(set) var gazetteer: Gazetteer?
  /// The files that names were read from.
  private(set) var files: [LoadedFile] = []
  /// How many names were read, and from where.
  private(set) var notes: [String] = []
  /// Lines and files that could not be read.
  private(set) var troubles: [String] = []

  /// The names beside `paths`, and those in the file `own`; the ones beside the corpus go first.
  init(beside paths: [String], own: String?) {
    var files = own.map { [SmallFile(at: $0)] } ?? []
    for path in paths {
      let file = SmallFile(named: Self.name, beside: path)
      if !files.contains(where: { $0.path == file.path }) { files.append(file) }
    }
    var read: [UInt8] = []
    for file in files {
      if let problem = file.problem { troubles.append("\(file.path): \(problem)") }
      guard let bytes = file.bytes else { continue }
      read += bytes + [0]
      let digest = sha256(of: bytes)
      self.files.append(LoadedFile(path: file.path) { digest })
      add(OwnNames(String(decoding: bytes, as: UTF8.self)), from: file.path, mark: String(sha256(of: read).prefix(16)))
    }
  }

  private mutating func add(_ names: OwnNames, from path: String, mark: String) {
    gazetteer = (gazetteer ?? .standard).adding(names, mark: mark)
    notes.append("\(counted(names.count, "name")) from \(path)")
    troubles += names.faults.prefix(20).map { "\(path):\($0.line): \($0.problem)" }
    if names.faults.count > 20 { troubles.append("\(path): \(counted(names.faults.count - 20, "line")) more of that kind") }
  }
}
