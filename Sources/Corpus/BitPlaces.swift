import Cores

/// The numbers of the bits that are set in `words`, ascending, each with `first` added; of many words, parts on all cores.
func places(ofBits words: [UInt64], from first: UInt32) -> [UInt32] {
  let shares = shares(of: words.count, from: 1 << 13)
  let counts = onCores(shares.count) { share in
    let bits = words.span
    var (count, word) = (0, shares[share].lowerBound)
    while word < shares[share].upperBound {
      count &+= bits[word].nonzeroBitCount
      word &+= 1
    }
    return count
  }
  return [UInt32](partCounts: counts) { share, places in
    put(words.span, shares[share], from: first, into: &places)
  }
}

/// Puts the places of the bits of the words `range` into `places`, which has room for just these.
private func put(_ words: Span<UInt64>, _ range: Range<Int>, from first: UInt32, into places: inout MutableSpan<UInt32>) {
  var (word, row) = (range.lowerBound, 0)
  while word < range.upperBound {
    var rest = words[word]
    let base = first &+ UInt32(truncatingIfNeeded: word &<< 6)
    word &+= 1
    guard rest != 0 else { continue }
    let count = rest.nonzeroBitCount
    if count <= 3, row &+ 3 <= places.count {
      // Three are written whatever there is, which costs less than asking; the next ones overwrite those that are none.
      places[row] = base &+ UInt32(truncatingIfNeeded: rest.trailingZeroBitCount)
      rest &= rest &- 1
      places[row &+ 1] = base &+ UInt32(truncatingIfNeeded: rest.trailingZeroBitCount)
      rest &= rest &- 1
      places[row &+ 2] = base &+ UInt32(truncatingIfNeeded: rest.trailingZeroBitCount)
      row &+= count
      continue
    }
    while rest != 0 {
      places[row] = base &+ UInt32(truncatingIfNeeded: rest.trailingZeroBitCount)
      row &+= 1
      rest &= rest &- 1
    }
  }
}
