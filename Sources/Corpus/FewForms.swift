import Diagnosis

/// A few forms whose documents are counted: a bit for each, so that a document's tokens leave one number that says which it has.
struct FewForms: Sendable {
  /// No more than these.
  static let most = UInt64.bitWidth

  private let wanted: [UInt32]
  private let forms: Forms

  init(_ wanted: [UInt32], _ forms: Forms) {
    self.wanted = wanted
    self.forms = forms
  }

  /// The number of forms.
  var count: Int { wanted.count }

  /// The bits of the types of a segment. O(types).
  func bits(ofTypesIn segment: Int) -> FormBits {
    var bitOfForm = [UInt64](repeating: 0, count: forms.count)
    for (place, form) in wanted.enumerated() { bitOfForm[Int(form)] |= 1 << UInt64(place) }
    return FormBits(forms.ofType[segment], bitOfForm)
  }

  /// How many of the documents in `rows` of `documents` have each form. Throws `.cancelled`.
  func documentCounts(
    in segment: Segment, _ documents: Documents, _ rows: Range<Int>, _ bits: FormBits, _ scope: Scope, _ interruption: Interruption
  ) throws(Diagnostic) -> [Int] {
    let documents = documents.picking(.range(rows)).numbers
    var found = [UInt64](repeating: 0, count: documents.count)
    for name in Stream.Name.allCases where scope.includes(name) {
      let types = segment.streams[name.rawValue].types
      if case .section = scope {
        for (row, document) in documents.enumerated() {
          var own: [UInt64] = [0]
          for run in segment.runs(ofDocument: Int(document), scope, name) { try bits.join(types, [run], into: &own, interruption) }
          found[row] |= own[0]
        }
      } else {
        try bits.join(types, documents.map { segment.streams[name.rawValue].tokens(ofDocument: Int($0)) }, into: &found, interruption)
      }
    }
    var counts = [Int](repeating: 0, count: wanted.count)
    for bits in found { counts.add(bitsOf: bits) }
    return counts
  }
}

/// A bit for each of a few forms, by the types that have them.
struct FormBits: Sendable {
  /// By the codes of a stream up to the last that has any, and behind it none for all others: a short table stays in a core's nearest cache.
  private let ofCode: [UInt64]
  /// By the types that no code stands for, from the first of them on.
  private let ofRareType: [UInt64]
  private let hasRareTypes: Bool

  init(_ formOfType: [UInt32], _ bitOfForm: [UInt64]) {
    let (forms, bits) = (formOfType.span, bitOfForm.span)
    let codeCount = Int(TokenTypes.exceptional)
    var common: [UInt64] = []
    var type = min(codeCount, forms.count)
    while type > 0, bits[Int(forms[type - 1])] == 0 { type -= 1 }
    common.reserveCapacity(type + 1)
    for known in 0..<type { common.append(bits[Int(forms[known])]) }
    ofCode = common + [0]
    ofRareType = formOfType.dropFirst(codeCount).map { bitOfForm[Int($0)] }
    hasRareTypes = ofRareType.contains { $0 != 0 }
  }

  /// Adds the bits of the tokens of each of `runs`, which ascend, to its number in `found`. Throws `.cancelled`.
  func join(
    _ types: TokenTypes, _ runs: [Range<UInt32>], into found: inout [UInt64], _ interruption: Interruption
  ) throws(Diagnostic) {
    let column = types.codes
    let codes = column.span
    var all = found.mutableSpan
    let isNear = ofCode.count <= Self.nearCount
    let near = InlineArray<1024, UInt64> { $0 < ofCode.count ? ofCode[$0] : 0 }
    var row = 0
    while row < runs.count {
      if row & 1023 == 0 { try interruption.check() }
      if row &+ fetchedAhead < runs.count { codes.fetch(Range<Int>(runs[row &+ fetchedAhead])) }
      let run = codes.extracting(Range<Int>(runs[row]))
      all[row] |= isNear ? joined(run, near) : joined(run)
      row += 1
    }
    guard hasRareTypes else { return }
    let rare = ofRareType.span
    types.forEachException(in: runs[...]) { row, type in all[row] |= rare[Int(type) - Int(TokenTypes.exceptional)] }
  }
}

extension FormBits {
  /// The codes of a short table, which is indexed without a check.
  private static let nearCount = 1024

  /// The bits of the tokens of a run, from a table that ends with no bits.
  @inline(__always)
  private func joined(_ codes: Span<UInt16>, _ bits: borrowing InlineArray<1024, UInt64>) -> UInt64 {
    var (joined, token) = (UInt64(0), 0)
    while token < codes.count {
      joined |= bits[Int(min(codes[token], 1023))]
      token &+= 1
    }
    return joined
  }

  /// The same from a table of any length.
  private func joined(_ codes: Span<UInt16>) -> UInt64 {
    let bits = ofCode.span
    let last = bits.count &- 1
    var (joined, token) = (UInt64(0), 0)
    while token < codes.count {
      joined |= bits[min(Int(codes[token]), last)]
      token &+= 1
    }
    return joined
  }
}

extension [Int] {
  /// Adds one to the number of each bit that is set.
  fileprivate mutating func add(bitsOf found: UInt64) {
    var rest = found
    while rest != 0 {
      self[rest.trailingZeroBitCount] += 1
      rest &= rest - 1
    }
  }
}
