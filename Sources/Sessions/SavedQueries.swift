/// The queries kept in files `NAME.dlq`, looked for in several folders; a name in an earlier folder hides later ones.
public struct SavedQueries: Sendable {
  /// Where to look, the first folder first.
  public var folders: [String]

  /// The queries beside the corpus and the session, then the reader's own.
  ///
  /// - Parameters:
  ///   - neighbours: the folders of the corpus and of the session; `queries` in them is looked into.
  ///   - places: where the reader's own are kept.
  public init(beside neighbours: [String], places: Places) {
    folders = neighbours.map { $0 + "/queries" } + [places.queries].compactMap { $0 }
  }

  /// What the folders hold.
  public struct Contents: Sendable {
    /// The queries by name, in byte order of the names.
    public var queries: [SavedQuery] = []
    /// The files that gave none, in the order they were looked at.
    public var troubles: [FileTrouble] = []
  }

  /// Reads every query; one bad file takes nothing from the others.
  public func load() -> Contents {
    var contents = Contents()
    var seen: Set<String> = []
    for folder in folders {
      do throws(FileFailure) {
        for name in try Folder(folder).names(ending: ".dlq") where seen.insert(name).inserted {
          contents.read(folder + "/" + name)
        }
      } catch {
        contents.troubles.append(.failed(error))
      }
    }
    contents.queries.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    return contents
  }

  /// Writes `definition` with its help to the file of its name in `folder`, which is made if it is missing; answers the path.
  public static func write(_ definition: String, help: String, to folder: String, access: FileAccess) throws(FileTrouble) -> String {
    let path = "\(folder)/\(SavedQuery.name(in: definition) ?? "").dlq"
    let query = try FileTrouble.naming(form: { () throws(MalformedFile) in
      try SavedQuery(definition: definition, help: help, path: path)
    })
    return try FileTrouble.naming(file: { () throws(FileFailure) in
      try Folder(folder).make(access: access)
      try WholeFile(path).replace(with: Array(query.text.utf8), access: access)
      return path
    })
  }
}

extension SavedQueries.Contents {
  fileprivate mutating func read(_ path: String) {
    do throws(FileTrouble) {
      let bytes = try FileTrouble.naming(file: { () throws(FileFailure) in try WholeFile(path).read(limit: 1 << 20) })
      queries.append(try FileTrouble.naming(form: { () throws(MalformedFile) in try SavedQuery(parsing: bytes, path: path) }))
    } catch {
      troubles.append(error)
    }
  }
}
