public import Chronology
public import Corpus
import Prose

/// What the sentences of some documents are dated to, without guessing: explicit dates in the text, and stated or asserted publication days.
public struct Chronicle: Equatable, Sendable {
  /// One date with every sentence on it.
  public struct Entry: Equatable, Sendable {
    /// The day, month, quarter, week or year, as exact as the text is.
    public var date: PartialDate
    /// The last day of a span such as "4-5 September 2014".
    public var through: Day?
    /// How the date is known: asserted if only an asserted publication day gives it.
    public var status: Status
    /// The sentences that carry the date, in document order.
    public var sentences: [UInt32]
    /// Of these, the ones that only stand for their article's publication day.
    public var leads: [UInt32]
    /// The documents, in order.
    public var documents: [UInt32]

    /// Sentences that mention the day, and half a point for each document (NEWS timelines: mentions weigh more than echoes).
    public var weight: Double { Double(sentences.count) + Double(documents.count) / 2 }
  }

  /// The dates, earliest first, the longer span first.
  public private(set) var entries: [Entry] = []
  /// Expressions of time that need a date nobody stated: bare weekdays, "last month".
  public private(set) var unresolved = 0
  /// Documents without a publication date.
  public private(set) var undated = 0

  /// No dates.
  public init() {}

  /// The dates of `documents`, all of one segment, which mentions `dates`; where `sentences` is given, only those sentences count.
  public init(
    of documents: Documents, mentioning dates: DateLayer, only sentences: Set<UInt32>? = nil, in archive: Archive, _ reading: Reading
  ) {
    var found: [Key: Entry] = [:]
    for document in documents.inOrder {
      addMentions(of: document, dates, sentences, archive, &found)
      addPublication(of: document, sentences, archive, reading, &found)
    }
    entries = Self.sorted(found)
  }

  /// The dates of both; `other` holds documents behind these.
  public func merged(with other: Chronicle) -> Chronicle {
    var found: [Key: Entry] = [:]
    for entry in entries + other.entries {
      let key = Key(date: entry.date, through: entry.through)
      guard var known = found[key] else {
        found[key] = entry
        continue
      }
      if entry.status == .stated { known.status = .stated }
      known.sentences += entry.sentences
      known.leads += entry.leads
      known.documents += entry.documents
      found[key] = known
    }
    var merged = self
    merged.entries = Self.sorted(found)
    merged.unresolved += other.unresolved
    merged.undated += other.undated
    return merged
  }

  private static func sorted(_ found: [Key: Entry]) -> [Entry] {
    found.values.map(\.tidied).sorted { ($0.date, $0.through?.rawValue ?? 0) < ($1.date, $1.through?.rawValue ?? 0) }
  }

  private struct Key: Hashable {
    var date: PartialDate
    var through: Day?
  }

  private mutating func addMentions(
    of document: UInt32, _ layer: DateLayer, _ only: Set<UInt32>?, _ archive: Archive, _ found: inout [Key: Entry]
  ) {
    let place = archive.place(ofDocument: document)
    let base = archive.sentenceBases[place.segment]
    for row in layer.rows(in: archive.segments[place.segment].sentences.ofDocument(place.document)) {
      let sentence = base + layer.sentence[row]
      guard layer.mention[row].expression.kind.isCalendar else { continue }
      guard archive.segments[place.segment].sentences.isArticle(Int(layer.sentence[row])) else { continue }
      if let only, !only.contains(sentence) { continue }
      guard case .explicit(let date, let through) = layer.mention[row].expression.meaning else {
        unresolved += 1
        continue
      }
      add(sentence, of: document, Key(date: date, through: through), .stated, isLead: false, &found)
    }
  }

  /// The publication day counts for the article's first sentence of text.
  private mutating func addPublication(
    of document: UInt32, _ only: Set<UInt32>?, _ archive: Archive, _ reading: Reading, _ found: inout [Key: Entry]
  ) {
    let dating = reading.datings[Int(document)]
    guard let date = dating.date else {
      undated += 1
      return
    }
    guard let lead = archive.lead(of: document), only?.contains(lead) ?? true else { return }
    add(lead, of: document, Key(date: date, through: nil), dating.status, isLead: true, &found)
  }

  private func add(_ sentence: UInt32, of document: UInt32, _ key: Key, _ status: Status, isLead: Bool, _ found: inout [Key: Entry]) {
    var entry = found[key] ?? Entry(date: key.date, through: key.through, status: status, sentences: [], leads: [], documents: [])
    if status == .stated { entry.status = .stated }
    entry.sentences.append(sentence)
    if isLead { entry.leads.append(sentence) }
    if entry.documents.last != document { entry.documents.append(document) }
    found[key] = entry
  }
}

extension Chronicle.Entry {
  /// The entry with its sentences in order, each once.
  fileprivate var tidied: Self {
    var entry = self
    entry.sentences = Array(Set(sentences)).sorted()
    return entry
  }
}

extension Archive {
  /// The first sentence of a document's body, else of its deck, else its headline.
  public func lead(of document: UInt32) -> UInt32? {
    let place = place(ofDocument: document)
    let segment = segments[place.segment]
    let range = segment.sentences.ofDocument(place.document)
    for section in [Section.body, .deck, .headline] {
      if let sentence = range.first(where: { segment.sentences.section($0) == section }) {
        return sentenceBases[place.segment] + UInt32(sentence)
      }
    }
    return nil
  }
}
