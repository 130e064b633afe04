/// One parser that is given inputs it was never meant for.
struct Entry {
  /// What the entry is called on the command line.
  let name: String
  /// The inputs that others are made of.
  let seeds: [[UInt8]]
  /// Runs the parser; what does not hold for this input, or nil when all is well.
  let finding: ([UInt8]) -> String?

  init(_ name: String, seeds: [[UInt8]], finding: @escaping ([UInt8]) -> String?) {
    self.name = name
    self.seeds = seeds
    self.finding = finding
  }
}

/// Whether each range begins where the one before ends or behind it, all inside `whole`, none empty.
func areInOrder(_ ranges: [Range<Int>], inside whole: Range<Int>) -> Bool {
  var end = whole.lowerBound
  for range in ranges {
    guard range.lowerBound >= end, !range.isEmpty, range.upperBound <= whole.upperBound else { return false }
    end = range.upperBound
  }
  return true
}

/// The first scalar that would steer a terminal, apart from the ends of lines.
func steeringScalar(in text: String) -> String? {
  let found = text.unicodeScalars.first {
    ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value) || (0x202A...0x202E).contains($0.value)
  }
  return found.map { "U+" + String($0.value, radix: 16, uppercase: true) }
}
