/// The best few of many, kept without sorting the rest.
struct Strongest<Element> {
  private var kept: [Element] = []
  private let limit: Int
  private let isBefore: (Element, Element) -> Bool
  private var isFull = false

  /// Keeps the first `limit` in the order `isBefore`, which must tell any two apart.
  init(_ limit: Int, by isBefore: @escaping (Element, Element) -> Bool) {
    self.limit = max(1, limit)
    self.isBefore = isBefore
  }

  /// Looks at one more. O(log limit) on average.
  mutating func add(_ element: Element) {
    if isFull, !isBefore(element, kept[limit - 1]) { return }
    kept.append(element)
    if kept.count >= limit * 2 { cut() }
  }

  /// The last of the best, once there are enough: what is not before it is none of them.
  var last: Element? { isFull ? kept[limit - 1] : nil }

  /// The best, first one first.
  var sorted: [Element] { Array(kept.sorted(by: isBefore).prefix(limit)) }

  private mutating func cut() {
    kept = sorted
    isFull = true
  }
}
