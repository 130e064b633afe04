/// A page's document id, and the shorter one it would have had were it free.
package struct PageName: Equatable {
  /// The id.
  package var name: String
  /// The id that an earlier document has.
  package var wanted: String?
}

/// The ids of pages at `paths`: each the shortest prefix of the file's stem that ends at `_ - .` or the stem's end, is unlike those of
/// the others and not `taken`; a part longer than 12 bytes is cut to 8 and lengthened while it is not unlike.
///
/// Equal stems take their folder's name in front. Complexity: O(*n* log *n*) for *n* paths.
package func pageNames(of paths: [String], beside taken: Set<String>) -> [PageName] {
  let stems = paths.map { Stem(stem(of: $0)) }
  let order = stems.indices.sorted { stems[$0] < stems[$1] }
  var names = [PageName?](repeating: nil, count: paths.count)
  var free = FreeNames(taken: taken)
  for (rank, index) in order.enumerated() {
    let neighbours = [rank > 0 ? order[rank - 1] : nil, rank + 1 < order.count ? order[rank + 1] : nil].compactMap { $0.map { stems[$0] } }
    if neighbours.contains(stems[index]) { continue }
    let candidates = stems[index].prefixes.filter { prefix in neighbours.allSatisfy { !$0.answers(to: prefix) } }.map(\.text)
    guard let wanted = candidates.first else { continue }
    let name = free.take(firstOf: candidates)
    names[index] = PageName(name: name, wanted: name == wanted ? nil : wanted)
  }
  for index in order where names[index] == nil {
    names[index] = PageName(name: free.take(firstOf: [documentName(twoParts(of: paths[index]))]), wanted: nil)
  }
  return names.compactMap { $0 }
}

/// The name of the folder and the stem of the file at `path`, joined by a hyphen.
private func twoParts(of path: String) -> String {
  let parts = path.split(separator: "/")
  guard parts.count >= 2 else { return stem(of: path) }
  return parts[parts.count - 2] + "-" + stem(of: path)
}
