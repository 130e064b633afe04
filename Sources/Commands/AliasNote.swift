import Engine
import Evidence

extension View {
  /// What a list of single words says where aliases have forms of several words, each of which it counts by itself; `reason` is why.
  func aliasNotes(_ reason: String) -> [String] {
    let found = aliases.all.compactMap { alias in alias.longForms.first.map { (alias: alias, form: $0, count: alias.longForms.count) } }
    guard let first = found.first else { return [] }
    let others = found.reduce(-1) { $0 + $1.count }
    let all = "\"\(first.form)\"" + (others == 0 ? " is" : " and \(counted(others, "other form")) of several words are")
    return ["\(all) counted word by word here, \(reason); `find \(first.alias.name) | count` counts all forms of the alias"]
  }
}
