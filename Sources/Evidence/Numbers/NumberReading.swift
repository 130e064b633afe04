import Chronology
public import Corpus
public import Diagnosis
public import Prose

/// A quantity with its words read out of the text, and its time resolved.
public struct NumberReading: Sendable {
  /// What the sentence states.
  public var mention: NumberMention
  /// The noun as it stands in tables: `troops`, `USD`, `percent`; empty where none is said.
  public var unit: String
  /// Who has it, countries by their one name; empty where nobody is named.
  public var holder: String
  /// Where it is; empty where no place is named.
  public var place: String
  /// When it holds: the time beside it, else when the page was published.
  public var asOf: Dating
  /// The archive's number of its sentence.
  public var sentence: UInt32
  /// What the sentence before names that makes it somebody's; nil where its own sentence names who has it, or nothing does.
  var carried: CarriedHolder.Step?

  /// A quantity with its words.
  public init(mention: NumberMention, unit: String, holder: String, place: String, asOf: Dating, sentence: UInt32) {
    self.mention = mention
    self.unit = unit
    self.holder = holder
    self.place = place
    self.asOf = asOf
    self.sentence = sentence
  }

  /// The steps that led to it, each in a few words with its words quoted.
  public var steps: [String] {
    let found = mention.steps
    var steps = [found.value.words]
    if found.unit != .none { steps.append("\(found.unit.words): \(unit)") }
    let holderStep = carried?.words ?? found.holder.words
    steps.append(holder.isEmpty ? holderStep : "holder \(holder): \(holderStep)")
    steps.append(place.isEmpty ? found.place.words : "place \(place): \(found.place.words)")
    steps.append(mention.standing == .earlier && found.asOf == .none ? "no time is named: before publication" : found.asOf.words)
    if mention.standing == .denied { steps.append("the clause denies it") }
    return steps
  }
}

extension Reading {
  /// The quantities of `rows` in a document, rows of its segment's layer.
  public func numbers(_ rows: [Int], of document: UInt32, in archive: Archive) throws(Diagnostic) -> [NumberReading] {
    let place = archive.place(ofDocument: document)
    let segment = archive.segments[place.segment]
    let layer = try segment.numbers()
    let mentions = rows.map { layer.mention[$0] }
    let times = try mentions.contains { $0.asOf != nil && $0.steps.asOf != .status } ? self.times(of: document, in: archive) : [:]
    let published = datings[Int(document)]
    var carried = CarriedHolder()
    var readings: [NumberReading] = []
    for (row, mention) in zip(rows, mentions) {
      let sentence = Int(layer.sentence[row])
      func text(_ bytes: Range<Int>?) -> String { bytes.map { segment.text($0, of: place.document) } ?? "" }
      let time = mention.steps.asOf == .status ? nil : mention.asOf.flatMap { times[$0.lowerBound] }
      // What was before publication was on no day that anybody knows.
      let unnamed = mention.standing == .earlier ? Dating(nil) : published
      var reading = NumberReading(
        mention: mention, unit: mention.unitName(text(mention.unit)),
        holder: try segment.holder(of: mention, in: sentence),
        place: placeNames(text(mention.place), in: segment.gazetteer), asOf: time ?? unnamed,
        sentence: archive.sentenceBases[place.segment] + layer.sentence[row])
      if mention.holder == nil, !reading.holder.isEmpty { reading.mention.steps.holder = .noun }
      try carried.fill(&reading, inSentence: sentence, of: segment)
      readings.append(reading)
    }
    return readings
  }

  /// What the expressions of time in a document mean, by where they begin.
  private func times(of document: UInt32, in archive: Archive) throws(Diagnostic) -> [Int: Dating] {
    let layer = try archive.segments[archive.place(ofDocument: document).segment].dates()
    let (rows, dates) = dates(of: document, mentioning: layer, in: archive)
    var times: [Int: Dating] = [:]
    for (row, date) in zip(rows, dates) {
      var dating = Dating(date.interval?.date, through: date.interval?.through, as: date.status)
      dating.status = date.status
      dating.possible = date.interval?.range
      times[layer.mention[row].bytes.lowerBound] = dating
    }
    return times
  }
}

extension NumberMention {
  /// The unit as it stands in tables, for the words of its noun.
  func unitName(_ words: String) -> String {
    switch kind {
    case .money: currency?.code ?? ""
    case .fraction: "fraction"
    case .percent: words.lowercased().hasPrefix("percentage") ? "percentage points" : "percent"
    case .age: "years"
    case .tally: words.isEmpty ? "votes" : words.lowercased()
    case .count, .measure: words.lowercased()
    }
  }
}
