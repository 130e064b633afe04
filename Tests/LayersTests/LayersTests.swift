import Foundation
import Testing

/// The rooms of the house with their layers and what each may look into; `Package.swift` holds the same list.
private let rooms: [String: (layer: Int, imports: Set<String>)] = [
  "CEditLine": (0, []), "CPCRE2": (0, []), "CStemmer": (0, []), "CDigest": (0, []), "CAllocator": (0, []),
  "Diagnosis": (1, []), "Chronology": (1, []), "Measures": (1, []), "Columnar": (1, []), "Markup": (1, []), "Trials": (1, []),
  "Cores": (1, []),
  "Prose": (2, ["Chronology", "CStemmer"]), "Query": (2, ["Diagnosis"]), "Rendering": (2, ["Columnar"]),
  "Intake": (3, ["Markup", "Cores", "Prose", "Chronology", "CDigest"]),
  "Corpus": (3, ["CAllocator", "Cores", "Prose", "Chronology", "Diagnosis", "CPCRE2"]),
  "Evidence": (4, ["Cores", "Corpus", "Prose", "Chronology", "Diagnosis"]),
  "Engine": (5, ["Query", "Cores", "Corpus", "Evidence", "Prose", "Columnar", "Chronology", "Diagnosis"]),
  "Commands": (
    6, ["Engine", "Query", "Intake", "Corpus", "Evidence", "Prose", "Measures", "Columnar", "Chronology", "Cores", "Diagnosis"]
  ),
  "Sessions": (7, ["Engine", "Evidence", "Query", "Rendering", "Columnar", "Chronology", "Diagnosis"]),
  "Shell": (8, ["CEditLine", "Sessions", "Engine", "Corpus", "Query"]),
  "dateline": (9, ["Shell", "Sessions", "Commands", "Engine", "Intake", "Diagnosis", "ArgumentParser"]),
]

/// Modules of the toolchain that every room may use.
private let toolchain: Set<String> = ["Glibc", "Dispatch", "Synchronization"]

/// The project's folder, found from this file.
private let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

@Suite("the layers of the house")
struct LayersTests {
  @Test("every import stays inside its row", arguments: rooms.keys.sorted())
  func imports(room: String) throws {
    let allowed = try #require(rooms[room]).imports
    for file in try swiftFiles(of: room) {
      for module in try importedModules(of: file) where !toolchain.contains(module) {
        #expect(allowed.contains(module), "\(room)/\(file.lastPathComponent) imports \(module)")
      }
    }
  }

  @Test("a room looks only into lower layers")
  func directions() throws {
    for (name, room) in rooms {
      for other in room.imports where other != "ArgumentParser" {
        #expect(try #require(rooms[other]).layer < room.layer, "\(name) looks into \(other)")
      }
    }
  }

  @Test("every folder of Sources is a room of the list")
  func completeness() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: project.appending(path: "Sources").path)
    let tools: Set<String> = ["dateline-bench", "dateline-fuzz"]
    #expect(Set(folders).subtracting(tools) == Set(rooms.keys))
  }

  @Test("no file has more than 500 lines")
  func fileSizes() throws {
    for room in rooms.keys {
      for file in try swiftFiles(of: room) {
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false).count
        #expect(lines <= 501, "\(room)/\(file.lastPathComponent) has \(lines) lines")
      }
    }
  }

  @Test("a module never bears the name of a type in it", arguments: rooms.keys.sorted())
  func names(room: String) throws {
    for file in try swiftFiles(of: room) {
      let text = try String(contentsOf: file, encoding: .utf8)
      for kind in ["struct", "enum", "class", "protocol"] {
        #expect(!text.contains("\(kind) \(room) ") && !text.contains("\(kind) \(room):"), "\(room) holds a type of its own name")
      }
    }
  }

  private func swiftFiles(of room: String) throws -> [URL] {
    let folder = project.appending(path: "Sources/\(room)")
    let walk = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    return walk.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.sorted { $0.path < $1.path }
  }

  private func importedModules(of file: URL) throws -> Set<String> {
    var modules: Set<String> = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard let module = words.last, words.first == "import" || words.prefix(2) == ["public", "import"] else { continue }
      modules.insert(module)
    }
    return modules
  }
}
