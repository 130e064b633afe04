public import Chronology
public import Corpus
import Prose

/// What the articles mean, given the facts: columns in step with the archive's documents, made anew when a fact changes.
public struct Reading: Sendable {
  /// When each document was published.
  public private(set) var datings = Datings(of: Archive())
  private var asserted: [UInt32: [DocumentField: String]] = [:]

  /// The reading of nothing.
  public init() {}

  /// Reads all documents of `archive` under `facts`. O(facts): what a page states is read when it is asked for.
  public init(of archive: Archive, under facts: Facts) {
    datings = Datings(of: archive)
    for assertion in facts.assertions {
      guard let document = archive.document(named: assertion.document) else { continue }
      switch assertion.value {
      case .date(let date): datings.assert(Dating(asserted: date, number: assertion.number), of: Int(document))
      case .text(let field, let text): asserted[document, default: [:]][field] = text
      }
    }
  }

  /// The value of a field of words: what the reader asserted, else what the page states.
  public func text(_ field: DocumentField, of document: UInt32, in archive: Archive) -> Answer? {
    if let text = asserted[document]?[field] { return Answer(text: text, status: .asserted, evidence: "asserted") }
    let place = archive.place(ofDocument: document)
    let column = archive.segments[place.segment].articles.column(field)
    return column.values.text(place.document).map { Answer(text: $0, status: .stated, evidence: column.evidence(place.document) ?? "") }
  }

  /// A value of words with where it comes from.
  public struct Answer: Equatable, Sendable {
    /// The value.
    public var text: String
    /// Whether the page or the reader says so.
    public var status: Status
    /// The words that prove it.
    public var evidence: String
  }
}

extension ArticleTable {
  /// What the pages state of a field of words.
  func column(_ field: DocumentField) -> StatedTexts {
    switch field {
    case .headline: headline
    case .outlet: outlet
    case .origin: origins
    case .byline: byline
    case .url: url
    }
  }
}

/// How a value is known.
public enum Status: String, CaseIterable, Sendable {
  case stated, inferred, asserted, unknown

  /// The mark behind a value on a screen.
  public var mark: String {
    switch self {
    case .stated: ""
    case .inferred: "~"
    case .asserted: "!"
    case .unknown: "?"
    }
  }

  /// The status that `mark` stands for.
  public init?(mark: String) {
    guard let status = Self.allCases.first(where: { $0.mark == mark }) else { return nil }
    self = status
  }
}

/// When a document was published, as far as that is known.
public struct Dating: Equatable, Sendable {
  /// The day, month or year; nil when it is unknown.
  public var date: PartialDate?
  /// The last day of a span that begins with the date; nil where the date is all.
  public var through: Day?
  /// How it is known.
  public var status: Status
  /// Why, in a few words.
  public var reason: String

  /// What a segment's document states.
  init(of articles: ArticleTable, _ document: Int) {
    date = articles.date.date(document)
    status = date == nil ? .unknown : .stated
    reason = date == nil ? "the page states no publication date" : articles.date.evidence(document) ?? ""
  }

  init(asserted date: PartialDate, number: Int) {
    self.date = date
    status = .asserted
    reason = "assertion \(number)"
  }

  /// The days that are still possible: open at both ends when nothing is known.
  public var range: DateRange { DateRange(earliest: date?.first, latest: through ?? date?.last) }
}

extension Dating: CustomStringConvertible {
  /// The date, or both ends of a span; nothing where it is unknown.
  public var description: String { [date?.description, through?.description].compactMap { $0 }.joined(separator: "..") }
}

extension Dating {
  /// A date as it stands in a table; nil is unknown.
  public init(_ date: PartialDate?, through: Day? = nil, as status: Status = .stated) {
    self.date = date
    self.through = through
    self.status = date == nil ? .unknown : status
    reason = ""
  }
}
