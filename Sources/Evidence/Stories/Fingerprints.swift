/// The fingerprints of a text: of every run of five words a number, and of each four such runs in a row the smallest.
///
/// Two texts that share eight words in a row share a fingerprint (Schleimer, Wilkerson and Aiken 2003). Inside quotation marks every run
/// counts, so that five words are enough.
struct Fingerprints {
  /// The words of a run.
  static let gram = 5
  /// The runs of which the smallest stands.
  private static let window = 4

  /// The number of each run of five words.
  private(set) var grams: [UInt64] = []
  /// The runs that stand for the text, ascending.
  private(set) var chosen: [Int] = []

  /// Takes the fingerprints of `text`, in place of those it held; an allocation is used again.
  mutating func take(_ text: borrowing StoryText) {
    takeGrams(text.words)
    var places = chosen
    chosen = []
    places.removeAll(keepingCapacity: true)
    let (all, marks) = (grams, text.isQuoted)
    let (grams, isQuoted) = (all.span, marks.span)
    var (start, smallest, quoted) = (0, -1, 0)
    while start < grams.count {
      quoted = Self.quotedRun(isQuoted, at: start, after: quoted)
      if quoted >= Self.gram { places.append(start) }
      if start + Self.window <= grams.count || start == 0 {
        smallest = Self.smallest(of: grams, from: start, after: smallest)
        if places.last != smallest { places.append(smallest) }
      }
      start += 1
    }
    chosen = Self.inOrder(places)
  }

  /// The last of the smallest runs of a window.
  private static func smallest(of grams: Span<UInt64>, from start: Int, after known: Int) -> Int {
    let end = min(start + window, grams.count)
    if known >= start { return grams[end - 1] <= grams[known] ? end - 1 : known }
    var smallest = start
    var place = start + 1
    while place < end {
      if grams[place] <= grams[smallest] { smallest = place }
      place += 1
    }
    return smallest
  }

  /// How many words from `start` on stand inside quotation marks, as far as a run reaches.
  private static func quotedRun(_ isQuoted: Span<Bool>, at start: Int, after known: Int) -> Int {
    var count = max(0, known - 1)
    while count < gram, start + count < isQuoted.count, isQuoted[start + count] { count += 1 }
    return count
  }

  /// The places ascending, each once; quoted runs stand among the others.
  private static func inOrder(_ unordered: [Int]) -> [Int] {
    guard zip(unordered, unordered.dropFirst()).contains(where: { $0 >= $1 }) else { return unordered }
    var places = unordered.sorted()
    var kept = 0
    for place in places where kept == 0 || places[kept - 1] != place {
      places[kept] = place
      kept += 1
    }
    places.removeLast(places.count - kept)
    return places
  }

  private mutating func takeGrams(_ words: [UInt32]) {
    grams.removeAll(keepingCapacity: true)
    let words = words.span
    var start = 0
    while start + Self.gram <= words.count {
      var hash: UInt64 = 0
      var place = start
      while place < start + Self.gram {
        hash = (hash ^ UInt64(words[place])) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 29
        place += 1
      }
      grams.append(hash &* 0xBF58_476D_1CE4_E5B9 ^ hash >> 32)
      start += 1
    }
  }
}

extension UInt64 {
  /// What the index keeps of the number of a run.
  var fingerprint: UInt32 { UInt32(truncatingIfNeeded: self >> 32) }
}
