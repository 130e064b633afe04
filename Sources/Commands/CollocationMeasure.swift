import Columnar
import Engine
import Measures

/// How strongly a word and the hits attract each other: the measures `collocates` ranks by.
enum CollocationMeasure: String, CaseIterable, Sendable {
  case logdice, g2, mi, mi3, npmi, t, z
  case deltaP = "delta_p"
  case deltaPBack = "delta_p_back"
  case logRatio = "log_ratio"
  case chi2
  case chi2Yates = "chi2_yates"
  case fisher

  /// The measure of a word.
  func value(_ pair: Collocation) -> Double? {
    switch self {
    case .logdice: logDice(pair.observed, first: pair.hits, second: pair.frequency)
    case .g2: logLikelihood(pair.table)
    case .mi: mutualInformation(pair.table)
    case .mi3: cubicMutualInformation(pair.table)
    case .npmi: normalisedMutualInformation(pair.table)
    case .t: tScore(pair.table)
    case .z: zScore(pair.table)
    case .deltaP: Measures.deltaP(pair.table)
    case .deltaPBack: Measures.deltaP(pair.table.transposed)
    case .logRatio: pair.logRatio
    case .chi2: chiSquared(pair.table)
    case .chi2Yates: chiSquaredOfYates(pair.table)
    case .fisher: fisherExact(pair.table).twoSided
    }
  }

  /// A number that the measure of a word does not exceed, found without a logarithm; nil where there is none so cheap.
  func bound(_ pair: Collocation) -> Double? {
    if self == .g2 { return logLikelihoodBound(pair.table) }
    guard self == .logdice else { return nil }
    let share = 2 * Double(pair.observed) / Double(pair.hits + pair.frequency)
    // log2(2ⁿ(1 + u)) is n + log2(1 + u), which is no more than u/ln 2.
    return 14 + Double(share.exponent) + (share.significand - 1) * 1.443
  }

  /// Whether small values are the strong ones: probabilities.
  var prefersSmall: Bool { self == .fisher }

  /// The values as a column, with the digits behind the point that the measure needs.
  func column(_ values: [Double?]) -> Values {
    switch self {
    case .fisher: .probabilities(values)
    case .deltaP, .deltaPBack: .reals(values, decimals: 6)
    case .npmi: .reals(values, decimals: 3)
    default: .reals(values, decimals: 2)
    }
  }

  /// The formula and its source, for the note under the table; O, E, f and N are explained beside it.
  var convention: String {
    switch self {
    case .logdice: "logDice = 14 + log2(2 O/(hits + f)) (Rychlý 2008)"
    case .g2: "G² = 2 Σ O ln(O/E) over 4 cells (Dunning 1993)"
    case .mi: "MI = log2(O/E), base 2 (Church & Hanks 1990)"
    case .mi3: "MI³ = log2(O³/E), base 2 (Daille 1994)"
    case .npmi: "NPMI = MI/−log2(O/N), base 2 (Bouma 2009)"
    case .t: "t = (O − E)/√O (Church et al. 1991)"
    case .z: "z = (O − E)/√E (Berry-Rogghe 1973)"
    case .deltaP: "ΔP = O11/R1 − O21/R2, of the word given a window (Gries 2013)"
    case .deltaPBack: "ΔP = O11/C1 − O12/C2, of a window given the word (Gries 2013)"
    case .logRatio: "log ratio = log2 of the rate in windows over the rate outside, 0.5 for a zero cell (Hardie 2014)"
    case .chi2: "χ² = Σ (O − E)²/E over 4 cells, without Yates' correction"
    case .chi2Yates: "χ² = Σ (|O − E| − ½)²/E over 4 cells, with Yates' correction"
    case .fisher: "Fisher's exact test, two-sided: the probability p"
    }
  }
}

/// A word and the windows it stands in, as counts.
struct Collocation: Sendable {
  /// The word's form.
  var form: UInt32
  /// How often it stands in a window.
  var observed: Int
  /// How often it stands in the text searched, outside the hits.
  var frequency: Int
  /// The words in all windows.
  var windowWords: Int
  /// The words of the text searched, outside the hits.
  var textWords: Int
  /// The hits.
  var hits: Int
  /// The documents in whose windows it stands.
  var range: Int

  /// The four cells: rows in a window or not, columns the word or not.
  var table: Contingency { Contingency(together: observed, first: windowWords, second: frequency, size: textWords) }

  /// The log ratio of the rates inside and outside the windows.
  var logRatio: Double? {
    Measures.logRatio(observed, of: windowWords, against: frequency - observed, of: textWords - windowWords)
  }
}

extension Contingency {
  /// The cells, observed and expected, as a line: `O 3 20 / 5 400, E 0.43 …`.
  var cellsText: String {
    func cell(_ value: Double) -> String { grouped(Int(value)) }
    let expected = [(row1, column1), (row1, column2), (row2, column1), (row2, column2)].map { decimal(total > 0 ? $0.0 / total * $0.1 : 0) }
    return "O \(cell(o11)), \(cell(o12)) / \(cell(o21)), \(cell(o22)); E \(expected[0]), \(expected[1]) / \(expected[2]), \(expected[3])"
  }
}
