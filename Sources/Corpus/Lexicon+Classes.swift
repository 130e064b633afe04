extension Lexicon {
  /// The types that share a form, numbered in the byte order of the forms.
  public struct Classes: Sendable {
    /// The class of each type.
    public let ofType: [UInt32]
    /// The form of each class, ascending by bytes.
    public let forms: [[UInt8]]
  }

  /// By what types are put into one class.
  public enum Form: Sendable { case norm, lemma }

  /// The classes of all types. O(types).
  public func classes(by form: Form) -> Classes {
    let (order, strings) = form == .norm ? (byFolded, folded) : (byStem, stems)
    var ofType = [UInt32](repeating: 0, count: count)
    var forms: [[UInt8]] = []
    for type in order {
      let bytes = strings.slice(Int(type))
      if !(forms.last?.elementsEqual(bytes) ?? false) { forms.append(Array(bytes)) }
      ofType[Int(type)] = UInt32(forms.count - 1)
    }
    return Classes(ofType: ofType, forms: forms)
  }
}
