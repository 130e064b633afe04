extension NumberReader {
  /// Joins a second number: `10 to 15`, `10-15`, `between 10 and 15`, `170-0`.
  func extend(_ match: inout Match, from first: Cardinal) {
    guard first.low == nil, let value = first.value, let join = joint(behind: match.number.upperBound, of: match) else { return }
    let start = currency(join.next) == nil ? join.next : join.next + 1
    guard let second = cardinal(at: start), second.low == nil, let high = second.value else { return }
    guard !join.isShare || percentEnd(second.end) != nil else { return }
    guard !join.isDash || first.isDigits == second.isDigits else { return }
    if join.isDash, isTally(value, high, first, second, match) { return tally(&match, end: second.end) }
    var low = value
    // The scale of the second is that of the first: `10 to 15 million`.
    if second.hasScale, !first.hasScale, let scale = second.unscaled, low < scale {
      low *= (high / scale).rounded()
    }
    guard low < high else { return }
    match.number = match.number.lowerBound..<second.end
    match.tokens = match.number
    (match.value, match.low, match.high) = (nil, low, high)
    match.hasScale = first.hasScale || second.hasScale
    match.isPlain = false
    match.steps.value = .range
    if join.opening < match.tokens.lowerBound { match.tokens = join.opening..<second.end }
  }

  /// What joins a number that ends before `index` to another: where the other begins, and where the words that join them do.
  private func joint(behind index: Int, of match: Match) -> Joint? {
    let before = match.number.lowerBound - 1
    // With its own unit behind the first: `10% to 15%`.
    let share = percentEnd(index)
    let (at, isShare) = (share ?? index, share != nil)
    if word(before) == .between, word(at) == .and { return Joint(next: at + 1, opening: before, isDash: false, isShare: isShare) }
    if word(at) == .to, word(at + 1) != .a, word(before) != .from || !isChange(before) {
      return Joint(next: at + 1, opening: word(before) == .from ? before : before + 1, isDash: false, isShare: isShare)
    }
    guard isSign(at, "-"), isTight(at) == isTight(at + 1) else { return nil }
    return Joint(next: at + 1, opening: before + 1, isDash: true, isShare: isShare)
  }

  /// What joins two numbers of a range.
  private struct Joint {
    /// Where the second number begins.
    var next: Int
    /// Where the words of the range begin.
    var opening: Int
    var isDash: Bool
    /// Whether the first number has a percent sign of its own.
    var isShare: Bool
  }

  /// Whether a word shortly before `index` says that something went from one value to another.
  private func isChange(_ index: Int) -> Bool {
    (max(0, index - 6)..<index).contains { word($0) == .change || word($0) == .down }
  }

  /// Whether two numbers with a hyphen between tell how a vote or a match ended, and no range.
  private func isTally(_ first: Double, _ second: Double, _ left: Cardinal, _ right: Cardinal, _ match: Match) -> Bool {
    guard match.kind == .count, left.isPlain, right.isPlain, isTightDash(right.end - 2) else { return false }
    if first >= second { return true }
    return hasVote || hasMatch && first < 200 && second < 200
  }

  private func tally(_ match: inout Match, end: Int) {
    match.number = match.number.lowerBound..<end
    match.tokens = match.number
    match.kind = .tally
    match.isPlain = false
    match.steps.value = .tally
  }
}
