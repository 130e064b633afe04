extension NumberSurroundings {
  /// Where the quantity is: the first place behind it, up to the next quantity or the clause's end; else the nearest before it.
  func place(of index: Int, holder: Range<Int>?) -> (Range<Int>?, NumberSteps.PlaceStep) {
    let start = matches[index].tokens.upperBound
    guard !isTitle else { return (nil, .none) }
    let limit = min(end(of: index), start + 24, partial(behind: start))
    // `lost 98 soldiers to`: who won, and no place.
    let isLost = reader.word(matches[index].tokens.lowerBound - 1) == .match
    if let place = place(in: start..<max(start, limit), but: holder, isLost || isPortion(matches[index]) ? .staying : .moving) {
      return (place, .behind)
    }
    // `half of them home`: who is somewhere else was told before.
    if matches[index].kind == .fraction { return (nil, .none) }
    let clause = newSubject(of: index)?.tokens.lowerBound ?? (index > 0 ? matches[index - 1].tokens.upperBound : 0)
    let floor = max(clause, matches[index].tokens.lowerBound - 24)
    let before = floor..<max(floor, matches[index].tokens.lowerBound)
    // `to the region beside the 500 already there`.
    let isThere = (start..<min(start + 4, reader.tokens.count)).contains { reader.word($0) == .there }
    return place(in: before, but: holder, isThere ? .moving : .staying).map { ($0, .before) } ?? (nil, .none)
  }

  /// The start of the next quantity that is none of this one's parts: `12 people, including three children,`.
  private func end(of index: Int) -> Int {
    matches[(index + 1)...].prefix(8).first { reader.word($0.tokens.lowerBound - 1) != .including }?.tokens.lowerBound
      ?? reader.tokens.count
  }

  /// Where words behind `start` begin to speak of a part alone: `500 trainers, most of them in Baghdad`.
  private func partial(behind start: Int) -> Int {
    let last = min(start + 24, reader.tokens.count)
    let of = (start + 1..<max(start + 1, last)).first { at in
      guard reader.word(at) == .of, reader.word(at + 1) == .them || reader.word(at + 1) == .relative else { return false }
      switch reader.word(at - 1) {
      case .most, .many, .several, .few, .half, .about, .fraction: return true
      default: return false
      }
    }
    return of ?? .max
  }

  /// Whether only a part of the number does what is told: `some of its 500 soldiers`.
  private func isPortion(_ match: NumberReader.Match) -> Bool {
    let start = match.tokens.lowerBound
    var at = start - 1
    while reader.word(at) == .the || reader.word(at) == .possessive || reader.word(at) == .additional { at -= 1 }
    return at < start - 1 && reader.word(at) == .of
  }

  /// Whether what is counted goes where `to` says.
  private enum Motion { case moving, staying }

  private func place(in range: Range<Int>, but holder: Range<Int>?, _ motion: Motion) -> Range<Int>? {
    for at in range where reader.tokens[at].mayPlace {
      switch reader.tokens[at].kind {
      case .sign(UInt8(ascii: ";")), .sign(UInt8(ascii: "\"")): return nil
      case .word(.placePreposition), .word(.at): break
      // `according to officials in Kabul`: where the source is.
      case .word(.to) where reader.word(at - 1)?.isReport == true: return nil
      case .word(.to) where motion == .moving: break
      default: continue
      }
      var first = at + 1
      while first < range.upperBound,
        reader.word(first) == .the || reader.word(first) == .possessive || reader.word(at) == .placePreposition && isSmallAdjective(first)
      { first += 1 }
      if reader.word(first) == .placeNoun, first < range.upperBound { return reader.tokens[first].bytes }
      guard let name = name(at: first), first < range.upperBound, isPlace(name) else { continue }
      if bytes(name.tokens) != holder { return bytes(joined(name, before: range.upperBound)) }
    }
    return nil
  }

  /// The tokens of a place and of those that are listed behind it: `Jordan and Kuwait`, `Jordan, Kuwait and Oman`.
  private func joined(_ first: NumberedName, before limit: Int) -> Range<Int> {
    var last = first
    var end = first.tokens.upperBound
    while true {
      let behind = last.tokens.upperBound
      var at = reader.isSign(behind, ",") ? behind + 1 : behind
      let isAnd = reader.word(at) == .and
      if isAnd { at += 1 }
      guard at > behind else { break }
      if reader.word(at) == .the { at += 1 }
      guard at < limit, let next = name(at: at), isListed(next) else { break }
      last = next
      // Without an `and` at its end it may be no list.
      if isAnd { end = next.tokens.upperBound }
    }
    return first.tokens.lowerBound..<end
  }

  /// Whether a name only ends a list of places: nothing it does or describes stands behind it.
  private func isListed(_ name: NumberedName) -> Bool {
    let next = name.tokens.upperBound
    if reader.word(next)?.isChoice == true || next < reader.tokens.count && reader.tokens[next].mayOpen { return false }
    return isPlace(name) && !name.isSource && !reader.isNoun(next) && !reader.isVerb(next)
  }

  private func isPlace(_ name: NumberedName) -> Bool {
    let next = name.tokens.upperBound
    return !name.isOwner && !name.isAdjective && !name.isPerson && !(reader.isNoun(next) && reader.tokens[next].isPlural)
  }

  private func isSmallAdjective(_ index: Int) -> Bool {
    reader.isOther(index) && !reader.tokens[index].isCapital && !reader.tokens[index].isPlural
  }
}
