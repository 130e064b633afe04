import Columnar
public import Corpus
import Diagnosis
import Evidence
public import Prose

/// The fields of hits that are quotations: who says them, as far as the page shows.
struct QuoteRows: LayerRows {
  static let shown = ["kind", "speaker", "cue", "text"]
  static let exported = ["name", "via", "reason"]

  /// The quotations, in step with the hits.
  let quotes: [SpokenWords]

  /// The rows of `hits`.
  init(_ hits: Hits, in view: View) {
    var quotes: [SpokenWords] = []
    for (sentence, row) in zip(hits.sentences, hits.layerRows) {
      let place = view.archive.place(ofSentence: sentence)
      let segment = view.archive.segments[place.segment]
      // The layer is there: these are its rows.
      guard let layer = try? segment.quotes() else { continue }
      quotes.append(SpokenWords(layer[Int(row)], in: segment, document: Int(segment.sentences.document[place.sentence])))
    }
    self.quotes = quotes
  }

  /// The values of a field; nil where quotations have no such field.
  func cells(_ field: String) -> Cells? {
    switch field {
    case "kind": column(\.mention.kind.word)
    case "speaker": column(\.speaker)
    case "name": column(\.name)
    case "cue": column { $0.text($0.mention.cue) }
    case "via": column { $0.text($0.mention.via) }
    case "reason": column(\.mention.reason.words)
    default: nil
    }
  }

  /// The steps that found the speaker of row `index`.
  func steps(_ index: Int, text: String) -> [String] {
    let quote = quotes[index]
    let kind = quote.mention.kind.word
    return [quote.speaker.map { "\(kind) speech of \"\($0)\"" } ?? "\(kind), of nobody named"] + quote.steps
  }

  /// The value of each row, as far as somebody waits for it.
  private func column(_ value: (SpokenWords) -> String?) -> Cells {
    var cells = [String?](repeating: nil, count: quotes.count)
    for row in cells.indices {
      if row & 255 == 0, Task.isCancelled { break }
      cells[row] = value(quotes[row])
    }
    return .text(cells)
  }
}

/// A quotation with the text its spans are in.
public struct SpokenWords {
  /// What the page gives.
  public let mention: QuoteMention
  private let segment: Segment
  private let document: Int

  /// A quotation of a document, by the document's number in its segment.
  public init(_ mention: QuoteMention, in segment: Segment, document: Int) {
    self.mention = mention
    self.segment = segment
    self.document = document
  }

  /// The words of a span, blanks run together; nil for none.
  public func text(_ bytes: Range<Int>?) -> String? { bytes.map { segment.text($0, of: document).blanksJoined } }

  /// The fullest words for who says it: `Allison Hart` where `she` stands beside the cue.
  /// The capital of a word that only begins a sentence is none of it.
  public var speaker: String? { text(mention.name ?? mention.speaker).map { insideSentence($0, named: speakerName(in: $0)) } }

  /// The name alone, without office; nil for somebody without one.
  public var name: String? { speaker.flatMap { speakerName(in: $0) } }

  /// How the speaker was found, step by step.
  public var steps: [String] {
    let said = text(mention.cue).map { " \"\($0)\"" } ?? ""
    var steps = ["\(mention.reason.words)\(said)"]
    if let near = text(mention.speaker), let full = text(mention.name), near != full {
      steps.append("\"\(near)\" stands for \"\(full)\", named before it")
    }
    if mention.speaker == nil, let full = text(mention.name) { steps.append("\"\(full)\" spoke last before it") }
    if let name, name != speaker { steps.append("the name in it is \"\(name)\"") }
    if let via = text(mention.via) { steps.append("passed on by \"\(via)\"") }
    return steps
  }
}
