import Cores
public import Diagnosis
import Synchronization

/// How often each form of an archive occurs in some text.
public struct FormCounts: Sendable {
  /// The occurrences of each form.
  public private(set) var counts: [UInt32]
  /// The occurrences of all words.
  public private(set) var wordCount = 0

  /// Nothing counted yet of so many forms.
  init(formCount: Int) { counts = [UInt32](repeating: 0, count: formCount) }

  /// The occurrences of one form.
  public subscript(_ form: UInt32) -> Int { Int(counts[Int(form)]) }

  /// Sums the words up, once all is counted.
  mutating func sumWords(_ forms: Forms) { wordCount = sum(forms) }

  private func sum(_ forms: Forms) -> Int {
    let (counts, areWords) = (counts.span, forms.isWord.span)
    var (sum, form) = (0, 0)
    while form < counts.count {
      sum += areWords[form] ? Int(counts[form]) : 0
      form += 1
    }
    return sum
  }

  /// Adds the counts of other text, in step with `forms`.
  mutating func add(_ other: some Sequence<UInt32>, of forms: [UInt32]) {
    for (form, count) in zip(forms, other) { counts[Int(form)] &+= count }
  }

  /// The counts without those of a part of the text.
  public func subtracting(_ part: FormCounts) -> FormCounts {
    var rest = self
    var left = rest.counts.mutableSpan
    let taken = part.counts.span
    var form = 0
    while form < taken.count {
      left[form] &-= taken[form]
      form += 1
    }
    rest.wordCount -= part.wordCount
    return rest
  }

  /// Counts the phrases in `runs` as what they count as, and their words no more.
  mutating func fold(_ phrases: FoldedPhrases.Places, _ types: TokenTypes, _ formOfType: [UInt32], in runs: [Range<UInt32>]) {
    for rows in phrases.rows(in: runs) {
      for row in rows {
        for token in phrases.starts[row]..<phrases.ends[row] { counts[Int(formOfType[Int(types[Int(token)])])] &-= 1 }
        counts[Int(phrases.forms[row])] &+= 1
      }
    }
  }

  /// Adds the tokens of types, each counted `typeCounts[type]` times.
  mutating func add(_ typeCounts: [UInt32], _ formOfType: [UInt32]) {
    let (added, forms) = (typeCounts.span, formOfType.span)
    var all = counts.mutableSpan
    var type = 0
    while type < added.count {
      all[Int(forms[type])] &+= added[type]
      type += 1
    }
  }
}

extension Archive {
  /// The forms of all words, made once and kept. O(types) the first time.
  public func forms(_ kind: Lexicon.Form) -> Forms { keptForms.forms(kind) { Forms(kind, of: segments.map(\.lexicon)) } }

  /// How often each form occurs in `documents`; kept for all documents.
  ///
  /// O(types) for all documents, else O(tokens) of them or of all others, on all cores. Throws `.cancelled`.
  public func counts(of forms: Forms, in documents: Documents, _ scope: Scope) throws(Diagnostic) -> FormCounts {
    let isWhole = documents.count == documentCount && forms.isPlain
    if isWhole, let known = keptForms.counts(forms.kind, scope) { return known }
    if !isWhole, documents.count > documentCount / 2, documents.count < documentCount {
      let others = try counts(of: forms, in: self.documents.subtracting(documents.inOrder), scope)
      return try counts(of: forms, in: self.documents, scope).subtracting(others)
    }
    var counts = FormCounts(formCount: forms.count)
    for index in segments.indices {
      let own = own(documents, segment: index)
      let runs = TokenRuns(of: own, in: segments[index], scope)
      for (stream, runs) in zip(segments[index].streams, runs.ofStream) where !runs.isEmpty {
        counts.add(try stream.typeCounts(in: runs, typeCount: segments[index].lexicon.count), forms.ofType[index])
      }
      guard let folded = forms.phrases?.places[index] else { continue }
      for (name, places) in folded.enumerated() {
        counts.fold(places, segments[index].streams[name].types, forms.ofType[index], in: runs.ofStream[name])
      }
    }
    counts.sumWords(forms)
    if isWhole { keptForms.keep(counts, forms.kind, scope) }
    return counts
  }
}

extension Stream {
  /// How often each type occurs in `runs`, on all cores. Throws `.cancelled`.
  func typeCounts(in runs: [Range<UInt32>], typeCount: Int) throws(Diagnostic) -> [UInt32] {
    if runs.count == 1, runs[0].count == types.count { return postingTable.counts.array(0..<typeCount) }
    let pieces = runs.count > 64 ? runs : runs.flatMap { $0.pieces(of: 1 << 18) }
    let shares = pieces.shares(of: 1 << 18)
    let next = Atomic(0)
    let isStopped = Atomic(false)
    let parts = onCores(min(coreCount, shares.count)) { _ in
      var counts = TypeCounts(typeCount: typeCount)
      while true {
        let share = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if Task.isCancelled { isStopped.store(true, ordering: .relaxed) }
        if share >= shares.count || isStopped.load(ordering: .relaxed) { break }
        counts.add(pieces[shares[share]], of: types)
      }
      return counts.ofType
    }
    if isStopped.load(ordering: .relaxed) { throw Diagnostic(.cancelled) }
    return parts.dropFirst().reduce(into: parts[0]) { $0.add($1.span) }
  }
}

extension [UInt32] {
  /// Adds the numbers of `other`, in step.
  fileprivate mutating func add(_ other: Span<UInt32>) {
    var sums = mutableSpan
    var index = 0
    while index < other.count {
      sums[index] &+= other[index]
      index += 1
    }
  }
}

/// How often each type occurs in some runs, while they are counted.
private struct TypeCounts {
  /// By the codes of the stream, whose last stands for all rare types.
  private var ofCode = [UInt32](repeating: 0, count: Int(TokenTypes.exceptional) + 1)
  private var ofRareType: [UInt32]

  init(typeCount: Int) { ofRareType = [UInt32](repeating: 0, count: typeCount) }

  mutating func add(_ runs: ArraySlice<Range<UInt32>>, of types: TokenTypes) {
    let column = types.codes
    let codes = column.span
    var counts = ofCode.mutableSpan
    for (row, run) in zip(runs.indices, runs) {
      if row &+ fetchedAhead < runs.endIndex { codes.fetch(Range<Int>(runs[row &+ fetchedAhead])) }
      let run = codes.extracting(Range<Int>(run))
      var token = 0
      while token < run.count {
        counts[Int(run[token])] &+= 1
        token &+= 1
      }
    }
    var rareCounts = ofRareType.mutableSpan
    types.forEachException(in: runs) { _, type in rareCounts[Int(type)] &+= 1 }
  }

  /// The counts by type.
  var ofType: [UInt32] {
    var counts = ofRareType
    let known = ofCode.span
    var all = counts.mutableSpan
    var type = 0
    while type < min(all.count, Int(TokenTypes.exceptional)) {
      all[type] = known[type]
      type += 1
    }
    return counts
  }
}

extension [Range<UInt32>] {
  /// Neighbours, together about `size` tokens or one longer run.
  fileprivate func shares(of size: Int) -> [Range<Int>] {
    var shares: [Range<Int>] = []
    var (start, tokens) = (0, 0)
    for (index, run) in enumerated() {
      tokens += run.count
      guard tokens >= size || index == count - 1 else { continue }
      shares.append(start..<index + 1)
      (start, tokens) = (index + 1, 0)
    }
    return shares
  }
}

extension Segment {
  /// The documents among `chosen` (one flag a document) that have each of `wanted` in their article, ascending, and how often.
  ///
  /// O(types + occurrences of the forms).
  public func articleCounts(of wanted: [UInt32], _ forms: Forms, segment index: Int, among chosen: [Bool]) -> [DocumentCounts] {
    let stream = streams[Stream.Name.article.rawValue]
    var perDocument = [UInt32](repeating: 0, count: chosen.count)
    return zip(wanted, forms.types(of: wanted, inSegment: index)).map { form, types in
      if forms.isFolded(form) { return articleCounts(ofFolded: form, forms, segment: index, among: chosen) }
      var found = DocumentCounts()
      for type in types { stream.count(type, into: &perDocument, &found.documents, among: chosen) }
      found.documents.sort()
      for document in found.documents {
        found.counts.append(Int(perDocument[Int(document)]))
        perDocument[Int(document)] = 0
      }
      return found
    }
  }
}

/// Documents of a segment and how often something occurs in each.
public struct DocumentCounts: Sendable {
  /// The documents, ascending.
  public fileprivate(set) var documents: [UInt32] = []
  /// The occurrences in each.
  public fileprivate(set) var counts: [Int] = []

  /// Counts one more in `document`, which is not below those before it.
  mutating func add(_ document: UInt32) {
    if documents.last != document {
      documents.append(document)
      counts.append(0)
    }
    counts[counts.count - 1] += 1
  }
}

extension Stream {
  /// Counts the tokens of one type document by document; a document counted first is added to `documents`.
  fileprivate func count(_ type: UInt32, into perDocument: inout [UInt32], _ documents: inout [UInt32], among chosen: [Bool]) {
    var document = 0
    var end: UInt32 = 0
    for token in postings(of: type).positions {
      if token >= end {
        document = self.document(ofToken: token)
        end = documentStarts[document + 1]
      }
      guard chosen[document] else { continue }
      if perDocument[document] == 0 { documents.append(UInt32(document)) }
      perDocument[document] += 1
    }
  }
}
