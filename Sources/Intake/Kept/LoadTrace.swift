/// What is kept beside the columns of a load: how its files were, and what was told of them.
public struct LoadTrace: Equatable, Sendable {
  /// What the load found, without the articles.
  public let harvest: Harvest
  private let inputs: LoadInputs

  /// The trace of a load of `inputs` that found `harvest`.
  public init(_ inputs: LoadInputs, _ harvest: Harvest) {
    self.inputs = inputs
    self.harvest = harvest
  }

  /// Whether the kept columns stand for what a load of `now` would read.
  public enum Standing: Equatable, Sendable {
    /// They do.
    case same
    /// The files have changed.
    case changed
    /// Another build of the program wrote them.
    case otherBuild
  }

  /// How the kept columns stand to `now`: a file whose stamp differs, or says too little, is compared by its digest.
  public func standing(to now: LoadInputs) -> Standing {
    guard inputs.program == now.program else { return .otherBuild }
    guard inputs.remarks == now.remarks, inputs.files.count == now.files.count else { return .changed }
    let digests = Dictionary(harvest.files.map { ($0.canonicalPath, $0.digest) }) { first, _ in first }
    for (old, new) in zip(inputs.files, now.files) {
      guard old.path == new.path, old.canonicalPath == new.canonicalPath, old.stamp.byteCount == new.stamp.byteCount else {
        return .changed
      }
      if old.stamp == new.stamp, old.stamp.isSettled(before: inputs.moment) { continue }
      guard let digest = digests[old.canonicalPath], digest.text == sha256(ofFile: new.canonicalPath) else { return .changed }
    }
    return .same
  }
}

extension LoadTrace {
  /// The trace that `bytes` hold; nil where they hold none.
  public init?(_ bytes: [UInt8]) {
    var reader = TraceReader(bytes)
    guard let program = reader.stamp(), let moment = reader.number(), let remarks = reader.texts() else { return nil }
    guard let files = reader.list({ $0.file() }), let found = reader.list({ $0.source() }) else { return nil }
    guard let skipped = reader.list({ $0.skipped() }), let messages = reader.texts(), reader.isAtEnd else { return nil }
    inputs = LoadInputs(files: files, remarks: remarks, program: program, moment: moment)
    var harvest = Harvest()
    harvest.files = found
    harvest.skipped = skipped
    harvest.messages = messages
    self.harvest = harvest
  }

  /// The trace as bytes.
  public var bytes: [UInt8] {
    var writer = TraceWriter()
    writer.add(inputs.program)
    writer.add(inputs.moment)
    writer.add(inputs.remarks) { $0.add($1) }
    writer.add(inputs.files) { writer, file in
      writer.add(file.path)
      writer.add(file.canonicalPath)
      writer.add(file.stamp)
    }
    writer.add(harvest.files) { writer, file in
      writer.add(file.path)
      writer.add(file.canonicalPath)
      writer.add(Int64(file.byteCount))
      writer.add(file.digest.text)
    }
    writer.add(harvest.skipped) { writer, skipped in
      writer.add(skipped.path)
      writer.add(Int64(skipped.line ?? 0))
      writer.add(skipped.reason)
    }
    writer.add(harvest.messages) { $0.add($1) }
    return writer.bytes
  }
}

extension LoadInputs {
  init(files: [File], remarks: [String], program: FileStamp, moment: Int64) {
    self.files = files
    self.remarks = remarks
    self.program = program
    self.moment = moment
  }
}

extension TraceReader {
  fileprivate mutating func file() -> LoadInputs.File? {
    guard let path = text(), let canonicalPath = text(), let stamp = stamp() else { return nil }
    return LoadInputs.File(path: path, canonicalPath: canonicalPath, stamp: stamp)
  }

  fileprivate mutating func source() -> SourceFile? {
    guard let path = text(), let canonicalPath = text(), let byteCount = number(), let digest = text() else { return nil }
    return SourceFile(path: path, canonicalPath: canonicalPath, byteCount: Int(byteCount), digest: FileDigest(digest))
  }

  fileprivate mutating func skipped() -> Skipped? {
    guard let path = text(), let line = number(), let reason = text() else { return nil }
    return Skipped(path: path, line: line == 0 ? nil : Int(line), reason: reason)
  }
}
