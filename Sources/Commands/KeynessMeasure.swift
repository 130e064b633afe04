import Columnar
import Engine
import Measures

/// How much more one side uses a word than the other: the measures `keywords` ranks by.
enum KeynessMeasure: String, CaseIterable, Sendable {
  case g2
  case g2TwoTerms = "g2_2"
  case logRatio = "log_ratio"
  case lrc
  case diff, simple, fightin, chi2
  case chi2TwoTerms = "chi2_2"
  case chi2Yates = "chi2_yates"
  case fisher

  /// The measure of a word; `tests` is how many words are tested at once.
  func value(_ word: WordPair, tests: Int) -> Double? {
    let (a, n1, b, n2) = (word.target, word.targetWords, word.reference, word.referenceWords)
    return switch self {
    case .g2: logLikelihood(word.table)
    case .g2TwoTerms: logLikelihoodOfTwoTerms(a, of: n1, against: b, of: n2)
    case .logRatio: Measures.logRatio(a, of: n1, against: b, of: n2)
    case .lrc: logRatioInterval(a, of: n1, against: b, of: n2, tests: tests)?.conservative
    case .diff: percentDifference(a, of: n1, against: b, of: n2)
    case .simple: simpleMaths(a, of: n1, against: b, of: n2)
    case .fightin: fightingWords(a, of: n1, against: b, of: n2, background: word.background, of: word.backgroundWords)
    case .chi2: chiSquared(word.table)
    case .chi2TwoTerms: chiSquaredOfTwoTerms(a, of: n1, against: b, of: n2)
    case .chi2Yates: chiSquaredOfYates(word.table)
    case .fisher: fisherExact(word.table).twoSided
    }
  }

  /// Whether small values are the strong ones: probabilities.
  var prefersSmall: Bool { self == .fisher }

  /// Whether words that the reference does not have are without a value: growth from nothing has no percentage.
  var needsReference: Bool { self == .diff }

  /// The values as a column.
  func column(_ values: [Double?]) -> Values { self == .fisher ? .probabilities(values) : .reals(values, decimals: 2) }

  /// The formula and its source, for the note under the table.
  var convention: String {
    switch self {
    case .g2: "G² = 2 Σ O ln(O/E) over 4 cells (Dunning 1993)"
    case .g2TwoTerms: "G² = 2 (a ln(a/E1) + b ln(b/E2)), 2 terms (Rayson & Garside 2000)"
    case .logRatio: "log ratio = log2((a/n1)/(b/n2)), 0.5 for a zero cell (Hardie 2014)"
    case .lrc: "lrc = the end of the log ratio's interval nearest 0, or 0 inside it (Evert 2022)"
    case .diff: "%DIFF = (f1 − f2)/f2 · 100, on relative frequencies (Gabrielatos & Marchi 2011)"
    case .simple: "simple maths = (fpm1 + k)/(fpm2 + k), k = 1 (Kilgarriff 2009)"
    case .fightin: "log odds with a Dirichlet prior as z, background the whole corpus, α0 = 500 (Monroe, Colaresi & Quinn 2008)"
    case .chi2: "χ² = Σ (O − E)²/E over 4 cells, without Yates' correction"
    case .chi2TwoTerms: "χ² = (a − E1)²/E1 + (b − E2)²/E2, 2 terms, without Yates' correction"
    case .chi2Yates: "χ² = Σ (|O − E| − ½)²/E over 4 cells, with Yates' correction"
    case .fisher: "Fisher's exact test, two-sided: the probability p"
    }
  }
}

/// One word on two sides, as counts.
struct WordPair: Sendable {
  /// The word's form.
  var form: UInt32
  /// How often the target has it, and the target's words.
  var target: Int
  var targetWords: Int
  /// How often the reference has it, and the reference's words.
  var reference: Int
  var referenceWords: Int
  /// How often the whole corpus has it, and its words; 0 where no measure asks.
  var background = 0
  var backgroundWords = 0

  /// The four cells: rows the word or not, columns the two sides.
  var table: Contingency { Contingency(target, of: targetWords, against: reference, of: referenceWords) }

  /// Whether the target uses it relatively more.
  var isMore: Bool { Double(target) * Double(referenceWords) > Double(reference) * Double(targetWords) }
}
