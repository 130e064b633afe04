import Corpus
import Diagnosis
import Engine
import Prose

/// How often each word occurs in some documents, and in how many of them.
struct WordTally: Sendable {
  /// One word's counts.
  struct Entry: Sendable {
    var form: [UInt8]
    var count: Int
    var documents: Int
  }

  /// The words that occur, ascending by the bytes of their forms.
  private(set) var entries: [Entry] = []
  /// All words counted.
  private(set) var size = 0

  /// No words.
  init() {}

  /// Counts the words of a slice's documents in `scope`; punctuation is no word.
  ///
  /// Throws `.cancelled` when somebody stops it.
  init(of slice: Slice, _ scope: Scope, by form: Lexicon.Form) throws(Diagnostic) {
    let lexicon = slice.segment.lexicon
    let classes = lexicon.classes(by: form)
    var counts = FormCounts(classes, of: lexicon)
    var untilLook = 0
    for document in slice.documents {
      for run in slice.segment.tokens(ofDocument: Int(document), scope) {
        counts.add(run.range, of: run.stream, Int(document))
        untilLook -= run.range.count
      }
      guard untilLook <= 0 else { continue }
      if Task.isCancelled { throw Diagnostic(.cancelled) }
      untilLook = Self.tokensBetweenLooks
    }
    entries = counts.entries
    size = entries.reduce(0) { $0 + $1.count }
  }

  /// A few milliseconds of counting.
  private static let tokensBetweenLooks = 1_000_000

  /// The counts of both.
  func merged(with other: WordTally) -> WordTally {
    var merged = WordTally()
    merged.size = size + other.size
    merged.entries = paired(with: other).map { left, right in
      Entry(
        form: (left ?? right)?.form ?? [], count: (left?.count ?? 0) + (right?.count ?? 0),
        documents: (left?.documents ?? 0) + (right?.documents ?? 0))
    }
    return merged
  }

  /// The words of either with their counts in both, ascending by the bytes of their forms.
  func paired(with other: WordTally) -> [(Entry?, Entry?)] {
    var pairs: [(Entry?, Entry?)] = []
    pairs.reserveCapacity(max(entries.count, other.entries.count))
    var (left, right) = (0, 0)
    while left < entries.count || right < other.entries.count {
      let (a, b) = (left < entries.count ? entries[left] : nil, right < other.entries.count ? other.entries[right] : nil)
      let isInBoth = a?.form == b?.form
      let isLeft = isInBoth || b.map { second in a?.form.lexicographicallyPrecedes(second.form) ?? false } ?? true
      let isRight = isInBoth || !isLeft
      pairs.append((isLeft ? a : nil, isRight ? b : nil))
      left += isLeft ? 1 : 0
      right += isRight ? 1 : 0
    }
    return pairs
  }
}

/// Counts by dense numbers of forms while documents go by.
private struct FormCounts {
  private let classes: Lexicon.Classes
  /// The form of each type; the number of forms where the type is no word.
  private let formOfType: [UInt32]
  private var counts: [Int]
  private var documents: [Int]
  private var lastDocument: [Int]

  init(_ classes: Lexicon.Classes, of lexicon: Lexicon) {
    self.classes = classes
    let none = UInt32(classes.forms.count)
    formOfType = classes.ofType.enumerated().map { lexicon.isWord(UInt32($0)) ? $1 : none }
    counts = [Int](repeating: 0, count: classes.forms.count + 1)
    documents = counts
    lastDocument = [Int](repeating: -1, count: counts.count)
  }

  /// Counts some tokens of `document`; documents come one after the other.
  mutating func add(_ tokens: Range<UInt32>, of stream: Stream, _ document: Int) {
    let column = stream.types
    let types = column.span
    let formOfType = formOfType
    let forms = formOfType.span
    var token = Int(tokens.lowerBound)
    let end = Int(tokens.upperBound)
    while token < end {
      let form = Int(forms[Int(types[token])])
      counts[form] += 1
      if lastDocument[form] != document {
        lastDocument[form] = document
        documents[form] += 1
      }
      token += 1
    }
  }

  var entries: [WordTally.Entry] {
    classes.forms.indices.filter { counts[$0] > 0 }.map { form in
      WordTally.Entry(form: classes.forms[form], count: counts[form], documents: documents[form])
    }
  }
}

extension Segment {
  /// The runs of tokens of a document in a scope.
  func tokens(ofDocument document: Int, _ scope: Scope) -> [(stream: Stream, range: Range<UInt32>)] {
    if case .article = scope { return [(streams[0], streams[0].tokens(ofDocument: document))] }
    return sentences.ofDocument(document).filter { includes($0, scope) }.map { (stream(ofSentence: $0), sentences.tokens($0)) }
  }
}

extension Lexicon {
  /// Whether a type has a letter or digit in it; a byte beyond ASCII counts unless it is punctuation.
  func isWord(_ type: UInt32) -> Bool {
    String(decoding: norm(type), as: UTF8.self).unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}
