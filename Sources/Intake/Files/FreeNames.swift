/// Names that are given once each.
struct FreeNames {
  private var taken: Set<String>
  private var numbers: [String: Int] = [:]

  /// All names but those `taken`.
  init(taken: Set<String>) {
    self.taken = taken
  }

  /// Gives the first of `names` that is free, else the last with a number behind it.
  mutating func take(firstOf names: [String]) -> String {
    let name = names.first { !taken.contains($0) } ?? numbered(names[names.count - 1])
    taken.insert(name)
    return name
  }

  /// Gives `name` if it is free.
  mutating func take(_ name: String) -> Bool { taken.insert(name).inserted }

  /// Notes that `name` is given.
  mutating func insert(_ name: String) { taken.insert(name) }

  private mutating func numbered(_ name: String) -> String {
    var number = numbers[name] ?? 2
    while taken.contains("\(name)-\(number)") { number += 1 }
    numbers[name] = number + 1
    return "\(name)-\(number)"
  }
}
