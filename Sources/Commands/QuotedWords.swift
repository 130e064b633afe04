import Prose

/// The words of a quotation, as they stand and as they are compared.
struct QuotedWords {
  /// The words as they stand.
  let text: String
  /// The words in lower case, without signs.
  let words: [[UInt8]]
  /// Where each of them stands in the text.
  private let bytes: [Range<Int>]

  /// Reads `text`. O(bytes).
  init(_ text: String) {
    self.text = text.hasSuffix(",") ? String(text.dropLast()) : text
    let utf8 = Array(self.text.utf8)
    var tokens: [Range<Int>] = []
    tokenRanges(of: 0..<utf8.count, in: utf8.span, into: &tokens)
    var words: [[UInt8]] = []
    var bytes: [Range<Int>] = []
    for token in tokens {
      let word = foldedForm(of: utf8.span.extracting(token))
      guard word.contains(where: \.isLetterOrDigit) else { continue }
      words.append(word)
      bytes.append(token)
    }
    (self.words, self.bytes) = (words, bytes)
  }

  /// The words without `odd`, in whose place stands `[…]`.
  func text(without odd: Range<Int>) -> String {
    let utf8 = Array(text.utf8)
    let before = odd.lowerBound == 0 ? "" : String(decoding: utf8[..<bytes[odd.lowerBound - 1].upperBound], as: UTF8.self) + " "
    let behind = odd.upperBound == words.count ? "" : " " + String(decoding: utf8[bytes[odd.upperBound].lowerBound...], as: UTF8.self)
    return "\(before)[…]\(behind)"
  }

  /// The words at `range`, with `…` for what is left out.
  func text(of range: Range<Int>) -> String {
    guard !range.isEmpty else { return text }
    let utf8 = Array(text.utf8)[bytes[range.lowerBound].lowerBound..<bytes[range.upperBound - 1].upperBound]
    return (range.lowerBound > 0 ? "…" : "") + String(decoding: utf8, as: UTF8.self) + (range.upperBound < words.count ? "…" : "")
  }

  /// The words at `odd`, with one word on each side.
  func text(around odd: Range<Int>) -> String {
    let (first, last) = (max(0, odd.lowerBound - 1), min(words.count, odd.upperBound + 1) - 1)
    guard first <= last else { return "" }
    let utf8 = Array(text.utf8)[bytes[first].lowerBound..<bytes[last].upperBound]
    return (first > 0 ? "…" : "") + String(decoding: utf8, as: UTF8.self) + (last + 1 < words.count ? "…" : "")
  }
}

/// How alike the words of two quotations are.
enum QuoteLikeness: Int, Comparable {
  case equal, oneMore, oneOther, part
  /// Many words in a row are the same, with others around them on both sides.
  case overlap
  /// They are equal but for a negation or a number.
  case opposed

  /// Words that two quotations must share.
  static let least = 4
  /// Words in a row that two quotations must share where neither holds the other: those of two that say different things seldom do.
  static let leastInRow = 8
  /// Pairs of words of two quotations, more than of any two that papers print, that are compared for a run.
  private static let mostPairs = 1 << 18

  /// Nil where they are other words.
  init?(_ left: [[UInt8]], _ right: [[UInt8]]) {
    if left == right { self = .equal; return }
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    guard short.count >= Self.least else { return nil }
    let before = zip(short, long).prefix { $0 == $1 }.count
    let behind = min(zip(short.reversed(), long.reversed()).prefix { $0 == $1 }.count, short.count - before)
    if long.count - before - behind <= 1 {
      let odd = short[before..<short.count - behind] + long[before..<long.count - behind]
      self = odd.contains { changesSense($0) } ? .opposed : short.count < long.count ? .oneMore : .oneOther
      return
    }
    if (0...long.count - short.count).contains(where: { long[$0..<$0 + short.count].elementsEqual(short) }) {
      self = .part
    } else if short.count * long.count <= Self.mostPairs, sharedRun(of: short, and: long).count >= Self.leastInRow {
      self = .overlap
    } else {
      return nil
    }
  }

  static func < (left: QuoteLikeness, right: QuoteLikeness) -> Bool { left.rawValue < right.rawValue }

  /// The likeness in a few words.
  var reason: String {
    switch self {
    case .equal: "the same words"
    case .oneMore: "one has a word more"
    case .oneOther: "one word is another one"
    case .part: "one quotes a part of what the other quotes"
    case .overlap: "many words in a row are the same"
    case .opposed: "the same words but for a negation or a number"
    }
  }
}

/// The longest run of words of `left` that stands in `right` too, the first of equals. O(left × right).
func sharedRun(of left: [[UInt8]], and right: [[UInt8]]) -> Range<Int> {
  var longest = 0..<0
  var lengths = [Int](repeating: 0, count: right.count + 1)
  for (index, word) in left.enumerated() {
    var diagonal = 0
    for (place, other) in right.enumerated() {
      let above = lengths[place + 1]
      lengths[place + 1] = word == other ? diagonal + 1 : 0
      diagonal = above
      if lengths[place + 1] > longest.count { longest = index + 1 - lengths[place + 1]..<index + 1 }
    }
  }
  return longest
}

/// Whether a word more, or in the place of another one, makes of a statement another statement: a negation, a number.
private func changesSense(_ word: [UInt8]) -> Bool {
  let text = String(decoding: word, as: UTF8.self)
  return word.contains(where: \.isASCIIDigit) || senseWords.contains(text) || text.hasSuffix("n't")
    || text.hasSuffix("n’t")
}

extension UInt8 {
  /// Whether it is part of a word: an ASCII letter or digit, or of a sign beyond ASCII that is no punctuation.
  fileprivate var isLetterOrDigit: Bool {
    isASCIILetterOrDigit || self >= 0xC3 && self != 0xE2
  }
}
