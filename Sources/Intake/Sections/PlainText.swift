import Markup
import Prose

/// Which words show at one look that nothing of a paragraph can belong to a page around an article.
///
/// It knows the openings of all phrases that `LineTraits.notArticle` goes by. A paragraph with none of them is running text; of any other
/// nothing is known, and its traits are counted.
struct PlainText: Sendable {
  /// The filter for the phrases in `Words/`.
  static let standard = PlainText(Phrasebook.lists)

  /// How phrases open where a paragraph begins, and anywhere.
  private var leads = PhraseOpenings()
  private var inner = PhraseOpenings()
  /// How the words begin with which a phrase anywhere begins.
  private var beginnings = WordBeginnings()

  private init(_ lists: [PhraseList]) {
    for list in lists where Mark.outsideArticle.contains(list.mark) {
      for text in list.phrases {
        switch list.place {
        case .whole, .lead: leads.insert(Phrase(text, of: list, number: 0).words)
        case .within, .last: insertInner(text, Phrase(text, of: list, number: 0).words)
        }
      }
    }
    for word in threadNouns.union(moreWords) { leads.insert([word]) }
    insertInner(copyrightName, Array(hashes(of: copyrightName)))
  }

  private mutating func insertInner(_ phrase: String, _ words: [UInt64]) {
    inner.insert(words)
    // Words that begin with a letter beyond ASCII are read wherever they stand.
    if let first = phrase.utf8.first, first < 0x80 { beginnings.insertFirstWord(of: phrase) }
  }

  /// Whether the paragraphs are running text without any line of a page among them, and none has the words of `title` alone; no where that
  /// is not sure.
  func holds(_ paragraphs: [Range<Int>], of lines: [PageLine], in text: Span<UInt8>, besides title: String) -> Bool {
    let title = title.utf8.span
    let opening = nextWord(from: 0, before: title.count, in: title)?.hash
    var heads: [LineWord] = []
    for index in paragraphs.indices {
      let paragraph = paragraphLine(paragraphs[index], of: lines)
      let first = nextWord(from: paragraph.bytes.lowerBound, before: paragraph.bytes.upperBound, in: text)
      if first?.hash == opening, hasWords(of: title, paragraph.bytes, in: text) { return false }
      if mayBelongToPage(paragraph.bytes, from: first, in: text), traits(of: paragraph, in: text, heads: &heads).isFurniture {
        return false
      }
      // Of so many titles in a row one is here.
      guard index % Page.leastLinks == Page.leastLinks - 1, mayBeTitle(paragraph.bytes, in: text) else { continue }
      if hasTitles(around: index, of: paragraphs, of: lines, in: text) { return false }
    }
    return true
  }

  /// Whether so many titles in a row as make a list of links stand around paragraph `index`.
  private func hasTitles(around index: Int, of paragraphs: [Range<Int>], of lines: [PageLine], in text: Span<UInt8>) -> Bool {
    var heads: [LineWord] = []
    var titles = 0
    for paragraph in paragraphs[max(0, index + 1 - Page.leastLinks)..<min(paragraphs.count, index + Page.leastLinks)] {
      let line = paragraphLine(paragraph, of: lines)
      titles = mayBeTitle(line.bytes, in: text) && traits(of: line, in: text, heads: &heads).isTitleLine ? titles + 1 : 0
      if titles == Page.leastLinks { return true }
    }
    return false
  }

  /// Whether the paragraph, whose first word is `first`, may be a line of a page.
  private func mayBelongToPage(_ range: Range<Int>, from first: LineWord?, in text: Span<UInt8>) -> Bool {
    guard let first else { return true }
    guard let head = first.form != .number ? first : nextHead(from: first.end, before: range.upperBound, in: text) else { return true }
    return leads.mayOpen(with: head, before: range.upperBound, in: text) || mayNameCommenter(range, in: text)
      || mayHoldPhrase(range, in: text)
  }

  /// Whether the paragraph may be the line that names a commenter, which is short and ends in a colon.
  private func mayNameCommenter(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    text[range.upperBound - 1] != UInt8(ascii: ".") && lineEnding(of: range, in: text) == .colon && !hasSevenWords(range, in: text)
  }

  /// Whether a phrase, a sign of copyright or two signs that part the items of a menu may stand in the paragraph.
  private func mayHoldPhrase(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    var separators = 0
    var behind: UInt64 = 0
    var place = range.lowerBound
    while place < range.upperBound {
      let bytes = EightBytes(at: place, of: text, before: range.upperBound)
      let letters = bytes.letters
      var starts = letters & ~(letters << 8 | behind)
      behind = letters >> 56
      while starts != 0 {
        let start = place &+ EightBytes.count(before: starts)
        if start &+ 8 > text.count || beginnings.mayContain(EightBytes(at: start, of: text)),
          opensPhrase(start, before: range.upperBound, in: text)
        {
          return true
        }
        starts &= starts &- 1
      }
      // Nearly everywhere one question shows that no sign of a menu and no byte beyond ASCII is here.
      if bytes.signsBeside(letters) != 0, mayHoldPhrase(behindSignsOf: bytes, at: place, range, in: text, &separators) { return true }
      place &+= 8
    }
    return false
  }

  /// Looks at the bytes beyond ASCII and the separators among the eight bytes at `place`.
  @inline(never)
  private func mayHoldPhrase(
    behindSignsOf bytes: EightBytes, at place: Int, _ range: Range<Int>, in text: Span<UInt8>, _ separators: inout Int
  ) -> Bool {
    var signs = bytes.menuSigns
    while signs != 0 {
      let sign = place + EightBytes.count(before: signs)
      signs &= signs - 1
      if isSeparator(at: sign, in: range, of: text) { separators += 1 }
      if separators == 2 || text[sign] == 0xC2 && sign + 1 < range.upperBound && text[sign + 1] == 0xA9 { return true }
      if letterWidth(at: sign, before: range.upperBound, in: text) > 0, opensPhrase(sign, before: range.upperBound, in: text) {
        return true
      }
    }
    return false
  }

  /// Whether a phrase may begin with the word at `start`.
  @inline(never)
  private func opensPhrase(_ start: Int, before end: Int, in text: Span<UInt8>) -> Bool {
    start < end && inner.mayOpen(with: wordAtOnce(at: start, before: end, in: text), before: end, in: text)
  }
}

extension EightBytes {
  /// Which bytes are one of ``> ? @ [ \ ] ^ _ ` { | } ~`` or beyond ASCII, where `letters` are ASCII letters.
  @inline(__always)
  fileprivate func signsBeside(_ letters: UInt64) -> UInt64 {
    ((lower | Self.high) &- 0x3E3E_3E3E_3E3E_3E3E) & ~letters & Self.high | wide
  }

  /// Which bytes may part the items of a menu: a bar, a closing angle bracket or beyond ASCII; exact up to the first of them.
  @inline(__always)
  fileprivate var menuSigns: UInt64 { wide | equal(to: UInt8(ascii: "|")) | equal(to: UInt8(ascii: ">")) }
}

/// The lines of a paragraph as one.
private func paragraphLine(_ paragraph: Range<Int>, of lines: [PageLine]) -> PageLine {
  let first = lines[paragraph.lowerBound]
  return PageLine(number: first.number, bytes: first.bytes.lowerBound..<lines[paragraph.upperBound - 1].bytes.upperBound)
}

/// Whether `range` has more words than a line that names a commenter; no where apostrophes and letters beyond ASCII leave that open.
private func hasSevenWords(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
  var left = 7
  var behindWord: UInt64 = 0
  var place = range.lowerBound
  while place < range.upperBound && left > 0 {
    let bytes = EightBytes(at: place, of: text, before: range.upperBound)
    let words = bytes.letters | bytes.digits
    // Each of the others may join two runs of letters and digits to one word.
    left += EightBytes.count(of: bytes.equal(to: 0x27) | bytes.wide) - EightBytes.count(of: words & ~(words << 8 | behindWord))
    behindWord = words >> 56
    place += 8
  }
  return left <= 0
}

/// Whether `range` has the words of `title` and no others.
private func hasWords(of title: Span<UInt8>, _ range: Range<Int>, in text: Span<UInt8>) -> Bool {
  var place = range.lowerBound
  var titlePlace = 0
  while true {
    let word = nextWord(from: place, before: range.upperBound, in: text)
    let titleWord = nextWord(from: titlePlace, before: title.count, in: title)
    guard let word, let titleWord else { return word == nil && titleWord == nil }
    if word.hash != titleWord.hash { return false }
    place = word.end
    titlePlace = titleWord.end
  }
}

/// Whether more capitals than small letters may begin words, as in titles; a letter beyond ASCII counts as a capital.
private func mayBeTitle(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
  var surplus = 0
  var behindLetter: UInt64 = 0
  var behindBlank: UInt64 = 0x80
  var place = range.lowerBound
  while place < range.upperBound {
    let bytes = EightBytes(at: place, of: text, before: range.upperBound)
    let letters = bytes.letters
    let blanks = bytes.blanks
    // The bit that capitals lack, and the one that the first bytes of wide letters have, moved to where answers stand.
    let smalls = letters & bytes.bits << 2 & (blanks << 8 | behindBlank)
    let capitals = letters & ~(bytes.bits << 2) & ~(letters << 8 | behindLetter)
    surplus += EightBytes.count(of: capitals | bytes.wide & bytes.bits << 1) - EightBytes.count(of: smalls)
    behindLetter = letters >> 56
    behindBlank = blanks >> 56
    place += 8
  }
  return surplus > 0
}
