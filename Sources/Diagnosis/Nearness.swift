/// The word of `candidates` that `word` is most likely a slip of; nil when none is close.
///
/// Close is one edit for short words and two for words of six letters or more, where an edit is an insertion, a deletion, a
/// substitution or a swap of neighbours (Damerau 1964); a candidate that begins with the whole word is close too.
public func nearest(to word: String, among candidates: [String]) -> String? {
  let sought = Array(word.lowercased().utf8.prefix(64))
  guard sought.count > 1 else { return nil }
  let limit = sought.count < 6 ? 1 : 2
  var best: (distance: Int, word: String)?
  for candidate in candidates {
    let letters = Array(candidate.lowercased().utf8.prefix(64))
    guard letters != sought else { continue }
    let extends = sought.count > 2 && letters.starts(with: sought)
    let distance = extends ? 1 : edits(from: sought, to: letters)
    if distance <= limit, distance < (best?.distance ?? .max) { best = (distance, candidate) }
  }
  return best?.word
}

/// The edits between two words, neighbours' swaps counting one (optimal string alignment).
private func edits(from a: [UInt8], to b: [UInt8]) -> Int {
  guard abs(a.count - b.count) <= 2, !a.isEmpty, !b.isEmpty else { return abs(a.count - b.count) + 1 }
  var older = [Int](repeating: 0, count: b.count + 1)
  var previous = Array(0...b.count)
  for i in 1...a.count {
    var current = [i] + [Int](repeating: 0, count: b.count)
    for j in 1...b.count {
      let cost = a[i - 1] == b[j - 1] ? 0 : 1
      current[j] = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { current[j] = min(current[j], older[j - 2] + 1) }
    }
    older = previous
    previous = current
  }
  return previous[b.count]
}
