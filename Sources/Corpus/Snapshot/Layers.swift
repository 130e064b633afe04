import Diagnosis
import Prose
import Synchronization

/// What is read from a segment's texts only when it is asked for, and where it is kept.
///
/// A class because whoever asks first fills it for all.
final class Layers: Sendable {
  /// The expressions of time.
  let dates = Layer<DateLayer>("dates")
  /// Names.
  let names = Layer<NameLayer>("names")
  /// The quotations.
  let quotes = Layer<QuoteLayer>("quotes")
  /// The quantities.
  let numbers = Layer<NumberLayer>("numbers")
  private let kept = Mutex<Snapshot.Place?>(nil)
  /// The reader's own gazetteer, if there is one; the standard one is not made before somebody asks for names.
  private let namesWith = Mutex<Gazetteer?>(nil)

  /// What the names are read with.
  var gazetteer: Gazetteer { namesWith.withLock { $0 } ?? .standard }

  /// What tells that gazetteer from the standard one, which is not made for it.
  var gazetteerMark: String { namesWith.withLock { $0?.mark } ?? "" }

  /// Has the names read with `gazetteer`.
  func read(namesWith gazetteer: Gazetteer) { namesWith.withLock { $0 = gazetteer } }

  /// Where the segment's snapshot lies; nil where it has none.
  var place: Snapshot.Place? { kept.withLock { $0 } }

  /// Says where the segment's snapshot lies, or will lie.
  func keep(at place: Snapshot.Place) { kept.withLock { $0 = place } }
}

/// One layer, read at its first use.
///
/// A class because whoever asks first fills it for all.
final class Layer<Columns: Stored & Sendable>: Sendable {
  private let name: String
  private let columns = Mutex<Columns?>(nil)

  init(_ name: String) { self.name = name }

  /// The columns, if somebody asked for them before.
  var made: Columns? { columns.withLock { $0 } }

  /// The columns: those there are, else those in the layer's file beside the snapshot at `place`, else what `read` gives, which is then
  /// kept there. Others who ask meanwhile wait.
  ///
  /// - Parameter mark: what the columns hang on besides the segment, in letters and digits: part of the file's name.
  func columns(
    at place: Snapshot.Place?, of mark: String = "", _ read: @escaping @Sendable () throws(Diagnostic) -> Columns
  ) throws(Diagnostic) -> Columns {
    try columns.withLock { columns throws(Diagnostic) in
      if let columns { return columns }
      let place = place?.layer(mark.isEmpty ? name : name + "-" + mark)
      if let opened = place.flatMap({ Self.opened(at: $0, read) }) {
        columns = opened
        return opened
      }
      let made = try read()
      if let place { ColumnFile.writeLater(ColumnWriter(made), at: place) }
      columns = made
      return made
    }
  }

  /// The columns in the file at `place`; nil where there are none, or those of another segment.
  private static func opened(at place: Snapshot.Place, _ read: @escaping @Sendable () throws(Diagnostic) -> Columns) -> Columns? {
    guard var file = try? ColumnFile(at: place.path, rebuild: { (try? read()).map { ColumnWriter($0) } }) else { return nil }
    guard file.about == place.about else { return nil }
    return try? Columns(from: &file.reader)
  }
}
