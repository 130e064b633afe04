import Chronology
public import Corpus
import Prose

/// Events in the order of their days: what one or more sentences tell of on one day, with all papers on it.
public struct Chronicle: Sendable {
  /// One event on one day.
  public struct Event: Sendable {
    /// When.
    public var moment: Moment
    /// How the day is known: stated if one sentence states it.
    public var status: Status
    /// The sentences that tell of it, in document order.
    public var sentences: [UInt32]
    /// Of these, the ones that only stand for their article's publication day.
    public var leads: [UInt32]
    /// Of these, the ones that tell of it without its day.
    public var told: [UInt32]
    /// The documents, in order.
    public var documents: [UInt32]
    /// The other days on which papers have the same occurrence, within a week.
    public var others: [Moment] = []
    /// Whether it is what many sentences tell of that have a day to themselves, told in one row.
    public var isRest = false
    /// What its sentences tell of.
    fileprivate var key: UInt64

    /// Sentences that mention the day, and half a point for each document.
    public var weight: Double { Double(sentences.count) + Double(documents.count) / 2 }
  }

  /// The events, earliest first, the longer span first, the heavier event of a day first; days without a year behind.
  public private(set) var events: [Event]
  /// Expressions of time that need a date nobody stated: bare weekdays, "last month".
  public private(set) var unresolved: Int
  /// Documents without a publication date.
  public private(set) var undated: Int

  /// More events than these are not told one by one where a single sentence tells of each.
  private static let mostSingles = 2_000

  /// The events that `mentions`, in document order, tell of.
  public init(_ parts: ChronicleParts) {
    var places: [Key: Int] = [:]
    var events: [Event] = []
    let folds = parts.mentions.count > Self.mostSingles * 4
    for mention in parts.mentions {
      let key = Key(moment: mention.moment, event: mention.event)
      if let place = places[key] {
        events[place].add(mention)
      } else {
        places[key] = events.count
        events.append(Event(mention))
      }
    }
    self.events = folds && events.count > Self.mostSingles ? Self.folded(events) : events
    unresolved = parts.unresolved
    undated = parts.undated
    self.events.sort { ($0.moment, -$0.weight, $0.sentences[0]) < ($1.moment, -$1.weight, $1.sentences[0]) }
    findOthers()
  }

  private struct Key: Hashable {
    var moment: Moment
    var event: UInt64
  }

  /// One event a day for all that only one sentence tells of.
  private static func folded(_ events: [Event]) -> [Event] {
    var places: [Moment: Int] = [:]
    var kept: [Event] = []
    for event in events {
      guard event.sentences.count == 1 else {
        kept.append(event)
        continue
      }
      if let place = places[event.moment] {
        kept[place].add(event)
      } else {
        places[event.moment] = kept.count
        kept.append(event)
      }
    }
    return kept
  }

  /// The same occurrence on other days within a week.
  private mutating func findOthers() {
    var groups: [UInt64: [Int]] = [:]
    for (place, event) in events.enumerated() where event.key >> 62 == 3 { groups[event.key, default: []].append(place) }
    for places in groups.values where places.count > 1 {
      for place in places {
        events[place].others = places.filter { $0 != place && events[$0].moment.isNear(events[place].moment) }.map { events[$0].moment }
      }
    }
  }
}

/// What parts of an archive contribute to a chronicle.
public struct ChronicleParts: Sendable {
  fileprivate var mentions: [Mention] = []
  fileprivate var unresolved = 0
  fileprivate var undated = 0

  /// Nothing.
  public init() {}

  /// The mentions of `documents` (numbers in their segment, ascending); where `sentences` is given, only those sentences count.
  public init(of documents: Documents, _ all: Mentions, only sentences: Set<UInt32>?, undated: Int) {
    self.undated = undated
    for document in documents {
      for mention in all.ofDocument(Int(document)) where sentences?.contains(mention.sentence) ?? true { mentions.append(mention) }
      if sentences == nil { unresolved += all.unresolved(ofDocument: Int(document)) }
    }
  }

  /// Both; `other` holds documents behind these.
  public func merged(with other: ChronicleParts) -> ChronicleParts {
    var merged = self
    merged.mentions += other.mentions
    merged.unresolved += other.unresolved
    merged.undated += other.undated
    return merged
  }
}

extension Chronicle.Event {
  fileprivate init(_ mention: Mention) {
    moment = mention.moment
    status = mention.status
    sentences = [mention.sentence]
    leads = mention.ground == .lead ? [mention.sentence] : []
    told = mention.ground == .told ? [mention.sentence] : []
    documents = [mention.document]
    key = mention.event
  }

  fileprivate mutating func add(_ mention: Mention) {
    status = Self.better(status, mention.status)
    if sentences.last != mention.sentence { sentences.append(mention.sentence) }
    if mention.ground == .lead { leads.append(mention.sentence) }
    if mention.ground == .told { told.append(mention.sentence) }
    if documents.last != mention.document { documents.append(mention.document) }
  }

  fileprivate mutating func add(_ other: Self) {
    isRest = true
    status = Self.better(status, other.status)
    sentences += other.sentences
    leads += other.leads
    told += other.told
    for document in other.documents where documents.last != document { documents.append(document) }
  }

  private static func better(_ left: Status, _ right: Status) -> Status {
    let order: [Status] = [.stated, .asserted, .inferred, .unknown]
    return order.first { $0 == left || $0 == right } ?? left
  }
}

extension Moment {
  /// Whether both are days less than a week apart.
  fileprivate func isNear(_ other: Moment) -> Bool {
    if let one = relative, let other = other.relative { return one.calendar == other.calendar && abs(one.day - other.day) <= 7 }
    guard case .day(let day)? = date, case .day(let otherDay)? = other.date else { return false }
    return abs(day - otherDay) <= 7
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
