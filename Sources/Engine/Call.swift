public import Corpus
public import Diagnosis
public import Query

/// A verb as typed, with the values its terms have and the view it is bound in.
public struct Call: Sendable {
  /// The verb, its object and its options.
  public let stage: Stage
  /// The text of the verb with all that stands behind it.
  public let text: String
  /// The kind of what is piped in; nil when nothing is.
  public let input: Kind?
  /// The values of the verb's terms, in order.
  public let operands: [Operand]
  /// What is loaded.
  public let view: View
  /// The sets by their names in lower case.
  let sets: [String: Finding]

  /// A term with its value.
  public struct Operand: Sendable {
    /// The term as typed.
    public var name: String
    /// Its value.
    public var value: Value
    /// Where it stands.
    public var range: Range<Int>
  }

  /// The text of the line at `range`, which lies behind the verb.
  public func typed(_ range: Range<Int>) -> String {
    let start = stage.range.lowerBound
    return text.text(at: max(0, range.lowerBound - start)..<max(0, range.upperBound - start))
  }

  /// The value of option `word`, if it is given.
  public func option(_ word: String) -> OptionValue? { stage.options.first { $0.word.folded == word }?.value }

  /// The word given for option `word`, in lower case.
  public func word(_ option: String) -> String? {
    if case .word(let word)? = self.option(option) { word.folded } else { nil }
  }

  /// The numbers given for option `word`.
  public func numbers(_ option: String) -> [Int]? {
    if case .numbers(let numbers)? = self.option(option) { numbers } else { nil }
  }

  /// The share given for option `word`.
  public func share(_ option: String) -> Double? {
    if case .share(let share)? = self.option(option) { share } else { nil }
  }

  /// The keys given for option `word`.
  public func keys(_ option: String) -> [Key] {
    if case .keys(let keys)? = self.option(option) { keys } else { [] }
  }

  /// The scope that `in SECTION` names; the article otherwise.
  public var scope: Scope { word("in").flatMap { Scope($0) } ?? .article }

  /// The verb's number.
  public var number: Int? {
    if case .number(let number, _) = stage.object { number } else { nil }
  }

  /// The verb's words.
  public var words: [Word] {
    if case .words(let words) = stage.object { words } else { [] }
  }

  /// The names of all sets, in order.
  public var setNames: [String] { sets.keys.sorted() }

  /// The set called `name`.
  public func set(named name: Word) -> Value? { sets[name.folded]?.value }

  /// The documents that `name` stands for, those of a set, those its hits are in, or one document, with the ones that may belong there.
  func documents(named name: Word) throws(Diagnostic) -> (documents: Documents, possible: Documents) {
    if let kept = sets[name.folded], case .documents(let documents) = kept.value {
      if case .documents(let possible)? = kept.doubt.rows.first { return (documents, possible) }
      return (documents, Documents([]))
    }
    switch sets[name.folded]?.value {
    case .hits(let hits):
      return (view.archive.documents(of: hits), Documents([]))
    case .table: throw Diagnostic(.wrongKind(verb: "doc in", takes: "documents or hits", given: Kind.table.phrase), at: name.range)
    default: break
    }
    do {
      return (Documents([try view.archive.document(meant: name)]), Documents([]))
    } catch {
      guard case .unknownName = error.kind else { throw error }
      throw Diagnostic(.unknownName(name.text, near: nearest(to: name.text, among: setNames)), at: name.range, offer: "docs")
    }
  }
}

extension Archive {
  /// The document that `word` names, by its id or by a beginning that no other id has.
  ///
  /// Throws `.unknownName` or `.ambiguousDocument`.
  public func document(meant word: Word) throws(Diagnostic) -> UInt32 {
    if let exact = document(named: word.text) { return exact }
    let matches = documents(prefixed: word.text, limit: 4)
    if matches.count == 1, let number = document(named: matches[0]) { return number }
    if matches.isEmpty { throw Diagnostic(.unknownName(word.text, near: nil), at: word.range, offer: "docs") }
    throw Diagnostic(.ambiguousDocument(word.text, matches: matches), at: word.range)
  }

  /// The sentence that `word` addresses, e.g. `002.6`; nil where it does not look like a ref.
  ///
  /// Throws `.unknownRef` for a sentence that is not there.
  public func sentence(meant word: Word) throws(Diagnostic) -> UInt32? {
    guard let dot = word.text.lastIndex(of: "."), dot != word.text.startIndex else { return nil }
    let name = String(word.text[..<dot])
    let ordinal = String(word.text[word.text.index(after: dot)...])
    guard !ordinal.isEmpty, let document = try? document(meant: Word(name, word.range)) else { return nil }
    if let sentence = sentence(ordinal, of: document) { return sentence }
    let counted = sentences(of: document).filter { place in Int(ref(ofSentence: place).split(separator: ".").last ?? "") ?? 0 > 0 }.count
    throw Diagnostic(.unknownRef(word.text, document: name, sentences: counted), at: word.range, offer: "read \(name)")
  }
}
