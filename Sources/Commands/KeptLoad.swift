import Corpus
import Engine
import Intake

/// The columns of an earlier load of the same files, kept in the reader's cache folder.
///
/// Only a load beside which nothing else is loaded is kept: the ids of later ones depend on what was there.
struct KeptLoad {
  private let inputs: LoadInputs
  private let path: String
  private let isAlways: Bool

  /// The kept load of `paths`; nil where none is to be kept or looked for.
  init?(of paths: [String], in workspace: Workspace) {
    let choice = workspace.view.settings.cache
    guard choice != .off, let folder = workspace.cacheFolder, workspace.view.archive.documentCount == 0 else { return nil }
    guard let inputs = LoadInputs(of: paths) else { return nil }
    self.inputs = inputs
    path = folder + "/" + inputs.name
    isAlways = choice == .on
  }

  /// What opening gave.
  enum Opened {
    /// The columns and what was told of the files.
    case kept(Harvest, Segment)
    /// Nothing, with what the reader should know.
    case nothing(String?)

    /// What the reader should know.
    var remark: [String] { if case .nothing(let remark?) = self { [remark] } else { [] } }
  }

  /// Opens what is kept; `read` reads the files instead, should the kept columns turn out damaged later.
  func open(reading read: @escaping @Sendable () -> Segment?) -> Opened {
    do throws(SnapshotFault) {
      let snapshot = try Snapshot(at: path) { inputs.areUnchanged ? read() : nil }
      guard let trace = LoadTrace(snapshot.about) else { return .nothing(Self.told("is damaged")) }
      switch trace.standing(to: inputs) {
      case .same: return .kept(trace.harvest, snapshot.segment)
      case .changed: return .nothing(Self.told("is of files that have changed"))
      case .otherBuild: return .nothing(nil)
      }
    } catch {
      switch error {
      case .missing, .otherBuild: return .nothing(nil)
      case .foreign: return .nothing(Self.told("is no file of this program"))
      case .damaged: return .nothing(Self.told("is damaged"))
      }
    }
  }

  private static func told(_ what: String) -> String { "the kept copy \(what); the files were read again" }

  /// Keeps `segment`, read from the files that stood at the beginning, behind the reader's back; small loads are as soon read again.
  func keep(_ segment: Segment, _ harvest: Harvest) {
    guard isAlways || inputs.byteCount >= Self.leastByteCount, harvest.files.count > 0 else { return }
    let trace = LoadTrace(inputs, harvest)
    Snapshot.writeLater(segment, to: path) { trace.bytes }
  }

  /// Below this the files are read in a tenth of a second.
  private static let leastByteCount = 2_000_000
}
