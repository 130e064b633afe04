import Synchronization

/// The distinct word forms of a segment, numbered by descending frequency, with their derived forms as columns.
///
/// Ties in frequency are broken by bytes, so equal articles give equal numbers.
///
/// A class, so that a copy is one reference and not one for each column.
public final class Lexicon: Sendable {
  /// The types as they stand in the articles.
  public let words: StringColumn
  /// The types in byte order of their words.
  public let byWord: Packed<UInt32>
  /// Per type: accents and curly quotation marks folded, case kept; its number in `plainForms` and 1, or 0 where it is the word itself.
  let plainNumbers: NarrowColumn
  /// The plain forms that differ from their words.
  let plainForms: StringColumn
  /// Per type: the plain form in lower case; in its order, types of one form are in byte order.
  public let folded: TypeForms
  /// The place of each type in the order of `folded`: what concordances are sorted by.
  public let ranks: Packed<UInt32>
  /// Per type: the Snowball stem of `folded`.
  public let stems: TypeForms
  private let readShapes = Mutex<TypeShapes?>(nil)

  init(
    words: StringColumn, byWord: Packed<UInt32>, plainNumbers: NarrowColumn, plainForms: StringColumn, folded: TypeForms,
    ranks: Packed<UInt32>, stems: TypeForms
  ) {
    self.words = words
    self.byWord = byWord
    self.plainNumbers = plainNumbers
    self.plainForms = plainForms
    self.folded = folded
    self.ranks = ranks
    self.stems = stems
  }

  /// The shapes of the types: read when they are first asked for, and kept.
  var shapes: TypeShapes {
    readShapes.withLock { kept in
      let shapes = kept ?? TypeShapes(of: words)
      kept = shapes
      return shapes
    }
  }

  /// The number of types.
  public var count: Int { words.count }

  /// The bytes of type `number` as they stand in the articles.
  public func word(_ number: UInt32) -> [UInt8] { words[Int(number)] }

  /// The type with accents, quotation marks and case folded: the value of `norm`.
  public func norm(_ number: UInt32) -> [UInt8] { folded[Int(number)] }

  /// The type with accents and quotation marks folded and its case kept.
  public func plain(_ number: UInt32) -> [UInt8] {
    let place = Int(plainNumbers[Int(number)])
    return place == 0 ? words[Int(number)] : plainForms[place - 1]
  }

  /// The type's stem: the class that `lemma` names.
  public func stem(_ number: UInt32) -> [UInt8] { stems[Int(number)] }

  /// By what types are put into one class.
  public enum Form: Sendable { case norm, lemma }

  /// The column of a form.
  func forms(_ form: Form) -> TypeForms { form == .norm ? folded : stems }

  /// The types whose folded form is `form`, ascending. O(log n).
  func types(folded form: [UInt8]) -> [UInt32] { folded.types(equalTo: form) }

  /// The types whose stem is `form`, ascending. O(log n).
  func types(stem form: [UInt8]) -> [UInt32] { stems.types(equalTo: form) }

  /// The types whose folded form begins with `form`, in the order of their forms. O(log n).
  func types(foldedPrefixed form: [UInt8]) -> ArraySlice<UInt32> { folded.types(prefixed: form) }

  /// The types whose stem begins with `form`, in the order of their stems. O(log n).
  func types(stemPrefixed form: [UInt8]) -> ArraySlice<UInt32> { stems.types(prefixed: form) }
}
