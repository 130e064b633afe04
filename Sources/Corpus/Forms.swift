import Prose
import Synchronization

/// The distinct forms of an archive's words, numbered through all segments in byte order, so that counts are dense arrays.
public struct Forms: Sendable {
  /// By what words have one form.
  public let kind: Lexicon.Form
  /// Whether each form has a letter or digit in it; punctuation is counted by position and never listed.
  public private(set) var isWord: [Bool]
  /// Per segment: the form of each type.
  private(set) var ofType: [[UInt32]]
  /// Per segment: its forms by how common their commonest type is, so that what is counted often lies close together.
  private(set) var common: [CommonForms]
  private var words: Strings
  /// The forms that count as one with another, by that one's number: what an alias joins.
  private var joined: [UInt32: [UInt32]] = [:]
  /// What each form counts as, where some count as others.
  private var meant: [UInt32] = []
  /// What such a form is called.
  private var labels: [UInt32: [UInt8]] = [:]
  /// What each phrase counts as, by the forms of its words.
  private(set) var ofPhrase: [[UInt32]: UInt32] = [:]
  /// Where these phrases stand, once somebody found them.
  var phrases: FoldedPhrases?
  /// Whether each form stands for itself alone, so that counts may be kept.
  var isPlain: Bool { joined.isEmpty }

  /// The number of forms.
  public var count: Int { words.count }

  /// The bytes of a form.
  public subscript(_ form: UInt32) -> [UInt8] { words[Int(form)] }

  /// What a form is called that others count as; nil for a word that stands for itself.
  public func label(of form: UInt32) -> [UInt8]? { labels[form] }

  /// The form as text.
  public func text(_ form: UInt32) -> String { String(decoding: labels[form] ?? self[form], as: UTF8.self) }

  /// The types of each of `forms` in a segment. O(types).
  func types(of forms: [UInt32], inSegment segment: Int) -> [[UInt32]] {
    var places = [Int32](repeating: -1, count: count)
    for (place, form) in forms.enumerated() { places[Int(form)] = Int32(place) }
    var found = [[UInt32]](repeating: [], count: forms.count)
    let ownForms = ofType[segment]
    let (formOfType, placeOfForm) = (ownForms.span, places.span)
    var type = 0
    while type < formOfType.count {
      let place = placeOfForm[Int(formOfType[type])]
      if place >= 0 { found[Int(place)].append(UInt32(type)) }
      type += 1
    }
    return found
  }

  /// The forms with those of each group counted as one, under its name. O(types).
  ///
  /// A form counts in the first group that has it. Phrases have what they count as, and nothing more before they are found.
  public func joining(_ groups: [FormGroup]) -> Forms {
    guard !groups.isEmpty else { return self }
    var made = self
    var meant = Array(0..<UInt32(count))
    for group in groups {
      let members = group.words.compactMap { number(of: $0) }.filter { meant[Int($0)] == $0 && made.joined[$0] == nil }
      let phrases = group.phrases.compactMap { numbers(of: $0) }.filter { made.ofPhrase[$0] == nil }
      guard members.count > 1 || !phrases.isEmpty || members.first.map({ self[$0] != group.name }) ?? false else { continue }
      let form = members.first ?? made.add(group.name)
      for member in members { meant[Int(member)] = form }
      for phrase in phrases { made.ofPhrase[phrase] = form }
      made.joined[form] = members
      made.labels[form] = group.name
    }
    return made.joined.isEmpty ? self : Forms(made, meaning: meant)
  }

  /// A form that no word has by itself.
  private mutating func add(_ name: [UInt8]) -> UInt32 {
    words.append(name)
    isWord.append(true)
    return UInt32(words.count - 1)
  }

  private init(_ made: Forms, meaning meant: [UInt32]) {
    self = made
    ofType = made.ofType.map { $0.map { meant[Int($0)] } }
    common = ofType.map { CommonForms($0, formCount: made.count) }
    self.meant = meant
  }

  /// What the words of a phrase count as by themselves.
  func meaning(of phrase: [UInt32]) -> [UInt32] { phrase.map { meant[Int($0)] } }

  /// The numbers of the words of a phrase; nil where a word is none of the archive's.
  private func numbers(of phrase: [[UInt8]]) -> [UInt32]? {
    let numbers = phrase.compactMap { number(of: $0) }
    return numbers.count == phrase.count ? numbers : nil
  }

  /// What finds the tokens that are counted as `form`, which has to do with no phrase.
  public func test(of form: UInt32) -> TokenTest {
    let tests = (joined[form] ?? [form]).map { kind == .lemma ? TokenTest.stem(self[$0]) : .word(self[$0], .all) }
    return tests.count == 1 ? tests[0] : .or(tests)
  }

  /// The number of a form; nil where no word has it. O(log forms).
  private func number(of form: [UInt8]) -> UInt32? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if words.slice(middle).lexicographicallyPrecedes(form) { low = middle + 1 } else { high = middle }
    }
    return low < count && words.slice(low).elementsEqual(form) ? UInt32(low) : nil
  }

  /// The forms of all `lexicons`. O(types) for one lexicon, O(types log types) for several.
  init(_ kind: Lexicon.Form, of lexicons: [Lexicon]) {
    let columns = lexicons.map { $0.forms(kind) }
    var words = Strings()
    var numbers = columns.map { [UInt32](repeating: 0, count: $0.distinct.count) }
    for place in Self.sorted(columns.map(\.distinct)) {
      let form = columns[place.segment].distinct[place.form]
      if words.count == 0 || !words.slice(words.count - 1).elementsEqual(form) { words.append(form) }
      numbers[place.segment][place.form] = UInt32(words.count - 1)
    }
    self.kind = kind
    ofType = zip(columns, numbers).map { column, numbers in column.numbers.map { numbers[Int($0)] } }
    let formCount = words.count
    common = ofType.map { CommonForms($0, formCount: formCount) }
    isWord = (0..<words.count).map { hasLetterOrDigit(words.slice($0)) }
    self.words = words
  }

  /// Every form of every lexicon, by bytes.
  private static func sorted(_ columns: [StringColumn]) -> [(segment: Int, form: Int)] {
    let places = columns.enumerated().flatMap { segment, column in (0..<column.count).map { (segment: segment, form: $0) } }
    guard columns.count > 1 else { return places }
    return places.sorted { columns[$0.segment][$0.form].lexicographicallyPrecedes(columns[$1.segment][$1.form]) }
  }
}

/// The forms of one segment, numbered by how common their commonest type is.
struct CommonForms: Sendable {
  /// The number of each type's form.
  let ofType: [UInt32]
  /// The form of each number.
  let forms: [UInt32]

  init(_ formOfType: [UInt32], formCount: Int) {
    var numbers = [UInt32](repeating: .max, count: formCount)
    var forms: [UInt32] = []
    ofType = formOfType.map { form in
      if numbers[Int(form)] == .max {
        numbers[Int(form)] = UInt32(forms.count)
        forms.append(form)
      }
      return numbers[Int(form)]
    }
    self.forms = forms
  }
}

/// Whether a form has a letter or digit in it; a sign beyond ASCII counts by its Unicode properties.
private func hasLetterOrDigit(_ form: ArraySlice<UInt8>) -> Bool {
  var isPlain = true
  for byte in form {
    if byte.isASCIILetterOrDigit { return true }
    if byte >= 0x80 { isPlain = false }
  }
  guard !isPlain else { return false }
  return String(decoding: form, as: UTF8.self).unicodeScalars.contains {
    $0.properties.isAlphabetic || $0.properties.numericType != nil
  }
}

/// The forms of an archive and their counts in all of it, made when first asked for and shared by its copies: a class because copies must
/// fill the same store.
final class KeptForms: Sendable {
  /// What was counted.
  private struct Ground: Hashable {
    var kind: Lexicon.Form
    var scope: Scope
  }

  private let forms = Mutex<[Lexicon.Form: Forms]>([:])
  private let counts = Mutex<[Ground: FormCounts]>([:])
  private let tallies = Mutex<[Ground: FormTally]>([:])
  private let documentCounts = Mutex<[Ground: [UInt32]]>([:])

  func forms(_ kind: Lexicon.Form, _ make: () -> Forms) -> Forms {
    if let known = forms.withLock({ $0[kind] }) { return known }
    let made = make()
    forms.withLock { $0[kind] = made }
    return made
  }

  /// The counts in everything, where they were kept.
  func counts(_ kind: Lexicon.Form, _ scope: Scope) -> FormCounts? { counts.withLock { $0[Ground(kind: kind, scope: scope)] } }

  /// Keeps the counts in everything.
  func keep(_ made: FormCounts, _ kind: Lexicon.Form, _ scope: Scope) {
    counts.withLock { $0[Ground(kind: kind, scope: scope)] = made }
  }

  /// The tally of everything, where it was kept.
  func tally(_ kind: Lexicon.Form, _ scope: Scope) -> FormTally? { tallies.withLock { $0[Ground(kind: kind, scope: scope)] } }

  /// The documents of each form in everything, where they were counted.
  func documentCounts(_ kind: Lexicon.Form, _ scope: Scope) -> [UInt32]? {
    documentCounts.withLock { $0[Ground(kind: kind, scope: scope)] }
  }

  /// Keeps the documents of each form in everything.
  func keep(documentCounts made: [UInt32], _ kind: Lexicon.Form, _ scope: Scope) {
    documentCounts.withLock { $0[Ground(kind: kind, scope: scope)] = made }
  }

  /// Keeps the tally of everything.
  func keep(_ made: FormTally, _ kind: Lexicon.Form, _ scope: Scope) {
    tallies.withLock { $0[Ground(kind: kind, scope: scope)] = made }
  }
}
