extension NumberReader {
  /// Whether the number is none that counts: part of a name, an address, a telephone number, a pronoun, a list's own numbering.
  func isRefused(_ match: Match) -> Bool {
    if match.kind == .percent || match.kind == .money || match.kind == .age || match.kind == .fraction { return false }
    let start = match.number.lowerBound
    if isGlued(match) || isLabelled(start, match) || isYear(match) { return true }
    if match.value == 1, match.steps.value != .digits { return isPronoun(match) }
    if match.steps.value == .digits || match.steps.value == .range || match.kind == .tally {
      return isPartOfName(match) || isNumbering(match)
    }
    // `the Big Three`.
    if start > 0, tokens[start].isCapital, isName(start - 1) { return true }
    // `the two`, `these three`: who was named before.
    return match.unit == nil && word(start - 1) == .the
  }

  /// Whether a sign ties the number to something that is none: `24/7`, `F-35`, `#3`, `5:30`.
  private func isGlued(_ match: Match) -> Bool {
    let before = match.number.lowerBound
    if before > 0, isTight(before) {
      switch tokens[before - 1].kind {
      case .sign(let sign): if !Self.openers.contains(sign) { return !(sign == UInt8(ascii: "-") && isTalliedOrLoose(before - 1)) }
      case .owner: return false
      default: return match.currency == nil
      }
    }
    let end = match.number.upperBound
    guard isTight(end), tokens.indices.contains(end) else { return false }
    switch tokens[end].kind {
    case .sign(let sign):
      if sign == UInt8(ascii: "-") { return isTight(end + 1) && match.unit == nil && match.modifier != .about }
      return isTight(end + 1) && (sign == UInt8(ascii: "/") || sign == UInt8(ascii: ":") || sign == UInt8(ascii: "."))
    default: return match.kind == .count && match.unit == nil && match.modifier == .exact && !isWordEnd(end)
    }
  }

  /// Signs that may stand directly before a number.
  private static let openers: [UInt8] = [
    UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "~"), UInt8(ascii: "+"),
  ]

  /// Whether the hyphen at `index` stands free before its number.
  private func isTalliedOrLoose(_ index: Int) -> Bool { !isTight(index) }

  private func isWordEnd(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .owner, .percent: true
    default: false
    }
  }

  /// Whether the word before makes it a name: `Resolution 2231`, `No. 5`, `page 3`.
  private func isLabelled(_ start: Int, _ match: Match) -> Bool {
    guard match.currency == nil, start == match.tokens.lowerBound else { return false }
    if word(start - 1) == .label { return true }
    if word(start - 1) == .no || word(start - 1) == .not, match.unit == nil || tokens[start - 1].isCapital && start > 1 { return true }
    return isSign(start - 1, "#")
  }

  /// A bare number that can be a year, and counts nothing.
  private func isYear(_ match: Match) -> Bool {
    guard match.isPlain, match.kind == .count, match.modifier == .exact, let value = match.value else { return false }
    if let unit = match.unit, tokens[unit].isPlural || isTightDash(match.number.upperBound) { return false }
    return value >= 1500 && value <= 2100 && value == value.rounded()
  }

  /// `one` as a pronoun: `no one`, `one another`, `this one`.
  private func isPronoun(_ match: Match) -> Bool {
    let before = word(match.number.lowerBound - 1)
    guard let unit = match.unit, before?.isChoice != true, before != .the, before != .no, before != .not || match.whole != nil else {
      return true
    }
    // `one day it will be over`.
    if word(unit) == .time, match.steps.unit == .behind { return true }
    return tokens[match.number.lowerBound].isCapital && match.number.lowerBound > 0
  }

  /// Whether a capital directly before or behind makes it part of a name: `iPhone 6`, `10 Downing Street`.
  private func isPartOfName(_ match: Match) -> Bool {
    guard match.modifier == .exact, match.kind != .measure, match.whole == nil else { return false }
    let before = match.number.lowerBound - 1
    if isSign(before, "("), isSign(match.number.upperBound, ")"), match.unit == nil, match.value ?? 0 < 100 { return true }
    if match.kind == .tally { return isName(before) && match.value ?? 0 > 200 }
    if isName(before), match.isPlain {
      let first = firstName(upTo: before)
      // `gave South Sudan 14 jets`.
      let isApart = isPreposition(first - 1) || word(first - 1) == .give
      if match.unit == nil || !isApart && before > 0 { return true }
    }
    let next = match.number.upperBound
    return match.unit == nil && (match.isPlain || match.steps.value == .range) && isOther(next) && tokens[next].isCapital
  }

  /// Whether a number behind a name stands for what was counted before it: `reported 144 cases, Japan 36 and Italy 17`.
  func isGapped(_ match: Match) -> Bool {
    let start = match.number.lowerBound
    guard match.kind == .count, match.unit == nil, match.isPlain, start == match.tokens.lowerBound, isName(start - 1), !isGlued(match),
      !isYear(match)
    else { return false }
    let first = firstName(upTo: start - 1)
    guard isSign(first - 1, ",") || isSign(first - 1, ";") || word(first - 1) == .and else { return false }
    let next = match.number.upperBound
    return next >= tokens.count || word(next) == .and || isSign(next, ",") || isSign(next, ";") || tokens[next].role.contains(.stop)
  }

  /// The first of the names that stand together up to `index`.
  private func firstName(upTo index: Int) -> Int {
    var first = index
    while isName(first - 1) { first -= 1 }
    return first
  }

  /// Whether a word with a capital that may be a name stands at `index`.
  private func isName(_ index: Int) -> Bool { index >= 0 && tokens[index].isCapital && isNoun(index) }

  /// Whether a preposition stands at `index`.
  func isPreposition(_ index: Int) -> Bool {
    switch word(index) {
    case .placePreposition, .preposition, .off, .with, .to, .from, .at, .of, .over, .under, .between: true
    default: false
    }
  }

  /// `1.` and `1)` before the rest of a sentence, and sentences of a number alone.
  private func isNumbering(_ match: Match) -> Bool {
    guard match.unit == nil, match.number.lowerBound == 0 else { return false }
    let end = match.number.upperBound
    return end >= tokens.count || isSign(end, ".") || isSign(end, ")") || isSign(end, ":")
  }
}
