import Chronology
public import Corpus
public import Diagnosis

/// In what order the documents of a story came, and whom each of them leads back to.
public struct StoryOrder: Sendable {
  /// The documents, the first one in front: by the day of publication, then whom others credit, then as they were loaded.
  public let documents: [UInt32]
  /// Whom the text leads back to: what one of them credits, else the outlet of the first; nil where nothing says it.
  public let origin: String?
  /// Whether all are dated, and the first before the others.
  public let isCertain: Bool
  private let places: [UInt32: Int]
  /// The copies of each document, each with its link.
  private let copies: [UInt32: [(document: UInt32, link: StoryLink)]]

  /// The order of the documents of the story of `document`.
  public init(ofStoryWith document: UInt32, _ stories: Stories, _ reading: Reading, in archive: Archive) {
    documents = Self.ordered(stories.story(of: document), reading, in: archive)
    let days = documents.map { reading.datings[Int($0)].date }
    isCertain = !days.contains(nil) && days.dropFirst().allSatisfy { other in days[0].map { $0.last < other?.first ?? $0.first } ?? false }
    origin =
      documents.lazy.compactMap { reading.text(.origin, of: $0, in: archive)?.text }.first
      ?? documents.first.flatMap { reading.text(.outlet, of: $0, in: archive)?.text }
    places = Dictionary(uniqueKeysWithValues: documents.enumerated().map { ($1, $0) })
    guard documents.count > 1 else { copies = [:]; return }
    copies = Dictionary(
      uniqueKeysWithValues: documents.map { document in
        (document, stories.links(of: document).filter(\.isCopy).map { ($0.first == document ? $0.second : $0.first, $0) })
      })
  }

  /// The first of `members`, which are not empty.
  public static func first(of members: [UInt32], _ reading: Reading, in archive: Archive) -> UInt32 {
    ordered(members, reading, in: archive)[0]
  }

  private static func ordered(_ members: [UInt32], _ reading: Reading, in archive: Archive) -> [UInt32] {
    guard members.count > 1 else { return members }
    let named = Set(members.compactMap { reading.text(.origin, of: $0, in: archive)?.text.lowercased() })
    let keys = members.map { member -> (Int32, Int, UInt32) in
      let day = reading.datings[Int(member)].date?.first.rawValue ?? .max
      let outlet = named.isEmpty ? nil : reading.text(.outlet, of: member, in: archive)?.text.lowercased()
      return (day, outlet.map { named.contains($0) } ?? false ? 0 : 1, member)
    }
    return keys.sorted { $0 < $1 }.map(\.2)
  }

  /// What ties a document to the story: the closest link to an earlier one, the earliest of about equal ones; nil for the first.
  public func source(of document: UInt32) -> (document: UInt32, link: StoryLink)? {
    guard let place = places[document], place > 0 else { return nil }
    let candidates = copies[document] ?? []
    let earlier = candidates.filter { places[$0.document].map { $0 < place } ?? false }
    let usable = earlier.isEmpty ? candidates : earlier
    guard let most = usable.map(\.link.containment).max() else { return nil }
    let close = usable.filter { $0.link.containment >= most - Self.aboutEqual }
    return close.min { places[$0.document] ?? .max < places[$1.document] ?? .max }
  }

  private static let aboutEqual = 0.05
}

extension Stories {
  /// Per document of `documents`: whom its text leads back to, without capitals and article; without credit and outlet the story itself
  /// stands for it.
  ///
  /// A credit of a paper that has the text from somebody else leads on: to the agency, where the paper's own version credits one.
  public func origins(of documents: Documents, _ reading: Reading, in archive: Archive) throws(Diagnostic) -> [String] {
    var known: [Int: (origin: String?, credits: [String: String])] = [:]
    var origins: [String] = []
    for document in documents {
      if Task.isCancelled { throw Diagnostic(.cancelled) }
      let number = number(of: document)
      let stated = reading.text(.origin, of: document, in: archive).map { Self.folded($0.text) }
      let outlet = reading.text(.outlet, of: document, in: archive).map { Self.folded($0.text) }
      guard number <= members.count else {
        origins.append(stated ?? outlet ?? "\u{0}\(number)")
        continue
      }
      let story = known[number] ?? credits(inStoryOf: document, reading, in: archive)
      known[number] = story
      let origin = stated.map { Self.source(of: $0, story.credits) } ?? story.origin
      origins.append(origin ?? outlet ?? "\u{0}\(number)")
    }
    return origins
  }

  /// Whom the papers of a story credit, by the papers, and whom the story leads back to.
  private func credits(
    inStoryOf document: UInt32, _ reading: Reading, in archive: Archive
  ) -> (origin: String?, credits: [String: String]) {
    let order = StoryOrder(ofStoryWith: document, self, reading, in: archive)
    var credits: [String: String] = [:]
    for member in order.documents {
      guard let outlet = reading.text(.outlet, of: member, in: archive), let origin = reading.text(.origin, of: member, in: archive)
      else { continue }
      credits[Self.folded(outlet.text)] = credits[Self.folded(outlet.text)] ?? Self.folded(origin.text)
    }
    return (order.origin.map { Self.source(of: Self.folded($0), credits) }, credits)
  }

  /// The end of the credits that begin with `name`; papers that credit each other end where the circle closes.
  private static func source(of name: String, _ credits: [String: String]) -> String {
    var (name, seen) = (name, Set<String>())
    while let next = credits[name], seen.insert(name).inserted { name = next }
    return name
  }

  /// The name of an agency or a paper without its article and capitals.
  static func folded(_ name: String) -> String {
    let name = name.lowercased()
    return name.hasPrefix("the ") ? String(name.dropFirst(4)) : name
  }
}
