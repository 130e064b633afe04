public import Corpus
public import Diagnosis
import Synchronization

/// The stories of an archive, found when somebody first asks and then kept: facts change nothing about them.
///
/// A class, because all copies of a reading, and readings of the same segments under other facts, share what one of them found.
final class KeptStories: Sendable {
  private let made = Mutex<(segments: [Segment], stories: Stories)?>(nil)

  /// The stories of `archive`. Throws `.cancelled`.
  func stories(
    of archive: Archive, report: (@Sendable (String, Int, Int) -> Void)?
  ) throws(Diagnostic) -> Stories {
    if let known = made.withLock({ $0 }), known.segments.elementsEqual(archive.segments, by: ===) { return known.stories }
    let stories = try Stories(of: archive, report: report)
    made.withLock { $0 = (archive.segments, stories) }
    return stories
  }
}

extension Reading {
  /// Which documents are versions of one text, and which share a passage: worked out at the first question. Throws `.cancelled`.
  ///
  /// - Parameter report: told what is done, how much and of how much.
  public func stories(in archive: Archive, report: (@Sendable (String, Int, Int) -> Void)? = nil) throws(Diagnostic) -> Stories {
    try keptStories.stories(of: archive, report: report)
  }
}
