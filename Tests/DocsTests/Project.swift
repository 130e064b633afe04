import Foundation

/// The project's folder, found from this file.
let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// Whether the parts of the pages that come from the program are written anew rather than compared: `DATELINE_UPDATE=1`.
let isUpdating = ProcessInfo.processInfo.environment["DATELINE_UPDATE"] == "1"

/// The folder of the pages that are built into a reference.
let catalogue = "Sources/dateline/Dateline.docc"

/// The text of a file of the project.
func text(of path: String) throws -> String { try String(contentsOf: project.appending(path: path), encoding: .utf8) }

/// Replaces the text of a file of the project.
func write(_ text: String, to path: String) throws {
  try text.write(to: project.appending(path: path), atomically: true, encoding: .utf8)
}

/// The files below `folder` whose names end in `.ENDING`, as paths from the project's folder, in order.
func files(below folder: String, ending: String) -> [String] {
  let walk = FileManager.default.enumerator(at: project.appending(path: folder), includingPropertiesForKeys: nil)
  let found = (walk?.allObjects ?? []).compactMap { $0 as? URL }.filter { $0.pathExtension == ending }
  return found.map { folder + $0.standardizedFileURL.path.dropFirst(project.appending(path: folder).standardizedFileURL.path.count) }
    .sorted()
}
