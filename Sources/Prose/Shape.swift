/// The look of a word: `X` for a capital, `x` for another letter, `d` for a digit, other signs as they are.
///
/// A run of the same letter is cut at four, so that long words look alike: `Brussels` is `Xxxxx`, `US's` is `XX'x`, `5,200` is `d,ddd`,
/// `2020-01-03` is `dddd-dd-dd`. Signs are those of the plain form; bytes that are no UTF-8 are one `?` a run.
public func shape(of word: Span<UInt8>) -> [UInt8] {
  var found: [UInt8] = []
  var run = 0
  var index = 0
  while index < word.count {
    let here = sign(at: index, in: word, before: word.count)
    let look = look(of: here.kind)
    if look == 0 {
      run = 0
      found += plainForm(of: word.extracting(index..<index + here.width))
    } else if look != UInt8(ascii: "+") {
      run = found.last == look ? run + 1 : 1
      if run <= (look == UInt8(ascii: "?") ? 1 : 4) { found.append(look) }
    }
    index += here.width
  }
  return found
}

/// The letter of a kind; `+` for marks, which show nothing, 0 for signs that stand for themselves.
private func look(of kind: SignKind) -> UInt8 {
  switch kind {
  case .capital: UInt8(ascii: "X")
  case .small, .letter: UInt8(ascii: "x")
  case .digit: UInt8(ascii: "d")
  case .mark: UInt8(ascii: "+")
  case .invalid: UInt8(ascii: "?")
  case .blank, .apostrophe, .hyphen, .other: 0
  }
}
