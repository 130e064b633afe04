import Chronology
import Corpus
import Prose

/// Days the reader asserted, by what they are of.
struct AssertedDays: Equatable, Sendable {
  struct Page: Equatable, Sendable {
    var date: PartialDate
    var number: Int
  }
  struct Expression: Equatable, Sendable {
    var segment: Int
    var row: Int
    var date: PartialDate
    var number: Int
  }
  struct Event: Equatable, Sendable {
    var sentence: UInt32
    var date: PartialDate
    var number: Int
  }

  private(set) var pages: [UInt32: Page] = [:]
  private(set) var expressions: [Expression] = []
  /// Events of sentences without an expression.
  private(set) var sentences: [Event] = []

  /// Nothing asserted.
  init() {}

  /// What `facts` assert of the days in `archive`.
  init(_ facts: Facts, _ archive: Archive, _ layers: [SegmentLayers]) {
    for assertion in facts.assertions {
      guard let document = archive.document(named: assertion.document) else { continue }
      switch assertion.value {
      case .text: continue
      case .date(let date): pages[document] = Page(date: date, number: assertion.number)
      case .event(let ordinal, let words, let date):
        guard let sentence = archive.sentence(ordinal, of: document) else { continue }
        let place = archive.place(ofSentence: sentence)
        let rows = layers[place.segment].rows(in: place.sentence, saying: words, of: archive.segments[place.segment])
        if let row = layers[place.segment].mainRow(rows, in: place.sentence, isNamed: words != nil) {
          expressions.removeAll { $0.segment == place.segment && $0.row == row }
          expressions.append(Expression(segment: place.segment, row: row, date: date, number: assertion.number))
        } else if words == nil {
          sentences.removeAll { $0.sentence == sentence }
          sentences.append(Event(sentence: sentence, date: date, number: assertion.number))
        }
      }
    }
  }
}

extension SegmentLayers {
  /// The expressions of a sentence, or those whose words are `words`, case folded; else those in which `words` stand.
  func rows(in sentence: Int, saying words: String?, of segment: Segment) -> [Int] {
    let rows = Array(dates.rows(in: sentence..<sentence + 1))
    guard let wanted = words?.lowercased() else { return rows }
    let texts = rows.map { segment.text(dates.mention[$0].bytes, of: Int(segment.sentences.document[sentence])).lowercased() }
    let exact = zip(rows, texts).filter { $1 == wanted }.map(\.0)
    return exact.isEmpty ? zip(rows, texts).filter { $1.contains(wanted) }.map(\.0) : exact
  }

  /// The expression that dates what the sentence tells: that of its first deed, else the first one that means a day.
  func mainRow(_ rows: [Int], in sentence: Int, isNamed: Bool) -> Int? {
    if isNamed { return rows.first }
    let told = deeds.deeds(in: sentence..<sentence + 1).filter { $0.bond == .on }
    let bound = (told.filter { !$0.isNoun } + told.filter(\.isNoun)).compactMap(\.row)
    return bound.first { dates.mention[$0].expression.isDay } ?? rows.first { dates.mention[$0].expression.isDay } ?? bound.first
  }
}
