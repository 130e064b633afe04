import Columnar
import Corpus
public import Diagnosis
public import Engine
import Measures
import Query

/// `dispersion [by doc|outlet|month]`: how evenly hits are spread over the text they were looked for in.
public struct DispersionCommand: Whole {
  /// What the text may be cut by.
  private static let keys = ["doc", "outlet", "origin", "day", "week", "month", "quarter", "year"]

  /// The words of the command.
  public static let form = CommandForm(
    VerbShape("dispersion", options: [OptionShape("by", .word(keys))]), usage: "dispersion [by doc|outlet|month]",
    summary: "whether hits are spread evenly or clumped: range, DP, DPnorm, D, D₂, S and ARF over articles, outlets or periods",
    takes: [.hits], gives: .rows(.table), group: .count,
    examples: [
      Example("find troops | dispersion", "over the articles"), Example("find troops | dispersion by outlet", "over the papers"),
    ])

  private let key: String

  /// Binds the key.
  public init(_ call: Call) throws(Diagnostic) { key = call.word("by") ?? "doc" }

  /// The one row.
  public func value(of input: Value, in view: View) throws(Diagnostic) -> Value {
    guard case .hits(let hits) = input else { return .table(Sheet(Table([]))) }
    let ground = try GroundParts(hits, in: view)
    let parts = try Parts(ground, key, view)
    let text = ground.places(of: hits, in: view, among: { parts.ofDocument[$0] >= 0 })
    let spread = Dispersion(counts: parts.counts, sizes: parts.sizes)
    let reduced = text.places.flatMap { ReducedFrequency(positions: $0, size: text.tokens) }
    let found = spread.map { Found(spread: $0, reduced: reduced, parts: parts, tokens: text.tokens, key: key) }
    var table = Table(columns(found), rowCount: found == nil ? 0 : 1)
    table.notes = notes(parts, found)
    return .table(Sheet(table, openings: openings(found, hits)))
  }

  /// The parts of the text: their tokens and hits.
  struct Parts: Sendable {
    /// The part of each document; below 0 where its key is unknown.
    var ofDocument: [Int] = []
    var counts: [Int] = []
    var sizes: [Int] = []
    /// The hits in the parts, by their numbers.
    var hits: [Int] = []
    var unknownDocuments = 0
    var unknownHits = 0

    init(_ ground: GroundParts, _ key: String, _ view: View) throws(Diagnostic) {
      ofDocument = key == "doc" ? Array(ground.documents.indices) : try Self.parts(of: ground.documents, by: key, view)
      let partCount = (ofDocument.max() ?? -1) + 1
      (counts, sizes) = ([Int](repeating: 0, count: partCount), [Int](repeating: 0, count: partCount))
      for (index, part) in ofDocument.enumerated() {
        let count = ground.hits.count(index)
        guard part >= 0 else {
          unknownDocuments += 1
          unknownHits += count
          continue
        }
        counts[part] += count
        sizes[part] += ground.tokens[index]
        if count > 0 { hits += ground.hits[index] }
      }
      hits.sort()
    }

    /// The part of each document, numbered in the order they are first met.
    private static func parts(of documents: Documents, by key: String, _ view: View) throws(Diagnostic) -> [Int] {
      let coded = try DocumentRows(documents, in: view).known(Word(key, 0..<0))
      let labels = coded.values.labels
      var numbers: [String: Int] = [:]
      return documents.indices.map { index in
        guard let label = labels[Int(coded.codes[index])] else { return -1 }
        let part = numbers[label, default: numbers.count]
        numbers[label] = part
        return part
      }
    }
  }

  /// The measures with what they were made from.
  struct Found: Sendable {
    var spread: Dispersion
    var reduced: ReducedFrequency?
    var parts: Parts
    var tokens: Int
    var key: String
  }

  private func columns(_ found: Found?) -> [Column] {
    let spread = found?.spread
    func reals(_ name: String, _ value: Double?, _ place: Column.Place = .everywhere, _ decimals: Int = 3) -> Column {
      Column(name, .reals(found == nil ? [] : [value], decimals: decimals), place: place)
    }
    func integers(_ name: String, _ value: Int?) -> Column { Column(name, .integers(found == nil ? [] : [value])) }
    return [
      integers("hits", found?.parts.hits.count), integers("range", spread?.range), integers("parts", found?.parts.counts.count),
      reals("dp", spread?.dp), reals("dp_norm", spread?.dpNorm), reals("d", spread?.juillandD), reals("d2", spread?.carrollD2),
      reals("s", spread?.rosengrenS), reals("arf", found?.reduced?.average, .everywhere, 2),
      reals("ald", found?.reduced?.logDistance, .exports), reals("awt", found?.reduced?.waitingTime, .exports, 2),
      reals("vc", spread?.variation, .exports), reals("kld", spread?.divergence, .exports),
    ]
  }

  private func notes(_ parts: Parts, _ found: Found?) -> [String] {
    guard let found else { return ["no hits to spread"] }
    let noun = key == "doc" ? "document" : key
    var notes = [
      "range: parts with a hit; parts: \(counted(parts.counts.count, noun)) of \(counted(found.tokens, "token")) searched",
      "DP and DPnorm: 0 even, 1 clumped (Gries 2008; Lijffijt & Gries 2012); D (Juilland, population SD), D₂ (Carroll), S (Rosengren): 1 even",
      "ARF: the hits, counting those that stand close together less (Savický & Hlaváčová 2002, gaps as on a ring)",
    ]
    if parts.counts.count == 1 { notes.insert("one part only: there is nothing to be spread over", at: 0) }
    if parts.unknownDocuments > 0 {
      notes.append(
        "left out: \(counted(parts.unknownDocuments, "document")) with \(counted(parts.unknownHits, "hit")), whose \(key) is unknown")
    }
    return notes
  }

  private func openings(_ found: Found?, _ hits: Hits) -> Openings {
    guard let found else { return .none }
    return Openings { (_, _) throws(Diagnostic) in Opening(lines: found.lines, hits: hits.picking(found.parts.hits)) }
  }
}

extension DispersionCommand.Found {
  /// The formulas with the numbers put in.
  var lines: [String] {
    let (counts, sizes) = (parts.counts, parts.sizes)
    let (all, smallest) = (counts.reduce(0, +), sizes.filter { $0 > 0 }.min() ?? 0)
    let words = sizes.reduce(0, +)
    let shares = counts.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }.prefix(3).map {
      "\(counts[$0]) of \(all) hits in \(grouped(sizes[$0])) of \(grouped(words)) tokens"
    }
    var lines = [
      "range = parts with a hit = \(spread.range) of \(counts.count); the fullest hold \(shares.joined(separator: ", "))",
      "DP = ½ Σ |v − s|, v a part's share of the hits, s its share of the tokens = \(decimal(spread.dp, 4)) (Gries 2008)",
    ]
    if let norm = spread.dpNorm {
      lines.append(
        "DPnorm = DP/(1 − min s) = \(decimal(spread.dp, 4))/(1 − \(grouped(smallest))/\(grouped(words))) = \(decimal(norm, 4)) (Lijffijt & Gries 2012)"
      )
    }
    if let d = spread.juillandD, let d2 = spread.carrollD2 {
      lines.append(
        "D = 1 − V/√(n − 1), V the variation of the parts' rates, n = \(counts.count): \(decimal(d, 4)) (Juilland, population SD)")
      lines.append("D₂ = −Σ v log2 v ÷ log2 n = \(decimal(d2, 4)) (Carroll 1970)")
    }
    lines.append("S = (Σ √(s·f))²/\(all), f a part's hits = \(decimal(spread.rosengrenS, 4)) (Rosengren 1971)")
    if let reduced {
      let stretch = decimal(Double(tokens) / Double(all))
      lines.append(
        "ARF = Σ min(gap, \(stretch)) ÷ \(stretch), \(stretch) = \(grouped(tokens)) tokens/\(all) hits: \(decimal(reduced.average, 4))")
      lines.append(
        "ALD = Σ gap·log10(gap) ÷ N = \(decimal(reduced.logDistance, 4)); AWT = ½ (1 + Σ gap² ÷ N) = \(decimal(reduced.waitingTime, 4))")
    }
    return lines
  }
}
