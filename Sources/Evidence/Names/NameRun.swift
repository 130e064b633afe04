/// Words with capitals that stand together in a sentence, as places among its tokens.
struct NameRun: Equatable, Sendable {
  /// The words.
  var tokens: Range<Int>
  /// Whether it is a country or a people alone.
  var isPeople: Bool
  /// Whether `'s` stands behind it.
  var isPossessive: Bool
  /// Whether a word such as `in` stands before it.
  var isBehindPreposition: Bool

  /// The word it is known by.
  var last: Int { tokens.upperBound - 1 }
  /// The first of several words.
  var first: Int? { tokens.count > 1 ? tokens.lowerBound : nil }
}

/// The names among words with `roles`, in order; a capital that begins the sentence counts where the word is never written small.
func nameRuns(_ roles: [ClauseRole]) -> [NameRun] {
  var runs: [NameRun] = []
  var index = 0
  while index < roles.count {
    guard beginsName(index, roles) else {
      index += 1
      continue
    }
    let start = index
    index += 1
    while index < roles.count, continuesName(index, roles) { index += 1 }
    runs.append(run(start..<index, roles))
  }
  return runs
}

private func run(_ tokens: Range<Int>, _ roles: [ClauseRole]) -> NameRun {
  var before = tokens.lowerBound - 1
  while before >= 0,
    roles[before].contains(.title)
      || roles[before].contains(.function) && !roles[before].contains(.preposition)
        && !roles[before].contains(.mark) && !roles[before].contains(.be) && !roles[before].contains(.of)
  { before -= 1 }
  let isBehind = before >= 0 && (roles[before].contains(.preposition) || roles[before].contains(.of))
  return NameRun(
    tokens: tokens, isPeople: tokens.count == 1 && roles[tokens.lowerBound].contains(.people),
    isPossessive: tokens.upperBound < roles.count && roles[tokens.upperBound].contains(.possessive), isBehindPreposition: isBehind)
}

private func beginsName(_ index: Int, _ roles: [ClauseRole]) -> Bool {
  let role = roles[index]
  guard role.contains(.capital), !role.contains(.title), !role.contains(.function) else { return false }
  let isOpening = index == 0 || roles[index - 1].contains(.mark)
  return !isOpening || !role.contains(.common) || role.contains(.acronym) || role.contains(.people)
}

/// A people's name stands alone before other names: `Iranian General Soleimani`.
private func continuesName(_ index: Int, _ roles: [ClauseRole]) -> Bool {
  let role = roles[index]
  if roles[index - 1].contains(.people) || role.contains(.people) { return false }
  let isBeforeCapital = index + 1 < roles.count && roles[index + 1].contains(.capital)
  if role.contains(.hyphen) { return isBeforeCapital && !roles[index + 1].contains(.people) }
  if role.contains(.capital) { return !role.contains(.title) && !role.contains(.function) }
  let isHyphened = index + 2 < roles.count && roles[index + 1].contains(.hyphen) && roles[index + 2].contains(.capital)
  return role.contains(.particle) && (isBeforeCapital || isHyphened)
}
