import Prose

/// The news agency that `range` of `page` names and nothing else, as it is written there; nil for other words.
func agency(in range: Range<Int>, of page: Page) -> String? {
  guard range.count <= 60 else { return nil }
  var hash: UInt64 = 0
  var first: Int?
  var last = range.lowerBound
  scanWords(in: page.text.span, range: range, limit: 6) { word in
    hash = (hash &* 0x9E37_79B9_7F4A_7C15) ^ word.hash
    first = first ?? word.start
    last = word.end
  }
  guard let first, agencyHashes.contains(hash) else { return nil }
  return page.string(first..<last)
}

/// The hashes of the words of `agencyNames`.
private let agencyHashes: Set<UInt64> = Set(agencyNames.map { phraseHash($0) })

/// One hash of all words of `text`.
func phraseHash(_ text: String) -> UInt64 {
  var hash: UInt64 = 0
  let bytes = Array(text.utf8)
  scanWords(in: bytes.span, range: 0..<bytes.count, limit: .max) { hash = (hash &* 0x9E37_79B9_7F4A_7C15) ^ $0.hash }
  return hash
}
