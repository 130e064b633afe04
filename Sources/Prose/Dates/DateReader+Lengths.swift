import Chronology

/// Lengths of time, by themselves or as a way from another time: `three months`, `two days ago`, `a day after`, `months later`.
extension DateReader {
  /// A number of units, e.g. `two and a half years`, `six straight days`, `12-year`.
  struct Length {
    var amount: Amount
    var unit: Granularity
    /// The token behind it.
    var end: Int
    /// Whether a hyphen ties its words together.
    var isTied = false
    /// Whether the unit stands in the plural.
    var isPlural = false
  }

  /// An expression that begins with a count, an article or units.
  func counted(at index: Int) -> Match? {
    guard let length = length(at: index) else { return nil }
    if isAge(length) || length.isTied && word(index) == .article { return nil }
    if let ago = bareAgo(behind: length, at: index) { return ago }
    return offset(length, at: index) ?? duration(length, at: index)
  }

  /// So many weeks, months or years without an `s` are something else's number: `98 year ago` in a table is the figure of a year ago.
  private static let leastOfOthers = 60

  /// `week ago` behind a number that counts something else: `132,000 week ago` is so many of them, a week ago.
  private func bareAgo(behind length: Length, at index: Int) -> Match? {
    let unitAt = length.end - 1
    guard word(length.end) == .ago, !length.isPlural, !length.isTied, unitAt == index + 1, let count = length.amount.count,
      length.unit != .day, count >= Self.leastOfOthers
    else { return nil }
    return Match(tokens: unitAt..<length.end + 1, meaning: .offset(Amount(1), length.unit, .before, from: .publication))
  }

  /// The length at `index`; nil where none is.
  func length(at index: Int) -> Length? {
    let (amount, counted) = amount(at: index)
    var next = counted
    var isTied = false
    if next > index, isTightDash(next) {
      isTied = true
      next += 1
    }
    for _ in 0..<2 where next > index && word(next) == .filler { next += 1 }
    // `2147483647 days ago`: a number that is not read is not nobody's number.
    if next == index, index > 0, tokens[index - 1].isNumber { return nil }
    if let unit = units(next), let amount = next > index ? amount : .vague {
      // `three quarters of a million` are a share.
      if unit == .quarter, word(next + 1) == .of, word(next + 2) == .article { return nil }
      return Length(amount: amount, unit: unit, end: next + 1, isTied: isTied, isPlural: true)
    }
    guard next > index, let amount, let unit = unit(next) else { return nil }
    return Length(amount: amount, unit: unit, end: next + 1, isTied: isTied)
  }

  /// The number that begins at `index` and the token behind it.
  private func amount(at index: Int) -> (amount: Amount?, end: Int) {
    guard var (amount, end) = number(at: index) else { return (nil, index) }
    if isDash(end) || word(end) == .to || word(end) == .or, let (second, behind) = number(at: end + 1), word(end + 1) != .article {
      // `five to ten`, `two or three`, `twenty-five`.
      let isOne = isTightDash(end) && (second.count ?? 10) < 10 && (amount.count ?? 0) % 10 == 0 && amount.halves >= 40
      amount = isOne ? Amount(halves: amount.halves + second.halves) : .vague
      end = behind
    } else if word(end) == .and, word(end + 1) == .article, word(end + 2) == .half {
      amount = Amount(halves: amount.halves + 1)
      end += 3
    }
    if word(end) == .of { end += word(end - 1) == .count(Amount(2)) ? 1 : 0 }
    return (amount, end)
  }

  private func number(at index: Int) -> (Amount, Int)? {
    guard index < tokens.count else { return nil }
    switch tokens[index].kind {
    case .number(let value, let digits): return digits <= 4 ? (Amount(value), index + 1) : nil
    case .count(let value): return (Amount(value), index + 1)
    case .dayRange: return (.vague, index + 1)
    case .word(.count(let amount)):
      if case .count(let second)? = word(index + 1) { return (product(amount, second), index + 2) }
      return (amount, index + 1)
    case .word(.article):
      if case .count(let amount)? = word(index + 1) { return (amount, index + 2) }
      return (Amount(1), index + 1)
    default: return nil
    }
  }

  /// `two dozen`, `several hundred`.
  private func product(_ amount: Amount, _ second: Amount) -> Amount {
    second.halves >= 20 && amount.halves > 0 ? Amount(halves: amount.halves * second.halves / 2) : .vague
  }

  /// `51-year-old`, `ten years old`.
  private func isAge(_ length: Length) -> Bool {
    word(length.end) == .old || isDash(length.end) && word(length.end + 1) == .old
  }

  /// The way from one time to another.
  private func offset(_ length: Length, at index: Int) -> Match? {
    var end = length.end
    var modifier = DateModifier.none
    if word(end) == .to, word(end + 1) == .the, unit(end + 2) == .day {
      modifier = .exact
      end += 3
    }
    func match(_ direction: TimeDirection, _ origin: TimeOrigin, _ end: Int) -> Match {
      Match(tokens: index..<end, meaning: .offset(length.amount, length.unit, direction, from: origin), modifier: modifier)
    }
    switch word(end) {
    case .ago: return match(.before, .publication, end + 1)
    case .hence: return match(.after, .publication, end + 1)
    case .offset(let direction): return match(direction, .previous, end + 1)
    case .afterBefore(let direction):
      if isClauseEnd(end + 1) { return match(direction, .previous, end + 1) }
      if !length.isPlural, index == end - 1 { return nil }
      return match(direction, isDay(at: end + 1) ? .following : .event, end)
    case .from:
      if case .reference(.present)? = word(end + 1) { return match(.after, .publication, end + 2) }
      if case .deictic(0, _)? = word(end + 1) { return match(.after, .publication, end + 2) }
      return nil
    default: return nil
    }
  }

  /// Whether a day with its name or number begins at `index`.
  private func isDay(at index: Int) -> Bool {
    if month(index) != nil { return dayOfMonth(index + 1) != nil }
    guard index < tokens.count else { return false }
    switch tokens[index].kind {
    case .date, .word(.deictic), .word(.weekday): return true
    default: return dayOfMonth(index) != nil && monthBehind(index + 1) != nil
    }
  }

  /// A length by itself, where the words around show one.
  private func duration(_ length: Length, at index: Int) -> Match? {
    let isLong = isTightDash(length.end) && word(length.end + 1) == .long
    let match = Match(tokens: index..<length.end + (isLong ? 2 : 0), meaning: .duration(length.amount, length.unit))
    if isLong { return match }
    if length.isTied { return match }
    let isBare = length.end == index + 1
    if isBare { return showsLength(before: index) || word(length.end) == .of ? match : nil }
    if length.isPlural { return match }
    if case .word(.article) = tokens[index].kind { return showsLength(before: index) ? match : nil }
    if case .count(let amount)? = word(index), amount == Amount(1) {
      return length.unit > .day && showsLength(before: index) || length.end > index + 2 ? match : nil
    }
    return match
  }

  private func showsLength(before index: Int) -> Bool {
    switch word(word(index - 1) == .only ? index - 2 : index - 1) {
    case .for, .in, .preposition, .afterBefore, .than, .approximate, .least, .most, .early, .or: true
    case .loosePreposition: true
    default: false
    }
  }

  /// `half an hour`, `half a century`, `half-century`.
  func halfUnit(at index: Int) -> Match? {
    let next = word(index + 1) == .article || isTightDash(index + 1) ? index + 2 : index + 1
    guard next > index + 1, let unit = unit(next), word(next + 1) != .old else { return nil }
    let length = Length(amount: Amount(halves: 1), unit: unit, end: next + 1, isTied: true)
    return offset(length, at: index) ?? duration(length, at: index)
  }
}
