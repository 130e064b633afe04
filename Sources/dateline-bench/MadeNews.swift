import Glibc
import Trials

/// Records that stand in for news: words of a Zipf-like law from a lexicon that grows with the text, in sentences and paragraphs.
///
/// The law is Simon's (1955): a word is new now and then, else it repeats one that stood before, so common words stay common and rare
/// words keep coming. The same seed gives the same text.
struct MadeNews {
  private var chance: Randomness
  /// The words so far, repeated as often as they were used, up to a limit: drawing one evenly draws common ones often.
  private var used: [UInt32] = []
  private var words: [[UInt8]] = []
  private var record = 0
  private var isAfterOil = false

  private static let usedLimit = 1 << 20
  /// Words that queries ask for, with how often in a million words each is put in, near what a year of wire news has.
  private static let planted: [(word: String, perMillion: Int)] = [
    ("the", 44_000), ("of", 27_000), ("oil", 1_200), ("prices", 1_000), ("troops", 26), ("withdraw", 30), ("withdrawal", 40),
    ("withdrew", 30),
  ]

  init(seed: UInt64) {
    chance = Randomness(seed: seed)
    for _ in 0..<2000 { coin() }
  }

  /// JSON lines of at least `byteCount` bytes.
  private mutating func lines(byteCount: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(byteCount + 8192)
    while bytes.count < byteCount { appendRecord(to: &bytes) }
    return bytes
  }

  /// Writes made news of a size into `folder`, a megabyte at a time; the path of the file, nil where that fails.
  static func file(megabytes: Int, in folder: String) -> String? {
    let path = "\(folder)/news\(megabytes).jsonl"
    guard let file = fopen(path, "w") else { return nil }
    var news = MadeNews(seed: 7)
    let isWritten = (0..<megabytes).allSatisfy { _ in
      let lines = news.lines(byteCount: 1_000_000)
      return fwrite(lines, 1, lines.count, file) == lines.count
    }
    return fclose(file) == 0 && isWritten ? path : nil
  }

  private mutating func appendRecord(to bytes: inout [UInt8]) {
    record += 1
    let month = 1 + chance.below(12)
    let day = 1 + chance.below(28)
    let date = "20\(10 + chance.below(15))-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    bytes += Array(
      "{\"id\":\"r\(record)\",\"date\":\"\(date)\",\"source\":\"\(chance.below(5) == 0 ? "reuters" : "outlet \(chance.below(40))")\",\"title\":\""
        .utf8)
    for place in 0..<8 { appendWord(to: &bytes, isFirst: true, isLast: place == 7) }
    bytes += Array("\",\"text\":\"".utf8)
    for paragraph in 0..<(4 + chance.below(12)) {
      if paragraph > 0 { bytes += Array("\\n\\n".utf8) }
      for _ in 0..<(1 + chance.below(4)) { appendSentence(to: &bytes) }
    }
    bytes += Array("\"}\n".utf8)
  }

  private mutating func appendSentence(to bytes: inout [UInt8]) {
    let count = 8 + chance.below(24)
    for place in 0..<count { appendWord(to: &bytes, isFirst: place == 0, isLast: place == count - 1) }
    bytes += Array((chance.below(20) == 0 ? ", on \(1 + chance.below(28)) March 20\(10 + chance.below(15)). " : ". ").utf8)
  }

  private mutating func appendWord(to bytes: inout [UInt8], isFirst: Bool, isLast: Bool) {
    var word = plantedWord() ?? next()
    if isFirst, let letter = word.first, letter < 0x80 { word[0] = letter & 0xDF }
    bytes += word
    if !isLast { bytes.append(0x20) }
  }

  /// A planted word where its turn comes; a fifth of `oil` is followed by `prices`.
  private mutating func plantedWord() -> [UInt8]? {
    if isAfterOil, chance.below(5) == 0 {
      isAfterOil = false
      return Array("prices".utf8)
    }
    var draw = chance.below(1_000_000)
    for (word, perMillion) in Self.planted {
      if draw < perMillion {
        isAfterOil = word == "oil"
        return Array(word.utf8)
      }
      draw -= perMillion
    }
    isAfterOil = false
    return nil
  }

  private mutating func next() -> [UInt8] {
    if chance.below(40) == 0 { coin() }
    let word = used[chance.below(used.count)]
    if used.count < Self.usedLimit { used.append(word) } else { used[chance.below(used.count)] = word }
    return words[Int(word)]
  }

  /// Makes a new word of one to five syllables.
  private mutating func coin() {
    let syllables = [
      "ba", "ko", "ri", "ten", "mo", "sal", "ve", "du", "lin", "pra", "ga", "sho", "ne", "fi", "tur", "é", "wen", "jo", "ska", "th",
    ]
    var word = ""
    for _ in 0...chance.below(5) { word += syllables[chance.below(syllables.count)] }
    if chance.below(40) == 0 { word += "ing" }
    used.append(UInt32(words.count))
    words.append(Array(word.utf8))
  }
}
