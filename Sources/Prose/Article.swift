public import Chronology

/// One article as read from its file: its bytes, what each line is, and its fields with their evidence.
///
/// Made by Intake; everything here is what the page alone says.
public struct Article: Equatable, Sendable {
  /// The document id: unique in a corpus, without dots and blanks.
  public var name: String
  /// The path of the file, as it was given.
  public var file: String
  /// The 1-based line of the record in a `.jsonl` file; nil for a page.
  public var record: Int?
  /// The source bytes: a page's file as it is, or a record's headline, a blank line and its text.
  ///
  /// May hold invalid UTF-8, NULs and control characters; nothing is repaired before it is shown.
  public var text: [UInt8]
  /// The byte of `text` that exported offsets count from: 0 for a page, the start of a record's text field.
  public var origin: Int
  /// The non-empty lines, in source order.
  public var lines: [Line]
  /// What the article says about itself.
  public var fields: Fields
  /// Dates that stand on the page and are not its publication date, in source order.
  public var decoys: [Decoy]
  /// A record's other fields, in the order of the record.
  public var extra: [ExtraField]

  /// An article without lines or fields yet.
  public init(name: String, file: String, record: Int? = nil, text: [UInt8], origin: Int = 0) {
    self.name = name
    self.file = file
    self.record = record
    self.text = text
    self.origin = origin
    lines = []
    fields = Fields()
    decoys = []
    extra = []
  }
}

/// One non-empty line of an article.
public struct Line: Equatable, Sendable {
  private var storedNumber: UInt32
  private var start: UInt32
  private var end: UInt32
  /// What the line is.
  public var section: Section
  /// What the page alone shows the line to be; refs are numbered by it and never change.
  public var home: Section
  /// Why, in a few words a person can check.
  public var reason: String
  /// Whether the line goes on with the paragraph of the line above (hard-wrapped text).
  public var continues: Bool

  /// The 1-based line in the page's file or the record's text; 0 for a record's headline.
  public var number: Int { Int(storedNumber) }
  /// The bytes of `Article.text`, without the line end and outer blanks; not beyond its first 4 GB.
  public var bytes: Range<Int> { Int(start)..<Int(end) }

  /// A line labelled `section` for `reason`.
  public init(number: Int, bytes: Range<Int>, section: Section, reason: String, continues: Bool = false) {
    storedNumber = UInt32(clamping: number)
    start = UInt32(clamping: bytes.lowerBound)
    end = UInt32(clamping: bytes.upperBound)
    self.section = section
    home = section
    self.reason = reason
    self.continues = continues
  }
}

/// What a stretch of a page is.
public enum Section: UInt8, CaseIterable, Sendable {
  case headline, deck, byline, dateline, body, caption, credit, related, comment, furniture

  /// The word people type and read.
  public var word: String { Self.words[Int(rawValue)] }

  /// The words of all sections, in their order; asking the language for the names of cases costs a start half a millisecond.
  private static let words = ["headline", "deck", "byline", "dateline", "body", "caption", "credit", "related", "comment", "furniture"]

  /// Whether the section is the article itself (headline, deck and body), which is searched unless a query says otherwise.
  public var isArticle: Bool { self == .headline || self == .deck || self == .body }

  /// The letter of its sentences' refs; empty for the article's own (`002.6`), `h` for a headline printed again.
  public var letter: String {
    switch self {
    case .headline, .deck, .body: ""
    case .byline: "b"
    case .dateline: "d"
    case .caption: "p"
    case .credit: "k"
    case .related: "r"
    case .comment: "c"
    case .furniture: "f"
    }
  }
}

/// The fields of an article that every article can have; nil is "not stated".
public struct Fields: Equatable, Sendable {
  /// The headline.
  public var headline: Stated<String>?
  /// Who published the page.
  public var outlet: Stated<String>?
  /// Where the text first came from, when the page says so.
  public var origin: Stated<String>?
  /// Who wrote it, names joined by ", ".
  public var byline: Stated<String>?
  /// The day or month it states it was published.
  public var date: Stated<PartialDate>?
  /// Its address.
  public var url: Stated<String>?

  /// No field stated.
  public init() {}
}

/// A value with the words that prove it.
public struct Stated<Value: Equatable & Sendable>: Equatable, Sendable {
  /// The value.
  public var value: Value
  /// The words or the rule that prove it, e.g. `"first appeared on New York Times"`.
  public var evidence: String
  /// The source line the evidence stands on; nil for a field of a record.
  public var line: Int?
  /// Whether the page says so, or it follows from something else.
  public var basis: Basis

  /// How a value stands on the page.
  public enum Basis: Equatable, Sendable {
    /// In so many words.
    case stated
    /// It follows from a file's name, an address or a dateline.
    case inferred
  }

  /// `value`, proved by `evidence`.
  public init(_ value: Value, evidence: String, line: Int? = nil, basis: Basis = .stated) {
    self.value = value
    self.evidence = evidence
    self.line = line
    self.basis = basis
  }
}

/// A date that a page shows and that is not its publication date.
public struct Decoy: Equatable, Sendable {
  /// The words, as they stand on the page.
  public var text: String
  /// The section of the line they stand on.
  public var section: Section
  /// The 1-based source line.
  public var line: Int

  /// The date `text` in `section`.
  public init(text: String, section: Section, line: Int) {
    self.text = text
    self.section = section
    self.line = line
  }
}

/// A field of a record that every article need not have.
public struct ExtraField: Equatable, Sendable {
  /// The name in the record.
  public var name: String
  /// A string, number or truth value as text; the members of an array joined by ", "; other values as JSON.
  public var value: String

  /// The field `name`.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
