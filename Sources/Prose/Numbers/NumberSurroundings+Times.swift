extension NumberSurroundings {
  /// The time of the quantity's clause with no other quantity between, behind before in front; else a word for the present.
  func asOf(_ index: Int, _ standing: NumberStanding) -> (Range<Int>?, NumberSteps.TimeStep) {
    let own = bytes(matches[index].tokens)
    let next = index + 1 < matches.count ? bytes(matches[index + 1].tokens).lowerBound : Int.max
    let previous = index > 0 ? bytes(matches[index - 1].tokens).upperBound : 0
    let start = matches[index].tokens.upperBound
    let behind = timeIndex(notBefore: own.upperBound)
    if behind < times.count, times[behind].bytes.upperBound <= next, isTime(behind), !isApart(start, token(of: behind)) {
      let time = times[behind]
      return (time.bytes, time.expression.kind.isCalendar ? .behind : .status)
    }
    // `now`, and the time before, are those of what it is compared with.
    guard standing != .earlier else { return (nil, .none) }
    let limit = index + 1 < matches.count ? matches[index + 1].tokens.lowerBound : reader.tokens.count
    if let at = (start..<max(start, limit)).prefix(16).first(where: { reader.word($0) == .status }), !isApart(start, at) {
      return (reader.tokens[at].bytes, .status)
    }
    let before = timeIndex(notBefore: own.lowerBound) - 1
    if before >= 0, times[before].bytes.lowerBound >= previous, isTime(before) {
      let time = times[before]
      return (time.bytes, time.expression.kind.isCalendar ? .before : .status)
    }
    return (nil, .none)
  }

  /// The first time that begins at `byte` or behind it. O(log times).
  private func timeIndex(notBefore byte: Int) -> Int { times.firstPlace { $0.bytes.lowerBound >= byte } }

  /// The token that a time begins with. O(log tokens).
  private func token(of time: Int) -> Int { reader.tokens.firstPlace { $0.bytes.lowerBound >= times[time].bytes.lowerBound } }

  /// Whether a time is one of what is told, and not what that is compared with: `fewer than in 2019`, `half as many as a year ago`.
  private func isTime(_ time: Int) -> Bool {
    var at = token(of: time) - 1
    while reader.isPreposition(at), reader.word(at) != .of { at -= 1 }
    switch reader.word(at) {
    case .than: return reader.word(at - 1) != .more && reader.word(at - 1) != .less
    case .as:
      let isMany = reader.word(at - 1) == .many || reader.word(at - 1) == .few
      return !isMany && !(reader.word(at - 2) == .as && reader.isMultiple(at - 3))
    default: return true
    }
  }

  /// Whether another clause begins between the quantity that ends before `start` and what stands at `end`: `500 trainers, but in 2021`,
  /// `500 trainers and agreed in 2021`.
  private func isApart(_ start: Int, _ end: Int) -> Bool {
    for at in start..<max(start, end) {
      switch reader.tokens[at].kind {
      case .sign(UInt8(ascii: ";")), .sign(UInt8(ascii: "\"")): return true
      case .sign(UInt8(ascii: ",")): if reader.word(at + 1) == .joint { return true }
      case .word(.and): if isOpening(at + 1..<max(at + 1, end)) { return true }
      default: continue
      }
    }
    return false
  }

  /// Whether the words between `and` and a time open a clause: a verb is among them, or nothing but a preposition.
  private func isOpening(_ between: Range<Int>) -> Bool {
    between.allSatisfy { reader.isPreposition($0) } || between.contains { reader.isVerb($0) }
  }
}

extension NumberReader {
  /// Where a sentence begins behind its dateline, as `BOSTON (AP) —`, `LONDON, March 3 (Reuters) -` and `BAGHDAD —`; 0 where it has none.
  var datelineEnd: Int {
    guard let first = tokens.first, first.isCapital, let dash = (1..<max(1, min(tokens.count, 14))).first(where: { isLooseDash($0) }) else {
      return 0
    }
    let isNamed = tokens[..<dash].allSatisfy { token in
      if case .sign = token.kind { return true }
      if case .number = token.kind { return true }
      return token.isCapital || token.kind == .date
    }
    return isNamed && (first.isAcronym || isSign(dash - 1, ")")) ? dash + 1 : 0
  }

  private func isLooseDash(_ index: Int) -> Bool { isSign(index, "-") && !isTight(index) && !isTight(index + 1) }
}
