import Markup
import Prose

/// The traits of `line` of `text`; `heads` is room for its words, used again for the next line.
func traits(of line: PageLine, in text: Span<UInt8>, heads: inout [LineWord]) -> LineTraits {
  var traits = LineTraits(number: line.number, bytes: line.bytes)
  heads.removeAll(keepingCapacity: true)
  heads.reserveCapacity(headWordLimit + 1)
  var hash: UInt64 = 0
  let stops = stopWordHashes
  scanWords(in: text, range: line.bytes, limit: .max) { word in
    if traits.words == 0 { traits.startsWithNumber = word.form == .number }
    traits.words += 1
    hash = (hash &* 0x9E37_79B9_7F4A_7C15) ^ word.hash
    count(word, stops, in: &traits)
    if word.form != .number && heads.count <= headWordLimit { heads.append(word) }
  }
  traits.hash = hash
  countSigns(of: text, in: &traits)
  traits.end = lineEnding(of: line.bytes, in: text)
  if traits.hasCopyrightSign && traits.words <= dateWordLimit { traits.marks.insert(traits.numbers > 0 ? .copyright : .photo) }
  if heads.count <= headWordLimit {
    note(heads, of: text, in: &traits)
    noteForm(of: heads, in: text, on: &traits)
  }
  if traits.startsWithNumber && traits.words <= 30, let first = heads.first, threadNounTable.contains(first.hash) {
    traits.marks.insert(.comments)
  }
  if traits.words <= 6, traits.end == .colon, let last = heads.last, threadVerbs.contains(last.hash) { traits.marks.insert(.comments) }
  return traits
}

extension LineTraits {
  /// Notes the date of a short line.
  mutating func noteDate(of text: Span<UInt8>) {
    if words <= dateWordLimit && hasYear(bytes, in: text) { date = dateLine(of: bytes, in: text) }
  }
}

/// Notes what known phrases among `words` say.
private func note(_ words: [LineWord], of text: Span<UInt8>, in traits: inout LineTraits) {
  let ends = traits.end
  Phrasebook.standard.match(words, in: text, end: traits.bytes.upperBound) { phrase, place in
    if phrase.place == .last && (ends == .stop || ends == .colon) { return }
    let rest = words.count - place - phrase.words.count
    if phrase.mark == .photo && phrase.place == .within && rest > 8 && place > 3 { return }
    traits.marks.insert(phrase.mark)
    if traits.phrase == nil && phrase.mark != .trade { traits.phrase = phrase.number }
  }
}

/// Notes what the form of the line says, whatever its words.
private func noteForm(of words: [LineWord], in text: Span<UInt8>, on traits: inout LineTraits) {
  if let mark = pictureMark(of: words, on: traits, in: text) { traits.marks.insert(mark) }
  if isSignedWithRole(words, on: traits, in: text) { traits.marks.insert(.byline) }
  if traits.words == 2, traits.end == .open, let first = words.first, moreWordTable.contains(first.hash) { traits.marks.insert(.related) }
  if isRepublishNote(words) { traits.marks.insert(.credit) }
  if traits.words <= 14, traits.numbers > 0, words.contains(where: { copyrightWord.contains($0.hash) }) { traits.marks.insert(.copyright) }
}

/// The word before what a list holds more of.
let moreWords = hashes(of: "more weitere más altri meer mais")
private let moreWordTable = WordTable(words: moreWords)
/// The word of notices of copyright.
let copyrightName = "copyright"
private let copyrightWord = WordTable(words: hashes(of: copyrightName))
/// Words that notices address the reader with.
private let addressWords = WordTable(
  words: hashes(
    of:
      "you your we our us me sie ihre wir unsere uns vous votre vos nous notre nos usted su nuestro nosotros voi vostro noi nostro je uw wij ons você seu nosso"
  ))
/// Lines with more words are not looked through for phrases.
private let headWordLimit = 64
/// The word behind the number of comments.
let threadNouns = hashes(of: "comments responses replies kommentare commentaires comentarios commenti reacties comentários комментариев")
private let threadNounTable = WordTable(words: threadNouns)
/// The last word of the line that names a commenter.
private let threadVerbs = WordTable(words: hashes(of: "says said wrote writes"))
/// Lines with more words are not looked through for a date of publication.
private let dateWordLimit = 24

/// Adds `word` to the counts; `stops` are the small frequent words.
@inline(__always)
private func count(_ word: LineWord, _ stops: WordTable, in traits: inout LineTraits) {
  switch word.form {
  case .lower: break
  case .capital: traits.capitals += 1
  case .upper: traits.uppers += 1
  case .number: traits.numbers += 1
  }
  guard stops.contains(word.hash) else { return }
  traits.stops += 1
  if addressWords.contains(word.hash) { traits.addresses += 1 }
}

/// Counts signs of `text` on the line; long runs of a script without blanks count two letters a word.
private func countSigns(of text: Span<UInt8>, in traits: inout LineTraits) {
  var place = traits.bytes.lowerBound
  let end = traits.bytes.upperBound
  var ideographs = 0
  while place < end {
    if place + 8 <= end {
      let skipped = EightBytes(at: place, of: text).countBeforeSign
      place += skipped
      if skipped == 8 { continue }
    }
    let byte = text[place]
    if byte >= 0x80 {
      traits.foreign += 1
      if byte >= 0xE3 && byte <= 0xE9 { ideographs += 1 }
      if byte == 0xC2 && place + 1 < end && text[place + 1] == 0xA9 { traits.hasCopyrightSign = true }
      if isSeparator(at: place, in: traits.bytes, of: text) { traits.separators += 1 }
      if byte == 0xE2 && place + 2 < end && text[place + 1] == 0x80 && (0x9C...0x9F).contains(text[place + 2]) { traits.hasQuote = true }
    } else if byte == 0x22 {
      traits.hasQuote = true
    } else if byte == 0x7C || byte == 0x3E {
      if isSeparator(at: place, in: traits.bytes, of: text) { traits.separators += 1 }
    } else if (byte == 0x2E || byte == 0x21 || byte == 0x3F) && place + 1 < end && text[place + 1] <= 0x20 {
      traits.breaks += 1
    }
    place += 1
  }
  traits.words += ideographs / 2
}

extension EightBytes {
  /// The bytes before the first that is one of `" ! . > ? |` or beyond ASCII; 8 where none is.
  @inline(__always)
  fileprivate var countBeforeSign: Int {
    Self.count(
      before: wide | equal(to: UInt8(ascii: "!")) | equal(to: UInt8(ascii: "\"")) | equal(to: UInt8(ascii: "."))
        | equalPair(to: UInt8(ascii: ">")) | equal(to: UInt8(ascii: "|")))
  }
}

/// Whether a bar, a middle dot, a bullet or an angle quotation mark stands at `place` between blanks.
func isSeparator(at place: Int, in range: Range<Int>, of text: Span<UInt8>) -> Bool {
  let end = range.upperBound
  if text[place] == 0x7C || text[place] == 0x3E {
    return place > range.lowerBound && text[place - 1] == 0x20 && place + 1 < end && text[place + 1] == 0x20
  }
  guard place > 0, text[place - 1] == 0x20, place + 2 < end else { return false }
  if text[place] == 0xC2 { return (text[place + 1] == 0xB7 || text[place + 1] == 0xBB) && text[place + 2] == 0x20 }
  guard text[place] == 0xE2, text[place + 1] == 0x80, place + 3 < end, text[place + 3] == 0x20 else { return false }
  return text[place + 2] == 0xBA || text[place + 2] == 0xA2
}

/// Whether `range` has an ASCII digit.
func hasDigit(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
  var place = range.lowerBound
  while place < range.upperBound {
    if text[place].isASCIIDigit { return true }
    place += 1
  }
  return false
}

/// Whether four digits and no more stand together in `range`, as in a year.
func hasYear(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
  var place = range.lowerBound
  var digits = 0
  while place < range.upperBound {
    if text[place].isASCIIDigit {
      digits += 1
    } else {
      if digits == 4 { return true }
      digits = 0
    }
    place += 1
  }
  return digits == 4
}
