/// Which of a few sets hold each type: a byte a type with one bit a set, for loops that read all tokens.
struct TypeMasks: Sendable {
  /// Sets that a byte has room for.
  static let setLimit = 8

  /// The byte of each code of a stream, that of `TokenTypes.exceptional` left empty.
  private let ofCode: [UInt8]
  private let sets: [TypeSet]

  /// The bytes for `sets`, no more than `setLimit`.
  init(_ sets: [TypeSet]) {
    precondition(sets.count <= Self.setLimit, "a byte has eight bits")
    self.sets = sets
    var ofCode = [UInt8](repeating: 0, count: 1 << 16)
    for (number, set) in sets.enumerated() { set.mark(&ofCode, with: 1 << UInt8(number)) }
    ofCode[Int(TokenTypes.exceptional)] = 0
    self.ofCode = ofCode
  }

  /// Puts the bytes of `tokens` into `bytes`, in place of what it held, and fills the last word with empty ones.
  func read(_ tokens: Range<UInt32>, of stream: Stream, into bytes: inout [UInt8]) {
    let wordCount = (tokens.count + 63) / 64
    if bytes.count != wordCount * 64 { bytes = [UInt8](repeating: 0, count: wordCount * 64) }
    let (column, ofCode) = (stream.types.codes, ofCode.span)
    var read = bytes.mutableSpan
    let codes = column.span(Int(tokens.lowerBound)..<Int(tokens.upperBound))
    var token = 0
    while token < codes.count {
      read[token] = ofCode[Int(codes[token])]
      token &+= 1
    }
    while token < read.count {
      read[token] = 0
      token &+= 1
    }
    stream.types.forEachException(in: tokens) { place, type in read[place] = mask(ofType: type) }
  }

  private func mask(ofType type: UInt32) -> UInt8 {
    var mask: UInt8 = 0
    for number in sets.indices where sets[number].contains(type) { mask |= 1 << UInt8(number) }
    return mask
  }

  /// The bits of set `number` in `bytes`, which `read` has filled, into `words` from one of them on: one a token.
  static func gather(_ number: Int, of bytes: Span<UInt8>, into words: inout MutableSpan<UInt64>, from first: Int = 0) {
    let (raw, shift) = (bytes.bytes, UInt64(number))
    var word = 0
    while word &* 64 < bytes.count {
      var bits: UInt64 = 0
      var part = 0
      while part < 8 {
        let eight = raw.unsafeLoadUnaligned(fromByteOffset: word &* 64 &+ part &* 8, as: UInt64.self)
        // The product moves the lowest bit of each byte into the highest byte, the first byte's lowest.
        let lowest = ((eight &>> shift) & 0x0101_0101_0101_0101) &* 0x0102_0408_1020_4080
        bits |= (lowest &>> 56) &<< UInt64(truncatingIfNeeded: part &* 8)
        part &+= 1
      }
      words[first &+ word] = bits
      word &+= 1
    }
  }
}

extension TypeSet {
  /// Adds `mask` to the bytes of the types that pass, as far as there are bytes.
  fileprivate func mark(_ bytes: inout [UInt8], with mask: UInt8) {
    let words = words.span
    var bytes = bytes.mutableSpan
    var word = 0
    while word < words.count, word &* 64 < bytes.count {
      var rest = words[word]
      while rest != 0 {
        bytes[word &* 64 &+ rest.trailingZeroBitCount] |= mask
        rest &= rest &- 1
      }
      word &+= 1
    }
  }
}

extension TokenTypes {
  /// Calls `found` with the place in `tokens` and the type of each token that has no code of its own.
  @inline(__always)
  func forEachException(in tokens: Range<UInt32>, _ found: (Int, UInt32) -> Void) {
    let (first, end) = (Int(tokens.lowerBound), Int(tokens.upperBound))
    guard first < end else { return }
    let blocks = first >> Self.blockShift..<(end - 1) >> Self.blockShift + 1
    let starts = exceptionStarts.span(blocks.lowerBound..<blocks.upperBound + 1)
    let rows = Int(starts[0])..<Int(starts[blocks.count])
    let (places, types) = (exceptionPlaces.span(rows), exceptionTypes.span(rows))
    var (block, row) = (0, 0)
    while block < blocks.count {
      let base = (blocks.lowerBound + block) << Self.blockShift
      while row < Int(starts[block + 1]) - rows.lowerBound {
        let token = base &+ Int(places[row])
        if token >= first, token < end { found(token &- first, types[row]) }
        row &+= 1
      }
      block += 1
    }
  }
}
