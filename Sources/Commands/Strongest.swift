/// The best few of many, kept without sorting the rest: a heap with the last of them on top.
struct Strongest<Element> {
  private var heap: [Element] = []
  private let limit: Int
  private let isBefore: (Element, Element) -> Bool

  /// Keeps the first `limit`, and one at least, in the order `isBefore`, which must tell any two apart.
  init(_ limit: Int, by isBefore: @escaping (Element, Element) -> Bool) {
    self.limit = max(1, limit)
    self.isBefore = isBefore
  }

  /// Looks at one more. O(log limit).
  mutating func add(_ element: Element) {
    if heap.count < limit {
      heap.append(element)
      rise()
    } else if isBefore(element, heap[0]) {
      heap[0] = element
      sink()
    }
  }

  /// The last of the best, once there are enough: what is not before it is none of them.
  var last: Element? { heap.count == limit ? heap[0] : nil }

  /// The best, first one first.
  var sorted: [Element] { heap.sorted(by: isBefore) }

  /// Moves the newest up to where none above it is better.
  private mutating func rise() {
    var place = heap.count - 1
    while place > 0, isBefore(heap[(place - 1) / 2], heap[place]) {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  /// Moves the top down to where none below it is worse.
  private mutating func sink() {
    var place = 0
    while 2 * place + 1 < heap.count {
      var worse = 2 * place + 1
      if worse + 1 < heap.count, isBefore(heap[worse], heap[worse + 1]) { worse += 1 }
      guard isBefore(heap[place], heap[worse]) else { return }
      heap.swapAt(place, worse)
      place = worse
    }
  }
}
