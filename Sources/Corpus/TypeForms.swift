/// One derived form for every type, such as the stem: the distinct forms in byte order, and the number of each type's.
///
/// Numbers compare as the forms do, so a prefix is a range of numbers and a sort needs no strings.
public struct TypeForms: Equatable, Sendable {
  /// The number of each type's form.
  public let numbers: Packed<UInt32>
  /// The distinct forms, ascending.
  public let distinct: StringColumn
  /// The types, by their forms, then as the lexicon orders types of one form.
  let types: Packed<UInt32>
  /// Where the types of each form begin in `types`, and behind them the type count.
  let typeStarts: Packed<UInt32>

  init(numbers: Packed<UInt32>, distinct: StringColumn, types: Packed<UInt32>, typeStarts: Packed<UInt32>) {
    self.numbers = numbers
    self.distinct = distinct
    self.types = types
    self.typeStarts = typeStarts
  }

  /// The form of a type.
  public subscript(type: Int) -> [UInt8] { distinct[Int(numbers[type])] }

  /// The form of a type, for reading only.
  func slice(_ type: Int) -> ArraySlice<UInt8> { self[type][...] }

  /// The types whose form is number `number`, as the lexicon orders them.
  public func types(ofNumber number: Int) -> [UInt32] { types.array(Int(typeStarts[number])..<Int(typeStarts[number + 1])) }

  /// The types whose form is `form`, ascending. O(log n).
  func types(equalTo form: [UInt8]) -> [UInt32] { distinct.index(of: form).map { types(ofNumber: $0).sorted() } ?? [] }

  /// The types whose form begins with `prefix`, by their forms. O(log n).
  func types(prefixed prefix: [UInt8]) -> ArraySlice<UInt32> {
    let range = distinct.indices(prefixed: prefix)
    return types.array(Int(typeStarts[range.lowerBound])..<Int(typeStarts[range.upperBound]))[...]
  }
}
