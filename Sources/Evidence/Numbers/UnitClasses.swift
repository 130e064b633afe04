import Prose

/// Nouns that news uses for one another when it counts the same people, a class a line; every other noun is a class of its stem.
/// Source: collected by hand from reports of one event in several papers, 2026-11.
private let sameUnits = """
  troops troop soldiers servicemembers personnel forces strong trainers advisers advisors
  people persons person
  """

private let classOfUnit: [String: String] = {
  var classes: [String: String] = [:]
  for line in sameUnits.split(separator: "\n") {
    let words = line.split(separator: " ").map(String.init)
    for word in words { classes[word] = words[0] }
  }
  return classes
}()

/// The class of a noun: numbers of one class may speak of the same thing.
public func unitClass(_ noun: String) -> String {
  let folded = noun.lowercased()
  return classOfUnit[folded] ?? unitStem(folded)
}

/// Whether a noun is asked of bodies too that are so many strong: `a 500-strong mission` has that many personnel.
public func countsMembers(_ noun: String) -> Bool {
  unitClass(noun) == unitClass("strong") || unitClass(noun) == unitClass("people") || unitStem(noun) == unitStem("members")
}

/// The stem of a noun.
public func unitStem(_ noun: String) -> String {
  let folded = foldedForm(of: Array(noun.utf8).span)
  return String(decoding: Stemmer().stem(of: folded.span), as: UTF8.self)
}
