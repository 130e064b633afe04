import Cores
public import Diagnosis
import Synchronization

/// How often each form of an archive occurs in some text, and in how many documents of it.
public struct FormTally: Sendable {
  /// The occurrences of each form.
  public private(set) var counts: FormCounts
  /// The documents that have each form.
  public private(set) var documents: [UInt32]
  /// The words that occur, commonest first, equal ones in the order of their forms.
  public private(set) var ranked: [UInt32] = []

  fileprivate init(formCount: Int) {
    counts = FormCounts(formCount: formCount)
    documents = [UInt32](repeating: 0, count: formCount)
  }

  /// Adds the counts of `forms`, which are in step with `slots`.
  fileprivate mutating func add(_ slots: [FormSlot], of forms: [UInt32]) {
    counts.add(slots.lazy.map(\.count), of: forms)
    for (slot, form) in zip(slots, forms) { documents[Int(form)] &+= slot.documents }
  }

  fileprivate mutating func rank(_ forms: Forms) {
    let found = (0..<UInt32(forms.count)).filter { counts[$0] > 0 && forms.isWord[Int($0)] }
    ranked = descending(found, by: counts.counts)
  }
}

/// The counts of one form while documents go by.
struct FormSlot: BitwiseCopyable, Sendable {
  var count: UInt32 = 0
  var documents: UInt32 = 0
  /// The document met last and 1.
  var last: UInt32 = 0
}

extension Archive {
  /// How often each form occurs in `documents`, and in how many of them; kept for all documents.
  ///
  /// O(tokens) on all cores. Throws `.cancelled`.
  public func tally(of forms: Forms, in documents: Documents, _ scope: Scope) throws(Diagnostic) -> FormTally {
    let isWhole = documents.count == documentCount && forms.isPlain
    if isWhole, let known = keptForms.tally(forms.kind, scope) { return known }
    var tally = FormTally(formCount: forms.count)
    for index in segments.indices {
      let rows = documents.inOrder.rows(in: documentBases[index]..<documentBases[index + 1])
      let own = documents.inOrder.picking(.range(rows)).lowered(by: documentBases[index])
      let common = forms.common[index]
      for slots in try segments[index].slots(of: own, common, scope) { tally.add(slots, of: common.forms) }
    }
    tally.rank(forms)
    if isWhole { keptForms.keep(tally, forms.kind, scope) }
    return tally
  }
}

extension Segment {
  /// The counts of each form, from all cores.
  fileprivate func slots(
    of documents: Documents, _ forms: CommonForms, _ scope: Scope
  ) throws(Diagnostic) -> [[FormSlot]] {
    guard !documents.isEmpty else { return [] }
    let interruption = Interruption()
    let shares = documents.count < 512 ? 1 : coreCount
    let results = onCores(shares) { share in
      Result { () throws(Diagnostic) in
        var slots = [FormSlot](repeating: FormSlot(), count: forms.forms.count)
        var untilLook = 0
        for row in documents.count * share / shares..<documents.count * (share + 1) / shares {
          let document = Int(documents[row])
          for name in Stream.Name.allCases where scope.includes(name) {
            for run in runs(ofDocument: document, scope, name) {
              streams[name.rawValue].count(run, forms.ofType, into: &slots, of: UInt32(document) + 1)
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
    var found: [[FormSlot]] = []
    for result in results { found.append(try result.get()) }
    return found
  }

  private func runs(ofDocument document: Int, _ scope: Scope, _ name: Stream.Name) -> [Range<UInt32>] {
    guard case .section = scope else { return [streams[name.rawValue].tokens(ofDocument: document)] }
    return TokenRuns(of: Documents([UInt32(document)]), in: self, scope).ofStream[name.rawValue]
  }
}

extension Stream {
  /// Counts `tokens`, all of one document.
  func count(_ tokens: Range<UInt32>, _ formOfType: [UInt32], into slots: inout [FormSlot], of document: UInt32) {
    let column = types
    let (types, forms) = (column.span, formOfType.span)
    var slots = slots.mutableSpan
    var token = Int(tokens.lowerBound)
    let end = Int(tokens.upperBound)
    while token < end {
      let form = Int(forms[Int(types[token])])
      slots[form].count &+= 1
      if slots[form].last != document {
        slots[form].last = document
        slots[form].documents &+= 1
      }
      token += 1
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
  var starts = [Int](repeating: 0, count: Int(small) + 1)
  for form in forms where counts[Int(form)] < small { starts[Int(small - counts[Int(form)])] += 1 }
  var sum = 0
  for bucket in starts.indices { (starts[bucket], sum) = (sum, sum + starts[bucket]) }
  var few = [UInt32](repeating: 0, count: sum)
  for form in forms where counts[Int(form)] < small {
    let bucket = Int(small - counts[Int(form)])
    few[starts[bucket]] = form
    starts[bucket] += 1
  }
  return great + few
}
