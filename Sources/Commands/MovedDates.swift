import Chronology
import Corpus
import Diagnosis
import Engine
import Evidence

/// What an assertion changed in all documents, in lines.
struct MovedDates {
  let lines: [String]

  /// Pages told one by one at most.
  private static let mostPages = 10
  /// Contradictions told one by one at most.
  private static let mostClashes = 2

  /// What is other in `after` than in `before`.
  init(from before: View, to after: View) {
    guard let change = try? after.reading.change(from: before.reading, in: after.archive) else {
      lines = []
      return
    }
    var lines = change.pages.prefix(Self.mostPages).map { page in
      "\(after.archive.name(ofDocument: page.document)): \(Self.told(page.before)) → \(Self.told(page.after))"
    }
    if change.pages.count > Self.mostPages { lines.append("and \(counted(change.pages.count - Self.mostPages, "document")) more") }
    let documents = counted(change.documents, "document")
    if change.moved > 0 {
      lines.append("moved \(counted(change.moved, "date")) in \(documents)" + (change.narrowed > 0 ? "; narrowed \(change.narrowed)" : ""))
    } else if change.narrowed > 0 {
      lines.append("narrowed \(counted(change.narrowed, "date")) in \(documents)")
    }
    let known = (try? before.reading.clashes(in: before.archive)) ?? []
    let clashes = ((try? after.reading.clashes(in: after.archive)) ?? []).filter { !known.contains($0) }
    lines += clashes.prefix(Self.mostClashes)
    if clashes.count > Self.mostClashes {
      lines.append("and \(counted(clashes.count - Self.mostClashes, "contradiction")) more: see `timeline`")
    }
    self.lines = lines
  }

  private static func told(_ dating: Dating) -> String {
    if dating.date != nil { return "date \(dating)\(dating.status.mark)" }
    return dating.range.description == ".." ? "date unknown" : "date unknown, \(dating.range)"
  }
}
