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
    let forms = form == .norm ? folded : stems
    return Classes(ofType: forms.numbers.array(0..<count), forms: (0..<forms.distinct.count).map { forms.distinct[$0] })
  }
}
