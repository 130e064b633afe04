public import Corpus
public import Diagnosis
import Prose
public import Query

extension TokenPattern {
  /// What `pattern` looks for, its text cut into tokens as articles are.
  ///
  /// Smart case, word by word: a capital is exact, small letters match capitals too. Throws `.badExpression` at the string's place.
  public init(_ pattern: Pattern) throws(Diagnostic) {
    var parts: [TokenPattern] = []
    for part in pattern.parts { parts.append(try Self.bind(part)) }
    self = parts.count == 1 ? parts[0] : .sequence(parts)
  }

  /// A pattern of plain text.
  public init(text: String) throws(Diagnostic) { self = try Self.literal(text, [], at: 0..<text.utf8.count) }

  private static func bind(_ part: Pattern.Part) throws(Diagnostic) -> TokenPattern {
    let atom = try bind(part.atom, at: part.range)
    guard part.times != .once else { return atom }
    let preference = part.atom == .any ? Preference.shortest : .longest
    return .repeated(atom, least: part.times.least, most: part.times.most, preference)
  }

  private static func bind(_ atom: Pattern.Atom, at range: Range<Int>) throws(Diagnostic) -> TokenPattern {
    switch atom {
    case .text(let text, let flags): return try literal(text, flags, at: range)
    case .wildcard(let word):
      let source = word.split(separator: "*", omittingEmptySubsequences: false).map { escaped(String($0)) }.joined(separator: ".*")
      return .token(.expression(folded(source, []), .word, folding(of: word, [])))
    case .expression(let source, let flags): return .token(try expression(source, .word, flags, at: range))
    case .any: return .token(.any)
    case .tests(let tests): return .token(try test(tests))
    case .sentence: return .sentence
    case .choice(let choices):
      var bound: [TokenPattern] = []
      for choice in choices { bound.append(try TokenPattern(choice)) }
      return .choice(bound)
    }
  }

  /// The tokens of literal text, one after the other.
  private static func literal(_ text: String, _ flags: TextFlags, at range: Range<Int>) throws(Diagnostic) -> TokenPattern {
    let tests = words(text).map { TokenTest.word($0, folding(of: String(decoding: $0, as: UTF8.self), flags)) }
    guard !tests.isEmpty else { throw Diagnostic(.expected("words to look for", found: text), at: range) }
    return tests.count == 1 ? .token(tests[0]) : .sequence(tests.map { .token($0) })
  }

  /// The words of `text`, cut as articles are.
  static func words(_ text: String) -> [[UInt8]] {
    let bytes = Array(text.utf8)
    var ranges: [Range<Int>] = []
    tokenRanges(of: 0..<bytes.count, in: bytes.span, into: &ranges)
    return ranges.map { Array(bytes[$0]) }
  }

  /// A capital letter makes a word exact; `\W` and the like are no capitals.
  private static func folding(of text: String, _ flags: TextFlags) -> TokenTest.Folding {
    var hasCapital = false
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if !isEscaped, scalar.properties.isUppercase { hasCapital = true }
      isEscaped = scalar == "\\" && !isEscaped
    }
    let foldsCase = flags.contains(.foldCase) || (!hasCapital && !flags.contains(.exactCase))
    let foldsAccents = !flags.contains(.exactAccents)
    return foldsCase ? (foldsAccents ? .all : .letterCase) : (foldsAccents ? .accents : .nothing)
  }

  /// An expression with its own accents and marks folded like the words it is compared with.
  private static func folded(_ source: String, _ flags: TextFlags) -> String {
    guard !flags.contains(.exactAccents) else { return source }
    let bytes = Array(source.utf8)
    return String(decoding: plainForm(of: bytes.span), as: UTF8.self)
  }

  private static func expression(
    _ source: String, _ attribute: TokenTest.Attribute, _ flags: TextFlags, at range: Range<Int>
  ) throws(Diagnostic) -> TokenTest {
    let text = folded(source, flags)
    do {
      _ = try Expression(text, case: .exact)
    } catch {
      throw Diagnostic(error.kind, at: range, offer: "find \"\(source)\"%l")
    }
    return .expression(text, attribute, folding(of: source, flags))
  }

  private static func escaped(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.flatMap { "\\^$.|?*+()[]{}".unicodeScalars.contains($0) ? ["\\", $0] : [$0] }))
  }

  // MARK: - Tests in brackets

  private static func test(_ tests: TokenTests) throws(Diagnostic) -> TokenTest {
    switch tests {
    case .or(let inner): return .or(try all(inner))
    case .and(let inner): return .and(try all(inner))
    case .not(let inner): return .not(try test(inner))
    case .matches(let attribute, let expression, let flags): return try match(attribute, expression, flags)
    }
  }

  private static func all(_ tests: [TokenTests]) throws(Diagnostic) -> [TokenTest] {
    var bound: [TokenTest] = []
    for inner in tests { bound.append(try test(inner)) }
    return bound
  }

  private static func match(_ name: Word, _ value: Word, _ flags: TextFlags) throws(Diagnostic) -> TokenTest {
    guard let attribute = TokenTest.Attribute(rawValue: name.folded) else {
      throw Diagnostic(.unknownAttribute(name.text, known: TokenTest.Attribute.allCases.map(\.rawValue)), at: name.range)
    }
    let isPlain = flags.contains(.literal) || !value.text.utf8.contains { "*+?|\\()[]{}^$".utf8.contains($0) }
    guard isPlain else { return try expression(value.text, attribute, flags, at: value.range) }
    let bytes = Array(value.text.utf8)
    switch attribute {
    case .word: return .word(bytes, folding(of: value.text, flags))
    case .norm: return .word(bytes, .all)
    case .lemma: return .stem(lemma(of: value.text))
    case .shape: return .expression(escaped(value.text), .shape, .nothing)
    }
  }

  /// The stem class that `word` belongs to.
  public static func lemma(of word: String) -> [UInt8] {
    let bytes = Array(word.utf8)
    let folded = foldedForm(of: bytes.span)
    return Stemmer().stem(of: folded.span)
  }
}

extension TokenPattern: CustomStringConvertible {
  /// How the pattern was read: ‹text›, /expression/ and their joints.
  public var description: String {
    switch self {
    case .token(let test): test.description
    case .sequence(let parts): parts.map(\.description).joined(separator: " ")
    case .choice(let parts): "( " + parts.map(\.description).joined(separator: " | ") + " )"
    case .repeated(let part, let least, let most, let preference):
      part.description + "{\(least),\(most.map(String.init) ?? "")}" + (preference == .shortest ? " as few as can be" : "")
    case .sentence: "<s/>"
    }
  }
}

extension TokenTest: CustomStringConvertible {
  /// How the test was read; `=` marks a word that is compared with its case.
  public var description: String {
    switch self {
    case .any: "any word"
    case .word(let word, let folding):
      (folding == .all || folding == .letterCase ? "" : "=") + "‹" + String(decoding: word, as: UTF8.self) + "›"
    case .stem(let stem): "lemma ‹" + String(decoding: stem, as: UTF8.self) + "›"
    case .expression(let source, let attribute, let folding):
      (attribute == .word ? "" : attribute.rawValue + " ") + (folding == .all || folding == .letterCase ? "" : "=") + "/" + source + "/"
    case .not(let test): "not " + test.description
    case .and(let tests): tests.map(\.description).joined(separator: " & ")
    case .or(let tests): "( " + tests.map(\.description).joined(separator: " | ") + " )"
    }
  }
}
