import Cores
public import Diagnosis

/// The counts of the forms in some text, with its words ranked by them.
public struct FormTally: Sendable {
  /// The occurrences of each form.
  public let counts: FormCounts
  /// The words that occur, commonest first, equal ones in the order of their forms.
  public let ranked: [UInt32]

  fileprivate init(_ counts: FormCounts, _ forms: Forms) {
    self.counts = counts
    ranked = descending(counts.words(forms), by: counts.counts)
  }
}

/// The documents of one form while they go by.
private struct FormSlot: BitwiseCopyable, Sendable {
  var documents: UInt32 = 0
  /// The document met last and 1.
  var last: UInt32 = 0
}

extension Archive {
  /// How often each form occurs in `documents`; kept for all documents. O(tokens) on all cores. Throws `.cancelled`.
  public func tally(of forms: Forms, in documents: Documents, _ scope: Scope) throws(Diagnostic) -> FormTally {
    let isWhole = documents.count == documentCount && forms.isPlain
    if isWhole, let known = keptForms.tally(forms.kind, scope) { return known }
    let tally = FormTally(try counts(of: forms, in: documents, scope), forms)
    if isWhole { keptForms.keep(tally, forms.kind, scope) }
    return tally
  }

  /// In how many of `documents` each of `wanted` occurs; kept for all documents.
  ///
  /// O(tokens) on all cores. Zeros once nobody waits any more.
  public func documentCounts(of wanted: [UInt32], _ forms: Forms, in documents: Documents, _ scope: Scope) -> [Int] {
    zip(wanted, wordDocumentCounts(of: wanted, forms, in: documents, scope)).map { form, count in
      forms.isFolded(form) ? documentCount(ofFolded: form, forms, in: documents, scope) : count
    }
  }

  /// The documents of each of `wanted` wherever its words stand.
  private func wordDocumentCounts(of wanted: [UInt32], _ forms: Forms, in documents: Documents, _ scope: Scope) -> [Int] {
    let isWhole = documents.count == documentCount && forms.isPlain
    if isWhole, let known = keptForms.documentCounts(forms.kind, scope) { return wanted.map { Int(known[Int($0)]) } }
    if !isWhole, wanted.count <= FewForms.most {
      return (try? documentCounts(of: FewForms(wanted, forms), in: documents, scope)) ?? wanted.map { _ in 0 }
    }
    guard let counts = try? documentCounts(of: forms, in: documents, scope) else { return wanted.map { _ in 0 } }
    if isWhole { keptForms.keep(documentCounts: counts, forms.kind, scope) }
    return wanted.map { Int(counts[Int($0)]) }
  }

  /// In how many of `documents` each form occurs.
  private func documentCounts(of forms: Forms, in documents: Documents, _ scope: Scope) throws(Diagnostic) -> [UInt32] {
    var counts = [UInt32](repeating: 0, count: forms.count)
    for index in segments.indices {
      let common = forms.common[index]
      for slots in try segments[index].slots(of: own(documents, segment: index), common, scope) {
        for (slot, form) in zip(slots, common.forms) { counts[Int(form)] &+= slot.documents }
      }
    }
    return counts
  }

  private func documentCounts(of wanted: FewForms, in documents: Documents, _ scope: Scope) throws(Diagnostic) -> [Int] {
    var counts = [Int](repeating: 0, count: wanted.count)
    let interruption = Interruption()
    for index in segments.indices {
      let own = own(documents, segment: index)
      guard !own.isEmpty else { continue }
      let bits = wanted.bits(ofTypesIn: index)
      let parts: [[Int]] = try segments[index].onShares(of: own) { (segment, rows) throws(Diagnostic) in
        try wanted.documentCounts(in: segment, own, rows, bits, scope, interruption)
      }
      for part in parts { for place in counts.indices { counts[place] += part[place] } }
    }
    return counts
  }

  /// Those of `documents` that are in a segment, by their numbers there.
  func own(_ documents: Documents, segment index: Int) -> Documents {
    let rows = documents.inOrder.rows(in: documentBases[index]..<documentBases[index + 1])
    return documents.inOrder.picking(.range(rows)).lowered(by: documentBases[index])
  }
}

extension Segment {
  /// What `count` gives for a share of the rows of `documents` each, on all cores. Throws what it throws.
  fileprivate func onShares<Counts: Sendable>(
    of documents: Documents, _ count: @Sendable (Segment, Range<Int>) throws(Diagnostic) -> Counts
  ) throws(Diagnostic) -> [Counts] {
    let shares = shares(of: documents.count, from: 512)
    return try onCores(shares.count) { (share) throws(Diagnostic) in try count(self, shares[share]) }
  }

  /// The documents of each form, from all cores.
  fileprivate func slots(of documents: Documents, _ forms: CommonForms, _ scope: Scope) throws(Diagnostic) -> [[FormSlot]] {
    guard !documents.isEmpty else { return [] }
    let interruption = Interruption()
    return try onShares(of: documents) { (segment, rows) throws(Diagnostic) in
      var slots = [FormSlot](repeating: FormSlot(), count: forms.forms.count)
      var untilLook = 0
      for row in rows {
        let document = Int(documents[row])
        for name in Stream.Name.allCases where scope.includes(name) {
          for run in segment.runs(ofDocument: document, scope, name) {
            segment.streams[name.rawValue].count(run, forms.ofType, into: &slots, of: UInt32(document) + 1)
            untilLook -= run.count
          }
        }
        guard untilLook <= 0 else { continue }
        try interruption.check()
        untilLook = 500_000
      }
      return slots
    }
  }

  /// The tokens of a document in a scope.
  func runs(ofDocument document: Int, _ scope: Scope, _ name: Stream.Name) -> [Range<UInt32>] {
    guard case .section = scope else { return [streams[name.rawValue].tokens(ofDocument: document)] }
    return TokenRuns(of: Documents([UInt32(document)]), in: self, scope).ofStream[name.rawValue]
  }
}

extension Stream {
  /// Counts the document that `tokens` are of for each of their forms.
  fileprivate func count(_ tokens: Range<UInt32>, _ formOfType: [UInt32], into slots: inout [FormSlot], of document: UInt32) {
    let column = types
    let (types, forms) = (column.span, formOfType.span)
    var slots = slots.mutableSpan
    var token = Int(tokens.lowerBound)
    let end = Int(tokens.upperBound)
    while token < end {
      let form = Int(forms[Int(types[token])])
      if slots[form].last != document {
        slots[form].last = document
        slots[form].documents &+= 1
      }
      token += 1
    }
  }
}

extension FormCounts {
  /// The words that occur, in the order of their forms.
  fileprivate func words(_ forms: Forms) -> [UInt32] {
    let areWords = forms.isWord
    return [UInt32](unsafeUninitializedCapacity: counts.count) { found, filled in
      let (counts, areWords) = (counts.span, areWords.span)
      var form = 0
      while form < counts.count {
        // Written whatever it is, which costs less than a branch that nobody foresees.
        found[filled] = UInt32(truncatingIfNeeded: form)
        filled &+= counts[form] > 0 && areWords[form] ? 1 : 0
        form &+= 1
      }
    }
  }
}

/// `forms`, which ascend, by `counts`, the greatest first; equal ones stay in order. Linear but for the few great ones.
private func descending(_ forms: [UInt32], by counts: [UInt32]) -> [UInt32] {
  let small: UInt32 = 1 << 12
  let great = forms.filter { counts[Int($0)] >= small }.sorted { left, right in
    let (a, b) = (counts[Int(left)], counts[Int(right)])
    return a != b ? a > b : left < right
  }
  var starts = starts(ofForms: forms.span, counts.span, below: small)
  let few = [UInt32](unsafeUninitializedCapacity: forms.count - great.count) { few, filled in
    let (forms, counts) = (forms.span, counts.span)
    var next = starts.mutableSpan
    var row = 0
    while row < forms.count {
      let form = forms[row]
      let count = counts[Int(form)]
      row &+= 1
      guard count < small else { continue }
      few[next[Int(small &- count)]] = form
      next[Int(small &- count)] &+= 1
      filled &+= 1
    }
  }
  return great + few
}

/// Where the forms of each count below `small` begin, the greatest first.
private func starts(ofForms forms: Span<UInt32>, _ counts: Span<UInt32>, below small: UInt32) -> [Int] {
  var starts = [Int](repeating: 0, count: Int(small) + 1)
  var sums = starts.mutableSpan
  var row = 0
  while row < forms.count {
    let count = counts[Int(forms[row])]
    if count < small { sums[Int(small &- count)] &+= 1 }
    row &+= 1
  }
  var (bucket, sum) = (0, 0)
  while bucket < sums.count {
    (sums[bucket], sum) = (sum, sum &+ sums[bucket])
    bucket &+= 1
  }
  return starts
}
