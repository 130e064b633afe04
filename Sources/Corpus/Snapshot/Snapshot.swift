/// A segment kept in a file, with what the keeper wrote beside it, as both lie in memory.
///
/// Layers that are read later are kept in files of their own beside it.
public struct Snapshot: Sendable {
  /// What the keeper wrote: how the files were that the segment was made of.
  public let about: [UInt8]
  /// The segment, whose columns are read when they are needed.
  public let segment: Segment

  /// Opens the file at `path`; from then on the program keeps the memory of questions for the next one, as behind a load.
  ///
  /// - Parameter rebuild: makes the same segment from the same files, where a block turns out damaged later; nil where they have changed.
  public init(at path: String, rebuild: @escaping @Sendable () -> Segment?) throws(SnapshotFault) {
    var file = try ColumnFile(at: path) { rebuild().map { ColumnWriter($0) } }
    about = file.about
    segment = try Segment(from: &file.reader)
    Allocation.questions(textByteCount: segment.articles.textByteCount).begin()
    KeptFolder.use(path)
    segment.layers.keep(at: Place(path: path) { [about] in about })
  }

  /// Where a segment is kept, and as what: its layers lie beside it and bear its mark.
  struct Place: Sendable {
    let path: String
    private let told: @Sendable () -> [UInt8]

    /// A place at `path`; `told` gives the mark when the columns are written or opened.
    init(path: String, _ told: @escaping @Sendable () -> [UInt8]) {
      self.path = path
      self.told = told
    }

    /// The mark.
    var about: [UInt8] { told() }

    /// The place of the layer called `name`.
    func layer(_ name: String) -> Place { Place(path: path + "." + name) { [told] in Array((name + "\n").utf8) + told() } }
  }

  /// Writes `segment` to `path` with what the keeper says of it; whether that went well.
  @discardableResult
  public static func write(_ segment: Segment, about: [UInt8], to path: String) -> Bool {
    ColumnFile.write(ColumnWriter(segment), at: Place(path: path) { about })
  }

  /// Writes on a thread of its own, where `about` says what is kept beside the columns; the program waits for it before it ends.
  public static func writeLater(_ segment: Segment, to path: String, about: @escaping @Sendable () -> [UInt8]) {
    KeptFolder.use(path)
    let place = Place(path: path, about)
    segment.layers.keep(at: place)
    ColumnFile.writeLater(ColumnWriter(segment), at: place)
  }

  /// Waits for all files that were begun.
  public static func finishWriting() { ColumnFile.finishWriting() }
}
