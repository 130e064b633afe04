import Columnar
import Cores
import Corpus
import Diagnosis
import Engine
import Measures

/// Two sides of a comparison, counted word by word: what `keywords` and `compare` share.
struct Keyness: Sendable {
  /// One side.
  struct Side: Sendable {
    var name: String
    var documents: Documents
    var counts: FormCounts
    var words: Int

    init(_ name: String, _ documents: Documents, _ forms: Forms, _ view: View) throws(Diagnostic) {
      self.init(name, documents, try view.archive.counts(of: forms, in: documents, .article))
    }

    /// A side of all documents that are not in `other`, whose words need not be counted again.
    init(_ name: String, _ documents: Documents, beside other: Side, _ forms: Forms, _ view: View) throws(Diagnostic) {
      let all = try view.archive.counts(of: forms, in: view.archive.documents, .article)
      self.init(name, documents, all.subtracting(other.counts))
    }

    private init(_ name: String, _ documents: Documents, _ counts: FormCounts) {
      self.name = name
      self.documents = documents
      self.counts = counts
      words = counts.wordCount
    }
  }

  /// A word with what it is ranked by.
  struct Row: Sendable {
    var word: WordPair
    var score: Double
    var likelihood: Double
  }

  /// Words a side needs before its words are ranked.
  static let leastWords = 2000

  let forms: Forms
  let target: Side
  let reference: Side
  /// The whole corpus, where a measure asks for it.
  private let background: Side?
  /// The forms of the words that are candidates.
  private var wanted: [UInt32] = []
  /// Words seen fewer times than asked for.
  private(set) var rarer = 0

  /// The words seen at least `least` times on both sides together.
  init(_ target: Side, _ reference: Side, background: Side? = nil, _ forms: Forms, least: Int) {
    self.forms = forms
    self.target = target
    self.reference = reference
    self.background = background
    let (first, second, areWords) = (target.counts.counts.span, reference.counts.counts.span, forms.isWord.span)
    var form = 0
    while form < first.count {
      let sum = Int(first[form]) + Int(second[form])
      if areWords[form], sum > 0 {
        if sum >= least { wanted.append(UInt32(form)) } else { rarer += 1 }
      }
      form += 1
    }
  }

  /// The words that are candidates.
  var candidates: LazyMapSequence<[UInt32], WordPair> { wanted.lazy.map { pair($0) } }

  private func pair(_ form: UInt32) -> WordPair {
    WordPair(
      form: form, target: target.counts[form], targetWords: target.words, reference: reference.counts[form],
      referenceWords: reference.words, background: background?.counts[form] ?? 0, backgroundWords: background?.words ?? 0)
  }

  /// Whether both sides have words enough to rank by more than counts.
  var hasEnoughWords: Bool { target.words >= Self.leastWords && reference.words >= Self.leastWords }

  /// How many of the candidates `isWanted`. On all cores.
  func count(where isWanted: @Sendable (WordPair) -> Bool) -> Int {
    let parts = try? onShares { (forms) throws(Diagnostic) in forms.reduce(0) { isWanted(pair($1)) ? $0 + 1 : $0 } }
    return parts?.reduce(0, +) ?? 0
  }

  /// The names of both sides.
  var names: [String] { [target.name, reference.name] }

  /// The sizes of both sides in words.
  var sizes: String { [target, reference].map { "\($0.name) \(counted($0.words, "word"))" }.joined(separator: ", ") }

  /// The first `limit` of the candidates that `isWanted`, by `measure`, or by their count where that is nil; ties by G², then count, then
  /// the word. Throws `.cancelled`.
  func strongest(by measure: KeynessMeasure?, limit: Int, where isWanted: @Sendable (WordPair) -> Bool) throws(Diagnostic) -> [Row] {
    var best = Strongest<Row>(limit, by: Self.isStronger)
    let interruption = Interruption()
    let parts = try onShares { (forms) throws(Diagnostic) in
      try strongest(of: forms, by: measure, limit: limit, interruption, where: isWanted)
    }
    for part in parts { for row in part { best.add(row) } }
    return best.sorted
  }

  private static func isStronger(_ left: Row, _ right: Row) -> Bool {
    if left.score != right.score { return left.score > right.score }
    if left.likelihood != right.likelihood { return left.likelihood > right.likelihood }
    let (a, b) = (left.word.target + left.word.reference, right.word.target + right.word.reference)
    return a != b ? a > b : left.word.form < right.word.form
  }

  private func strongest(
    of forms: ArraySlice<UInt32>, by measure: KeynessMeasure?, limit: Int, _ interruption: Interruption,
    where isWanted: (WordPair) -> Bool
  ) throws(Diagnostic) -> [Row] {
    var best = Strongest<Row>(limit, by: Self.isStronger)
    for (index, form) in forms.enumerated() {
      // An exact test or an interval takes some microseconds.
      if index & 255 == 0 { try interruption.check() }
      let word = pair(form)
      guard isWanted(word) else { continue }
      if measure == .g2, let last = best.last, logLikelihoodBound(word.table) < last.score { continue }
      let score = score(of: word, by: measure)
      if let last = best.last, score < last.score { continue }
      let likelihood = measure == nil ? 0 : measure == .g2 ? score : logLikelihood(word.table)
      best.add(Row(word: word, score: score, likelihood: likelihood))
    }
    return best.sorted
  }

  private func score(of word: WordPair, by measure: KeynessMeasure?) -> Double {
    guard let measure else { return Double(word.target + word.reference) }
    return measure.value(word, tests: wanted.count).map { measure.prefersSmall ? -$0 : $0 } ?? -.infinity
  }

  /// What `body` gives for a share of the candidates each, on all cores. Throws what it throws.
  private func onShares<Part: Sendable>(
    _ body: @Sendable (ArraySlice<UInt32>) throws(Diagnostic) -> Part
  ) throws(Diagnostic) -> [Part] {
    let shares = shares(of: wanted.count, from: 4096)
    return try onCores(shares.count) { (share) throws(Diagnostic) in try body(wanted[shares[share]]) }
  }

  // MARK: - Chance

  /// The G² that a word reaches by chance with p < .01 when so many are tested (Bonferroni).
  static func critical(tests: Int) -> Double { criticalValue(at: correctedLevel(0.01, for: tests, by: .bonferroni)) ?? .infinity }

  /// The line that says how many of the tested words reach that: `noun` names one, `reached` is how many.
  static func significance(_ noun: String, reached: Int, tests: Int) -> String {
    let need = "p < .01 after correction: \(counted(tests, noun)) tested need G² \(decimal(critical(tests: tests))) (Bonferroni)"
    return reached == 0 ? "no \(noun) reaches \(need)" : "\(counted(reached, noun)) reach\(reached == 1 ? "es" : "") \(need)"
  }

  /// That line for the candidates that `isWanted`.
  func significance(where isWanted: @Sendable (WordPair) -> Bool) -> String {
    let critical = Self.critical(tests: wanted.count)
    return Self.significance("word", reached: count { isWanted($0) && reaches(critical, $0.table) }, tests: wanted.count)
  }

  // MARK: - Columns

  /// Log ratio and its interval, corrected for so many tests.
  static func logRatioColumns(_ rows: [Row], tests: Int) -> [Column] {
    let intervals = rows.map { row in
      logRatioInterval(row.word.target, of: row.word.targetWords, against: row.word.reference, of: row.word.referenceWords, tests: tests)
    }
    return [
      Column("log_ratio", .reals(rows.map { KeynessMeasure.logRatio.value($0.word, tests: tests) }, decimals: 2)),
      Column("low", .reals(intervals.map { $0?.low }, decimals: 2)), Column("high", .reals(intervals.map { $0?.high }, decimals: 2)),
    ]
  }

  /// How the words of `rows` are spread over the documents of a side.
  func spread(_ rows: [Row], over side: Side, _ view: View) -> [Spread] {
    view.spread(of: rows.map(\.word.form), over: side.documents, forms)
  }
}

extension WordPair {
  /// The formula with the numbers put in; `names` are the two sides', `tests` is how many words were tested.
  func lines(_ measure: KeynessMeasure, _ names: [String], tests: Int) -> [String] {
    let expected = [table.expected, Double(target + reference) - table.expected]
    var lines = [
      "\(names[0]): \(grouped(target)) of \(counted(targetWords, "word")), expected \(decimal(expected[0]))",
      "\(names[1]): \(grouped(reference)) of \(counted(referenceWords, "word")), expected \(decimal(expected[1]))",
      "rows the word or not, columns the two sides: \(table.cellsText)",
      "\(KeynessMeasure.g2.convention): \(decimal(logLikelihood(table), 4))",
      "\(KeynessMeasure.logRatio.convention): \(decimal(KeynessMeasure.logRatio.value(self, tests: tests), 4))",
    ]
    if measure != .g2, measure != .logRatio {
      let value = measure.value(self, tests: tests)
      lines.append("\(measure.convention): \(measure == .fisher ? exact(value) : decimal(value, 4))")
    }
    return lines
  }
}

/// How a word is spread over the articles of some documents.
struct Spread: Sendable {
  /// The documents that have it.
  var range: Int
  /// DP over the documents by their tokens; nil where none has it.
  var dp: Double?
}

extension View {
  /// How each of `wanted` is spread over the articles of `documents`. O(occurrences) for each.
  func spread(of wanted: [UInt32], over documents: Documents, _ forms: Forms) -> [Spread] {
    var counts = [[Int]](repeating: [], count: wanted.count)
    var sizes = counts
    var total = 0
    for slice in Slice.cut(.documents(documents), self) {
      let segment = slice.segment
      var chosen = [Bool](repeating: false, count: segment.documentCount)
      let documents = slice.documents
      for document in documents.numbers { chosen[Int(document)] = true }
      total += segment.tokenCount(of: documents, .article)
      for (place, part) in segment.articleCounts(of: wanted, forms, segment: slice.segmentIndex, among: chosen).enumerated() {
        counts[place] += part.counts
        sizes[place] += segment.tokenCounts(ofEach: Documents(ascending: part.documents), .article)
      }
    }
    return wanted.indices.map {
      Spread(range: counts[$0].count, dp: deviationOfProportions(counts: counts[$0], sizes: sizes[$0], of: total))
    }
  }
}

/// Whether G² of a table is `critical` or more.
func reaches(_ critical: Double, _ table: Contingency) -> Bool {
  if logLikelihoodBound(table) < critical { return false }
  return logLikelihoodFloor(table) >= critical || logLikelihood(table) >= critical
}
