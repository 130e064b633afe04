import Cores

extension Lexicon {
  /// What `look` sees in each type, given with its number, looked at on all cores once; types behind an interruption are missing.
  func looking<Seen: Sendable>(_ interruption: Interruption, _ look: @Sendable (Int, Span<UInt8>) -> Seen) -> [Seen] {
    let size = 1 << 12
    let words = words
    let parts = onCores((count + size - 1) / size) { part in
      var seen: [Seen] = []
      seen.reserveCapacity(size)
      var type = part * size
      while type < min(part * size + size, count), !interruption.isDue {
        seen.append(look(type, words.span(type)))
        type += 1
      }
      return seen
    }
    var seen: [Seen] = []
    seen.reserveCapacity(count)
    for part in parts { seen += part }
    return seen
  }
}
