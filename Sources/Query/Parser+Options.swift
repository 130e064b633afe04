import Diagnosis

/// Reading the options behind a verb: a word counts as one only where its value follows.
extension Parser {
  mutating func options(of shape: VerbShape) throws(Diagnostic) -> [Option] {
    var found: [Option] = []
    while let option = try takeOption(of: shape) {
      if found.contains(where: { $0.word.folded == option.word.folded }) {
        throw Diagnostic(
          .repeatedOption(option.word.text), at: option.word.range, offer: string(0..<option.word.range.lowerBound).wholeLine)
      }
      try checkNumbers(of: option, shape)
      found.append(option)
    }
    return found
  }

  /// Refuses a number below the least that the option takes, which was read right before.
  private func checkNumbers(of option: Option, _ shape: VerbShape) throws(Diagnostic) {
    guard case .numbers(let numbers) = option.value,
      case .numbers(_, let least)? = shape.options.first(where: { $0.word == option.word.folded })?.value,
      let low = numbers.firstIndex(where: { $0 < least })
    else { return }
    let range = pieces[at - numbers.count + low].range
    throw Diagnostic(
      .expected("\(least) or more behind '\(option.word.text)'", found: string(range)), at: range,
      offer: replacing(range, with: "\(least)"))
  }

  /// The option that begins here, its value included; nil, and nothing read, where none does.
  mutating func takeOption(of shape: VerbShape) throws(Diagnostic) -> Option? {
    guard let word = peekWord(), let option = shape.options.first(where: { $0.word == word.folded }) else { return nil }
    let mark = at
    at += 1
    guard let value = try optionValue(option.value, of: shape) else {
      at = mark
      return nil
    }
    return Option(word: word, value: value)
  }

  private mutating func optionValue(_ value: OptionValueShape, of shape: VerbShape) throws(Diagnostic) -> OptionValue? {
    switch value {
    case .numbers(let range, _):
      var numbers: [Int] = []
      while numbers.count < range.upperBound, let number = takeNumber() { numbers.append(number) }
      return numbers.count >= range.lowerBound ? .numbers(numbers) : nil
    case .share(let range):
      guard let share = peekWord().flatMap({ Double($0.text) }), range.contains(share) else { return nil }
      at += 1
      return .share(share)
    case .word(let words):
      guard let word = peekWord(), words.contains(word.folded) else { return nil }
      at += 1
      return .word(word)
    case .key, .keys: return takeKeys(value).map { .keys($0) }
    case .pattern, .plain:
      guard let piece, !endsStage(piece) else { return nil }
      // An option is given once, so its own word is text inside its pattern: `timeline of ministers of defence`.
      var others = shape
      others.options.removeAll { $0.value.takesText }
      return .pattern(try pattern(stops: .init(shape: others)))
    }
  }

  /// `K [desc], …`; one key where only one is wanted.
  private mutating func takeKeys(_ shape: OptionValueShape) -> [Key]? {
    var keys: [Key] = []
    while let name = peekWord() {
      at += 1
      keys.append(Key(name: name, isDescending: false))
      if let word = peekWord(), word.folded == "desc" || word.folded == "asc" {
        at += 1
        keys[keys.count - 1].isDescending = word.folded == "desc"
      }
      guard shape == .keys, isSymbol(","), at + 1 < pieces.count, pieces[at + 1].kind == .word else { break }
      at += 1
    }
    return keys.isEmpty ? nil : keys
  }

  /// Whether an option of `shape` begins here, with its value, and nothing but options follows it.
  func isOption(of shape: VerbShape) -> Bool {
    guard option(of: shape) != nil else { return false }
    var ahead = self
    // One look more than there are options: what is given twice is an error that `options` tells.
    for _ in 0...shape.options.count {
      if ahead.option(of: shape)?.value.takesText ?? false {
        ahead.at += 1
        return ahead.piece.map { !ahead.endsStage($0) } ?? false
      }
      guard (try? ahead.takeOption(of: shape)) != nil else { return false }
      guard let piece = ahead.piece, !ahead.endsStage(piece) else { return true }
    }
    return true
  }

  /// The option whose word is read next, whatever follows it.
  private func option(of shape: VerbShape) -> OptionShape? {
    guard let folded = peekWord()?.folded else { return nil }
    return shape.options.first { $0.word == folded }
  }
}

extension OptionValueShape {
  /// What the option wants, in words.
  public var wants: String {
    switch self {
    case .numbers(let range, _): range.upperBound == 1 ? "a whole number" : "\(range.lowerBound) or \(range.upperBound) whole numbers"
    case .share(let range): "a number from \(range.lowerBound) to \(range.upperBound)"
    case .word(let words): "one of " + words.joined(separator: ", ")
    case .key: "a field"
    case .keys: "fields, with commas between"
    case .pattern: "words to look for"
    case .plain(let what, _): what
    }
  }
}

extension OptionShape {
  /// The option with a value that fits, for offers.
  var sample: String {
    switch value {
    case .numbers: word + " 5"
    case .share(let range): word + " \(range.lowerBound)"
    case .word(let words): word + " " + (words.first ?? "")
    case .key, .keys: word + " doc"
    case .pattern: word + " troops"
    case .plain(_, let sample): word + " " + sample
    }
  }
}
