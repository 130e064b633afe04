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

  /// For each type of a segment the bit of its form; none for other forms. O(types).
  func bits(ofTypesIn segment: Int) -> [UInt64] {
    var bitOfForm = [UInt64](repeating: 0, count: forms.count)
    for (place, form) in wanted.enumerated() { bitOfForm[Int(form)] |= 1 << UInt64(place) }
    return forms.ofType[segment].map { bitOfForm[Int($0)] }
  }

  /// How many of the documents in `rows` of `documents` have each form. Throws `.cancelled`.
  func documentCounts(
    in segment: Segment, _ documents: Documents, _ rows: Range<Int>, _ bits: [UInt64], _ scope: Scope, _ interruption: Interruption
  ) throws(Diagnostic) -> [Int] {
    var counts = [Int](repeating: 0, count: wanted.count)
    var isSection = false
    if case .section = scope { isSection = true }
    let names = Stream.Name.allCases.filter { scope.includes($0) }
    for row in rows {
      if row & 1023 == 0 { try interruption.check() }
      let document = Int(documents[row])
      var found: UInt64 = 0
      for name in names {
        let stream = segment.streams[name.rawValue]
        if isSection {
          for run in segment.runs(ofDocument: document, scope, name) { found |= stream.joined(bits, run) }
        } else {
          found |= stream.joined(bits, stream.tokens(ofDocument: document))
        }
      }
      while found != 0 {
        counts[found.trailingZeroBitCount] += 1
        found &= found - 1
      }
    }
    return counts
  }
}

extension Stream {
  /// The bits of the types of all `tokens`.
  fileprivate func joined(_ bits: [UInt64], _ tokens: Range<UInt32>) -> UInt64 {
    let column = types
    let (types, bits) = (column.span, bits.span)
    var found: UInt64 = 0
    var token = Int(tokens.lowerBound)
    let end = Int(tokens.upperBound)
    while token < end {
      found |= bits[Int(types[token])]
      token += 1
    }
    return found
  }
}
