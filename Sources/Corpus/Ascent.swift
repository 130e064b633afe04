/// A place in ascending numbers: a neighbour is a step away, a far one a search.
struct Ascent {
  private var index = 0

  /// The last index of `starts` whose value is not above `value`, its last number (an end mark) left out; of equal starts the last.
  mutating func last<Starts: RandomAccessCollection<UInt32>>(in starts: Starts, notAbove value: UInt32) -> Int where Starts.Index == Int {
    let end = starts.count - 1
    guard index < end, starts[index] <= value else {
      index = starts.lastIndex(notAbove: value)
      return index
    }
    var step = 1
    while index + step < end, starts[index + step] <= value {
      index += step
      step <<= 1
    }
    while step > 0 {
      if index + step < end, starts[index + step] <= value { index += step }
      step >>= 1
    }
    return index
  }
}
