import Trials

/// Makes new inputs out of known ones: pieces are taken out, doubled, moved, exchanged and spoilt.
struct Mutation {
  private let seeds: [[UInt8]]
  private var randomness: Randomness

  /// Longer inputs are cut, so that one run stays short.
  private static let byteLimit = 8_000

  init(of seeds: [[UInt8]], seed: UInt64) {
    self.seeds = seeds.isEmpty ? [[]] : seeds
    randomness = Randomness(seed: seed)
  }

  /// The next input: a seed with one to eight changes, now and then the seed itself.
  mutating func next() -> [UInt8] {
    var bytes = randomness.pick(seeds)
    guard !randomness.happens(onceIn: 50) else { return bytes }
    for _ in 0...randomness.below(8) { change(&bytes) }
    return Array(bytes.prefix(Self.byteLimit))
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let range = piece(of: bytes)
    switch randomness.below(9) {
    case 0: bytes.removeSubrange(range)
    case 1: bytes.insert(contentsOf: bytes[range], at: randomness.below(bytes.count + 1))
    case 2: bytes.insert(contentsOf: otherPiece(), at: randomness.below(bytes.count + 1))
    case 3: bytes.replaceSubrange(range, with: otherPiece())
    case 4: bytes.replaceSubrange(range, with: randomness.pick(sharpPieces).utf8)
    case 5: bytes.insert(contentsOf: randomness.pick(sharpPieces).utf8, at: randomness.below(bytes.count + 1))
    case 6: if !bytes.isEmpty { bytes[randomness.below(bytes.count)] = UInt8(truncatingIfNeeded: randomness.next()) }
    case 7: bytes.insert(contentsOf: randomness.pick(oddBytes), at: randomness.below(bytes.count + 1))
    default: repeatPiece(range, of: &bytes)
    }
  }

  /// A piece of up to 40 bytes, now and then of any length.
  private mutating func piece(of bytes: [UInt8]) -> Range<Int> {
    let start = randomness.below(bytes.count + 1)
    let count = randomness.below((randomness.happens(onceIn: 10) ? bytes.count : 40) + 1)
    return start..<min(bytes.count, start + count)
  }

  private mutating func otherPiece() -> ArraySlice<UInt8> {
    let other = randomness.pick(seeds)
    return other[piece(of: other)]
  }

  private mutating func repeatPiece(_ range: Range<Int>, of bytes: inout [UInt8]) {
    let times = randomness.happens(onceIn: 20) ? 200 : 1 + randomness.below(4)
    let piece = Array(bytes[range].prefix(40))
    for _ in 0..<times { bytes.insert(contentsOf: piece, at: range.lowerBound) }
  }
}
