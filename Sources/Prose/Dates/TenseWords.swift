/// What a word shows of the tense of its clause.
enum TenseRole: UInt8, Sendable {
  case none
  /// `that`, `which`: begin another clause.
  case joint
  /// `will`: strict cues of the future.
  case future
  /// `opens`, `expires`: present forms that tell what a timetable or a contract says.
  case timetabled
  /// `due`, `scheduled`: cues of the future too; `set`, `going`: such cues before `to` and behind `is`; `expect`: also before what is
  /// expected to happen.
  case planned, aimed, awaited
  /// `may`, `could`: leave open when.
  case modal
  case present
  /// `is`; `has`: present forms that look ahead before `to`.
  case copula, having
  /// Past forms that do not end in `ed`, and the commonest that do.
  case past
  /// A form in `ed`.
  case participle
  /// `to`.
  case infinitive
  /// `be`, `have`: a form in `ed` behind them is no past.
  case auxiliary
  /// `not`, `also`, words in `ly`: may stand inside a group of verbs.
  case adverb
}

/// The words that show the tense of a clause.
struct TenseWords: Sendable {
  /// What each word shows; words in `ed` that are no verbs show nothing.
  let roles: WordTable<TenseRole>

  /// The words of one language, with blanks between; of a word in several lists the first counts.
  init(
    future: String = "", timetabled: String = "", modal: String = "", past: String = "", joints: String = "", present: String = "",
    copula: String = "", having: String = "", auxiliary: String = "", planned: String = "", aimed: String = "", awaited: String = "",
    infinitive: String = "", adverb: String = "", noVerb: String = ""
  ) {
    let lists: [(TenseRole, String)] = [
      (.future, future), (.timetabled, timetabled), (.modal, modal), (.past, past), (.joint, joints), (.present, present),
      (.copula, copula), (.having, having), (.auxiliary, auxiliary), (.planned, planned), (.aimed, aimed), (.awaited, awaited),
      (.infinitive, infinitive), (.adverb, adverb), (.none, noVerb),
    ]
    var roles: [WordKey: TenseRole] = [:]
    for (role, words) in lists {
      for key in WordKey.keys(of: words) where roles[key] == nil { roles[key] = role }
    }
    self.roles = WordTable(roles)
  }
}

extension DateToken {
  /// What the token shows of the tense of its clause, as far as it shows that by itself.
  func tenseRole(by words: TenseWords, in text: Span<UInt8>) -> TenseRole {
    switch kind {
    case .sign(let byte): return endsClause(byte) ? .joint : isClippedFuture(in: text) ? .future : .none
    case .number, .count, .ordinal, .portion, .decade, .clippedYear, .date, .dayRange, .yearRange, .time, .dottedTime: return .none
    case .name, .word: break
    }
    guard let key = WordKey(bytes, in: text) else { return isPastForm(in: text) ? .participle : .none }
    switch words.roles[key] {
    case .modal?: return isCapital ? .none : .modal
    case let role?: return role
    case nil: return isCapital ? .none : isPastForm(in: text) ? .participle : isInLy(in: text) ? .adverb : .none
    }
  }

  /// Whether the word ends in `ed`.
  func isPastForm(in text: Span<UInt8>) -> Bool {
    bytes.count >= 5 && text[bytes.upperBound - 1] == UInt8(ascii: "d") && text[bytes.upperBound - 2] == UInt8(ascii: "e")
  }

  /// Whether the word ends as most adverbs do.
  private func isInLy(in text: Span<UInt8>) -> Bool {
    bytes.count >= 5 && text[bytes.upperBound - 1] == UInt8(ascii: "y") && text[bytes.upperBound - 2] == UInt8(ascii: "l")
  }

  /// `'ll` behind a pronoun.
  private func isClippedFuture(in text: Span<UInt8>) -> Bool {
    bytes.count >= 3 && text[bytes.upperBound - 1] == UInt8(ascii: "l") && text[bytes.upperBound - 2] == UInt8(ascii: "l")
  }

  private func endsClause(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "(")
      || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "\"") || byte == 0xE2
  }
}
