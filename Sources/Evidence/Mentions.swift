import Chronology
public import Corpus
public import Diagnosis
import Prose

/// One sentence that is on a day.
public struct Mention: Sendable {
  /// The sentence, through the archive.
  public var sentence: UInt32
  /// Its document.
  public var document: UInt32
  /// When.
  public var moment: Moment
  /// How the date is known.
  public var status: Status
  /// What puts it there.
  public var ground: Ground

  /// What puts a sentence on a day.
  public enum Ground: Sendable {
    /// Words of its own.
    case words
    /// What it tells of is dated elsewhere.
    case told
    /// It stands for its article's publication day.
    case lead
  }
  /// What it tells of: equal for sentences that tell of one thing.
  var event: UInt64
}

/// What the sentences of one segment are dated to, and what could not be.
public struct Mentions: Sendable {
  /// In the order of the sentences.
  public fileprivate(set) var all: [Mention] = []
  /// Where the mentions of each document begin, and behind them the count.
  fileprivate var starts: [Int] = [0]
  /// Expressions on the calendar that need a date nobody stated, for each document.
  fileprivate var unresolved: [UInt16] = []

  /// The mentions of a document, by its number in the segment.
  public func ofDocument(_ document: Int) -> ArraySlice<Mention> { all[starts[document]..<starts[document + 1]] }

  /// The mentions of a run of documents.
  func ofDocuments(_ documents: Range<Int>) -> ArraySlice<Mention> { all[starts[documents.lowerBound]..<starts[documents.upperBound]] }

  /// How many expressions of a document are on no day.
  public func unresolved(ofDocument document: Int) -> Int { Int(unresolved[document]) }
}

/// Dates the sentences of a segment.
struct MentionReader {
  let archive: Archive
  let reading: Reading
  let segment: Int
  let layers: SegmentLayers
  let calendar: Calendar
  /// The occurrences that sentences tell of, by sentence and class.
  let tellings: [UInt64: Int]

  init(_ archive: Archive, _ reading: Reading, segment: Int) throws(Diagnostic) {
    self.archive = archive
    self.reading = reading
    self.segment = segment
    layers = try reading.kept.layers()[segment]
    calendar = try reading.kept.calendar()
    tellings = try reading.kept.tellings()
  }

  /// All mentions. O(expressions). Throws `.cancelled`.
  func mentions() throws(Diagnostic) -> Mentions {
    var mentions = Mentions()
    for document in 0..<archive.segments[segment].documentCount {
      if document & 255 == 0, Task.isCancelled { throw Diagnostic(.cancelled) }
      add(document, to: &mentions)
      mentions.starts.append(mentions.all.count)
    }
    return mentions
  }

  private func add(_ document: Int, to mentions: inout Mentions) {
    let number = archive.documentBases[segment] + UInt32(document)
    let (rows, dates) = reading.dates(of: number, mentioning: layers.dates, in: archive)
    var unresolved = 0
    let start = mentions.all.count
    for (row, date) in zip(rows, dates) {
      let sentence = Int(layers.dates.sentence[row])
      guard date.kind == .date || date.kind == .time, archive.segments[segment].sentences.isArticle(sentence) else { continue }
      // `Since then` tells from when, not when.
      if case .again = layers.dates.mention[row].expression.meaning { continue }
      guard let (moment, status) = moment(of: date, row) else {
        unresolved += 1
        continue
      }
      append(sentence, number, moment, status, row: row, from: start, &mentions)
    }
    addTold(document, number, from: start, &mentions)
    addAsserted(document, number, from: start, &mentions)
    addLead(number, from: start, &mentions)
    mentions.unresolved.append(UInt16(clamping: unresolved))
  }

  private func moment(of date: ResolvedDate, _ row: Int) -> (Moment, Status)? {
    if let found = date.interval.flatMap({ Moment($0) }) { return (found, date.status) }
    guard let relative = calendar.relativeDay(ofRow: row, segment), relative.days.count == 1 else { return nil }
    return (Moment(relative.days.lowerBound, of: relative.calendar), .unknown)
  }

  private func append(
    _ sentence: Int, _ document: UInt32, _ moment: Moment, _ status: Status, row: Int?, _ ground: Mention.Ground = .words, from start: Int,
    _ mentions: inout Mentions
  ) {
    let number = archive.sentenceBases[segment] + UInt32(sentence)
    guard !mentions.all[start...].contains(where: { $0.sentence == number && $0.moment == moment }) else { return }
    mentions.all.append(
      Mention(
        sentence: number, document: document, moment: moment, status: status, ground: ground, event: event(sentence, number, row)))
  }

  /// Sentences without an expression whose day the reader asserted.
  private func addAsserted(_ document: Int, _ number: UInt32, from start: Int, _ mentions: inout Mentions) {
    guard !calendar.assertedEvents.isEmpty else { return }
    let base = archive.sentenceBases[segment]
    for sentence in archive.segments[segment].sentences.ofDocument(document) {
      guard let date = calendar.assertedEvents[base + UInt32(sentence)] else { continue }
      append(sentence, number, Moment(date), .asserted, row: nil, from: start, &mentions)
    }
  }

  /// The publication day counts for the article's first sentence of text.
  private func addLead(_ number: UInt32, from start: Int, _ mentions: inout Mentions) {
    let dating = reading.datings[Int(number)]
    guard let date = dating.date, dating.status == .stated || date.granularity == .day else { return }
    guard let lead = archive.lead(of: number) else { return }
    let sentence = Int(lead - archive.sentenceBases[segment])
    append(
      sentence, number, Moment(date, through: dating.through), dating.status, row: nil, .lead, from: start, &mentions)
  }

  /// Sentences that tell of an occurrence without its day, where that is known: `two days after the killing`.
  private func addTold(_ document: Int, _ number: UInt32, from start: Int, _ mentions: inout Mentions) {
    for deed in layers.deeds.deeds(in: archive.segments[segment].sentences.ofDocument(document)) where deed.bond != .on {
      let sentence = archive.sentenceBases[segment] + deed.sentence
      guard let occurrence = occurrence(sentence, deed), let (moment, status) = day(of: occurrence) else { continue }
      let event = key(occurrence)
      guard !mentions.all[start...].contains(where: { $0.sentence == sentence && $0.event == event }) else { continue }
      mentions.all.append(Mention(sentence: sentence, document: number, moment: moment, status: status, ground: .told, event: event))
    }
  }

  private func occurrence(_ sentence: UInt32, _ deed: Deed) -> Int? { tellings[UInt64(sentence) << 8 | UInt64(deed.kind)] }

  private func key(_ occurrence: Int) -> UInt64 { 3 << 62 | UInt64(calendar.occurrences.all[occurrence].group) }

  private func day(of occurrence: Int) -> (Moment, Status)? {
    let node = CalendarGraph.Node.occurrence(occurrence)
    if let bounds = calendar.bounds(of: node), bounds.isExact { return (Moment(.day(Day(rawValue: bounds.low))), bounds.ground.status) }
    guard let relative = calendar.relativeDay(of: node), relative.days.count == 1 else { return nil }
    return (Moment(relative.days.lowerBound, of: relative.calendar), .unknown)
  }

  /// What a sentence tells on the day of an expression: an occurrence told elsewhere too, else its first deed, else itself.
  private func event(_ sentence: Int, _ number: UInt32, _ row: Int?) -> UInt64 {
    let told = layers.deeds.deeds(in: sentence..<sentence + 1).filter { $0.row == row && $0.bond != .from }
    for deed in told { if let occurrence = occurrence(number, deed) { return key(occurrence) } }
    if let deed = told.first(where: { !$0.isNoun && $0.nameCode != 0 && !$0.isPeople }) {
      return 2 << 62 | UInt64(deed.kind) << 32 | UInt64(deed.nameCode)
    }
    return 1 << 62 | words(of: sentence)
  }

  /// A number for the words of a sentence: the same sentence in another paper tells of the same.
  private func words(of sentence: Int) -> UInt64 {
    let tokens = archive.segments[segment].sentences.tokens(sentence)
    let types = archive.segments[segment].stream(ofSentence: sentence).types
    var value: UInt64 = 14_695_981_039_346_656_037
    for token in tokens { value = (value ^ UInt64(layers.deeds.lexicon.stems[Int(types[Int(token)])])) &* 1_099_511_628_211 }
    return value >> 2
  }
}

extension Reading {
  /// The mentions of a segment, read once and kept. Throws `.cancelled`.
  public func mentions(ofSegment segment: Int, in archive: Archive) throws(Diagnostic) -> Mentions {
    if let known = kept.mentions(ofSegment: segment) { return known }
    let mentions = try MentionReader(archive, self, segment: segment).mentions()
    kept.keep(mentions, ofSegment: segment)
    return mentions
  }
}
