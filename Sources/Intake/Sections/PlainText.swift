import Markup
import Prose

/// Which words show at one look that nothing of a paragraph can belong to a page around an article.
///
/// It knows the openings of all phrases that `LineTraits.notArticle` goes by. A paragraph with none of them is running text; of any other
/// nothing is known, and its traits are counted.
struct PlainText: Sendable {
  /// The filter for the phrases in `Words/`.
  static let standard = PlainText(Phrasebook.lists)

  /// Hashes of phrases of one word, of first words, and of first and second words together: where a paragraph begins, and anywhere.
  private var leads = Openings()
  private var inner = Openings()

  private struct Openings {
    var words = WordBits()
    var firsts = WordBits()
    var pairs = WordBits()

    mutating func insert(_ words: [UInt64]) {
      guard let first = words.first else { return }
      firsts.insert(first)
      if words.count == 1 { self.words.insert(first) } else { pairs.insert(pair(first, words[1])) }
    }
  }

  private init(_ lists: [PhraseList]) {
    for list in lists where Mark.outsideArticle.contains(list.mark) {
      for text in list.phrases {
        let words = Phrase(text, of: list, number: 0).words
        switch list.place {
        case .whole, .lead: leads.insert(words)
        case .within, .last: inner.insert(words)
        }
      }
    }
    for word in threadNouns { leads.insert([word]) }
    for word in copyrightWords { inner.insert([word]) }
  }

  /// Whether the paragraphs are running text without any line of a page among them, and none has the words of `title` alone; no where that
  /// is not sure.
  func holds(_ paragraphs: [Range<Int>], of lines: [PageLine], in text: Span<UInt8>, besides title: UInt64) -> Bool {
    var heads: [LineWord] = []
    var titles = 0
    for paragraph in paragraphs {
      let first = lines[paragraph.lowerBound]
      let bytes = first.bytes.lowerBound..<lines[paragraph.upperBound - 1].bytes.upperBound
      let look = look(at: bytes, in: text)
      if look.hash == title { return false }
      var mayBeTitle = look.words >= 4 && look.capitals * 2 > look.words
      if look.isUnsure {
        let line = traits(of: PageLine(number: first.number, bytes: bytes), in: text, heads: &heads)
        if line.isFurniture { return false }
        mayBeTitle = line.isTitleLine
      }
      titles = mayBeTitle ? titles + 1 : 0
      if titles >= Page.leastLinks { return false }
    }
    return true
  }

  /// What one look at a paragraph tells.
  private struct Look {
    /// Its words.
    var words = 0
    /// Its words that do not begin with a small letter or consist of digits.
    var capitals = 0
    /// The hash of its words, as in `LineTraits`.
    var hash: UInt64 = 0
    /// Its bars, dots and arrows between blanks.
    var separators = 0
    /// Whether its traits must be counted.
    var isUnsure = false
    /// The last word with letters.
    var last: UInt64 = 0
    /// The words with letters.
    var heads = 0
    /// Whether a phrase may begin with the last word.
    var isOpen = false
  }

  private func look(at range: Range<Int>, in text: Span<UInt8>) -> Look {
    var look = Look()
    var place = range.lowerBound
    let end = range.upperBound
    while place < end {
      let byte = text[place]
      let isPlain = (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
      if !isPlain && letterWidth(at: place, before: end, in: text) == 0 {
        if byte >= 0x80 || byte == 0x7C || byte == 0x3E { note(place, in: range, of: text, &look) }
        place += 1
        continue
      }
      let word = isPlain ? wordAtOnce(at: place, before: end, in: text) : word(at: place, before: end, in: text)
      add(word, to: &look)
      place = word.end
    }
    if look.words <= 6 || look.separators >= 2 { look.isUnsure = true }
    return look
  }

  @inline(__always)
  private func add(_ word: LineWord, to look: inout Look) {
    look.words += 1
    look.hash = (look.hash &* 0x9E37_79B9_7F4A_7C15) ^ word.hash
    guard word.form != .number else { return }
    if word.form != .lower { look.capitals += 1 }
    if look.heads < 2 && opens(leads, word.hash, look.last, isFirst: look.heads == 0 ? .yes : .no) { look.isUnsure = true }
    if look.isOpen && inner.pairs.mayContain(pair(look.last, word.hash)) { look.isUnsure = true }
    look.isOpen = inner.firsts.mayContain(word.hash)
    if look.isOpen && inner.words.mayContain(word.hash) { look.isUnsure = true }
    look.last = word.hash
    look.heads += 1
  }

  private enum Answer { case yes, no }

  /// Whether a phrase that opens a paragraph may be there.
  private func opens(_ openings: Openings, _ word: UInt64, _ last: UInt64, isFirst: Answer) -> Bool {
    isFirst == .yes ? openings.words.mayContain(word) : openings.firsts.mayContain(last) && openings.pairs.mayContain(pair(last, word))
  }

  /// Notes a sign that parts the items of a menu, or that of copyright.
  private func note(_ place: Int, in range: Range<Int>, of text: Span<UInt8>, _ look: inout Look) {
    if text[place] == 0xC2 && place + 1 < range.upperBound && text[place + 1] == 0xA9 { look.isUnsure = true }
    if isSeparator(at: place, in: range, of: text) { look.separators += 1 }
  }
}

/// One hash of two words in a row.
@inline(__always)
private func pair(_ first: UInt64, _ second: UInt64) -> UInt64 { (first &* 0x9E37_79B9_7F4A_7C15 ^ second) &* 0xFF51_AFD7_ED55_8CCD }

/// The word at `start`, which begins with an ASCII letter or digit, read in one step where it has less than eight bytes.
@inline(__always)
private func wordAtOnce(at start: Int, before end: Int, in text: Span<UInt8>) -> LineWord {
  guard start + 8 <= end else { return word(at: start, before: end, in: text) }
  var letters = WordLetters()
  let count = letters.addPlain(EightBytes(at: start, of: text))
  guard count < 8, text[start + count] < 0x80, text[start + count] != 0x27 else { return word(at: start, before: end, in: text) }
  return LineWord(hash: letters.hash, start: start, end: start + count, form: letters.form)
}
