import Corpus
public import Diagnosis
public import Evidence
import Prose
public import Query

extension Aliases {
  /// Checks that `name` and `forms` are two forms at least, and in no other alias.
  public func check(_ name: Word, _ forms: [Word]) throws(Diagnostic) {
    for form in [name] + forms {
      guard let other = alias(of: form.text), other != alias(named: name.text) else { continue }
      throw Diagnostic(.inAlias(form.text, other.name), at: form.range, offer: "alias off \(other.name)")
    }
    guard forms.contains(where: { Aliases.differ($0.text, name.text) }) else {
      throw Diagnostic(.expected("a form other than '\(name.text)'", found: forms.first?.text), at: forms.first?.range)
    }
  }
}

extension Stage {
  /// The verb with every name of an alias replaced by all its forms and the name of `<name name="…"/>` by all that are one with it, and
  /// what holds for it, in words.
  ///
  /// - Parameter entities: whom the names of all documents are of; asked for only where a tag asks for a name. Throws what they throw.
  func expanding(
    _ aliases: Aliases, _ entities: () throws(Diagnostic) -> Entities
  ) throws(Diagnostic) -> (stage: Stage, used: [String]) {
    let known = asksForName ? try entities() : nil
    guard !aliases.all.isEmpty || known != nil else { return (self, []) }
    var expansion = AliasExpansion(aliases, known)
    var stage = self
    stage.object = expansion.object(object)
    for (index, option) in options.enumerated() {
      if case .pattern(let pattern) = option.value { stage.options[index].value = .pattern(expansion.pattern(pattern)) }
    }
    return (stage, expansion.used + counted(aliases))
  }

  /// Whether a tag of a pattern asks for a name.
  private var asksForName: Bool {
    var patterns = options.compactMap { option -> Pattern? in if case .pattern(let pattern) = option.value { pattern } else { nil } }
    switch object {
    case .pattern(let pattern): patterns.append(pattern)
    case .predicate(let predicate):
      for test in predicate.tests {
        switch test.question {
        case .contains(_, let pattern), .mentions(let pattern, _, _): patterns.append(pattern)
        default: break
        }
      }
    default: break
    }
    return patterns.contains(where: \.asksForName)
  }

  /// Whether sides are compared word by word, as `compare` does unless it is told what to compare.
  private var comparesWords: Bool {
    guard verb.folded == "compare" else { return false }
    guard case .word(let ground)? = options.first(where: { $0.word.folded == "on" })?.value else { return true }
    return ground.folded == "words"
  }

  /// The aliases whose words are counted as one.
  private func counted(_ aliases: Aliases) -> [String] {
    let keys = options.flatMap { option -> [Key] in if case .keys(let keys) = option.value { keys } else { [] } }
    let isOfSingleWords = ["collocates", "ngrams"].contains(verb.folded)
    let isOfWords = isOfSingleWords || ["words", "keywords"].contains(verb.folded) || comparesWords
    guard isOfWords || keys.contains(where: { $0.name.folded == "norm" || $0.name.folded == "lemma" }) else { return [] }
    return aliases.all.compactMap { alias in
      let forms = alias.forms.map { foldedWords(of: $0) }.filter { !isOfSingleWords || $0.count == 1 }
      guard forms.count > 1 else { return nil }
      let words = forms.map { String(decoding: $0.joined(separator: [UInt8(ascii: " ")]).map { $0 }, as: UTF8.self) }
      return "alias \"\(alias.name)\": \(words.joined(separator: ", ")) are counted as one word"
    }
  }
}

extension Pattern {
  /// Whether a tag in it asks for a name.
  fileprivate var asksForName: Bool {
    parts.contains { $0.asksForName }
      || restrictions.contains {
        switch $0.target {
        case .unit(let tag): tag.asksForName
        case .pattern(let inner): inner.asksForName
        }
      }
  }
}

extension Pattern.Part {
  fileprivate var asksForName: Bool {
    switch atom {
    case .choice(let choices): choices.contains { $0.asksForName }
    case .unit(let tag), .start(let tag), .end(let tag): tag.asksForName
    case .tests(let tests): tests.asksForName
    default: false
    }
  }
}

extension Pattern.UnitTag {
  /// Whether it asks for the name of a name.
  fileprivate var asksForName: Bool { name == "name" && attributes.contains { $0.field.folded == "name" } }
}

/// Names of aliases in what is asked, replaced by all their forms; what was replaced is noted.
private struct AliasExpansion {
  private let aliases: Aliases
  private let entities: Entities?
  /// The aliases that were used, in words.
  private(set) var used: [String] = []

  init(_ aliases: Aliases, _ entities: Entities?) { (self.aliases, self.entities) = (aliases, entities) }

  private mutating func note(_ alias: Aliases.Alias) {
    let line = "alias \"\(alias.name)\" stands for " + alias.forms.map { "\"\($0)\"" }.joined(separator: ", ")
    if !used.contains(line) { used.append(line) }
  }

  mutating func object(_ object: Object) -> Object {
    switch object {
    case .pattern(let pattern): .pattern(self.pattern(pattern))
    case .predicate(let predicate): .predicate(self.predicate(predicate))
    default: object
    }
  }

  // MARK: - Tests

  /// Fields that hold names, and words as they are counted.
  private static let fields: Set = ["speaker", "holder", "place", "name", "entity", "norm", "lemma"]

  private mutating func predicate(_ predicate: Predicate) -> Predicate {
    switch predicate {
    case .or(let parts): .or(parts.map { self.predicate($0) })
    case .and(let parts): .and(parts.map { self.predicate($0) })
    case .not(let inner): .not(self.predicate(inner))
    case .test(let test): self.test(test)
    }
  }

  private mutating func test(_ test: Test) -> Predicate {
    var expanded = test
    switch test.question {
    case .contains(let field, let sought): expanded.question = .contains(field, pattern(sought))
    case .mentions(let sought, let section, let bound): expanded.question = .mentions(pattern(sought), section: section, bound)
    case .among(let field, let values): expanded.question = .among(field, values.flatMap { forms(of: $0, in: field) })
    case .compare(let field, let comparison, let value) where !comparison.isOrdering:
      let values = forms(of: value, in: field)
      guard values.count > 1 else { break }
      expanded.question = .among(field, values)
      return comparison == .equal ? .test(expanded) : .not(.test(expanded))
    default: break
    }
    return .test(expanded)
  }

  /// All forms that count as one with a value of a field that holds names.
  private mutating func forms(of value: Word, in field: Word) -> [Word] {
    guard Self.fields.contains(field.folded) else { return [value] }
    guard let alias = field.folded == "speaker" ? aliases.alias(ofSpeaker: value.text) : aliases.alias(of: value.text) else {
      return [value]
    }
    note(alias)
    return aliases.forms(of: alias.name).map { Word($0, value.range, isQuoted: value.isQuoted) }
  }

  // MARK: - Patterns

  mutating func pattern(_ pattern: Pattern) -> Pattern {
    var expanded = pattern
    expanded.parts = pattern.parts.flatMap { part($0) }
    for (index, restriction) in pattern.restrictions.enumerated() {
      switch restriction.target {
      case .unit(let tag): expanded.restrictions[index].target = .unit(self.tag(tag))
      case .pattern(let inner): expanded.restrictions[index].target = .pattern(self.pattern(inner))
      }
    }
    return expanded
  }

  private mutating func part(_ part: Pattern.Part) -> [Pattern.Part] {
    var expanded = part
    switch part.atom {
    case .text(let text, let flags) where !flags.contains(.literal) && !aliases.all.isEmpty:
      let parts = self.parts(of: text, flags, at: part.range)
      guard parts.count > 1 || parts.first?.atom != part.atom else { return [part] }
      return part.label == nil && part.times == .once ? parts : [part.standing(for: parts)]
    case .tests(let tests): expanded.atom = .tests(self.tests(tests))
    case .choice(let choices): expanded.atom = .choice(choices.map { pattern($0) })
    case .unit(let tag): expanded.atom = .unit(self.tag(tag))
    case .start(let tag): expanded.atom = .start(self.tag(tag))
    case .end(let tag): expanded.atom = .end(self.tag(tag))
    default: break
    }
    return [expanded]
  }

  /// The text cut at the names in it, each of which becomes a choice of its forms.
  private mutating func parts(of text: String, _ flags: TextFlags, at range: Range<Int>) -> [Pattern.Part] {
    let typed = TypedText(text, flags)
    var parts: [Pattern.Part] = []
    var (start, index) = (0, 0)
    func plain(_ words: Range<Int>) -> [Pattern.Part] {
      words.isEmpty ? [] : [.text(typed.text(words), flags, at: range)]
    }
    while index < typed.words.count {
      let found = aliases.all.compactMap { alias in typed.length(of: alias.name, at: index).map { (alias: alias, length: $0) } }
      guard let longest = found.max(by: { $0.length < $1.length }) else {
        index += 1
        continue
      }
      note(longest.alias)
      parts += plain(start..<index) + [.choice(of: forms(longest.alias, typed), flags, at: range)]
      index += longest.length
      start = index
    }
    return parts + plain(start..<typed.words.count)
  }

  /// The forms, longer ones first so that a shorter one does not end the match early.
  private func forms(_ alias: Aliases.Alias, _ typed: TypedText) -> [String] {
    let lengths = alias.forms.map { TokenPattern.words($0).count }
    let order = lengths.indices.sorted { (lengths[$1], $0) < (lengths[$0], $1) }
    return order.map { typed.isFolded ? alias.forms[$0].lowercased() : alias.forms[$0] }
  }

  private mutating func tag(_ tag: Pattern.UnitTag) -> Pattern.UnitTag {
    var expanded = tag
    for (index, attribute) in tag.attributes.enumerated() where attribute.field.folded != "kind" {
      guard let alias = aliases.alias(of: attribute.value.text) else { continue }
      note(alias)
      expanded.attributes[index].others = Array(aliases.forms(of: attribute.value.text).dropFirst())
    }
    if tag.asksForName { addForms(to: &expanded) }
    return expanded
  }

  /// Adds the other spellings of whom `<name name="…"/>` asks for.
  private mutating func addForms(to tag: inout Pattern.UnitTag) {
    for (index, attribute) in tag.attributes.enumerated() where attribute.field.folded == "name" {
      let asked = [attribute.value.text] + attribute.others
      let forms = asked.flatMap { entities?.forms(having: $0) ?? [] }.filter { form in
        !asked.contains { SoughtName($0).occurs(in: form) }
      }
      guard !forms.isEmpty else { continue }
      tag.attributes[index].others += forms
      used.append("\"\(attribute.value.text)\" is also written " + forms.map { "\"\($0)\"" }.joined(separator: ", "))
    }
  }

  // MARK: - Tests in brackets

  /// `[norm="…"]` and `[lemma="…"]` find what is counted as that word.
  private mutating func tests(_ tests: TokenTests) -> TokenTests {
    switch tests {
    case .or(let inner): return .or(inner.map { self.tests($0) })
    case .and(let inner): return .and(inner.map { self.tests($0) })
    case .not(let inner): return .not(self.tests(inner))
    case .matches(let attribute, let value, let flags) where attribute.folded == "name":
      // The name is asked for as a tag asks, and every spelling is one more test.
      let asked = tag(Pattern.UnitTag(name: "name", attributes: [.init(field: attribute, value: value)]))
      let forms = asked.attributes.flatMap { [$0.value.text] + $0.others }
      guard forms.count > 1 else { return tests }
      return .or(forms.map { .matches(attribute: attribute, expression: Word($0, value.range, isQuoted: true), flags) })
    case .matches(let attribute, let value, let flags):
      guard ["norm", "lemma"].contains(attribute.folded), let alias = aliases.alias(of: value.text), alias.words.count > 1 else {
        return tests
      }
      note(alias)
      return .or(
        alias.words.map {
          .matches(attribute: attribute, expression: Word(String(decoding: $0, as: UTF8.self), value.range), flags.union(.literal))
        })
    }
  }
}

/// The words of a text that is looked for, as they are held against names.
private struct TypedText {
  /// The words as typed, accents folded; in lower case where the text folds case.
  let words: [[UInt8]]
  /// Whether capitals do not matter: none was typed.
  let isFolded: Bool
  private let bytes: [UInt8]
  private let ranges: [Range<Int>]

  init(_ text: String, _ flags: TextFlags) {
    let bytes = Array(text.utf8)
    var ranges: [Range<Int>] = []
    tokenRanges(of: 0..<bytes.count, in: bytes.span, into: &ranges)
    let hasCapital = text.unicodeScalars.contains { $0.properties.isUppercase }
    let isFolded = flags.contains(.foldCase) || !hasCapital && !flags.contains(.exactCase)
    (self.bytes, self.ranges, self.isFolded) = (bytes, ranges, isFolded)
    words = ranges.map { isFolded ? foldedForm(of: bytes.span.extracting($0)) : plainForm(of: bytes.span.extracting($0)) }
  }

  /// How many words from `index` on are `name`; nil where others stand there. A capital is exact, as everywhere.
  func length(of name: String, at index: Int) -> Int? {
    let wanted = TokenPattern.words(name).map { isFolded ? foldedForm(of: $0.span) : plainForm(of: $0.span) }
    return !wanted.isEmpty && words[index...].starts(with: wanted) ? wanted.count : nil
  }

  /// The words of `range` as typed.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[ranges[range.lowerBound].lowerBound..<ranges[range.upperBound - 1].upperBound], as: UTF8.self)
  }
}
