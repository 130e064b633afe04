import Cores
import Prose

/// The shape of each type of a lexicon, every shape once: expressions ask each of them, and not each word.
struct TypeShapes: Sendable {
  /// The number of each type's shape.
  let numbers: Packed<UInt32>
  /// The shapes, in the order they are first met.
  let distinct: [[UInt8]]

  /// The shapes of `words`, read on all cores.
  init(of words: StringColumn) {
    let shares = shares(of: words.count, from: 4096)
    let parts = onCores(shares.count) { Draft(of: shares[$0], among: words) }
    var all = Draft()
    for part in parts { all.append(part) }
    (numbers, distinct) = (Packed(all.numbers), all.distinct)
  }

  /// The types whose shape has its number in `chosen`, ascending.
  func types(_ chosen: [Bool]) -> [UInt32] {
    var found: [UInt32] = []
    let (numbers, chosen) = (numbers.span, chosen.span)
    var type = 0
    while type < numbers.count {
      if chosen[Int(numbers[type])] { found.append(UInt32(type)) }
      type += 1
    }
    return found
  }

  private struct Draft: Sendable {
    var numbers: [UInt32] = []
    var distinct: [[UInt8]] = []
    private var known: [[UInt8]: UInt32] = [:]

    init() {}

    init(of types: Range<Int>, among words: StringColumn) {
      for type in types { numbers.append(number(of: shape(of: words.span(type)))) }
    }

    mutating func append(_ other: Draft) {
      let numbersHere = other.distinct.map { number(of: $0) }
      for number in other.numbers { numbers.append(numbersHere[Int(number)]) }
    }

    private mutating func number(of shape: [UInt8]) -> UInt32 {
      if let number = known[shape] { return number }
      let number = UInt32(distinct.count)
      known[shape] = number
      distinct.append(shape)
      return number
    }
  }
}
