import Columnar
import Corpus
public import Diagnosis
public import Engine
import Query

/// `kwic [width N] [sort K]`: hits in their context, one under the other (Luhn 1960).
public struct Kwic: Gather {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("kwic", options: [OptionShape("width", .numbers(1...1)), OptionShape("sort", .key)]),
    usage: "kwic [width N] [sort KEY]",
    summary: "a concordance: each hit with N characters around it, sorted by a field or by left1 … left5, right1 … right5", takes: [.hits],
    gives: .look, group: .read,
    examples: [
      Example("find troops | kwic", "a word in context"), Example("find troops | kwic sort right1", "by the word behind it"),
      Example("find suspend* | kwic width 30", "with less around it"),
    ], completions: [.words((1...5).flatMap { ["left\($0)", "right\($0)"] })])

  private let width: Int
  private let key: Key?
  private let offset: Int?

  /// Binds the options.
  public init(_ call: Call) throws(Diagnostic) {
    width = min(call.numbers("width")?.first ?? 60, 10_000)
    key = call.keys("sort").first
    offset = key.flatMap { Self.offset(of: $0.name.folded) }
  }

  /// `left2` is −2, `right1` is 1; nil for a field.
  private static func offset(of word: String) -> Int? {
    for (side, sign) in [("left", -1), ("right", 1)] where word.hasPrefix(side) {
      if let number = Int(word.dropFirst(side.count)), (1...5).contains(number) { return sign * number }
    }
    return nil
  }

  /// The rows of a slice; a concordance needs all of them.
  public func partial(of slice: Slice) -> [Int] { slice.rowNumbers }
  /// All rows.
  public func merge(_ first: [Int], _ second: [Int]) -> [Int] { first + second }

  /// The concordance.
  public func finish(_ partial: [Int]?, of input: Value, in view: View) throws(Diagnostic) -> Value {
    guard case .hits(let hits) = input else { return input }
    let sorted = try order(of: hits, view)
    var sheet = view.concordance(of: sorted, characters: width)
    sheet.table.notes = [view.summary(of: hits)]
    return .table(sheet)
  }

  private func order(of hits: Hits, _ view: View) throws(Diagnostic) -> Hits {
    guard let key else { return hits }
    let cells: Cells = if let offset { .text(words(hits, at: offset, view)) } else { try HitRows(hits, in: view).known(key.name) }
    let ranks = cells.ranks().map { key.isDescending && $0 != .max ? -$0 : $0 }
    return hits.picking((0..<hits.count).sorted { (ranks[$0], $0) < (ranks[$1], $1) })
  }

  /// The folded word so far from each hit, nil beyond its section.
  private func words(_ hits: Hits, at offset: Int, _ view: View) -> [String?] {
    (0..<hits.count).map { row in
      let place = view.archive.place(ofSentence: hits.sentence[row])
      let segment = view.archive.segments[place.segment]
      let stream = segment.stream(ofSentence: place.sentence)
      let token = offset < 0 ? Int(hits.start[row]) + offset : Int(hits.end[row]) - 1 + offset
      let passage = stream.passage(ofToken: hits.start[row])
      guard token >= Int(passage.lowerBound), token < Int(passage.upperBound) else { return nil }
      return String(decoding: segment.lexicon.norm(stream.types[token]), as: UTF8.self)
    }
  }
}
