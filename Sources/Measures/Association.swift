import Glibc

/// Mutual information: log2(O/E), E = R1·C1/N.
///
/// Convention: base 2. Source: Church & Hanks 1990.
/// - Returns: nil where the two never meet or nothing is expected.
public func mutualInformation(_ table: Contingency) -> Double? {
  guard table.o11 > 0, table.expected > 0 else { return nil }
  return log2(table.o11 / table.expected)
}

/// MI³: log2(O³/E), which favours frequent pairs.
///
/// Convention: base 2. Source: Daille 1994.
/// - Returns: nil where the two never meet or nothing is expected.
public func cubicMutualInformation(_ table: Contingency) -> Double? {
  mutualInformation(table).map { $0 + 2 * log2(table.o11) }
}

/// NPMI: MI/−log2(O/N), from −1 (never together) over 0 (by chance) to 1 (never apart).
///
/// Source: Bouma 2009.
/// - Returns: nil where a word is missing or the table holds nothing but the pair.
public func normalisedMutualInformation(_ table: Contingency) -> Double? {
  guard table.expected > 0, table.o11 < table.total else { return nil }
  guard let information = mutualInformation(table) else { return -1 }
  return information / -log2(table.o11 / table.total)
}

/// t: (O − E)/√O.
///
/// Source: Church, Gale, Hanks & Hindle 1991.
/// - Returns: nil where the two never meet.
public func tScore(_ table: Contingency) -> Double? {
  table.o11 > 0 ? (table.o11 - table.expected) / table.o11.squareRoot() : nil
}

/// z: (O − E)/√E.
///
/// Source: Berry-Rogghe 1973, without a correction.
/// - Returns: nil where nothing is expected.
public func zScore(_ table: Contingency) -> Double? {
  table.expected > 0 ? (table.o11 - table.expected) / table.expected.squareRoot() : nil
}

/// Dice: 2 f_AB/(f_A + f_B).
///
/// Source: Dice 1945; Smadja 1996.
/// - Returns: between 0 and 1; nil where both are missing.
public func dice(_ together: Int, first: Int, second: Int) -> Double? {
  let sum = Double(first) + Double(second)
  return sum > 0 ? 2 * Double(together) / sum : nil
}

/// logDice: 14 + log2(2 f_AB/(f_A + f_B)); at most 14, and independent of the corpus size.
///
/// Source: Rychlý 2008.
/// - Returns: nil where the two never meet.
public func logDice(_ together: Int, first: Int, second: Int) -> Double? {
  guard together > 0, let share = dice(together, first: first, second: second) else { return nil }
  return 14 + log2(share)
}
