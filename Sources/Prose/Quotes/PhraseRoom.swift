/// The room that phrases which name somebody are read in, one after the other, and the words that names are known again by.
struct PhraseRoom: Sendable {
  /// The words of the phrase that was read last, signs left out.
  private(set) var words: [PhraseWord] = []
  /// How many of them stand before what joins others to them, as `of`.
  private(set) var core = 0
  /// What each of these does in and around names, once it was asked for.
  private(set) var roles: [NameRole] = []
  /// The words of all names, each in lower case as a number.
  private(set) var numbers: [UInt64] = []
  private var ranges: [Range<Int>] = []

  /// Takes the words of all names out; the room is used again.
  mutating func removeAll() { numbers.removeAll(keepingCapacity: true) }

  /// Reads the words of the phrase at `bytes`, in place of those read before.
  mutating func read(_ bytes: Range<Int>, in text: Span<UInt8>) {
    ranges.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    tokenRanges(of: bytes, in: text, into: &ranges)
    for range in ranges {
      if let word = PhraseWord(range, in: text) { words.append(word) }
    }
    core = min(1, words.count)
    while core < words.count, !words[core].isJoint { core += 1 }
  }

  /// Reads what the words before the first joint do.
  mutating func readRoles(in text: Span<UInt8>) {
    roles.removeAll(keepingCapacity: true)
    for index in 0..<core { roles.append(words[index].role(in: text)) }
  }

  /// The words with capitals before the first joint.
  var capitalCount: Int {
    var count = 0
    for index in 0..<core where words[index].isCapital { count += 1 }
    return count
  }

  /// How many words from `start` to the first joint names are known by, and the first of them.
  func nameWords(from start: Int, _ text: Span<UInt8>) -> (count: Int, first: Range<Int>?) {
    var (count, first): (Int, Range<Int>?) = (0, nil)
    for index in start..<max(start, core) where words[index].isInName(text) {
      count += 1
      first = first ?? words[index].bytes
    }
    return (count, first)
  }

  /// Adds the words from `start` to the first joint that are `chosen` to the numbers; their places there.
  mutating func number(from start: Int, _ text: Span<UInt8>, _ chosen: (PhraseWord) -> Bool) -> Range<Int> {
    let first = numbers.count
    for index in start..<core where chosen(words[index]) { numbers.append(SpeakerPhrase.number(words[index].bytes, text)) }
    return first..<numbers.count
  }

  /// Whether each of the numbers at `places` stands at one of `others` too.
  func has(_ places: Range<Int>, in others: Range<Int>) -> Bool {
    var place = places.lowerBound
    while place < places.upperBound {
      var other = others.lowerBound
      while other < others.upperBound, numbers[other] != numbers[place] { other += 1 }
      guard other < others.upperBound else { return false }
      place += 1
    }
    return true
  }
}
