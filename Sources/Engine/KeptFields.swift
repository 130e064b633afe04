import Chronology
import Evidence
import Synchronization

/// The fields of all documents as codes, made when first asked for.
///
/// A class because views that differ in their settings alone fill the same store; another reading begins a new one.
final class KeptFields: Sendable {
  /// What is kept: a field of words, or the date or a period of it.
  enum Name: Hashable {
    case words(DocumentField)
    case date(Granularity?)
  }

  private let fields = Mutex<[Name: CodedCells]>([:])

  /// The field `name`; what was made for somebody who no longer waits for it is not kept.
  func field(_ name: Name, _ make: () -> CodedCells) -> CodedCells {
    if let known = fields.withLock({ $0[name] }) { return known }
    let made = make()
    if !Task.isCancelled { fields.withLock { $0[name] = made } }
    return made
  }
}
