/// A number by itself, in digits or words.
struct Cardinal {
  /// The value; nil where only a range is meant.
  var value: Double?
  /// What vague words mean at least and at most: `several hundred` is 200 to 999, `dozens` 24 to 99, `thousands` 2,000 to 99,999.
  var low: Double?
  var high: Double?
  /// The token behind it.
  var end: Int
  var isDigits = false
  var isPlain = false
  var hasScale = false
  /// The value without its scale, which may belong to a number before it too: `10 to 15 million`.
  var unscaled: Double?
}

extension NumberReader {
  /// The number that begins at `index`.
  func cardinal(at index: Int) -> Cardinal? {
    guard tokens.indices.contains(index) else { return nil }
    if let digits = digits(index) { return scaled(digits, after: index) }
    if let share = scaleShare(at: index) { return share }
    switch word(index) {
    case .unit, .ten: return spelled(at: index)
    case .a: return counted(at: index + 1) ?? (word(index + 1) == .few ? vague(at: index + 2) : nil)
    case .hundred, .scale, .dozen: return isApproximate(index - 1) ? counted(at: index) : nil
    case .half: return half(at: index)
    case .several, .few: return vague(at: index + 1)
    case .manyScale, .dozens, .scores, .tens: return many(at: index)
    default: return nil
    }
  }

  /// `a quarter of a million`, `three quarters of a million`, `a quarter million`: a share of a round number is a number.
  func scaleShare(at index: Int) -> Cardinal? {
    var (count, at) = (1.0, index)
    if word(index) == .a {
      at = index + 1
    } else if case .unit(let value)? = word(index), value > 0 {
      (count, at) = (Double(value), isTightDash(index + 1) ? index + 2 : index + 1)
    }
    let parts: Double
    switch word(at) {
    case .half: parts = 2
    case .fraction(let number): parts = Double(number)
    default: return nil
    }
    let isOf = word(at + 1) == .of && (word(at + 2) == .a || word(at + 2) == .unit(1))
    // `half a million` is read elsewhere, and a bare `third million` is an ordinal.
    guard isOf || at > index && (parts == 2 || parts == 4), count < parts else { return nil }
    let end = isOf ? at + 3 : isTightDash(at + 1) ? at + 2 : at + 1
    guard let power = scale(end), tokens[end].bytes.count > 1, let one = DecimalNumber(1).scaled(by: power).value else { return nil }
    return Cardinal(value: (count / parts * one).rounded(), end: end + 1, hasScale: true)
  }

  /// Whether the word at `index` makes of `dozen` behind it a number.
  private func isApproximate(_ index: Int) -> Bool {
    switch word(index) {
    case .about, .over, .under, .than, .the: true
    default: false
    }
  }

  /// Digits with the scales behind them: `1.2 million`, `$6bn`, `5-million`.
  private func scaled(_ digits: DecimalNumber, after index: Int) -> Cardinal? {
    var number = digits
    var end = index + 1
    var hasScale = false
    while true {
      let place = isTightDash(end) && scale(end + 1) != nil ? end + 1 : end
      guard let power = scale(place) else { break }
      number = number.scaled(by: power)
      hasScale = true
      end = place + 1
    }
    guard var value = number.value else { return nil }
    if word(end) == .dozen, !hasScale {
      value *= 12
      end += 1
    }
    return Cardinal(value: value, end: end, isDigits: true, isPlain: number.isPlain, hasScale: hasScale, unscaled: digits.value)
  }

  /// The power of ten of the word at `index`; a single letter must stand directly behind its digits.
  private func scale(_ index: Int) -> Int? {
    switch word(index) {
    case .hundred: 2
    case .scale(let power): tokens[index].bytes.count > 1 || isTight(index) && digits(index - 1) != nil ? power : nil
    default: nil
    }
  }

  /// Words such as `seven`, `twenty-five`, `two hundred and six thousand`, `two and a half million`.
  private func spelled(at index: Int, after opening: Spelling = Spelling()) -> Cardinal? {
    var spelling = opening
    var at = index
    while true {
      let next = spelling.isOpen && word(at) == .and && spelling.mayJoin ? at + 1 : isTightDash(at) && spelling.isTens ? at + 1 : at
      guard let word = word(next), tokens[next].bytes.count > 1 else { break }
      if next > at, word == .a || word == .half, let half = self.half(behind: at) {
        spelling.addHalf()
        at = half
        continue
      }
      guard next == at || !word.multiplies, spelling.take(word) else { break }
      at = next + 1
    }
    if word(at) == .and, let half = half(behind: at), spelling.isSmall {
      spelling.addHalf()
      at = half
      while let word = word(at), case .scale = word, spelling.take(word) { at += 1 }
    }
    guard spelling.value < 1e15 else { return nil }
    return Cardinal(value: spelling.value, end: at, hasScale: spelling.hasScale, unscaled: spelling.unscaled)
  }

  /// The end of `and a half` whose `and` stands at `index`.
  private func half(behind index: Int) -> Int? {
    word(index + 1) == .a && word(index + 2) == .half ? index + 3 : nil
  }

  /// `hundred`, `thousand`, `dozen` behind `a` or alone.
  private func counted(at index: Int) -> Cardinal? {
    var spelling = Spelling()
    guard let word = word(index), tokens[index].bytes.count > 1, !isTight(index) || index == 0 else { return nil }
    switch word {
    case .hundred, .scale, .dozen: break
    default: return nil
    }
    _ = spelling.take(.unit(1))
    guard spelling.take(word) else { return nil }
    return spelled(at: index + 1, after: spelling)
  }

  /// `half a million`, `half a dozen`.
  private func half(at index: Int) -> Cardinal? {
    let at = word(index + 1) == .a || isTightDash(index + 1) ? index + 2 : index + 1
    switch word(at) {
    case .scale(let power): return Cardinal(value: DecimalNumber(5).scaled(by: power - 1).value, end: at + 1, hasScale: true)
    case .dozen: return Cardinal(value: 6, end: at + 1)
    default: return nil
    }
  }

  /// `several hundred`, `a few thousand`, `a couple of dozen`: from two of them to what the next scale begins with.
  private func vague(at index: Int) -> Cardinal? {
    let at = word(index) == .of ? index + 1 : index
    guard tokens.indices.contains(at), tokens[at].bytes.count > 1 else { return nil }
    switch word(at) {
    case .hundred: return Cardinal(low: 200, high: 999, end: at + 1)
    case .dozen: return Cardinal(low: 24, high: 99, end: at + 1)
    case .scale(let power):
      let one = DecimalNumber(1).scaled(by: power).value ?? 0
      return Cardinal(low: 2 * one, high: 10 * one - 1, end: at + 1, hasScale: true)
    default: return nil
    }
  }

  /// `hundreds`, `dozens`, `tens of thousands`.
  private func many(at index: Int) -> Cardinal? {
    if word(index + 1) == .of, case .manyScale(let power)? = word(index + 2), let one = DecimalNumber(1).scaled(by: power).value {
      switch word(index) {
      case .tens, .scores, .dozens: return Cardinal(low: 20 * one, high: 100 * one - 1, end: index + 3, hasScale: true)
      case .manyScale(2): return Cardinal(low: 200 * one, high: 1000 * one - 1, end: index + 3, hasScale: true)
      default: break
      }
    }
    switch word(index) {
    case .manyScale(2): return Cardinal(low: 200, high: 999, end: index + 1)
    case .manyScale(let power):
      let one = DecimalNumber(1).scaled(by: power).value ?? 0
      return Cardinal(low: 2 * one, high: 100 * one - 1, end: index + 1, hasScale: true)
    case .dozens: return Cardinal(low: 24, high: 99, end: index + 1)
    case .scores: return word(index + 1) == .of ? Cardinal(low: 40, high: 99, end: index + 1) : nil
    default: return nil
    }
  }
}

/// A number in words as it is taken in, word by word.
private struct Spelling {
  private var total = 0.0
  private var group = 0.0
  private var last: NumberWord?
  private(set) var hasScale = false
  /// The value before its only scale.
  private(set) var unscaled: Double?

  /// The value so far.
  var value: Double { total + group }
  /// Whether any word was taken.
  var isOpen: Bool { last != nil }
  /// Whether `twenty` came last.
  var isTens: Bool { if case .ten? = last { true } else { false } }
  /// Whether `and` may go on with it: behind `hundred` or `thousand`.
  var mayJoin: Bool {
    switch last {
    case .hundred, .scale: true
    default: false
    }
  }
  /// Whether it is so small that a half may be added.
  var isSmall: Bool { total == 0 && group > 0 && group < 100 }

  /// Adds a half to the words so far.
  mutating func addHalf() {
    group += 0.5
    last = .half
  }

  /// Takes in a word; false where the number ends before it.
  mutating func take(_ word: NumberWord) -> Bool {
    switch word {
    case .unit(let value):
      guard last == nil || isTens && value > 0 && value < 10 || mayJoin && value > 0 else { return false }
      group += Double(value)
    case .ten(let value):
      guard last == nil || mayJoin else { return false }
      group += Double(value)
    case .hundred:
      guard group > 0, group < 100 else { return false }
      group *= 100
    case .scale(let power):
      guard group > 0, let one = DecimalNumber(1).scaled(by: power).value, total + group * one < 1e15 else { return false }
      unscaled = total == 0 ? group : nil
      total += group * one
      group = 0
      hasScale = true
    case .dozen:
      guard group > 0, group < 100, total == 0 else { return false }
      group *= 12
    default: return false
    }
    last = word
    return true
  }
}

extension NumberWord {
  /// Whether it multiplies what stands before it, and so never stands behind `and` or a hyphen.
  fileprivate var multiplies: Bool {
    switch self {
    case .hundred, .scale: true
    default: false
    }
  }
}
