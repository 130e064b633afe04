import Corpus

/// The forms of types as the values of a column, each type's once.
struct CodedTypes {
  /// The values by their codes.
  private(set) var values: [String?] = []
  private var form: (UInt32) -> [UInt8] = { _ in [] }
  /// The code of each type of the lexicon that is read; the greatest number for none.
  private var known: [UInt32] = []

  /// Reads types of `lexicon` from now on, in the form that `form` gives.
  mutating func read(_ lexicon: Lexicon, as form: @escaping (UInt32) -> [UInt8]) {
    self.form = form
    known = [UInt32](repeating: .max, count: lexicon.count)
  }

  /// The code of a type's form.
  mutating func code(ofType type: UInt32) -> UInt32 {
    if known[Int(type)] == .max { known[Int(type)] = code(of: String(decoding: form(type), as: UTF8.self)) }
    return known[Int(type)]
  }

  /// The code of a value of its own.
  mutating func code(of value: String?) -> UInt32 {
    values.append(value)
    return UInt32(values.count - 1)
  }
}
