public import Corpus
import Prose

/// What the articles mean, given the facts: columns in step with the archive's documents, made anew when a fact changes.
public struct Reading: Sendable {
  /// When each document was published.
  public private(set) var datings = Datings(of: Archive())
  private var asserted: [UInt32: [DocumentField: String]] = [:]
  /// What the reader counts as one; only names hang on it.
  public var aliases = Aliases()
  let kept: KeptCalendar
  let keptStories: KeptStories

  /// The reading of nothing.
  public init() {
    kept = KeptCalendar(of: Archive(), under: Facts(), after: nil)
    keptStories = KeptStories()
  }

  /// Reads all documents of `archive` under `facts`. O(facts): what a page states is read when it is asked for.
  ///
  /// - Parameter older: a reading of the same documents under other facts; what does not hang on facts is not read again.
  public init(of archive: Archive, under facts: Facts, after older: Reading) {
    kept = KeptCalendar(of: archive, under: facts, after: older.kept)
    keptStories = older.keptStories
    aliases = older.aliases
    datings = Datings(of: archive, kept)
    for assertion in facts.assertions {
      guard let document = archive.document(named: assertion.document) else { continue }
      switch assertion.value {
      case .date(let date): datings.assert(Dating(asserted: date, number: assertion.number), of: Int(document))
      case .text(let field, let text): asserted[document, default: [:]][field] = text
      case .event: continue
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

  /// The documents of which the reader asserted a field of words, with the words, by the documents' numbers.
  public func asserted(_ field: DocumentField) -> [(document: UInt32, text: String)] {
    asserted.compactMap { document, fields in fields[field].map { (document, $0) } }.sorted { $0.document < $1.document }
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
  public func column(_ field: DocumentField) -> StatedTexts {
    switch field {
    case .headline: headline
    case .outlet: outlet
    case .origin: origins
    case .byline: byline
    case .url: url
    }
  }
}
