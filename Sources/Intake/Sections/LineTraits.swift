import Prose

/// How a line ends, closing quotation marks and brackets aside.
enum LineEnd: UInt8 {
  /// A full stop, question mark or exclamation mark.
  case stop
  /// Three dots: the line was cut.
  case ellipsis
  /// A colon.
  case colon
  /// A dash or bar.
  case dash
  /// A comma or semicolon.
  case comma
  /// A letter, digit or other sign.
  case open
}

/// What can be counted on one line.
struct LineTraits {
  /// The 1-based source line.
  var number: Int
  /// Its bytes.
  var bytes: Range<Int>
  /// The lines of blanks above it.
  var gap = 0
  /// Words.
  var words = 0
  /// Small frequent words among them.
  var stops = 0
  /// Words with a capital first letter.
  var capitals = 0
  /// Words in capitals throughout.
  var uppers = 0
  /// Words of digits.
  var numbers = 0
  /// Bytes beyond ASCII.
  var foreign = 0
  /// Full stops, question and exclamation marks with a blank behind them.
  var breaks = 0
  /// How it ends.
  var end = LineEnd.open
  /// Bars, middle dots and arrows between blanks, as between the items of a menu.
  var separators = 0
  /// Whether its first word is a number.
  var startsWithNumber = false
  /// Words that speak to the reader: you, your, we, our; a few of other languages have further meanings.
  var addresses = 0
  /// Whether a quotation mark stands on it.
  var hasQuote = false
  /// Whether a copyright sign stands on it.
  var hasCopyrightSign = false
  /// What known phrases say about it.
  var marks = Marks()
  /// The first such phrase.
  var phrase: Int32?
  /// A hash of its folded words.
  var hash: UInt64 = 0
  /// How many lines of the page have the same words.
  var repeats = 1
  /// Its date, on a short line.
  var date: DateLine?

  /// Whether the line is a date and nothing else.
  var isDateOnly: Bool { date?.company == .alone }

  /// Whether it has letters at all.
  var isBare: Bool { words == numbers }

  /// Whether the script is one whose small words are not known.
  var isForeign: Bool { foreign * 2 > bytes.count }

  /// Whether its words are small enough to be running text.
  var hasProseWords: Bool { isForeign || stops * 6 >= words }

  /// Whether it reads like running text: long, ended, with small words.
  var isSentence: Bool { words >= 9 && (end == .stop || (end == .colon && words >= 12)) && hasProseWords }

  /// Whether it is a notice to the reader: law or privacy in words that speak to somebody, or copyright.
  var isNotice: Bool { marks.has(.copyright) || (marks.has(.policy) && !hasQuote && (addresses > 0 || !isSentence)) }

  /// Whether it is a row of short items, as in menus and paths of sections.
  var isMenu: Bool { separators >= 2 && words <= (separators + 1) * 3 && end != .stop }

  /// Whether it is a sentence or two that speaks to the reader.
  var isAppeal: Bool { addresses > 0 && breaks > 0 && words >= 5 && words <= 40 && end == .stop && !hasQuote && !startsWithNumber }

  /// Whether readers' comments begin with it.
  var opensComments: Bool { marks.has(.comments) && (!isSentence || words <= 40) }

  /// Whether nearly all its longer words begin with capitals.
  var isTitleCase: Bool {
    words >= 3 && (capitals + uppers + numbers) * 10 >= (words - min(stops, words)) * 9 && (capitals + uppers) * 2 > words
  }
}
