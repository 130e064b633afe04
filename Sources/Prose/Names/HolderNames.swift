/// The one name of who has a quantity: of whom the gazetteer knows the usual name (`American` is `United States`), else the words without
/// `the`.
public func holderName(_ words: String, in gazetteer: Gazetteer = .standard) -> String {
  let plain = words.hasPrefix("the ") || words.hasPrefix("The ") ? String(words.dropFirst(4)) : words
  return gazetteer.name(of: plain) ?? plain
}

/// The one names of the holders that `words` list, where a comma shows that they do, or all of them are known: `Egypt, Sudan` of
/// `Egypt and Sudan`; else the words without `the`, since a firm has its own `and`.
public func holderNames(_ words: String, in gazetteer: Gazetteer = .standard) -> String {
  let listed = listedNames(words, in: gazetteer)
  let isList = listed.count > 1 && (words.contains(",") || listed.allSatisfy { gazetteer.name(of: $0) != nil })
  return isList ? listed.joined(separator: nameSeparator) : holderName(words, in: gazetteer)
}

/// The one names of the places that `words` list: `Jordan, Kuwait` of `Jordan and Kuwait`; empty for no words.
public func placeNames(_ words: String, in gazetteer: Gazetteer = .standard) -> String {
  listedNames(words, in: gazetteer).joined(separator: nameSeparator)
}

/// The one names of what `words` list.
private func listedNames(_ words: String, in gazetteer: Gazetteer) -> [String] {
  var listed: [String] = []
  for part in words.split(separator: ",") {
    var names = part.split(separator: " ").split(separator: "and").map { $0.joined(separator: " ") }[...]
    while !names.isEmpty {
      // A name may have its own `and`: `Trinidad and Tobago`.
      let count = (2...max(2, names.count)).last { gazetteer.name(of: names.prefix($0).joined(separator: " and ")) != nil } ?? 1
      listed.append(holderName(names.prefix(count).joined(separator: " and "), in: gazetteer))
      names = names.dropFirst(count)
    }
  }
  return listed
}

/// What stands between several holders or places of one quantity.
public let nameSeparator = ", "

/// The holders or places of a quantity, each by itself.
public func namesListed(in names: String) -> [String] {
  var listed: [String] = []
  for part in names.split(separator: ",") { listed.append(String(part.drop { $0 == " " })) }
  return listed
}
