import Synchronization

/// The distinct forms of an archive's words, numbered through all segments in byte order, so that counts are dense arrays.
public struct Forms: Sendable {
  /// Whether each form has a letter or digit in it; punctuation is counted by position and never listed.
  public let isWord: [Bool]
  /// Per segment: the form of each type.
  let ofType: [[UInt32]]
  private let words: Strings

  /// The number of forms.
  public var count: Int { words.count }

  /// The bytes of a form.
  public subscript(_ form: UInt32) -> [UInt8] { words[Int(form)] }

  /// The form as text.
  public func text(_ form: UInt32) -> String { String(decoding: words.slice(Int(form)), as: UTF8.self) }

  /// The types of each of `forms` in a segment. O(types).
  func types(of forms: [UInt32], inSegment segment: Int) -> [[UInt32]] {
    var places = [Int32](repeating: -1, count: count)
    for (place, form) in forms.enumerated() { places[Int(form)] = Int32(place) }
    var found = [[UInt32]](repeating: [], count: forms.count)
    for (type, form) in ofType[segment].enumerated() where places[Int(form)] >= 0 { found[Int(places[Int(form)])].append(UInt32(type)) }
    return found
  }

  /// The forms of all `lexicons`. O(types) for one lexicon, O(types log types) for several.
  init(_ kind: Lexicon.Form, of lexicons: [Lexicon]) {
    let classes = lexicons.map { $0.classes(by: kind) }
    var words = Strings()
    var numbers = classes.map { [UInt32](repeating: 0, count: $0.forms.count) }
    for place in Self.sorted(classes) {
      let form = classes[place.segment].forms[place.form]
      if words.count == 0 || !words.slice(words.count - 1).elementsEqual(form) { words.append(form) }
      numbers[place.segment][place.form] = UInt32(words.count - 1)
    }
    ofType = zip(classes, numbers).map { classes, numbers in classes.ofType.map { numbers[Int($0)] } }
    isWord = (0..<words.count).map { hasLetterOrDigit(words.slice($0)) }
    self.words = words
  }

  /// Every form of every lexicon, by bytes.
  private static func sorted(_ classes: [Lexicon.Classes]) -> [(segment: Int, form: Int)] {
    let places = classes.enumerated().flatMap { segment, classes in classes.forms.indices.map { (segment: segment, form: $0) } }
    guard classes.count > 1 else { return places }
    return places.sorted { classes[$0.segment].forms[$0.form].lexicographicallyPrecedes(classes[$1.segment].forms[$1.form]) }
  }
}

/// Whether a form has a letter or digit in it; a sign beyond ASCII counts by its Unicode properties.
private func hasLetterOrDigit(_ form: ArraySlice<UInt8>) -> Bool {
  var isPlain = true
  for byte in form {
    if byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39 { return true }
    if byte >= 0x80 { isPlain = false }
  }
  guard !isPlain else { return false }
  return String(decoding: form, as: UTF8.self).unicodeScalars.contains {
    $0.properties.isAlphabetic || $0.properties.numericType != nil
  }
}

/// The forms of an archive, made when first asked for and shared by its copies: a class because copies must fill the same store.
final class KeptForms: Sendable {
  private let kept = Mutex<[Lexicon.Form: Forms]>([:])

  func forms(_ kind: Lexicon.Form, _ make: () -> Forms) -> Forms {
    if let known = kept.withLock({ $0[kind] }) { return known }
    let made = make()
    kept.withLock { $0[kind] = made }
    return made
  }
}
