/// Whether nearly all words of a sentence have capitals that names do not need, as headlines do: then capitals tell no names.
///
/// - Parameter roles: what each of its words and signs does.
func isHeading(_ roles: some BidirectionalCollection<NameRole>) -> Bool {
  // What ends with a stop is a sentence full of names.
  if roles.suffix(2).contains(where: { $0.contains(.stop) }) { return false }
  var (capitals, all) = (0, 0)
  for role in roles.dropFirst() where role.contains(.word) && !role.contains(.function) && !role.contains(.joint) {
    all += 1
    if role.contains(.capital) { capitals += 1 }
  }
  return all >= 3 && capitals * 10 >= all * 9
}
