import Chronology
import Cores

/// Events in the order of their days: what one or more sentences tell of on one day, with all papers on it.
public struct Chronicle: Sendable {
  /// One event on one day.
  public struct Event: Sendable {
    /// When.
    public let moment: Moment
    /// How the day is known: stated if one sentence states it.
    public let status: Status
    /// Whether it is what many sentences tell of that have a day to themselves, told in one row.
    public fileprivate(set) var isRest = false
    /// The number of sentences that tell of it.
    public let sentenceCount: Int
    /// The number of documents they stand in.
    public let documentCount: Int
    /// The other days on which papers have the same occurrence, within a week.
    public fileprivate(set) var others: [Moment] = []
    /// Its mentions, as places in the order of the chronicle.
    fileprivate var places: Range<Int>
    fileprivate let firstSentence: UInt32
    /// What its sentences tell of.
    fileprivate let key: UInt64

    /// The number of the occurrence that several sentences tell of, whatever their days; nil for what is no such.
    public var occurrence: Int? { key >> 62 == 3 && !isRest ? Int(key & ((1 << 62) - 1)) : nil }

    /// Sentences that mention the day, and half a point for each document.
    public var weight: Double { Double(sentenceCount) + Double(documentCount) / 2 }
  }

  /// The events, earliest first, the longer span first, the heavier event of a day first; days without a year behind.
  public private(set) var events: [Event]
  /// Expressions of time that need a date nobody stated: bare weekdays, "last month".
  public let unresolved: Int
  /// Documents without a publication date.
  public let undated: Int
  /// In document order.
  private let mentions: [Mention]
  /// The mentions of each event side by side, each event's in document order.
  private let order: [UInt32]

  /// More events than these are not told one by one where a single sentence tells of each.
  private static let mostSingles = 2_000
  /// Mentions that one core takes at once.
  private static let partSize = 1 << 13

  /// The events that the mentions of `parts` tell of. O(mentions · log mentions of a day), on all cores.
  public init(_ parts: ChronicleParts) {
    unresolved = parts.unresolved
    undated = parts.undated
    mentions = parts.mentions
    let mentions = parts.mentions
    let days = Self.days(of: mentions)
    let runs = onCores(days.count) { part in days[part].map { DayRuns($0, mentions) } }
    let folds = mentions.count > Self.mostSingles * 4 && runs.joined().reduce(0) { $0 + $1.count } > Self.mostSingles
    let made = onCores(runs.count) { part in runs[part].map { folds ? $0.foldedEvents(of: mentions) : $0.events(of: mentions) } }
    var events: [Event] = []
    var order: [UInt32] = []
    order.reserveCapacity(mentions.count)
    for day in made.joined() {
      let base = order.count
      order += day.order
      for var event in day.events {
        event.places = base + event.places.lowerBound..<base + event.places.upperBound
        events.append(event)
      }
    }
    self.order = order
    self.events = events
    findOthers()
  }

  /// The mentions of each day, days in order, cut into parts of like size.
  private static func days(of mentions: [Mention]) -> [[[UInt32]]] {
    var numbers: [Moment: Int] = [:]
    var days: [(moment: Moment, mentions: [UInt32])] = []
    for (place, mention) in mentions.enumerated() {
      if let number = numbers[mention.moment] {
        days[number].mentions.append(UInt32(truncatingIfNeeded: place))
      } else {
        numbers[mention.moment] = days.count
        days.append((mention.moment, [UInt32(truncatingIfNeeded: place)]))
      }
    }
    days.sort { $0.moment < $1.moment }
    var parts: [[[UInt32]]] = []
    var size = partSize
    for day in days {
      if size >= partSize {
        parts.append([])
        size = 0
      }
      parts[parts.count - 1].append(day.mentions)
      size += day.mentions.count
    }
    return parts
  }

  /// The same occurrence on other days within a week.
  private mutating func findOthers() {
    var groups: [UInt64: [Int]] = [:]
    for (place, event) in events.enumerated() where event.key >> 62 == 3 && !event.isRest { groups[event.key, default: []].append(place) }
    for places in groups.values where places.count > 1 {
      for place in places {
        events[place].others = places.filter { $0 != place && events[$0].moment.isNear(events[place].moment) }.map { events[$0].moment }
      }
    }
  }
}

extension Chronicle {
  /// The sentences that tell of an event, in document order.
  public func sentences(of event: Event) -> [UInt32] { sentences(of: event) { _ in true } }

  /// Of these, the ones that are there for one reason.
  public func sentences(of event: Event, on ground: Mention.Ground) -> [UInt32] { sentences(of: event) { $0.ground == ground } }

  private func sentences(of event: Event, where isWanted: (Mention) -> Bool) -> [UInt32] {
    var sentences: [UInt32] = []
    for place in event.places {
      let mention = mentions[Int(order[place])]
      if isWanted(mention), sentences.last != mention.sentence { sentences.append(mention.sentence) }
    }
    return sentences
  }

  /// The documents that tell of an event, in order.
  public func documents(of event: Event) -> [UInt32] {
    var documents: [UInt32] = []
    for place in event.places where documents.last != mentions[Int(order[place])].document {
      documents.append(mentions[Int(order[place])].document)
    }
    return documents
  }
}

/// The mentions of one day, those of one event side by side.
private struct DayRuns: Sendable {
  /// Mentions, by what they tell of, then in document order.
  private var order: [UInt32]
  /// Where each event begins in it, and behind them the count.
  private var starts: [Int] = []

  /// The number of events.
  var count: Int { starts.count - 1 }

  init(_ day: [UInt32], _ mentions: [Mention]) {
    order = day
    order.sort { (mentions[Int($0)].event, $0) < (mentions[Int($1)].event, $1) }
    for place in order.indices where place == 0 || mentions[Int(order[place])].event != mentions[Int(order[place - 1])].event {
      starts.append(place)
    }
    starts.append(order.count)
  }

  /// The events, the heavier one first.
  func events(of mentions: [Mention]) -> (order: [UInt32], events: [Chronicle.Event]) {
    (order, all(of: mentions).sorted(by: Chronicle.Event.isHeavier))
  }

  /// The events, the heavier one first; all that only one sentence tells of are one.
  func foldedEvents(of mentions: [Mention]) -> (order: [UInt32], events: [Chronicle.Event]) {
    let all = all(of: mentions)
    let singles = all.filter { $0.sentenceCount == 1 }
    guard singles.count > 1 else { return events(of: mentions) }
    let rest = singles.flatMap { order[$0.places] }.sorted()
    let whole = order + rest
    let folded = Chronicle.Event(rest: order.count..<whole.count, of: whole, mentions)
    let events = all.filter { $0.sentenceCount > 1 } + [folded]
    return (whole, events.sorted(by: Chronicle.Event.isHeavier))
  }

  private func all(of mentions: [Mention]) -> [Chronicle.Event] {
    (0..<count).map { Chronicle.Event(starts[$0]..<starts[$0 + 1], of: order, mentions) }
  }
}

extension Chronicle.Event {
  /// The event that the mentions at `places` of `order` tell of.
  fileprivate init(_ places: Range<Int>, of order: [UInt32], _ mentions: [Mention]) {
    let first = mentions[Int(order[places.lowerBound])]
    var status = first.status
    var (sentenceCount, documentCount) = (1, 1)
    var last = first
    for place in places.dropFirst() {
      let mention = mentions[Int(order[place])]
      status = Self.better(status, mention.status)
      if mention.sentence != last.sentence { sentenceCount += 1 }
      if mention.document != last.document { documentCount += 1 }
      last = mention
    }
    self.init(
      moment: first.moment, status: status, sentenceCount: sentenceCount, documentCount: documentCount, places: places,
      firstSentence: first.sentence, key: first.event)
  }

  /// What is told by one sentence each, as one event.
  fileprivate init(rest places: Range<Int>, of order: [UInt32], _ mentions: [Mention]) {
    self.init(places, of: order, mentions)
    isRest = true
  }

  fileprivate static func isHeavier(_ left: Self, _ right: Self) -> Bool {
    (-left.weight, left.firstSentence) < (-right.weight, right.firstSentence)
  }

  private static func better(_ left: Status, _ right: Status) -> Status {
    let order: [Status] = [.stated, .asserted, .inferred, .unknown]
    return order.first { $0 == left || $0 == right } ?? left
  }
}

extension Moment {
  /// Whether both are days at most a week apart.
  fileprivate func isNear(_ other: Moment) -> Bool {
    if let one = relative, let other = other.relative { return one.calendar == other.calendar && abs(one.day - other.day) <= 7 }
    guard case .day(let day)? = date, case .day(let otherDay)? = other.date else { return false }
    return abs(day - otherDay) <= 7
  }
}
