import Columnar
import Corpus
public import Diagnosis
public import Engine
import Measures
import Query

/// `ngrams N [min M] [top N] [in SECTION]`: the sequences of N words, by how often they occur.
public struct Ngrams: Gather {
  /// The words of the command.
  public static let form = CommandForm(
    VerbShape(
      "ngrams", object: .number,
      options: [
        OptionShape("min", .numbers(1...1, least: 1)), OptionShape("top", .numbers(1...1, least: 1)), OptionShape("in", .word(Scope.words)),
      ]),
    usage: "ngrams N [min M] [top N] [in SECTION]",
    summary: "sequences of N words inside sentences, commonest first; those seen once are left out unless `min 1` asks for them",
    takes: [.documents], gives: .rows(.table), group: .count,
    examples: [
      Example("ngrams 3 | first 10", "three words in a row"), Example("ngrams 2 min 5", "pairs seen five times or more"),
      Example("filter mentions suspend* | ngrams 4 min 2 top 5", "in some articles"),
    ])

  /// The lengths there are.
  private static let sizes = 2...9

  private let size: Int
  private let least: Int
  private let top: Int
  private let scope: Scope

  /// Binds the length and the options.
  public init(_ call: Call) throws(Diagnostic) {
    size = call.number ?? 2
    guard Self.sizes.contains(size) else {
      throw Diagnostic(
        .outOfBounds("ngrams", Self.sizes.lowerBound, Self.sizes.upperBound), at: call.stage.range,
        offer: size == 1 ? "words" : "ngrams \(min(max(size, Self.sizes.lowerBound), Self.sizes.upperBound))")
    }
    least = call.numbers("min")?.first ?? 2
    top = call.top
    scope = call.scope
  }

  /// What was chosen.
  public var reading: String? { "\(size) words in a row, seen \(counted(least, "time")) or more" }

  /// The documents of one segment, by their numbers there.
  public struct Part: Sendable { var documents: [(segment: Int, numbers: Documents)] }

  /// The documents of a slice; sequences are counted over all of them at once.
  public func partial(of slice: Slice) -> Part { Part(documents: [(slice.segmentIndex, slice.documents)]) }
  /// The documents of both.
  public func merge(_ first: Part, _ second: Part) -> Part { Part(documents: first.documents + second.documents) }

  /// The list, commonest first.
  public func finish(_ partial: Part?, of input: Value, in view: View) throws(Diagnostic) -> Value {
    let archive = view.archive
    let forms = view.wordForms(.norm)
    let text = partial?.documents.map { part in
      (segment: part.segment, runs: TokenRuns(of: part.numbers, in: archive.segments[part.segment], scope))
    }
    guard let text else { return .table(Sheet(Table([]))) }
    guard case .documents(let whole) = input else { return input }
    let grams = try Grams(of: size, in: text, of: archive, forms, least: least)
    let rows = commonest(grams)
    let documents = try grams.documents(rows, in: text, of: archive, forms)
    let tokens = view.searchedText(in: .init(documents: whole.inOrder, scope: scope)).tokens
    let sequences = rows.map { grams.forms(of: $0) }
    var table = Table(
      [
        Column("ngram", .text(sequences.map { $0.map { forms.text($0) }.joined(separator: " ") })),
        Column("hits", .integers(rows.map { Int(grams.counts[$0]) })), Column("documents", .integers(documents)),
        Column("per_million", .reals(rows.map { perMillion(Int(grams.counts[$0]), of: tokens) }, decimals: 2)),
      ], rowCount: rows.count)
    let count = grams.counts.count { Int($0) >= least }
    table.notes = notes(count, tokens, shown: rows.count) + view.aliasNotes("for a sequence has so many words")
    table.extent = extent(rows.count, of: count, all(count))
    return .table(Sheet(table, openings: openings(sequences, partial?.documents ?? [], forms)))
  }

  private func commonest(_ grams: Grams) -> [Int] {
    var best = Strongest<Int>(top) { left, right in
      if grams.counts[left] != grams.counts[right] { return grams.counts[left] > grams.counts[right] }
      return grams.forms(of: left).lexicographicallyPrecedes(grams.forms(of: right))
    }
    for index in 0..<grams.count where Int(grams.counts[index]) >= least { best.add(index) }
    return best.sorted
  }

  /// The sequences that are seen often enough, in words.
  private func all(_ count: Int) -> String { "\(counted(count, "sequence")) of \(size) words seen \(counted(least, "time")) or more" }

  private func notes(_ count: Int, _ tokens: Int, shown: Int) -> [String] {
    guard shown > 0 else { return [all(count) + "; `min 1` shows every sequence"] }
    return [
      (extent(shown, of: count, all(count)) ?? all(count)) + "; inside a sentence, and punctuation ends a sequence",
      "per million of the \(counted(tokens, "token")) there, punctuation too",
    ]
  }

  private func openings(
    _ sequences: [[UInt32]], _ documents: [(segment: Int, numbers: Documents)], _ forms: Forms
  ) -> Openings {
    let scope = scope
    return Openings { (row, view) throws(Diagnostic) in
      var hits: Hits?
      for part in documents {
        let runs = TokenRuns(of: part.numbers, in: view.archive.segments[part.segment], scope)
        let found = try Grams.places(of: sequences[row], in: (part.segment, runs), of: view.archive, forms)
        hits = hits?.appending(found) ?? found
      }
      return Opening(hits: hits)
    }
  }
}
