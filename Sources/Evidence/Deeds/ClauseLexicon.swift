import Corpus
import Diagnosis
import Prose

/// What the words of a segment do in clauses: columns in step with its types.
struct ClauseLexicon: Sendable {
  private(set) var roles: [ClauseRole] = []
  private(set) var deeds: [DeedWord?] = []
  /// A number for the stem, for a country that of its name: equal in all segments.
  private(set) var stems: [UInt32] = []
  /// A number for the consonants of the folded name; 0 for words that are no names.
  private(set) var names: [UInt32] = []
  /// The types of each number in `names`.
  private(set) var typesOfName: [UInt32: [UInt32]] = [:]
  /// The whole number a word says; 0 for none.
  private(set) var numbers: [Int32] = []

  /// The roles of the words of `lexicon`. O(types). Throws `.cancelled`.
  init(_ lexicon: Lexicon, _ interruption: Interruption) throws(Diagnostic) {
    roles.reserveCapacity(lexicon.count)
    for type in 0..<UInt32(lexicon.count) {
      if type & 0x3FF == 0 { try interruption.check() }
      add(type, of: lexicon)
    }
  }

  private mutating func add(_ type: UInt32, of lexicon: Lexicon) {
    let word = lexicon.words[Int(type)]
    var norm = lexicon.norm(type)
    var role: ClauseRole = []
    let isCapital = Self.beginsWithCapital(word)
    if let last = norm.last, last == UInt8(ascii: "."), norm.count > 2, clauseWords[norm.dropLast() + []] != nil { norm.removeLast() }
    role.formUnion(clauseWords[norm] ?? Self.shapeRole(word, norm))
    let country = countryOfWord[norm]
    // `us` is a word, `US` a country.
    if country != nil, isCapital, norm != Array("us".utf8) || word[1] == UInt8(ascii: "S") { role.insert([.people, .capital]) }
    if isCapital { role.insert(role.contains(.calendar) ? .function : .capital) } else { role.remove(.calendar) }
    if isCapital, word.count >= 2, word.allSatisfy({ $0.isASCIICapital || $0 == UInt8(ascii: ".") }) { role.insert(.acronym) }
    if isCapital, hasSmallForm(norm, in: lexicon) { role.insert(.common) }
    roles.append(role)
    deeds.append(isCapital && role.contains(.people) ? nil : deedWords[norm])
    stems.append(wordCode(role.contains(.people) ? country ?? norm : lexicon.stem(type)))
    numbers.append(Self.number(norm))
    if isCapital { addName(type, role.contains(.people) ? country ?? norm : norm) } else { names.append(0) }
  }

  private static func number(_ norm: [UInt8]) -> Int32 {
    if let word = countWords.firstIndex(where: { norm.elementsEqual($0.utf8) }) { return Int32(word + 2) }
    guard norm.count <= 11, let first = norm.first, first.isASCIIDigit else { return 0 }
    var value: Int32 = 0
    for byte in norm where byte != UInt8(ascii: ",") {
      guard byte.isASCIIDigit, value < 100_000_000 else { return 0 }
      value = value * 10 + Int32(byte - 0x30)
    }
    return value
  }

  private static let countWords = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]

  /// Also where an article stands before it: `al-Muhandis`.
  private static func beginsWithCapital(_ word: [UInt8]) -> Bool {
    let hasArticle = word.count > 4 && word[1] == UInt8(ascii: "l") && word[2] == UInt8(ascii: "-")
    guard let first = hasArticle ? word[3] : word.first else { return false }
    return first.isASCIICapital || first >= 0xC3
  }

  /// Numbers, signs and the ending of a possessive.
  private static func shapeRole(_ word: [UInt8], _ norm: [UInt8]) -> ClauseRole {
    guard let first = norm.first else { return [] }
    if first == UInt8(ascii: "'"), norm.count == 2, norm[1] == UInt8(ascii: "s") { return [.possessive, .function] }
    if first.isASCIIDigit { return .number }
    let isLetter = first.isASCIILetter || word[0] >= 0xC3
    if isLetter, norm.count > 4, norm.suffix(2).elementsEqual("ly".utf8), word[0] >= UInt8(ascii: "a") { return .function }
    if norm == [UInt8(ascii: "-")] { return [.hyphen, .function] }
    if !isLetter { return first == UInt8(ascii: ".") || first == UInt8(ascii: "-") ? .function : [.mark, .function] }
    return []
  }

  private mutating func addName(_ type: UInt32, _ name: [UInt8]) {
    let code = wordCode(nameSkeleton(foldedName(name)))
    names.append(code)
    typesOfName[code, default: []].append(type)
  }

  /// O(log types).
  private func hasSmallForm(_ norm: [UInt8], in lexicon: Lexicon) -> Bool {
    var low = 0
    var high = lexicon.byWord.count
    while low < high {
      let middle = (low + high) / 2
      if lexicon.words[Int(lexicon.byWord[middle])].lexicographicallyPrecedes(norm) { low = middle + 1 } else { high = middle }
    }
    return low < lexicon.byWord.count && lexicon.words[Int(lexicon.byWord[low])] == norm
  }
}

/// A number for a word, equal in all segments; 0 is left for none.
///
/// Two words of a hundred thousand may share one. That joins two sentences only where verb class, numbers and the rest of the words agree too.
/// Source: FNV-1a, 32 bits.
func wordCode(_ bytes: [UInt8]) -> UInt32 {
  var value: UInt32 = 2_166_136_261
  for byte in bytes { value = (value ^ UInt32(byte)) &* 16_777_619 }
  return value == 0 ? 1 : value
}
