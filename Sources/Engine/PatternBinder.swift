public import Corpus
public import Diagnosis
import Prose
public import Query

extension TokenPattern {
  /// What `pattern` looks for, its text cut into tokens as articles are.
  ///
  /// Smart case, word by word: a capital is exact, small letters match capitals too. Throws at the place of what cannot be looked for.
  public init(_ pattern: Pattern) throws(Diagnostic) { try self.init(pattern, Labels(askedAboutIn: pattern)) }

  private init(_ pattern: Pattern, _ labels: Labels) throws(Diagnostic) {
    self = try Self.sequence(pattern, labels)
    guard length.most != 0 else {
      let tag = String(describing: self)
      throw Diagnostic(.readsNothing(tag), at: pattern.range, offer: "find <s/>")
    }
    if !pattern.restrictions.isEmpty { self = .restricted(self, try Self.restrictions(of: pattern)) }
    if !pattern.conditions.isEmpty { self = .agreeing(self, try Self.agreements(of: pattern, labels)) }
  }

  /// A pattern of plain text.
  public init(text: String) throws(Diagnostic) { self = try Self.literal(text, [], at: 0..<text.utf8.count) }

  /// The labels of `pattern`, all of them numbered; nil where there are none.
  public static func labels(of pattern: Pattern) throws(Diagnostic) -> PatternLabels? {
    let labels = Labels(of: pattern)
    try labels.check(in: pattern)
    try labels.checkOnce(pattern.parts)
    return labels.names.isEmpty ? nil : PatternLabels(labels.names, of: try TokenPattern(pattern, labels))
  }

  /// Labels by their numbers; others name nothing.
  private struct Labels {
    private(set) var names: [String] = []

    /// All labels of `pattern`.
    init(of pattern: Pattern) {
      add(pattern.parts)
      self.names += Labels(askedAboutIn: pattern).names.filter { !names.contains($0) }
    }

    private mutating func add(_ parts: [Pattern.Part]) {
      for part in parts {
        if let label = part.label, !names.contains(label.text) { names.append(label.text) }
        if case .choice(let choices) = part.atom { for choice in choices { add(choice.parts) } }
      }
    }

    /// The labels that conditions ask about: a search has no use for others.
    init(askedAboutIn pattern: Pattern) {
      for condition in pattern.conditions {
        for side in [condition.left, condition.right] where !names.contains(side.label.text) { names.append(side.label.text) }
      }
    }

    /// Checks that no two labels differ in case alone: they are fields of the hits, and fields fold case.
    func check(in pattern: Pattern) throws(Diagnostic) {
      for (index, name) in names.enumerated() {
        guard let other = names[..<index].first(where: { $0.lowercased() == name.lowercased() }) else { continue }
        let place = Self.label(name, in: pattern.parts)?.range ?? pattern.range
        throw Diagnostic(.labelsDifferInCase(other, name), at: place, offer: "find a:[] b:[] :: a.word = b.word")
      }
    }

    /// Checks that no label stands before two parts of one sequence; in alternatives it may.
    @discardableResult
    func checkOnce(_ parts: [Pattern.Part]) throws(Diagnostic) -> [Word] {
      var met: [Word] = []
      for part in parts {
        var own = part.label.map { [$0] } ?? []
        if case .choice(let choices) = part.atom { for choice in choices { own += try checkOnce(choice.parts) } }
        for word in own where met.contains(where: { $0.text == word.text }) {
          throw Diagnostic(.labelTwice(word.text), at: word.range, offer: "find a:[] b:[] :: a.word = b.word")
        }
        met += own
      }
      return met
    }

    private static func label(_ name: String, in parts: [Pattern.Part]) -> Word? {
      for part in parts {
        if let label = part.label, label.text == name { return label }
        guard case .choice(let choices) = part.atom else { continue }
        for choice in choices { if let found = label(name, in: choice.parts) { return found } }
      }
      return nil
    }

    func number(_ word: Word?) -> Int? { word.flatMap { names.firstIndex(of: $0.text) } }
  }

  private static func sequence(_ pattern: Pattern, _ labels: Labels) throws(Diagnostic) -> TokenPattern {
    var parts: [TokenPattern] = []
    for part in pattern.parts { parts.append(try bind(part, labels)) }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private static func bind(_ part: Pattern.Part, _ labels: Labels) throws(Diagnostic) -> TokenPattern {
    var atom = try bind(part.atom, at: part.range, labels)
    if let label = labels.number(part.label) { atom = .labelled(label, atom) }
    guard part.times != .once else { return atom }
    let preference = part.atom == .any ? Preference.shortest : .longest
    return .repeated(atom, least: part.times.least, most: part.times.most, preference)
  }

  private static func restrictions(of pattern: Pattern) throws(Diagnostic) -> [Restriction] {
    var bound: [Restriction] = []
    for restriction in pattern.restrictions {
      guard let relation = Restriction.Relation(rawValue: restriction.relation) else {
        throw Diagnostic(.bug("a relation nobody knows"), at: restriction.range)
      }
      switch restriction.target {
      case .pattern(let inner): bound.append(Restriction(relation, .pattern(try TokenPattern(inner))))
      case .unit(let tag):
        guard tag.name != "doc" || relation == .within || relation == .notWithin else {
          throw Diagnostic(.wholeDocument, at: restriction.range, offer: "docs")
        }
        bound.append(Restriction(relation, .unit(try unit(tag, at: restriction.range))))
      }
    }
    return bound
  }

  private static func unit(_ tag: Pattern.UnitTag, at range: Range<Int>) throws(Diagnostic) -> Unit {
    guard let kind = Unit.Kind(rawValue: tag.name) else {
      throw Diagnostic(.unknownUnit(tag.name, known: Unit.Kind.allCases.map(\.rawValue)), at: range, offer: "find <s/>")
    }
    for attribute in tag.attributes where !kind.fields.contains(attribute.field.folded) {
      throw Diagnostic(.unknownAttribute(attribute.field.text, known: kind.fields), at: attribute.field.range, offer: "find <\(tag.name)/>")
    }
    for attribute in tag.attributes where attribute.field.folded == "kind" {
      let known = kind.layer?.kinds ?? []
      guard !known.contains(attribute.value.folded) else { continue }
      // What stands in scare quotes is nobody's speech: it has rows, and is no unit.
      let offer = kind == .quote && attribute.value.folded == QuoteMention.Kind.scare.word ? "quotes of scare" : nil
      throw Diagnostic(
        .unknownValue(attribute.value.text, field: "kind", known: known), at: attribute.value.range,
        offer: offer ?? "find <\(tag.name) kind=\"\(known.first ?? "")\"/>")
    }
    return Unit(kind, tag.attributes.map { Unit.Attribute($0.field.folded, among: [$0.value.text] + $0.others) })
  }

  private static func agreements(of pattern: Pattern, _ labels: Labels) throws(Diagnostic) -> [Agreement] {
    var bound: [Agreement] = []
    for condition in pattern.conditions {
      guard let comparison = Agreement.Comparison(rawValue: condition.comparison) else {
        throw Diagnostic(.bug("a comparison nobody knows"), at: pattern.range)
      }
      bound.append(Agreement(try side(condition.left, labels), comparison, try side(condition.right, labels)))
    }
    return bound
  }

  private static func side(_ side: Pattern.LabelCondition.Side, _ labels: Labels) throws(Diagnostic) -> Agreement.Side {
    guard let attribute = TokenTest.Attribute(rawValue: side.attribute.folded) else {
      let known = TokenTest.Attribute.allCases.map(\.rawValue)
      throw Diagnostic(
        .unknownAttribute(side.attribute.text, known: known), at: side.attribute.range, offer: "find a:[] b:[] :: a.word = b.word")
    }
    return Agreement.Side(labels.number(side.label) ?? 0, attribute)
  }

  private static func bind(_ atom: Pattern.Atom, at range: Range<Int>, _ labels: Labels) throws(Diagnostic) -> TokenPattern {
    switch atom {
    case .text(let text, let flags): return try literal(text, flags, at: range)
    case .wildcard(let word):
      let source = word.split(separator: "*", omittingEmptySubsequences: false).map { escaped(String($0)) }.joined(separator: ".*")
      return .token(.expression(folded(source, []), .word, folding(of: word, [])))
    case .expression(let source, let flags): return .token(try expression(source, .word, flags, at: range))
    case .any: return .token(.any)
    case .tests(let tests): return tests.asksForName ? try TokenAlternatives(tests).pattern : .token(try test(tests))
    case .unit(let tag): return .unit(try unit(tag, at: range))
    case .start(let tag): return .standing(try unit(tag, at: range), .start)
    case .end(let tag): return .standing(try unit(tag, at: range), .end)
    case .choice(let choices):
      var bound: [TokenPattern] = []
      for choice in choices { bound.append(try sequence(choice, labels)) }
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

  /// What tests in brackets can ask of a token.
  public static let attributes = TokenTest.Attribute.allCases.map(\.rawValue) + ["section", "name"]

  static func test(_ tests: TokenTests) throws(Diagnostic) -> TokenTest {
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
    if name.folded == "section" { return .section(try sections(value, flags)) }
    guard let attribute = TokenTest.Attribute(rawValue: name.folded) else {
      throw Diagnostic(.unknownAttribute(name.text, known: attributes), at: name.range)
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

  /// The sections whose word matches.
  private static func sections(_ value: Word, _ flags: TextFlags) throws(Diagnostic) -> Set<Section> {
    let source = flags.contains(.literal) ? escaped(value.text) : value.text
    do throws(Diagnostic) {
      let expression = try Expression(source, case: .folded)
      var found: Set<Section> = []
      for section in Section.allCases where try expression.matches(Array(section.word.utf8)[...]) { found.insert(section) }
      guard !found.isEmpty else { throw Diagnostic(.unknownSection(value.text, known: Section.allCases.map(\.word))) }
      return found
    } catch {
      throw Diagnostic(error.kind, at: value.range)
    }
  }

  /// The stem class that `word` belongs to.
  public static func lemma(of word: String) -> [UInt8] {
    let bytes = Array(word.utf8)
    let folded = foldedForm(of: bytes.span)
    return Stemmer().stem(of: folded.span)
  }
}
